import { CypherError } from './cypher-error.js';
import type { PropertyGraph } from './property-graph.js';
import { typeName, type Value } from './values.js';

/** Where a function is called: for messages, and for those that look into the graph. */
export interface CallSite {
  readonly graph: PropertyGraph;
  readonly at: number;
}

export interface FunctionOf {
  /** How many arguments it takes at least and at most. */
  readonly arity: readonly [least: number, most: number];
  /** Gets nulls too. Without it any null among the arguments gives null. */
  readonly withNulls?: boolean;
  call(args: readonly Value[], site: CallSite): Value;
}

export type Definition = readonly [name: string, definition: FunctionOf];

/** A function of fixed arity that is null when an argument is. */
export const define = (
  name: string,
  arity: number | readonly [number, number],
  call: FunctionOf['call'],
): Definition => [
  name.toLowerCase(),
  { arity: typeof arity === 'number' ? [arity, arity] : arity, call: call },
];

/** @throws CypherError for an argument of the wrong type */
export function wrongType(name: string, expected: string, value: Value, { at }: CallSite): never {
  throw new CypherError(`${name} takes ${expected}, not ${typeName(value)}`, at);
}
