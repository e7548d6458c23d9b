import { COMPARATORS, type Clause, type Expression, type MapProjectionItem } from './ast.js';
import type { Quantifier, Query } from './ast.js';
import { isShortest } from './parse-pattern.js';
import type { Parser } from './parser.js';

/** What operators stand between. */
export function parseAtom(p: Parser): Expression {
  const { kind, text, start: at } = p.peek();
  switch (kind) {
    case 'string':
      p.take();
      return { kind: 'literal', at, value: text };
    case 'float':
      p.take();
      return { kind: 'literal', at, value: Number(text) };
    case 'parameter':
      p.take();
      return { kind: 'parameter', at, name: text };
    case 'symbol':
      return parseBracketed(p);
    case 'name':
    case 'quoted-name':
      return parseNamed(p);
    default:
      return p.unexpected('an expression');
  }
}

function parseBracketed(p: Parser): Expression {
  const { at } = p;
  if (p.isSymbol('(')) {
    if (startsPattern(p)) return { kind: 'pattern', at, pattern: p.path() };
    p.take();
    const inner = p.expression();
    p.expectSymbol(')');
    return inner;
  }
  if (p.isSymbol('[')) return parseSquare(p);
  if (p.isSymbol('{')) return parseMap(p);
  return p.unexpected('an expression');
}

/** Whether a node comes next and a relationship after it: `(a)-[`, `(a)--(`, `(a)-->`, `(a)<-[` or `(a)<--`. */
function startsPattern(p: Parser, from = 0): boolean {
  if (!p.isSymbol('(', from)) return false;
  const inside = p.isName(from + 1) ? from + 2 : from + 1;
  const nodeLike =
    [')', ':', '{'].some((symbol) => p.isSymbol(symbol, inside)) || p.isKeyword('WHERE', inside);
  const end = p.closing(from);
  if (!nodeLike || end < 0) return false;
  if (p.isSymbol('<', end + 1))
    return p.isSymbol('-', end + 2) && ['-', '['].some((s) => p.isSymbol(s, end + 3));
  if (!p.isSymbol('-', end + 1)) return false;
  if (p.isSymbol('[', end + 2)) return true;
  return p.isSymbol('-', end + 2) && ['(', '>'].some((symbol) => p.isSymbol(symbol, end + 3));
}

/** A list, a list comprehension or a pattern comprehension. */
function parseSquare(p: Parser): Expression {
  const { at } = p;
  p.expectSymbol('[');
  if (p.symbol(']')) return { kind: 'list', at, items: [] };
  if (p.isName() && p.isKeyword('IN', 1)) {
    const variable = p.name('a variable');
    p.expectKeyword('IN');
    const list = p.expression();
    const where = p.keywords('WHERE') ? p.expression() : null;
    const map = p.symbol('|') ? p.expression() : null;
    p.expectSymbol(']', 'to close the list comprehension');
    return { kind: 'list-comprehension', at, variable, list, where, map };
  }
  const named = p.isName() && p.isSymbol('=', 1);
  if (startsPattern(p, named ? 2 : 0)) {
    const pattern = p.path();
    const where = p.keywords('WHERE') ? p.expression() : null;
    p.expectSymbol('|', 'and what to collect, as in [(a)-->(b) | b.name]');
    const map = p.expression();
    p.expectSymbol(']', 'to close the pattern comprehension');
    return { kind: 'pattern-comprehension', at, pattern, where, map };
  }
  const items = p.list(() => p.expression());
  p.expectSymbol(']', 'to close the list');
  return { kind: 'list', at, items };
}

function parseMap(p: Parser): Expression {
  const { at } = p;
  p.expectSymbol('{');
  if (p.symbol('}')) return { kind: 'map', at, entries: [] };
  const entries = p.list(() => {
    const key = p.name('a key').name;
    p.expectSymbol(':', 'between key and value');
    return { key, value: p.expression() };
  });
  p.expectSymbol('}', 'to close the map');
  return { kind: 'map', at, entries };
}

const LITERALS: ReadonlyMap<string, null | boolean | number> = new Map<string, null | boolean | number>([
  ['NULL', null],
  ['TRUE', true],
  ['FALSE', false],
  ['INF', Infinity],
  ['INFINITY', Infinity],
  ['NAN', Number.NaN],
]);

const QUANTIFIERS: ReadonlyMap<string, Quantifier> = new Map([
  ['ALL', 'all'],
  ['ANY', 'any'],
  ['NONE', 'none'],
  ['SINGLE', 'single'],
]);

const SUBQUERIES: ReadonlyMap<string, 'exists' | 'count' | 'collect'> = new Map([
  ['EXISTS', 'exists'],
  ['COUNT', 'count'],
  ['COLLECT', 'collect'],
]);

function parseNamed(p: Parser): Expression {
  const { kind, text, start: at } = p.peek();
  const word = kind === 'name' ? text.toUpperCase() : '';
  if (p.isSymbol('(', 1)) return parseCall(p, word);
  if (p.isSymbol('{', 1)) {
    const form = SUBQUERIES.get(word);
    return form === undefined ? parseMapProjection(p) : parseSubquery(p, form);
  }
  if (word === 'CASE') return parseCase(p);
  const literal = LITERALS.get(word);
  if (literal !== undefined) {
    p.take();
    return { kind: 'literal', at, value: literal };
  }
  if (p.isSymbol('.', 1) && isQualifiedCall(p)) return parseFunction(p);
  return p.name('a variable');
}

/** `apoc.text.join(`: names with points between them up to a bracket. */
function isQualifiedCall(p: Parser): boolean {
  let ahead = 0;
  while (p.isName(ahead) && p.isSymbol('.', ahead + 1)) ahead += 2;
  return p.isName(ahead) && p.isSymbol('(', ahead + 1);
}

function parseCall(p: Parser, word: string): Expression {
  const { at } = p;
  const quantifier = QUANTIFIERS.get(word);
  if (quantifier !== undefined && p.isName(2) && p.isKeyword('IN', 3)) {
    p.take();
    p.expectSymbol('(');
    const variable = p.name('a variable');
    p.expectKeyword('IN');
    const list = p.expression();
    p.expectKeyword('WHERE');
    const where = p.expression();
    p.expectSymbol(')', `to close ${quantifier}`);
    return { kind: 'quantifier', at, quantifier, variable, list, where };
  }
  if (word === 'REDUCE' && p.isName(2) && p.isSymbol('=', 3)) return parseReduce(p);
  if (isShortest(p)) return { kind: 'shortest-path', at, pattern: p.path() };
  if (word === 'EXISTS' && startsPattern(p, 2)) {
    p.take();
    p.expectSymbol('(');
    const pattern = p.path();
    p.expectSymbol(')');
    return { kind: 'pattern', at, pattern };
  }
  return parseFunction(p);
}

function parseReduce(p: Parser): Expression {
  const { at } = p;
  p.take();
  p.expectSymbol('(');
  const accumulator = p.name('a variable');
  p.expectSymbol('=');
  const initial = p.expression();
  p.expectSymbol(',');
  const variable = p.name('a variable');
  p.expectKeyword('IN');
  const list = p.expression();
  p.expectSymbol('|');
  const body = p.expression();
  p.expectSymbol(')', 'to close reduce');
  return { kind: 'reduce', at, accumulator, initial, variable, list, body };
}

function parseFunction(p: Parser): Expression {
  const { at } = p;
  let name = p.name('a function').name;
  while (p.symbol('.')) name += `.${p.name('a function').name}`;
  p.expectSymbol('(');
  const call = { kind: 'call-function' as const, at, name: name.toLowerCase() };
  if (p.symbol('*')) {
    p.expectSymbol(')');
    return { ...call, distinct: false, star: true, args: [] };
  }
  const distinct = p.keywords('DISTINCT');
  if (!distinct) p.keywords('ALL');
  const args = p.isSymbol(')') ? [] : p.list(() => p.expression());
  p.expectSymbol(')', `to close ${name}(…)`);
  return { ...call, distinct, star: false, args };
}

function parseCase(p: Parser): Expression {
  const { at } = p;
  p.expectKeyword('CASE');
  const subject = p.isKeyword('WHEN') ? null : p.expression();
  const branches: { when: Expression; result: Expression }[] = [];
  while (p.keywords('WHEN')) {
    const when = subject === null ? p.expression() : alternatives(p, subject);
    p.expectKeyword('THEN');
    branches.push({ when, result: p.expression() });
  }
  if (branches.length === 0) p.unexpected('WHEN');
  const otherwise = p.keywords('ELSE') ? p.expression() : null;
  p.expectKeyword('END');
  return { kind: 'case', at, branches, otherwise };
}

/** `1, 2` or `< 3` after `CASE x WHEN`, as conditions on x. */
function alternatives(p: Parser, subject: Expression): Expression {
  const { at } = p;
  const items = p.list((): Expression => {
    const operator = COMPARATORS.find((symbol) => p.symbol(symbol)) ?? '=';
    return { kind: 'comparison', at, operands: [subject, p.expression()], operators: [operator] };
  });
  return items.length === 1 ? items[0]! : { kind: 'or', at, items };
}

function parseMapProjection(p: Parser): Expression {
  const { at } = p;
  const of = p.name('a variable');
  p.expectSymbol('{');
  const items = p.isSymbol('}') ? [] : p.list(() => mapProjectionItem(p));
  p.expectSymbol('}', 'to close the map projection');
  return { kind: 'map-projection', at, of, items };
}

function mapProjectionItem(p: Parser): MapProjectionItem {
  if (p.symbol('.')) {
    if (p.symbol('*')) return { is: 'all' };
    return { is: 'property', name: p.name('the name of a property').name };
  }
  const name = p.name('a key');
  return { is: 'entry', name: name.name, value: p.symbol(':') ? p.expression() : name };
}

/** `EXISTS { … }`: a whole query, or just patterns with a WHERE. */
function parseSubquery(p: Parser, form: 'exists' | 'count' | 'collect'): Expression {
  const { at } = p;
  p.take();
  p.expectSymbol('{');
  const query = p.isSymbol('(') || (p.isName() && p.isSymbol('=', 1)) ? justPatterns(p) : p.query();
  p.expectSymbol('}', `to close ${form.toUpperCase()} {…}`);
  return { kind: 'subquery', at, form, query };
}

function justPatterns(p: Parser): Query {
  const { at } = p;
  const patterns = p.list(() => p.path());
  const where = p.keywords('WHERE') ? p.expression() : null;
  const match: Clause = { kind: 'match', at, optional: false, patterns, where };
  return { kind: 'query', at, branches: [[match]], all: false };
}
