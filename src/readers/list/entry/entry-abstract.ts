import { isProse } from '../../../text/prose.js';
import type { SourceText } from '../../shared/source-text.js';
import { flatClass } from '../lines/flat-class.js';
import { traitsOf } from '../lines/line-traits.js';
import type { PageText } from '../lines/page-text.js';
import type { FieldLine } from './entry-fields.js';
import { isDate } from './entry-venue.js';

/** The abstract: what is labelled so, else the running text behind the rest. Only lines that follow each other join. */
export function abstractOf(
  fields: readonly FieldLine[],
  rest: readonly FieldLine[],
  lines: readonly PageText[],
): SourceText[] {
  const labelled = fields.filter(({ role }) => role === 'abstract');
  if (labelled.length > 0) return withoutToggles(paragraphsFrom(labelled, lines, () => true));
  for (const [index, field] of rest.entries()) {
    // A place or a time above an abstract starts none.
    if (flatClass(field.line) === 'skip') continue;
    // Lines that are short by themselves may be one paragraph.
    const paragraph = paragraphsFrom(rest.slice(index), lines, ({ line }) => line.gap === 0);
    if (!isProse(paragraph.map((source) => source.clean).join(' '))) continue;
    if (!traitsOf(field.line).prose && paragraph.length < 2) continue;
    return withoutToggles(
      paragraphsFrom(rest.slice(index), lines, ({ line }) => line.gap === 0 || traitsOf(line).prose),
    );
  }
  return [];
}

/** The first of some lines with those that follow right behind it and join. */
function paragraphsFrom(
  fields: readonly FieldLine[],
  lines: readonly PageText[],
  joins: (field: FieldLine) => boolean,
): SourceText[] {
  const joined = fields.slice(0, 1);
  for (const field of fields.slice(1)) {
    const follows = lines.indexOf(field.line) === lines.indexOf(joined.at(-1)!.line) + 1;
    if (!follows || !field.line.joined || !joins(field) || endsAbstract(field)) break;
    joined.push(field);
  }
  return joined.map(({ source }) => source);
}

/** Figures alone, of readers or citations, below an abstract, or the day of the next session. */
const endsAbstract = ({ line: { source } }: FieldLine): boolean =>
  /^[\d.,]+$/.test(source.clean) || isDate(source.clean);

/** Buttons that fold an abstract, where the page sets nothing between them and its words. */
const OPENS = /^(?:\[[+–-]\]\s*(?:(?:more|less|show|hide|abstract)\b\s*)?)+/i;
const CLOSES = /(?<=[.?!…)])\s*(?:(?:(?:show|read|view|see|[▽△]) )(?:more|less)|expand|collapse)$/i;

function withoutToggles(sources: readonly SourceText[]): SourceText[] {
  const [first, ...others] = sources;
  if (!first) return [];
  const trimmed = [first.slice(OPENS.exec(first.text)?.[0].length ?? 0), ...others];
  const last = trimmed.pop()!;
  return [...trimmed, last.slice(0, CLOSES.exec(last.text)?.index ?? last.text.length)];
}
