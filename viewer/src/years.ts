import { columnsOf, NO_YEAR } from './columns.js';
import type { Span } from './choices.js';
import type { GraphModel } from './model.js';
import type { PaperIndex } from './papers.js';
import type { Visibility } from './visibility.js';

export interface YearCount {
  readonly year: number;
  readonly total: number;
  readonly visible: number;
}

/** What has a year: nodes, or the papers of nodes, by their numbers. */
export interface Dated {
  readonly are: 'nodes' | 'papers';
  readonly numbers: Int32Array;
  readonly years: Int32Array;
}

/** Papers and cited works with a year: those in the graph, or those whose authors are. */
export function datedIn(model: GraphModel, papers: PaperIndex | null): Dated {
  const { kinds, kindNames, years } = columnsOf(model);
  if (model.name !== 'coauthor' || papers === null) {
    const cited = kindNames.map((kind) => kind === 'paper' || kind === 'work');
    return withYears(
      'nodes',
      [...kinds.keys()].filter((node) => cited[kinds[node]!]),
      years,
    );
  }
  return withYears('papers', [...new Set(papers.ofNodes(model).values)], papers.years);
}

function withYears(are: Dated['are'], numbers: readonly number[], years: Int32Array): Dated {
  const dated = Int32Array.from(numbers.filter((number) => years[number] !== NO_YEAR));
  return { are, numbers: dated, years: dated.map((number) => years[number]!) };
}

/** One entry for each year from the first to the last; none when there are not two to choose from. */
export function histogram({ are, numbers, years }: Dated, visibility: Visibility): YearCount[] {
  let [first, last] = [Infinity, -Infinity];
  for (const year of years) {
    if (year < first) first = year;
    if (year > last) last = year;
  }
  if (!(first < last)) return [];
  const counts = Array.from({ length: last - first + 1 }, (_, i) => ({
    year: first + i,
    total: 0,
    visible: 0,
  }));
  const left = are === 'nodes' ? visibility.mask : visibility.paperMask();
  for (let i = 0; i < years.length; i++) {
    const entry = counts[years[i]! - first]!;
    entry.total++;
    entry.visible += left[numbers[i]!]!;
  }
  return counts;
}

/** Where the handles stand: at the nearest year that there is, when the filter was set in another view. */
export function clamped(span: Span | null, [first, last]: Span): Span {
  const near = (year: number): number => Math.max(first, Math.min(last, year));
  return span === null ? [first, last] : [near(span[0]), near(span[1])];
}

/** The span as a filter: none when it leaves out no year. */
export const asFilter = (span: Span, [first, last]: Span): Span | null =>
  span[0] <= first && span[1] >= last ? null : span;

/** One handle moved to a year; it goes no further than the other. */
export function moved(span: Span, end: 0 | 1, year: number, [first, last]: Span): Span {
  const to = Math.max(first, Math.min(last, year));
  return end === 0 ? [Math.min(to, span[1]), span[1]] : [span[0], Math.max(to, span[0])];
}

/** The next step of playing: the window one year on, from the beginning where it covers everything or is at the end. */
export function played(span: Span, [first, last]: Span): Span {
  const wide = span[1] - span[0];
  if (wide >= last - first) return [first, first];
  return span[1] >= last ? [first, first + wide] : [span[0] + 1, span[1] + 1];
}
