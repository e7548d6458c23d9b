import type { Expression, ExpressionOf } from './ast.js';
import { AGGREGATES } from './aggregates.js';
import { compileLists } from './compile-lists.js';
import { compilePatternExpression } from './compile-pattern-expression.js';
import type { Compiler, Evaluate, Scope } from './compiler.js';
import { CypherError } from './cypher-error.js';
import { FUNCTIONS, whyRefused } from './functions.js';
import { labelTest } from './labels.js';
import { binary } from './operators.js';
import { comparison } from './order.js';
import { shapeOf } from './shape.js';
import { nearest } from './suggest.js';
import { equal, isList, isMap, isNumber, NodeRef, RelationshipRef, typeName, type Value } from './values.js';

/** How to work out an expression; variables are looked up now. */
export function compileExpression(c: Compiler, expression: Expression, scope: Scope): Evaluate {
  if (scope.known.size > 0) {
    const slot = scope.known.get(shapeOf(expression));
    if (slot !== undefined) return (frame) => frame[slot]!;
  }
  const of = (part: Expression): Evaluate => c.expression(part, scope);
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression;
      return () => value;
    }
    case 'variable': {
      const slot = scope.slot(expression.name, expression.at);
      return (frame) => frame[slot]!;
    }
    case 'parameter':
      return compileParameter(c, expression);
    case 'property':
      return compileProperty(c, expression, of(expression.of));
    case 'index':
      return compileIndex(c, expression, of(expression.of), of(expression.index));
    case 'slice':
      return compileSlice(expression, of);
    case 'list': {
      const items = expression.items.map(of);
      return (frame) => items.map((item) => item(frame));
    }
    case 'map': {
      const entries = expression.entries.map(({ key, value }) => [key, of(value)] as const);
      return (frame) => new Map(entries.map(([key, value]) => [key, value(frame)]));
    }
    case 'map-projection':
      return compileMapProjection(c, expression, scope);
    case 'not': {
      const [inner, { at }] = [of(expression.of), expression];
      return (frame) => {
        const value = truth(inner(frame), at);
        return value === null ? null : !value;
      };
    }
    case 'minus': {
      const [inner, { at }] = [of(expression.of), expression];
      return (frame) => {
        const value = inner(frame);
        return typeof value === 'number' ? -value : binary('-', 0n, value, at);
      };
    }
    case 'plus': {
      const [inner, { at }] = [of(expression.of), expression];
      return (frame) => {
        const value = inner(frame);
        if (value === null || isNumber(value)) return value;
        throw new CypherError(`+ needs a number, not ${typeName(value)}`, at);
      };
    }
    case 'and':
    case 'or':
    case 'xor':
      return compileConnective(expression, of);
    case 'binary': {
      const { operator, at } = expression;
      const [left, right] = [of(expression.left), of(expression.right)];
      return (frame) => binary(operator, left(frame), right(frame), at);
    }
    case 'comparison':
      return compileComparison(expression, of);
    case 'is-null': {
      const [inner, { not }] = [of(expression.of), expression];
      return (frame) => (inner(frame) === null) !== not;
    }
    case 'has-label':
      return compileHasLabel(c, expression, of(expression.of));
    case 'call-function':
      return compileCall(c, expression, of);
    case 'case':
      return compileCase(expression, of);
    case 'list-comprehension':
    case 'quantifier':
    case 'reduce':
      return compileLists(c, expression, scope);
    default:
      return compilePatternExpression(c, expression, scope);
  }
}

/** @throws CypherError for what is neither a boolean nor null */
export function truth(value: Value, at: number): boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  throw new CypherError(`expected a condition, not ${typeName(value)}`, at);
}

function compileParameter(c: Compiler, { name, at }: ExpressionOf<'parameter'>): Evaluate {
  const value = c.parameters.get(name);
  if (value === undefined)
    throw new CypherError(`the parameter $${name} has no value; give one with --param ${name}=…`, at);
  return () => value;
}

function compileProperty(
  { graph, notice }: Compiler,
  { name, at }: ExpressionOf<'property'>,
  of: Evaluate,
): Evaluate {
  const names = graph.propertyNames();
  const isKnown = names.includes(name);
  const missing = (): Value => {
    const similar = nearest(name, names);
    const advice = similar === null ? 'keys(n) lists those of a node n' : `did you mean ${similar}?`;
    notice(`no node or relationship has the property ${name}; ${advice}`);
    return null;
  };
  // Only the run tells whether it is read from a node or from a map, which may have any.
  const ofNode = isKnown ? graph.nodeProperty(name) : missing;
  const ofRelationship = isKnown ? graph.relationshipProperty(name) : missing;
  return (frame) => {
    const value = of(frame);
    if (value instanceof NodeRef) return ofNode(value.node);
    if (value instanceof RelationshipRef) return ofRelationship(value.relationship);
    if (value === null) return null;
    if (isMap(value)) return value.get(name) ?? null;
    throw new CypherError(
      `only nodes, relationships and maps have properties such as ${name}, not ${typeName(value)}`,
      at,
    );
  };
}

function compileIndex(
  { graph }: Compiler,
  { at }: ExpressionOf<'index'>,
  of: Evaluate,
  index: Evaluate,
): Evaluate {
  return (frame) => {
    const [value, key] = [of(frame), index(frame)];
    if (value === null || key === null) return null;
    if (isList(value) && typeof key === 'bigint') return value.at(Number(key)) ?? null;
    if (typeof key === 'string') {
      if (value instanceof NodeRef) return graph.nodeProperty(key)(value.node);
      if (value instanceof RelationshipRef) return graph.relationshipProperty(key)(value.relationship);
      if (isMap(value)) return value.get(key) ?? null;
    }
    throw new CypherError(`${typeName(value)} cannot be indexed by ${typeName(key)}`, at);
  };
}

function compileSlice(
  { of, from, to, at }: ExpressionOf<'slice'>,
  compile: (part: Expression) => Evaluate,
): Evaluate {
  const list = compile(of);
  const [start, end] = [from && compile(from), to && compile(to)];
  return (frame) => {
    const value = list(frame);
    const [first, last] = [start ? start(frame) : 0n, end ? end(frame) : undefined];
    if (value === null || first === null || last === null) return null;
    if (!isList(value)) throw new CypherError(`only lists can be sliced, not ${typeName(value)}`, at);
    for (const bound of [first, last])
      if (bound !== undefined && typeof bound !== 'bigint')
        throw new CypherError(`a slice is bounded by integers, not by ${typeName(bound)}`, at);
    return value.slice(Number(first), last === undefined ? undefined : Number(last));
  };
}

function compileMapProjection(
  c: Compiler,
  { of, items, at }: ExpressionOf<'map-projection'>,
  scope: Scope,
): Evaluate {
  const subject = c.expression(of, scope);
  const entries = items.map((item) => (item.is === 'entry' ? c.expression(item.value, scope) : null));
  const { graph } = c;
  return (frame) => {
    const value = subject(frame);
    if (value === null) return null;
    const all =
      value instanceof NodeRef
        ? graph.nodeProperties(value.node)
        : value instanceof RelationshipRef
          ? graph.relationshipProperties(value.relationship)
          : value;
    if (!isMap(all))
      throw new CypherError(
        `only nodes, relationships and maps can be projected, not ${typeName(value)}`,
        at,
      );
    const result = new Map<string, Value>();
    for (const [place, item] of items.entries()) {
      if (item.is === 'all') for (const [key, each] of all) result.set(key, each);
      else if (item.is === 'property') result.set(item.name, all.get(item.name) ?? null);
      else result.set(item.name, entries[place]!(frame));
    }
    return result;
  };
}

function compileConnective(
  { kind, items, at }: ExpressionOf<'and' | 'or' | 'xor'>,
  compile: (part: Expression) => Evaluate,
): Evaluate {
  const parts = items.map(compile);
  if (kind === 'xor')
    return (frame) => {
      let result: boolean | null = false;
      for (const part of parts) {
        const value = truth(part(frame), at);
        result = result === null || value === null ? null : result !== value;
      }
      return result;
    };
  const decisive = kind === 'or';
  return (frame) => {
    let result: boolean | null = !decisive;
    for (const part of parts) {
      const value = truth(part(frame), at);
      if (value === decisive) return decisive;
      if (value === null) result = null;
    }
    return result;
  };
}

function compileComparison(
  { operands, operators, at }: ExpressionOf<'comparison'>,
  compile: (part: Expression) => Evaluate,
): Evaluate {
  const values = operands.map(compile);
  const pairs = operators.map((operator, i): Evaluate => {
    const [left, right] = [values[i]!, values[i + 1]!];
    switch (operator) {
      case '=':
        return (frame) => equal(left(frame), right(frame));
      case '<>':
        return (frame) => {
          const same = equal(left(frame), right(frame));
          return same === null ? null : !same;
        };
      default:
        return (frame) => {
          const order = comparison(left(frame), right(frame));
          if (order === null) return null;
          if (operator === '<') return order < 0;
          if (operator === '<=') return order <= 0;
          return operator === '>' ? order > 0 : order >= 0;
        };
    }
  });
  if (pairs.length === 1) return pairs[0]!;
  return (frame) => {
    let result: boolean | null = true;
    for (const pair of pairs) {
      const value = truth(pair(frame), at);
      if (value === false) return false;
      if (value === null) result = null;
    }
    return result;
  };
}

function compileHasLabel(c: Compiler, { labels, at }: ExpressionOf<'has-label'>, of: Evaluate): Evaluate {
  const tests: { node?: readonly boolean[]; relationship?: readonly boolean[] } = {};
  const { graph } = c;
  return (frame) => {
    const value = of(frame);
    if (value === null) return null;
    if (value instanceof NodeRef)
      return (tests.node ??= labelTest(labels, graph.labels))[graph.labelOf(value.node)]!;
    if (value instanceof RelationshipRef)
      return (tests.relationship ??= labelTest(labels, graph.types))[graph.typeOf(value.relationship)]!;
    throw new CypherError(`only nodes and relationships have labels, not ${typeName(value)}`, at);
  };
}

function compileCall(
  { graph }: Compiler,
  { name, at, args, distinct, star }: ExpressionOf<'call-function'>,
  compile: (part: Expression) => Evaluate,
): Evaluate {
  if (AGGREGATES.has(name))
    throw new CypherError(
      `${name} aggregates rows, which only WITH and RETURN do, and not inside of another aggregate`,
      at,
    );
  const known = FUNCTIONS.get(name);
  if (known === undefined) {
    const reason = whyRefused(name);
    if (reason !== undefined) throw new CypherError(`the function ${name} is not supported: ${reason}`, at);
    const similar = nearest(name, [...FUNCTIONS.keys(), ...AGGREGATES.keys()]);
    throw new CypherError(
      `there is no function ${name}${similar === null ? '' : `; did you mean ${similar}?`}`,
      at,
    );
  }
  const [least, most] = known.arity;
  if (star || distinct || args.length < least || args.length > most)
    throw new CypherError(
      distinct
        ? `${name} does not aggregate, so DISTINCT has no meaning in it`
        : `${name} takes ${argumentCount(least, most)}`,
      at,
    );
  const values = args.map(compile);
  const site = { graph, at };
  if (values.length === 1 && !known.withNulls) {
    const [only] = values;
    return (frame) => {
      const value = only!(frame);
      return value === null ? null : known.call([value], site);
    };
  }
  return (frame) => {
    const given = values.map((value) => value(frame));
    return !known.withNulls && given.includes(null) ? null : known.call(given, site);
  };
}

function argumentCount(least: number, most: number): string {
  const counted = most === 1 ? '1 argument' : `${least === most ? '' : `${least} to `}${most} arguments`;
  return most === Infinity ? 'at least 1 argument' : counted;
}

function compileCase(
  { branches, otherwise, at }: ExpressionOf<'case'>,
  compile: (part: Expression) => Evaluate,
): Evaluate {
  const parts = branches.map(({ when, result }) => [compile(when), compile(result)] as const);
  const last = otherwise && compile(otherwise);
  return (frame) => {
    for (const [when, result] of parts) if (truth(when(frame), at) === true) return result(frame);
    return last ? last(frame) : null;
  };
}
