import type { Trace } from '../model/traced.js';

/** One thing that is known of a subject: a sentence, or a value with the place it came from. */
export interface Statement {
  readonly text: string | null;
  /** The paper and the path in its row, for a value; no paper for a value of an author's row. */
  readonly paper: string | null;
  readonly path: string | null;
  readonly value: unknown;
  readonly trace: Trace | null;
}

export const sentence = (text: string): Statement => ({
  text,
  paper: null,
  path: null,
  value: null,
  trace: null,
});

/** The value at a path of a row, such as `links/0/url`; undefined when the row has no such path. */
export function valueAt(row: object, path: string): unknown {
  let value: unknown = row;
  for (const key of path.split('/')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
