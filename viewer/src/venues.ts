import { columnsOf } from './columns.js';
import type { GraphModel } from './model.js';
import type { PaperIndex } from './papers.js';

/** The series of the venues of papers, and the one to which each node of a graph belongs. */
export interface VenueSeries {
  /** Those of most papers first. */
  readonly names: readonly string[];
  /** By number of the node the place of the series in which most of its papers appeared; -1 where none is known. */
  readonly ofNodes: Int32Array;
}

/** What a venue of one year has beside the name of its series, as `ICLR 2024` and `ACL '22`. */
const YEAR = /[\s,]*(?:\b(?:19|20)\d{2}\b|['’]\d{2}\b)/gu;

/** The name of a venue without its year. */
export const seriesOfVenue = (venue: string): string => venue.replace(YEAR, '').trim() || venue;

const made = new WeakMap<PaperIndex, WeakMap<GraphModel, VenueSeries>>();

/** The series of a graph, which are found once. */
export function venueSeries(model: GraphModel, papers: PaperIndex): VenueSeries {
  let ofModels = made.get(papers);
  if (!ofModels) made.set(papers, (ofModels = new WeakMap()));
  let series = ofModels.get(model);
  if (!series) ofModels.set(model, (series = findSeries(model, papers)));
  return series;
}

function findSeries(model: GraphModel, papers: PaperIndex): VenueSeries {
  const nameOf = papers.venueNames.map(seriesOfVenue);
  const counts = new Map<string, number>();
  for (const venue of papers.venues) {
    const name = nameOf[venue];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1)).map(([name]) => name);
  const places = new Map(names.map((name, place) => [name, place]));
  const ofPapers = Int32Array.from(papers.venues, (venue) => places.get(nameOf[venue] ?? '') ?? -1);
  const { starts, values } = papers.ofNodes(model);
  const ofNodes = Int32Array.from(columnsOf(model).keys, (key, node) => {
    const paper = papers.numberOf(key);
    if (paper !== undefined) return ofPapers[paper]!;
    return mostFrequent(values.subarray(starts[node], starts[node + 1]).map((each) => ofPapers[each]!));
  });
  return { names, ofNodes };
}

/** Of equally frequent ones the least; -1 where there is no other. */
function mostFrequent(places: Int32Array): number {
  let [best, most] = [-1, 0];
  const sorted = places.sort();
  for (let at = 0, run = 0; at < sorted.length; at++) {
    run = at > 0 && sorted[at] === sorted[at - 1] ? run + 1 : 1;
    if (sorted[at]! >= 0 && run > most) [best, most] = [sorted[at]!, run];
  }
  return best;
}
