import type { Expression, ExpressionOf } from './ast.js';
import type { Compiler, Evaluate, Frame, Scope } from './compiler.js';
import { CypherError } from './cypher-error.js';
import { isList, typeName, type Value } from './values.js';

type ListExpression = ExpressionOf<'list-comprehension' | 'quantifier' | 'reduce'>;

/** What goes through a list with a variable of its own. */
export function compileLists(c: Compiler, expression: ListExpression, scope: Scope): Evaluate {
  const { at, kind } = expression;
  const listOf = c.expression(expression.list, scope);
  const list = (frame: Frame): readonly Value[] | null => {
    const value = listOf(frame);
    if (value === null || isList(value)) return value;
    throw new CypherError(`${NAMES[kind]} goes through a list, not ${typeName(value)}`, at);
  };
  const slot = c.slot();
  const inner = scope.with([[expression.variable.name, slot]]);
  if (kind === 'reduce') {
    const total = c.slot();
    const initial = c.expression(expression.initial, scope);
    const body = c.expression(expression.body, inner.with([[expression.accumulator.name, total]]));
    return (frame) => {
      const values = list(frame);
      if (values === null) return null;
      let result = initial(frame);
      for (const value of values) {
        frame[slot] = value;
        frame[total] = result;
        result = body(frame);
      }
      return result;
    };
  }
  const condition = (where: Expression): ((frame: Frame) => boolean | null) => {
    const holds = c.expression(where, inner);
    return (frame) => {
      const value = holds(frame);
      if (value === null || typeof value === 'boolean') return value;
      throw new CypherError(`expected a condition, not ${typeName(value)}`, where.at);
    };
  };
  if (kind === 'quantifier')
    return quantified(expression.quantifier, list, slot, condition(expression.where));
  const keep = expression.where && condition(expression.where);
  const map = expression.map && c.expression(expression.map, inner);
  return (frame) => {
    const values = list(frame);
    if (values === null) return null;
    const result: Value[] = [];
    for (const value of values) {
      frame[slot] = value;
      if (keep && keep(frame) !== true) continue;
      result.push(map ? map(frame) : value);
    }
    return result;
  };
}

const NAMES = {
  'list-comprehension': 'a list comprehension',
  quantifier: 'a quantifier',
  reduce: 'reduce',
} as const;

/** Three-valued: null where elements for which the condition is null could decide it. */
function quantified(
  quantifier: ExpressionOf<'quantifier'>['quantifier'],
  list: (frame: Frame) => readonly Value[] | null,
  slot: number,
  holds: (frame: Frame) => boolean | null,
): Evaluate {
  return (frame) => {
    const values = list(frame);
    if (values === null) return null;
    const counts = { yes: 0, no: 0, unknown: 0 };
    for (const value of values) {
      frame[slot] = value;
      const result = holds(frame);
      counts[result === null ? 'unknown' : result ? 'yes' : 'no'] += 1;
    }
    const { yes, no, unknown } = counts;
    switch (quantifier) {
      case 'all':
        return no > 0 ? false : unknown > 0 ? null : true;
      case 'any':
        return yes > 0 ? true : unknown > 0 ? null : false;
      case 'none':
        return yes > 0 ? false : unknown > 0 ? null : true;
      default:
        return yes > 1 ? false : unknown > 0 ? null : yes === 1;
    }
  };
}
