import type { Operator, StringOperator } from './ast.js';
import { CypherError } from './cypher-error.js';
import { regularExpression } from './regular-expression.js';
import { equal, isList, isNumber, typeName, type Value } from './values.js';

/** The value of `left operator right`. */
export function binary(operator: Operator, left: Value, right: Value, at: number): Value {
  switch (operator) {
    case '+':
      return add(left, right, at);
    case '||':
      return concatenate(left, right, at);
    case 'in':
      return isIn(left, right, at);
    case '-':
    case '*':
    case '/':
    case '%':
    case '^':
      return arithmetic(operator, left, right, at);
    default:
      return compareTexts(operator, left, right, at);
  }
}

function add(left: Value, right: Value, at: number): Value {
  if (left === null || right === null) return null;
  if (isList(left)) return isList(right) ? [...left, ...right] : [...left, right];
  if (isList(right)) return [left, ...right];
  if (typeof left === 'string' || typeof right === 'string') {
    if (isText(left) && isText(right)) return text(left) + text(right);
  } else if (isNumber(left) && isNumber(right)) return arithmetic('+', left, right, at);
  throw new CypherError(`cannot add ${typeName(left)} and ${typeName(right)}`, at);
}

const isText = (value: Value): value is string | bigint | number =>
  typeof value === 'string' || isNumber(value);
const text = (value: string | bigint | number): string =>
  typeof value === 'number' ? floatText(value) : String(value);

function concatenate(left: Value, right: Value, at: number): Value {
  if (left === null || right === null) return null;
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (isList(left) && isList(right)) return [...left, ...right];
  throw new CypherError(
    `|| joins two strings or two lists, not ${typeName(left)} and ${typeName(right)}`,
    at,
  );
}

function arithmetic(
  operator: '+' | '-' | '*' | '/' | '%' | '^',
  left: Value,
  right: Value,
  at: number,
): Value {
  if (left === null || right === null) return null;
  if (!isNumber(left) || !isNumber(right))
    throw new CypherError(`${operator} needs numbers, not ${typeName(left)} and ${typeName(right)}`, at);
  if (operator === '^') return Number(left) ** Number(right);
  if (typeof left === 'bigint' && typeof right === 'bigint') return integers(operator, left, right, at);
  return floats(operator, Number(left), Number(right));
}

function floats(operator: '+' | '-' | '*' | '/' | '%', a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    default:
      return a % b;
  }
}

function integers(operator: '+' | '-' | '*' | '/' | '%', a: bigint, b: bigint, at: number): bigint {
  if (b === 0n && (operator === '/' || operator === '%')) throw new CypherError('division by zero', at);
  const result =
    operator === '+'
      ? a + b
      : operator === '-'
        ? a - b
        : operator === '*'
          ? a * b
          : operator === '/'
            ? a / b
            : a % b;
  return within64Bits(result, at);
}

/** @throws CypherError for an integer that the 64 bits of Cypher's integers cannot hold */
export function within64Bits(value: bigint, at: number): bigint {
  if (BigInt.asIntN(64, value) !== value)
    throw new CypherError('the result does not fit into an integer of 64 bits', at);
  return value;
}

function compareTexts(operator: StringOperator, left: Value, right: Value, at: number): boolean | null {
  if (typeof left !== 'string' || typeof right !== 'string') return null;
  if (operator === 'starts with') return left.startsWith(right);
  if (operator === 'ends with') return left.endsWith(right);
  return operator === 'contains' ? left.includes(right) : regularExpression(right, at).test(left);
}

/** Three-valued: null where an element that is null could have been it. */
function isIn(value: Value, list: Value, at: number): boolean | null {
  if (list === null) return null;
  if (!isList(list)) throw new CypherError(`IN needs a list, not ${typeName(list)}`, at);
  let result: boolean | null = false;
  for (const item of list) {
    const same = equal(value, item);
    if (same === true) return true;
    if (same === null) result = null;
  }
  return result;
}

/** A float as Java prints it: always with a point, and with an exponent from 10^7 and below 10^-3. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}
