import type { Clause, Query } from './ast.js';
import { compileProjection } from './compile-projection.js';
import { Scope, type CompiledQuery, type Compiler, type Operator, type Sink, type Step } from './compiler.js';
import { CypherError } from './cypher-error.js';
import { groupKey, isList } from './values.js';

/**
 * A query, or a subquery.
 * @param subquery it counts or tests rows, so that it needs no RETURN
 */
export function compileQuery(c: Compiler, query: Query, scope: Scope, subquery: boolean): CompiledQuery {
  const branches = query.branches.map((clauses) => compileBranch(c, clauses, scope, subquery));
  if (branches.length === 1) return branches[0]!;
  return union(c, query, branches);
}

function union(c: Compiler, { all, at }: Query, branches: readonly CompiledQuery[]): CompiledQuery {
  const { columns } = branches[0]!;
  const slots = columns.map(() => c.slot());
  const places = branches.map((branch) => {
    if (branch.columns.toSorted().join('\n') !== columns.toSorted().join('\n'))
      throw new CypherError('all parts of a UNION return the same columns', at);
    return columns.map((name) => branch.slots[branch.columns.indexOf(name)]!);
  });
  return {
    ...{ columns, slots, stateful: true },
    run(frame, next) {
      const seen = new Set<string>();
      let wanted = true;
      for (const [number, branch] of branches.entries()) {
        if (!wanted) break;
        branch.run(frame, () => {
          const values = places[number]!.map((slot) => frame[slot]!);
          if (!all) {
            const key = values.map(groupKey).join('|');
            if (seen.has(key)) return true;
            seen.add(key);
          }
          for (const [i, slot] of slots.entries()) frame[slot] = values[i]!;
          wanted = next(frame);
          return wanted;
        });
      }
    },
  };
}

interface Part {
  readonly operator: Operator;
  readonly scope: Scope;
}

function compileBranch(
  c: Compiler,
  clauses: readonly Clause[],
  outer: Scope,
  subquery: boolean,
): CompiledQuery {
  const operators: Operator[] = [];
  let scope = outer;
  let columns: readonly string[] = [];
  let slots: readonly number[] = [];
  for (const clause of clauses) {
    if (clause.kind === 'return') {
      const projection = compileProjection(c, clause, scope);
      operators.push(projection.operator);
      ({ columns, slots } = projection);
    } else {
      const part = compileClause(c, clause, scope, outer, subquery);
      operators.push(part.operator);
      ({ scope } = part);
    }
  }
  const last = clauses.at(-1)!;
  if (last.kind !== 'return' && (!subquery || last.kind === 'with'))
    throw new CypherError('a query ends in RETURN, and this one does not', last.at);
  const stateful = clauses.some(({ kind }) => kind === 'with' || kind === 'return' || kind === 'call');
  let take: Step = () => true;
  const start = operators.reduceRight<Sink>((sink, operator) => operator(sink), {
    push: (frame) => take(frame),
    end: () => undefined,
  });
  return {
    ...{ columns, slots, stateful },
    run(frame, next) {
      take = next;
      const first = stateful
        ? operators.reduceRight<Sink>((sink, operator) => operator(sink), {
            push: next,
            end: () => undefined,
          })
        : start;
      first.push(frame);
      first.end(frame);
    },
  };
}

function compileClause(
  c: Compiler,
  clause: Exclude<Clause, { kind: 'return' }>,
  scope: Scope,
  outer: Scope,
  subquery: boolean,
): Part {
  switch (clause.kind) {
    case 'match': {
      const match = c.match(clause.patterns, clause.where, scope);
      return { operator: clause.optional ? optional(match) : required(match), scope: match.scope };
    }
    case 'unwind': {
      const list = c.expression(clause.list, scope);
      const { name, at } = clause.variable;
      if (scope.get(name) !== undefined) throw new CypherError(`the variable ${name} is taken already`, at);
      const slot = c.slot();
      return {
        operator: (next) => ({
          push(frame) {
            const value = list(frame);
            if (value === null) return true;
            for (const item of isList(value) ? value : [value]) {
              frame[slot] = item;
              if (!next.push(frame)) return false;
            }
            return true;
          },
          end: next.end,
        }),
        scope: scope.with([[name, slot]]),
      };
    }
    case 'call':
      return compileCall(c, clause, scope);
    default: {
      const projection = compileProjection(c, clause, scope);
      // Subqueries such as EXISTS { … } go on seeing the variables around them.
      return {
        operator: projection.operator,
        scope: subquery ? layered(outer, projection.scope) : projection.scope,
      };
    }
  }
}

const layered = (outer: Scope, inner: Scope): Scope =>
  outer.with(inner.names().map((name) => [name, inner.get(name)!]));

type Match = ReturnType<Compiler['match']>;

function required({ before }: Match): Operator {
  return (next) => ({ push: before(next.push), end: next.end });
}

/** Passes a row on without values for the new variables where nothing is found. */
function optional({ before, added }: Match): Operator {
  return (next) => {
    let found = false;
    const first = before((frame) => {
      found = true;
      return next.push(frame);
    });
    return {
      push(frame) {
        found = false;
        if (!first(frame)) return false;
        if (found) return true;
        for (const slot of added) frame[slot] = null;
        return next.push(frame);
      },
      end: next.end,
    };
  };
}

function compileCall(
  c: Compiler,
  { query, imports, at }: Extract<Clause, { kind: 'call' }>,
  scope: Scope,
): Part {
  const compiled = compileImporting(c, query, imports, scope);
  const taken = compiled.columns.find((name) => scope.get(name) !== undefined);
  if (taken !== undefined)
    throw new CypherError(`the subquery returns ${taken}, which is the name of a variable around it`, at);
  return {
    operator: (next) => ({
      push(frame) {
        let more = true;
        compiled.run(frame, () => (more = next.push(frame)));
        return more;
      },
      end: next.end,
    }),
    scope: scope.with(compiled.columns.map((name, i) => [name, compiled.slots[i]!])),
  };
}

/** `CALL (a) { … }` names what it uses; without brackets, a WITH of plain variables at its start does. */
function compileImporting(
  c: Compiler,
  query: Query,
  imports: Extract<Clause, { kind: 'call' }>['imports'],
  scope: Scope,
): CompiledQuery {
  if (imports === '*') return c.query(query, scope, false);
  if (imports !== null) {
    const names = imports.map(({ name, at }) => [name, scope.slot(name, at)] as const);
    return c.query(query, new Scope(new Map(names)), false);
  }
  const branches = query.branches.map(([first]) =>
    first?.kind === 'with' ? first.items.every(({ expression }) => expression.kind === 'variable') : false,
  );
  return c.query(query, branches.every(Boolean) ? scope : new Scope(), false);
}
