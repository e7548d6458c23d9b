/** Texts to syntax trees, or to a message with its place. */
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../src/cypher/ast.js';
import { CypherError, placeIn } from '../../src/cypher/cypher-error.js';
import { parse, parseLone } from '../../src/cypher/parse.js';

/** An expression with every operation in brackets. */
function bracketed(expression: Expression): string {
  const all = (items: readonly Expression[], between: string): string =>
    `(${items.map(bracketed).join(` ${between} `)})`;
  switch (expression.kind) {
    case 'literal':
      return String(expression.value);
    case 'variable':
      return expression.name;
    case 'binary':
      return all([expression.left, expression.right], expression.operator);
    case 'and':
    case 'or':
    case 'xor':
      return all(expression.items, expression.kind);
    case 'not':
    case 'minus':
      return `(${expression.kind} ${bracketed(expression.of)})`;
    case 'comparison':
      return `(${bracketed(expression.operands[0]!)}${expression.operators.map((operator, i) => ` ${operator} ${bracketed(expression.operands[i + 1]!)}`).join('')})`;
    case 'property':
      return `${bracketed(expression.of)}.${expression.name}`;
    case 'is-null':
      return `(${bracketed(expression.of)} is${expression.not ? ' not' : ''} null)`;
    default:
      return expression.kind;
  }
}

describe('precedence', () => {
  it.each([
    ['1 + 2 * 3 ^ 4', '(1 + (2 * (3 ^ 4)))'],
    ['2 ^ 3 ^ 2', '((2 ^ 3) ^ 2)'],
    ['-a ^ 2', '((minus a) ^ 2)'],
    ['10 - 3 - 2', '((10 - 3) - 2)'],
    ['a OR b AND NOT c', '(a or (b and (not c)))'],
    ['a XOR b AND c OR d', '((a xor (b and c)) or d)'],
    ['NOT a = b', '(not (a = b))'],
    ['1 < a <= 3', '(1 < a <= 3)'],
    ['a + b IN c', '((a + b) in c)'],
    ['a.b.c IS NOT NULL', '(a.b.c is not null)'],
    ['a STARTS WITH b + c', '(a starts with (b + c))'],
    ['a = b IN c', '(a = (b in c))'],
  ])('%s is %s', (text, expected) => {
    expect(bracketed(parseLone(text))).toBe(expected);
  });
});

describe('what brackets hold', () => {
  it.each([
    ['(a)-->(b)', 'pattern'],
    ['(a)<-[:X]-(b)', 'pattern'],
    ['(a)--(b)', 'pattern'],
    ['(:X)-[r]-()', 'pattern'],
    ['(a) - (b)', 'binary'],
    ['(a) - -1', 'binary'],
    ['(a) < -1', 'comparison'],
    ['(a + 1) - [1][0]', 'binary'],
    ['[1, 2]', 'list'],
    ['[x IN xs]', 'list-comprehension'],
    ['[(a)-->(b) | b]', 'pattern-comprehension'],
    ['[p = (a)-->(b) WHERE b.x | p]', 'pattern-comprehension'],
    ['{a: 1}', 'map'],
    ['n {.a, .*}', 'map-projection'],
    ['count { (a)-->() }', 'subquery'],
    ['all(x IN xs WHERE x)', 'quantifier'],
    ['reduce(t = 0, x IN xs | t + x)', 'reduce'],
    ['n:A|B', 'has-label'],
    ['xs[1..]', 'slice'],
    ['xs[..]', 'slice'],
    ['shortestPath((a)-[*]-(b))', 'shortest-path'],
    ['count(*)', 'call-function'],
    ['exists', 'variable'],
    ['`a b`', 'variable'],
  ])('%s is a %s', (text, kind) => {
    expect(parseLone(text).kind).toBe(kind);
  });
});

it('names, comments and line ends stand where they like', () => {
  const [branch] = parse(
    `MATCH (match:Return) // a comment; with a point
    /* and "another */ WHERE match.where = 'it''s' RETURN match AS limit`.replace("''", "\\'"),
  ).branches;
  expect(branch!.map(({ kind }) => kind)).toEqual(['match', 'return']);
});

describe('what is wrong is told with its place', () => {
  it.each([
    ['', 1, 1, /expected MATCH, UNWIND, WITH, CALL or RETURN, the query ends here/],
    ['MATCH (a) RETRUN a', 1, 11, /found RETRUN/],
    ['MATCH (a\nRETURN a', 2, 1, /expected "\)" to close the node/],
    ['MATCH (a)-[:X*1..2(b) RETURN a', 1, 19, /expected "]"/],
    ['RETURN 1 +', 1, 11, /expected an expression, the query ends here/],
    ["RETURN 'open", 1, 8, /this string has no end/],
    ["RETURN 'a\\q'", 1, 10, /no escape \\q/],
    ['RETURN `', 1, 8, /quoted name/],
    ['RETURN $', 1, 8, /a parameter is a \$ and a name/],
    ['RETURN 9223372036854775808', 1, 8, /64 bits/],
    ['RETURN § ', 1, 8, /no "§" here/],
    ['/* open', 1, 1, /comment has no end/],
    ['RETURN 1 RETURN 2', 1, 10, /nothing can follow RETURN/],
    ['CREATE (a)', 1, 1, /CREATE is not supported: it would change the graph/],
    ['MATCH (a) SET a.x = 1', 1, 11, /SET is not supported/],
    ['MATCH (a) DETACH DELETE a', 1, 11, /DETACH is not supported/],
    ['MERGE (a)', 1, 1, /MERGE is not supported/],
    ['MATCH (a) REMOVE a.x', 1, 11, /REMOVE is not supported/],
    ['MATCH (a) FOREACH (x IN [] | SET a.x = 1)', 1, 11, /FOREACH is not supported/],
    ['LOAD CSV FROM "file:///etc/passwd" AS row RETURN row', 1, 1, /LOAD is not supported/],
    ['CALL db.labels()', 1, 1, /CALL of procedures is not supported/],
    ['MATCH ((a)-->(b)){1,2} RETURN a', 1, 8, /quantified path patterns/],
    ['MATCH p = SHORTEST 1 (a)-->(b) RETURN p', 1, 11, /path selectors/],
    ['RETURN 1 UNION RETURN 2 UNION ALL RETURN 3', 1, 25, /cannot be mixed/],
    ['RETURN 1; RETURN 2', 1, 11, /the end of the query/],
  ])('%j', (text, line, column, message) => {
    let caught: unknown;
    try {
      parse(text);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(CypherError);
    const { message: told, offset } = caught as CypherError;
    expect(told).toMatch(message);
    expect(placeIn(text, offset)).toMatchObject({ line, column });
  });

  it('with the line and a caret below it, tabs and wide lines included', () => {
    expect(placeIn('MATCH\n\t(a) b', 11).excerpt).toEqual(['\t(a) b', '\t    ^']);
    const [line, caret] = placeIn(`${'x'.repeat(500)}!${'y'.repeat(500)}`, 500).excerpt;
    expect(line[caret.indexOf('^')]).toBe('!');
    expect(line.length).toBeLessThan(200);
  });
});

describe('what is nested or long without end', () => {
  it.each([
    ['brackets', `RETURN ${'('.repeat(5000)}1`],
    ['lists', `RETURN ${'['.repeat(5000)}`],
    ['maps', `RETURN ${'{a: '.repeat(5000)}1`],
    ['nodes in maps', `RETURN ${'({a: '.repeat(5000)}1`],
    ['NOT', `RETURN ${'NOT '.repeat(5000)}true`],
    ['signs', `RETURN ${'- '.repeat(5000)}x`],
    ['sums', `RETURN ${'1 + '.repeat(5000)}1`],
    ['properties', `RETURN a${'.b'.repeat(5000)}`],
    ['indexes', `RETURN a${'[0]'.repeat(5000)}`],
    ['subqueries', `RETURN ${'EXISTS { MATCH (a) WHERE '.repeat(2000)}`],
    ['labels', `MATCH (a:${'('.repeat(5000)}B) RETURN a`],
    ['CASE', `RETURN ${'CASE WHEN '.repeat(5000)}`],
    ['all of it', `RETURN ${'1'.repeat(200_000)}`],
  ])('%s is refused', (_, text) => {
    expect(() => parse(text)).toThrow(CypherError);
  });

  it('many conditions in a row are not', () => {
    expect(() => parse(`MATCH (a) WHERE ${'a.x = 1 OR '.repeat(5000)}false RETURN a`)).not.toThrow();
  });
});
