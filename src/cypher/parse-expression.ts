import { COMPARATORS, type Comparator, type Expression, type Operator } from './ast.js';
import { parseAtom } from './parse-atom.js';
import { MAX_CHAIN, type Parser } from './parser.js';

/** An expression, by the precedence of its operators from the loosest on. */
export function parseExpression(p: Parser): Expression {
  return joined(p, 'or', 'OR', () =>
    joined(p, 'xor', 'XOR', () => joined(p, 'and', 'AND', () => negation(p))),
  );
}

function joined(p: Parser, kind: 'and' | 'or' | 'xor', word: string, operand: () => Expression): Expression {
  const { at } = p;
  const items = [operand()];
  while (p.keywords(word)) items.push(operand());
  return items.length === 1 ? items[0]! : { kind, at, items };
}

function negation(p: Parser): Expression {
  const { at } = p;
  if (!p.keywords('NOT')) return comparison(p);
  return { kind: 'not', at, of: p.nested(() => negation(p)) };
}

function comparison(p: Parser): Expression {
  const { at } = p;
  const operands = [predicate(p)];
  const operators: Comparator[] = [];
  for (;;) {
    const operator = COMPARATORS.find((symbol) => p.symbol(symbol));
    if (operator === undefined) break;
    operators.push(operator);
    operands.push(predicate(p));
  }
  return operators.length === 0 ? operands[0]! : { kind: 'comparison', at, operands, operators };
}

/** What stands after its first operand: `IN`, `STARTS WITH`, `IS NULL` and their like. */
function predicate(p: Parser): Expression {
  const { at } = p;
  const left = sum(p);
  const binary = (operator: Operator): Expression => ({ kind: 'binary', at, operator, left, right: sum(p) });
  if (p.symbol('=~')) return binary('=~');
  if (p.keywords('STARTS', 'WITH')) return binary('starts with');
  if (p.keywords('ENDS', 'WITH')) return binary('ends with');
  if (p.keywords('CONTAINS')) return binary('contains');
  if (p.keywords('IN')) return binary('in');
  if (p.keywords('IS', 'NULL')) return { kind: 'is-null', at, of: left, not: false };
  if (p.keywords('IS', 'NOT', 'NULL')) return { kind: 'is-null', at, of: left, not: true };
  if (p.isSymbol('::') || (p.isKeyword('IS') && !p.isKeyword('NULL', 1)))
    p.fail('type predicates such as IS :: and IS NORMALIZED are not supported');
  return left;
}

const SUM: readonly Operator[] = ['+', '-', '||'];
const PRODUCT: readonly Operator[] = ['*', '/', '%'];
const POWER: readonly Operator[] = ['^'];

const sum = (p: Parser): Expression => leftToRight(p, SUM, product);
const product = (p: Parser): Expression => leftToRight(p, PRODUCT, power);
const power = (p: Parser): Expression => leftToRight(p, POWER, sign);

function leftToRight(
  p: Parser,
  operators: readonly Operator[],
  operand: (p: Parser) => Expression,
): Expression {
  let left = operand(p);
  for (let count = 1; ; count += 1) {
    const { at } = p;
    const operator = operators.find((symbol) => p.symbol(symbol));
    if (operator === undefined) return left;
    checkChain(p, count);
    left = { kind: 'binary', at, operator, left, right: operand(p) };
  }
}

function checkChain(p: Parser, count: number): void {
  if (count >= MAX_CHAIN) p.fail(`more than ${MAX_CHAIN} operands in a row`);
}

function sign(p: Parser): Expression {
  const { at } = p;
  if (p.isSymbol('-') && p.peek(1).kind === 'integer') {
    // The smallest integer has no positive counterpart, so the sign belongs to the number.
    p.take();
    return postfix(p, { kind: 'literal', at, value: integer(p, -1n) });
  }
  if (p.symbol('-')) return { kind: 'minus', at, of: p.nested(() => sign(p)) };
  if (p.symbol('+')) return { kind: 'plus', at, of: p.nested(() => sign(p)) };
  if (p.peek().kind === 'integer') return postfix(p, { kind: 'literal', at, value: integer(p, 1n) });
  return postfix(p, parseAtom(p));
}

function integer(p: Parser, factor: bigint): bigint {
  const { text, start } = p.take();
  const value = factor * BigInt(text);
  if (BigInt.asIntN(64, value) !== value) p.fail('this integer does not fit into 64 bits', start);
  return value;
}

/** Properties, indexes, slices and labels of what stands before them. */
function postfix(p: Parser, start: Expression): Expression {
  let of = start;
  for (let count = 1; ; count += 1) {
    const { at } = p;
    if (p.symbol('.')) of = { kind: 'property', at, of, name: p.name('the name of a property').name };
    else if (p.symbol('[')) of = subscript(p, at, of);
    else if (p.symbol(':')) of = { kind: 'has-label', at, of, labels: p.labels() };
    else return of;
    checkChain(p, count);
  }
}

function subscript(p: Parser, at: number, of: Expression): Expression {
  const from = p.isSymbol('..') ? null : p.expression();
  if (!p.symbol('..')) {
    p.expectSymbol(']', 'to close the index');
    return { kind: 'index', at, of, index: from! };
  }
  const to = p.isSymbol(']') ? null : p.expression();
  p.expectSymbol(']', 'to close the slice');
  return { kind: 'slice', at, of, from, to };
}
