/** An author-year mark in prose. `start` and `end` are half-open character positions of the printed mark. */
export interface FoundCitation {
  readonly start: number;
  readonly end: number;
  readonly authors: readonly string[];
  readonly etAl: boolean;
  readonly year: number;
  readonly venue: string | null;
}
