import type { Expression, PathPattern, Query } from './ast.js';
import { CypherError } from './cypher-error.js';
import type { PropertyGraph } from './property-graph.js';
import type { NodeRef, Value } from './values.js';

/** The values of all variables of a query, by slot. One for a whole run: what goes on over a row writes over the last. */
export type Frame = Value[];
export type Evaluate = (frame: Frame) => Value;
/** Takes a row; false when no more are wanted. */
export type Step = (frame: Frame) => boolean;
/** A step with what has to be done after the last row. */
export interface Sink {
  readonly push: Step;
  readonly end: (frame: Frame) => void;
}
/** A part of a query: given what takes its rows, what takes the rows before it. */
export type Operator = (next: Sink) => Sink;

/** A query ready to run. */
export interface CompiledQuery {
  readonly columns: readonly string[];
  readonly slots: readonly number[];
  /** Some clause keeps something from row to row, so that every run needs operators of its own. */
  readonly stateful: boolean;
  /** Hands over rows, with the columns in their slots. */
  run(frame: Frame, next: Step): void;
}

/** Which variables can be used, and where their values are. */
export class Scope {
  private readonly slots: ReadonlyMap<string, number>;
  /** Expressions whose values are there already, by their shapes. */
  readonly known: ReadonlyMap<string, number>;
  /** Why variables of the query are missing here, for the message. */
  private readonly missing: string | null;

  constructor(
    slots: ReadonlyMap<string, number> = new Map(),
    known: ReadonlyMap<string, number> = new Map(),
    missing: string | null = null,
  ) {
    this.slots = slots;
    this.known = known;
    this.missing = missing;
  }

  names(): string[] {
    return [...this.slots.keys()].filter((name) => !name.startsWith(ANONYMOUS));
  }

  get(name: string): number | undefined {
    return this.slots.get(name);
  }

  /** @throws CypherError for a variable that there is not */
  slot(name: string, at: number): number {
    const slot = this.slots.get(name);
    if (slot !== undefined) return slot;
    if (this.missing !== null) throw new CypherError(`${name} ${this.missing}`, at);
    const names = this.names();
    const known = names.length === 0 ? 'there are none here' : `known here: ${names.join(', ')}`;
    throw new CypherError(`there is no variable ${name}; ${known}`, at);
  }

  with(more: Iterable<readonly [string, number]>): Scope {
    const added = [...more];
    // An expression that was worked out with an outer variable is another one with an inner variable of that name.
    const known = added.length === 0 ? this.known : new Map<string, number>();
    return new Scope(new Map([...this.slots, ...added]), known, this.missing);
  }
}

/** Names of variables that the query does not name start like this. */
export const ANONYMOUS = ' ';

/** What the parts of the compiler share and ask of each other; `compile.ts` ties them together. */
export interface Compiler {
  readonly graph: PropertyGraph;
  readonly parameters: ReadonlyMap<string, Value>;
  /** A slot of its own. */
  slot(): number;
  /** The node of a number; the same object each time. */
  nodeRef(node: number): NodeRef;
  /** What the user should know, though the query can run. */
  notice(message: string): void;
  expression(expression: Expression, scope: Scope): Evaluate;
  /** The matches of patterns. Variables that the scope has are taken as bound. */
  match(patterns: readonly PathPattern[], where: Expression | null, scope: Scope): CompiledMatch;
  query(query: Query, scope: Scope, subquery: boolean): CompiledQuery;
}

export interface CompiledMatch {
  readonly scope: Scope;
  /** Slots of the variables that it adds. */
  readonly added: readonly number[];
  readonly before: (next: Step) => Step;
}
