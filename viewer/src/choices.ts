/** What a reader can ask for, as plain values: the state holds them, and what follows from them reads them. */
import type { GraphName } from './model.js';

export type Span = readonly [first: number, last: number];

/** What the reader wants to see, besides the switches of the legend. */
export interface Filters {
  /** Null lets papers without a year pass too. */
  readonly years: Span | null;
  /** Papers of any of these; an empty list asks nothing. */
  readonly venues: readonly string[];
  /** Fewest and most links of a node; null where there is no such bound. */
  readonly fewest: number | null;
  readonly most: number | null;
  /** Fewest papers that two people have to share to be joined by a line; null where there is no such bound. */
  readonly together: number | null;
  /** Most lines that are drawn, the strongest; null for the usual number. */
  readonly lines: number | null;
  /** Words that must all occur. */
  readonly text: string;
  /** Whether topics of few papers are left out of a map that has hundreds. */
  readonly topics: 'main' | 'all';
}

export const NO_FILTERS: Filters = {
  ...{ years: null, venues: [], fewest: null, most: null, together: null, lines: null, text: '' },
  topics: 'main',
};

/** What the reader wants to go between, in which view. Without `to` the other end is still to be chosen. */
export interface PathEnds {
  readonly view: GraphName;
  readonly from: string;
  readonly to: string | null;
}

/** Nodes that the reader has marked on the map of a view. */
export interface Group {
  readonly view: GraphName;
  readonly keys: readonly string[];
}
