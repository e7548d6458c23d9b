import type { Expression, LabelExpression, NodePattern, PathPattern, RelationshipPattern } from './ast.js';
import type { Parser } from './parser.js';

const SHORTEST: ReadonlyMap<string, 'one' | 'all'> = new Map([
  ['SHORTESTPATH', 'one'],
  ['ALLSHORTESTPATHS', 'all'],
]);

export const isShortest = (p: Parser): boolean =>
  p.peek().kind === 'name' && SHORTEST.has(p.peek().text.toUpperCase()) && p.isSymbol('(', 1);

/** `(a)-[r]->(b)`, with a name before it or inside of shortestPath. */
export function parsePath(p: Parser): PathPattern {
  const { at } = p;
  const variable = p.isName() && p.isSymbol('=', 1) ? p.name('a name') : null;
  if (variable !== null) p.expectSymbol('=');
  const word = p.peek().text.toUpperCase();
  if (isShortest(p)) {
    p.take();
    p.expectSymbol('(');
    const path = chain(p, at);
    p.expectSymbol(')', `to close ${word === 'SHORTESTPATH' ? 'shortestPath' : 'allShortestPaths'}`);
    if (path.relationships.length !== 1)
      p.fail('shortestPath takes two nodes and one relationship, such as (a)-[:CITES*]-(b)', at);
    return { ...path, variable, shortest: SHORTEST.get(word)! };
  }
  if (p.peek().kind === 'name' && ['SHORTEST', 'ALL', 'ANY'].includes(word))
    p.fail(`path selectors such as ${word} are not supported; write shortestPath((a)-[*]-(b))`);
  return { ...chain(p, at), variable };
}

function chain(p: Parser, at: number): PathPattern {
  const nodes = [p.node()];
  const relationships: RelationshipPattern[] = [];
  while (p.isSymbol('-') || (p.isSymbol('<') && p.isSymbol('-', 1))) {
    relationships.push(parseRelationship(p));
    nodes.push(p.node());
  }
  return { kind: 'path', at, variable: null, shortest: null, nodes, relationships };
}

export function parseNode(p: Parser): NodePattern {
  const { at } = p;
  p.expectSymbol('(', 'to start a node, as in (p:Paper)');
  if (p.isSymbol('(')) p.fail('quantified path patterns are not supported; write -[:TYPE*1..3]->');
  const variable = p.isName() && !p.isKeyword('WHERE') ? p.name('a name') : null;
  const labels = p.symbol(':') ? p.labels() : null;
  const properties = parseProperties(p);
  const where = p.keywords('WHERE') ? p.expression() : null;
  p.expectSymbol(')', 'to close the node');
  if (p.isSymbol('{') || p.isSymbol('+') || (p.isSymbol('*') && p.isSymbol('(', 1)))
    p.fail('quantified path patterns are not supported; write -[:TYPE*1..3]->');
  return { at, variable, labels, properties, where };
}

function parseProperties(p: Parser): Expression | null {
  return p.isSymbol('{') || p.peek().kind === 'parameter' ? p.expression() : null;
}

function parseRelationship(p: Parser): RelationshipPattern {
  const { at } = p;
  const toLeft = p.symbol('<');
  p.expectSymbol('-');
  const details = p.symbol('[') ? parseDetails(p) : NO_DETAILS;
  p.expectSymbol('-', 'after the relationship, as in (a)-[r]->(b)');
  const toRight = p.symbol('>');
  if (p.isSymbol('*') || p.isSymbol('+') || p.isSymbol('{'))
    p.fail('quantified relationships are not supported; write -[:TYPE*1..3]->');
  return { at, ...details, direction: toLeft === toRight ? 'both' : toLeft ? 'in' : 'out' };
}

type Details = Omit<RelationshipPattern, 'at' | 'direction'>;
const NO_DETAILS: Details = { variable: null, types: null, properties: null, where: null, length: null };

function parseDetails(p: Parser): Details {
  const variable = p.isName() && !p.isKeyword('WHERE') ? p.name('a name') : null;
  const types = p.symbol(':') ? p.labels() : null;
  const length = p.symbol('*') ? parseLength(p) : null;
  const properties = parseProperties(p);
  const where = p.keywords('WHERE') ? p.expression() : null;
  p.expectSymbol(']', 'to close the relationship');
  return { variable, types, length, properties, where };
}

/** What follows the star: nothing, `2`, `1..`, `..3` or `1..3`. */
function parseLength(p: Parser): { min: number; max: number } {
  const min = parseHops(p);
  if (!p.symbol('..')) return min === null ? { min: 1, max: Infinity } : { min, max: min };
  return { min: min ?? 1, max: parseHops(p) ?? Infinity };
}

function parseHops(p: Parser): number | null {
  return p.peek().kind === 'integer' ? Number(p.take().text) : null;
}

/** `A`, `A|B`, `A&B`, `!A`, `%`, `(A|B)&!C`, and the older `A:B` and `A|:B`. */
export function parseLabels(p: Parser): LabelExpression {
  const items = [conjunction(p)];
  while (p.symbol('|')) {
    p.symbol(':');
    items.push(conjunction(p));
  }
  return items.length === 1 ? items[0]! : { is: 'or', items };
}

function conjunction(p: Parser): LabelExpression {
  const items = [negation(p)];
  while (p.symbol('&') || p.symbol(':')) items.push(negation(p));
  return items.length === 1 ? items[0]! : { is: 'and', items };
}

function negation(p: Parser): LabelExpression {
  if (p.symbol('!')) return { is: 'not', of: p.nested(() => negation(p)) };
  if (p.symbol('%')) return { is: 'any' };
  if (p.symbol('(')) {
    const inner = p.labels();
    p.expectSymbol(')');
    return inner;
  }
  const { at, name } = p.name('a label or relationship type');
  return { is: 'name', name, at };
}
