import type { Normalisation } from '../text/normalisers.js';

/**
 * Where a value stands in a decompressed, undecoded input file: byte offsets, end exclusive.
 * The text of that range, decoded and put through the named normaliser, equals the value.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly normaliser: Normalisation;
}

/** A value together with the place it was read from. */
export interface Traced<T extends string = string> {
  readonly value: T;
  readonly at: Span;
}

/** A traced text whose parts can be traced too, as extractors need it. */
export interface TracedText extends Traced {
  /** The half-open range of characters of `value`, with its own place in the file. */
  part(start: number, end: number): Traced;
}

/** Where one stored value comes from: a range of an input, a statement of the config, or a rule. */
export type Trace =
  | ({ readonly by: 'text'; readonly file: string } & Span)
  | { readonly by: 'config'; readonly input: string; readonly field: string }
  | { readonly by: 'rule'; readonly rule: string; readonly from: readonly string[] };
