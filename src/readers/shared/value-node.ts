import type { NormaliserName } from '../../text/normalisers.js';

/** A value of a text with the half-open range of characters it stands in; objects and lists with their parts. */
export interface ValueNode {
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'literal';
  readonly start: number;
  end: number;
  /** Of an object, by key; of equal keys the last counts, as everywhere in JSON. */
  readonly members: Map<string, ValueNode> | null;
  readonly items: ValueNode[] | null;
  /** How a format writes the value, when it is not the text of a string or number of JSON. */
  readonly reading?: ValueReading;
}

/** Normalisers that give the text of a value. */
export type ValueReading = Extract<
  NormaliserName,
  | 'json-string'
  | 'json-markup'
  | 'inverted-index'
  | 'name-parts'
  | 'date-parts'
  | 'reference-parts'
  | 'mail-day'
  | 'text'
  | 'yaml-single'
  | 'yaml-double'
  | 'yaml-name'
>;
