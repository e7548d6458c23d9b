import type { Line } from '../shared/lines.js';
import { fieldNamed } from '../shared/field-names.js';
import type { YamlKey, YamlLine } from './yaml-line.js';
import { isFieldOfPaper, isListOfPapers, isTitle } from './yaml-names.js';
import type { YamlUnit } from './yaml-open-unit.js';

/** A list inside of a unit, as a session has its papers. */
export interface InnerList {
  readonly key: YamlKey;
  readonly lines: readonly Line[];
}

export interface DividedUnit {
  /** What the unit says of itself. */
  readonly own: readonly YamlLine[];
  readonly inner: readonly InnerList[];
}

interface Field {
  readonly key: YamlKey | null;
  readonly lines: YamlLine[];
}

/** The lists of things with titles that a unit holds; null for one that has none, and for a paper with what belongs to it. */
export function divide({ kind, lines }: YamlUnit): DividedUnit | null {
  const [first] = lines;
  if (!first || (kind === 'item' && first.key === null && first.line.text.trim() !== '-')) return null;
  const fields = fieldsOf(kind, first, lines);
  // Sessions have authors of their papers at most within a list that says papers.
  const isOfPaper = fields.some(({ key }) => key && OF_PAPER.has(fieldNamed(key.name)));
  const isList = ({ key, lines: [, ...below] }: Field): boolean =>
    key?.isEmpty === true &&
    !isFieldOfPaper(key.name) &&
    (!isOfPaper ||
      (isListOfPapers(key.name) && below.some(named(isTitle)) && below.some(named(isAuthors)))) &&
    (below.some(named(isTitle)) ||
      (below.some(named(isName)) &&
        (below.some(named(isAuthors)) || isListOfPapers(key.name) || below.some(isOpenList))));
  if (!fields.some(isList)) return null;
  return {
    own: fields.flatMap((field) => (isList(field) ? field.lines.slice(0, 1) : field.lines)),
    inner: fields
      .filter(isList)
      .map(({ key, lines: [, ...below] }) => ({ key: key!, lines: below.map(({ line }) => line) })),
  };
}

/** What has these is a paper, whatever else it holds but a list of papers. */
const OF_PAPER: ReadonlySet<string | null> = new Set(['authors', 'abstract']);

const named =
  (by: (name: string) => boolean) =>
  ({ key }: YamlLine): boolean =>
    key !== null && by(key.name);
/** Whether a line begins the talks of a session. */
const isOpenList = ({ key }: YamlLine): boolean => key?.isEmpty === true && isListOfPapers(key.name);
const isName = (name: string): boolean => name === 'name';
const isAuthors = (name: string): boolean => fieldNamed(name) === 'authors';

/** The names of a unit with their lines; what stands before the first is a field without a name. */
function fieldsOf(kind: YamlUnit['kind'], first: YamlLine, lines: readonly YamlLine[]): Field[] {
  const column =
    kind === 'item' && first.key !== null
      ? first.inner
      : kind === 'fields'
        ? first.column
        : lines.find((at) => at !== first && (at.kind === 'key' || at.kind === 'dash' || at.kind === 'text'))
            ?.column;
  const fields: Field[] = [];
  for (const at of lines) {
    const isFirst = at === first;
    const starts = isFirst || (at.kind === 'key' && at.column === column);
    // The name of an entry is not one of its fields.
    if (starts) fields.push({ key: isFirst && kind === 'entry' ? null : at.key, lines: [at] });
    else fields.at(-1)!.lines.push(at);
  }
  return fields;
}
