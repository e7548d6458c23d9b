import type { Span } from './filters.js';
import type { GraphModel } from './model.js';
import type { PaperIndex } from './papers.js';
import type { Visibility } from './visibility.js';

export interface YearCount {
  readonly year: number;
  readonly total: number;
  readonly visible: number;
}

/** Papers and cited works with a year, by key: those in the graph, or those whose authors are. */
export function datedIn(model: GraphModel, papers: PaperIndex | null): Map<string, number> {
  const dated = new Map<string, number>();
  const add = (key: string, year: number | null | undefined): void => {
    if (typeof year === 'number') dated.set(key, year);
  };
  model.graph.forEachNode((key, { kind, year }) => {
    if (kind === 'paper' || kind === 'work') add(key, year);
    else if (model.name === 'coauthor' && papers)
      for (const paper of papers.of(model, key)) add(paper, papers.facts(paper)?.year);
  });
  return dated;
}

/** One entry for each year from the first to the last; none when there are not two to choose from. */
export function histogram(dated: ReadonlyMap<string, number>, visibility: Visibility): YearCount[] {
  const years = new Set(dated.values());
  if (years.size < 2) return [];
  const first = Math.min(...years);
  const counts = Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => ({
    year: first + i,
    total: 0,
    visible: 0,
  }));
  const papers = visibility.papers();
  for (const [key, year] of dated) {
    const entry = counts[year - first];
    if (!entry) continue;
    entry.total++;
    if (papers.has(key) || visibility.nodes.has(key)) entry.visible++;
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
