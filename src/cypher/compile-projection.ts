import { AGGREGATES } from './aggregates.js';
import type { Expression, ExpressionOf, Projection, ProjectionItem } from './ast.js';
import { truth } from './compile-expression.js';
import { Scope, type Compiler, type Evaluate, type Operator } from './compiler.js';
import { CypherError } from './cypher-error.js';
import { distinct, group, slice, sort, type Aggregation } from './rows.js';
import { partsOf, shapeOf } from './shape.js';

export interface CompiledProjection {
  readonly operator: Operator;
  readonly columns: readonly string[];
  readonly slots: readonly number[];
  readonly scope: Scope;
}

interface Column {
  readonly name: string;
  readonly expression: Expression;
  readonly slot: number;
}

/** WITH or RETURN: columns, groups, order and the part of the rows that is wanted. */
export function compileProjection(c: Compiler, clause: Projection, scope: Scope): CompiledProjection {
  const columns = columnsOf(c, clause, scope);
  const slots = columns.map(({ slot }) => slot);
  const after = new Scope(new Map(columns.map(({ name, slot }) => [name, slot])));
  const operators: Operator[] = [];
  const calls = columns.flatMap(({ expression }) => aggregatesIn(expression));
  const grouping = calls.length === 0 ? null : groupingOf(c, columns, calls, scope);
  const unknown = clause.orderBy
    .flatMap(({ expression }) => aggregatesIn(expression))
    .find((call) => grouping?.known.get(shapeOf(call)) === undefined);
  if (unknown !== undefined)
    throw new CypherError('ORDER BY aggregates only what a column aggregates too', unknown.at);
  if (grouping === null) operators.push(assign(columns, (expression) => c.expression(expression, scope)));
  else operators.push(...grouping.operators);
  if (clause.distinct) operators.push(distinct(slots));
  const [skip, limit] = [countOf(c, clause.skip, 'SKIP'), countOf(c, clause.limit, 'LIMIT')];
  if (clause.orderBy.length > 0) {
    const merged = grouping !== null || clause.distinct;
    const sortScope = orderScope(columns, scope, merged, grouping?.known ?? new Map());
    const keys = clause.orderBy.map(({ expression, descending }) => ({
      value: c.expression(expression, sortScope),
      descending,
    }));
    operators.push(sort(keys, slots, (skip ?? 0) + (limit ?? Infinity)));
  }
  if (skip !== null || limit !== null) operators.push(slice(skip ?? 0, limit ?? Infinity));
  if (clause.where !== null) {
    const { at } = clause.where;
    const holds = c.expression(clause.where, after);
    operators.push((next) => ({
      push: (frame) => (truth(holds(frame), at) === true ? next.push(frame) : true),
      end: next.end,
    }));
  }
  return {
    operator: (next) => operators.reduceRight((sink, operator) => operator(sink), next),
    columns: columns.map(({ name }) => name),
    slots,
    scope: after,
  };
}

function columnsOf(c: Compiler, { kind, star, items, at }: Projection, scope: Scope): Column[] {
  const all: ProjectionItem[] = [];
  if (star) {
    const names = scope.names().sort();
    if (names.length === 0) throw new CypherError('* stands for all variables, and there are none here', at);
    for (const name of names)
      all.push({ name, expression: { kind: 'variable', at, name }, aliased: true, at });
  }
  all.push(...items);
  const taken = new Set<string>();
  return all.map(({ name, expression, aliased, at: place }) => {
    if (kind === 'with' && !aliased && expression.kind !== 'variable')
      throw new CypherError('an expression in WITH needs a name: … AS name', place);
    if (taken.has(name)) throw new CypherError(`there are two columns named ${name}`, place);
    taken.add(name);
    return { name, expression, slot: c.slot() };
  });
}

function assign(columns: readonly Column[], compile: (expression: Expression) => Evaluate): Operator {
  const values = columns.map(({ expression }) => compile(expression));
  const slots = columns.map(({ slot }) => slot);
  return (next) => ({
    push(frame) {
      for (let at = 0; at < slots.length; at += 1) frame[slots[at]!] = values[at]!(frame);
      return next.push(frame);
    },
    end: next.end,
  });
}

type Call = ExpressionOf<'call-function'>;

const aggregatesIn = (expression: Expression): Call[] =>
  partsOf(expression, (part) => part.kind === 'call-function' && AGGREGATES.has(part.name)) as Call[];

interface Grouping {
  readonly operators: readonly Operator[];
  /** Where the keys and the results of aggregating functions are, by their shapes. */
  readonly known: ReadonlyMap<string, number>;
}

/** Columns without an aggregating function are what rows are grouped by. */
function groupingOf(c: Compiler, columns: readonly Column[], calls: readonly Call[], scope: Scope): Grouping {
  const isKey = ({ expression }: Column): boolean => aggregatesIn(expression).length === 0;
  const keys = columns.filter(isKey);
  const known = new Map(keys.map(({ expression, slot }) => [shapeOf(expression), slot]));
  const aggregations: Aggregation[] = [];
  for (const call of calls) {
    const shape = shapeOf(call);
    if (known.has(shape)) continue;
    const aggregation = aggregationOf(c, call, scope);
    known.set(shape, aggregation.slot);
    aggregations.push(aggregation);
  }
  const names = new Map(
    keys.flatMap(({ expression, slot }) =>
      expression.kind === 'variable' ? [[expression.name, slot] as const] : [],
    ),
  );
  const grouped = new Scope(
    names,
    known,
    'is used beside an aggregating function, so it has to be a column of its own to group by',
  );
  const others = columns.filter((column) => !isKey(column));
  return {
    operators: [
      group(
        keys.map(({ expression, slot }) => ({ value: c.expression(expression, scope), slot })),
        aggregations,
      ),
      assign(others, (expression) => c.expression(expression, grouped)),
    ],
    known,
  };
}

function aggregationOf(
  c: Compiler,
  { name, args, star, distinct: once, at }: Call,
  scope: Scope,
): Aggregation {
  const { arguments: wanted, start } = AGGREGATES.get(name)!;
  if (star ? name !== 'count' : args.length !== wanted)
    throw new CypherError(`${name} takes ${wanted} argument${wanted === 1 ? '' : 's'}`, at);
  const [first, second] = args.map((arg) => c.expression(arg, scope));
  const value: Evaluate =
    first === undefined
      ? () => true
      : second === undefined
        ? first
        : (frame) => {
            const given = first(frame);
            return given === null ? null : [given, second(frame)];
          };
  return { start: () => start(at), value, distinct: once, slot: c.slot() };
}

/** ORDER BY sees the new columns, and the variables before them where each row is still one row. */
function orderScope(
  columns: readonly Column[],
  before: Scope,
  merged: boolean,
  grouped: ReadonlyMap<string, number>,
): Scope {
  const names = new Map<string, number>();
  if (!merged) for (const name of before.names()) names.set(name, before.get(name)!);
  for (const { name, slot } of columns) names.set(name, slot);
  // A column that takes the name of a variable hides it.
  const isHidden = ({ expression }: Column): boolean =>
    expression.kind === 'variable' && columns.some((column) => column.name === expression.name);
  const known = columns
    .filter((column) => !isHidden(column))
    .map(({ expression, slot }): [string, number] => [shapeOf(expression), slot]);
  return new Scope(
    names,
    new Map([...grouped, ...known]),
    merged ? 'is no column; after grouping or DISTINCT only columns can be sorted by' : null,
  );
}

function countOf(c: Compiler, expression: Expression | null, word: string): number | null {
  if (expression === null) return null;
  const value = c.expression(expression, new Scope())([]);
  if (typeof value !== 'bigint' || value < 0n)
    throw new CypherError(`${word} takes a whole number from 0`, expression.at);
  return Number(value);
}
