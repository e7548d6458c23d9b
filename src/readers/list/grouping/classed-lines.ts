import { flatClass, type FlatClass } from '../lines/flat-class.js';
import type { PageText } from '../lines/page-text.js';
import { datedTitles } from './dated-titles.js';
import { classesInContext, isUnderOffice } from './flat-context.js';
import { isOneLineEach } from './flat-starts.js';
import { linkedTitles } from './linked-titles.js';
import { authorsComeFirst } from './list-order.js';
import { timedTitles } from './timed-titles.js';
import { titlesByOne } from './titles-by-one.js';

/** Lines with what each is by itself and given its neighbours. */
export interface ClassedLines {
  readonly lines: readonly PageText[];
  readonly own: readonly FlatClass[];
  readonly classes: readonly FlatClass[];
  readonly authorsFirst: boolean;
  /** Each paper has a line of its own. */
  readonly oneLine: boolean;
}

/** Titles with links, or times, or venues and years, or one person alone, on a page that lists papers so. */
export function titlesAlone(lines: readonly PageText[], classes: readonly FlatClass[]): ReadonlySet<number> {
  const linked = linkedTitles(lines, classes);
  if (linked.size > 0) return linked;
  const timed = timedTitles(lines, classes);
  if (timed.size > 0) return timed;
  const dated = datedTitles(lines, classes);
  return dated.size > 0 ? dated : titlesByOne(lines, classes);
}

/** Tells what each line is. */
export function classify(lines: readonly PageText[]): ClassedLines {
  const alone = lines.map(flatClass);
  const linked = titlesAlone(lines, alone);
  // Where titles stand in lines of their own with all that is said of a paper, two words that look like a person head something.
  const oneLine = linked.size === 0 && isOneLineEach(alone);
  const toldAlone = linked.size > 0 || oneLine;
  const told = alone.map((kind, index) => {
    if (linked.has(index)) return 'complete';
    if (kind === 'authors' && isUnderOffice(lines, alone, index)) return 'label';
    return toldAlone && kind === 'one' ? 'text' : kind;
  });
  const authorsFirst = authorsComeFirst(lines, told);
  const own = linked.size > 0 ? told : withTitlesBesideAuthors(lines, told, authorsFirst);
  const classes = classesInContext(lines, own, authorsFirst);
  return { lines, own, classes, authorsFirst, oneLine };
}

/** Fewer titles beside authors show no habit of their page. */
const LEAST_PAIRS = 3;

/**
 * Lines that seem to name a title and people, as `Orbits: Hand and Machine` does, but stand where the other titles of the
 * page do: beside the authors.
 */
function withTitlesBesideAuthors(
  lines: readonly PageText[],
  own: readonly FlatClass[],
  authorsFirst: boolean,
): readonly FlatClass[] {
  const isBeside = (index: number): boolean =>
    authorsFirst
      ? own[index - 1] === 'authors' && lines[index]!.gap === 0
      : own[index + 1] === 'authors' || (own[index + 1] === 'one' && lines[index + 1]!.gap === 0);
  const beside = (kind: FlatClass): number[] =>
    own.flatMap((other, index) => (other === kind && isBeside(index) ? [index] : []));
  const seeming = new Set(beside('complete'));
  const pairs = beside('text').length;
  if (pairs < LEAST_PAIRS || seeming.size * 2 > pairs) return own;
  return own.map((kind, index) => (seeming.has(index) ? 'text' : kind));
}
