import type { ExpressionOf, PathPattern } from './ast.js';
import type { CompiledMatch, Compiler, Evaluate, Scope } from './compiler.js';
import { CypherError } from './cypher-error.js';
import type { Value } from './values.js';

type PatternExpression = ExpressionOf<'pattern' | 'shortest-path' | 'pattern-comprehension' | 'subquery'>;

/** Expressions that look for patterns of their own, once for each row. */
export function compilePatternExpression(c: Compiler, expression: PatternExpression, scope: Scope): Evaluate {
  switch (expression.kind) {
    case 'pattern': {
      const { pattern, at } = expression;
      const unknown = namesOf(pattern).find(({ name }) => scope.get(name) === undefined);
      if (unknown !== undefined)
        throw new CypherError(
          `a pattern as a condition introduces no variable, and there is no ${unknown.name}; EXISTS { … } can`,
          unknown.at,
        );
      if (pattern.shortest !== null) throw new CypherError('a shortest path is no condition', at);
      return exists(c.match([pattern], null, scope));
    }
    case 'shortest-path':
      return shortestPath(c, expression, scope);
    case 'pattern-comprehension': {
      const match = c.match([expression.pattern], expression.where, scope);
      const map = c.expression(expression.map, match.scope);
      let found: Value[] = [];
      const first = match.before((frame) => {
        found.push(map(frame));
        return true;
      });
      return (frame) => {
        found = [];
        first(frame);
        return found;
      };
    }
    default:
      return subquery(c, expression, scope);
  }
}

const namesOf = ({ nodes, relationships }: PathPattern) =>
  [...nodes, ...relationships].flatMap(({ variable }) => (variable === null ? [] : [variable]));

function exists(match: CompiledMatch): Evaluate {
  let found = false;
  const first = match.before(() => {
    found = true;
    return false;
  });
  return (frame) => {
    found = false;
    first(frame);
    return found;
  };
}

/** A path, or a list of paths for allShortestPaths; null where there is none. */
function shortestPath(c: Compiler, { pattern, at }: ExpressionOf<'shortest-path'>, scope: Scope): Evaluate {
  if (namesOf({ ...pattern, relationships: [] }).some(({ name }) => scope.get(name) === undefined))
    throw new CypherError('shortestPath as an expression needs both of its nodes bound before', at);
  const name = ' path';
  const match = c.match([{ ...pattern, variable: { kind: 'variable', at, name } }], null, scope);
  const slot = match.scope.slot(name, at);
  let paths: Value[] = [];
  const first = match.before((frame) => {
    paths.push(frame[slot]!);
    return true;
  });
  return (frame) => {
    paths = [];
    first(frame);
    return pattern.shortest === 'all' ? paths : (paths[0] ?? null);
  };
}

function subquery(c: Compiler, { form, query, at }: ExpressionOf<'subquery'>, scope: Scope): Evaluate {
  const compiled = c.query(query, scope, true);
  const [slot] = compiled.slots;
  if (form === 'collect') {
    if (compiled.slots.length !== 1) throw new CypherError('COLLECT { … } returns exactly one column', at);
    return (frame) => {
      const values: Value[] = [];
      compiled.run(frame, () => {
        values.push(frame[slot!]!);
        return true;
      });
      return values;
    };
  }
  const stops = form === 'exists';
  return (frame) => {
    let rows = 0;
    compiled.run(frame, () => {
      rows += 1;
      return !stops;
    });
    return stops ? rows > 0 : BigInt(rows);
  };
}
