import type { PageText } from '../lines/page-text.js';

/** Consecutive lines: those of one paper, or lines around the papers. */
export interface FlatSegment {
  readonly lines: readonly PageText[];
  readonly paper: boolean;
  readonly authorsFirst: boolean;
}
