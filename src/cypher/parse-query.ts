import type { Clause, Name, Projection, ProjectionItem, Query, SortItem } from './ast.js';
import type { Parser } from './parser.js';

/** Clauses that change data or schema, or leave the language of reading, by their first word. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ...[
    'CREATE',
    'MERGE',
    'SET',
    'DELETE',
    'DETACH',
    'NODETACH',
    'REMOVE',
    'FOREACH',
    'DROP',
    'ALTER',
    'INSERT',
  ].map((word): [string, string] => [word, 'it would change the graph, and queries only read it']),
  ['LOAD', 'queries read the built graph and nothing else'],
  ['USE', 'there is one graph'],
  ['SHOW', 'there is no server to show anything of; `papergraph stats` counts the graph'],
  ['EXPLAIN', 'plans are not shown'],
  ['PROFILE', 'plans are not shown'],
  ['USING', 'there are no indexes to hint at'],
  ['FINISH', 'a query ends in RETURN'],
]);

/** Clauses up to the end or a bracket, with UNION between them. */
export function parseQuery(p: Parser): Query {
  const { at } = p;
  const branches = [parseClauses(p)];
  let all: boolean | null = null;
  while (p.isKeyword('UNION')) {
    const union = p.at;
    p.take();
    const keepsAll = p.keywords('ALL');
    if (!keepsAll) p.keywords('DISTINCT');
    if (all !== null && all !== keepsAll) p.fail('UNION and UNION ALL cannot be mixed', union);
    all = keepsAll;
    branches.push(parseClauses(p));
  }
  return { kind: 'query', at, branches, all: all ?? false };
}

function parseClauses(p: Parser): Clause[] {
  const clauses: Clause[] = [];
  for (;;) {
    const clause = parseClause(p);
    if (clause === null) break;
    if (clauses.at(-1)?.kind === 'return') p.fail('nothing can follow RETURN', clause.at);
    clauses.push(clause);
  }
  if (clauses.length === 0) p.unexpected('MATCH, UNWIND, WITH, CALL or RETURN');
  return clauses;
}

function parseClause(p: Parser): Clause | null {
  const { kind, text, start: at } = p.peek();
  if (kind !== 'name') return null;
  const optional = p.keywords('OPTIONAL');
  if (p.keywords('MATCH')) {
    const patterns = p.list(() => p.path());
    if (p.isKeyword('USING')) refuse(p);
    const where = p.keywords('WHERE') ? p.expression() : null;
    return { kind: 'match', at, optional, patterns, where };
  }
  if (optional) p.unexpected('MATCH');
  if (p.keywords('UNWIND')) {
    const list = p.expression();
    p.expectKeyword('AS');
    return { kind: 'unwind', at, list, variable: p.name('a variable') };
  }
  if (p.keywords('WITH')) return parseProjection(p, 'with', at);
  if (p.keywords('RETURN')) return parseProjection(p, 'return', at);
  if (p.isKeyword('CALL')) return parseCall(p);
  if (REFUSED.has(text.toUpperCase())) refuse(p);
  return null;
}

function refuse(p: Parser): never {
  const word = p.peek().text.toUpperCase();
  return p.fail(`${word} is not supported: ${REFUSED.get(word)!}`);
}

function parseCall(p: Parser): Clause {
  const { at } = p;
  p.take();
  let imports: readonly Name[] | '*' | null = null;
  if (p.symbol('(')) {
    imports = p.symbol('*') ? '*' : p.isSymbol(')') ? [] : p.list(() => p.name('a variable'));
    p.expectSymbol(')');
  }
  if (!p.symbol('{')) p.fail('CALL of procedures is not supported; CALL { … } runs a subquery', at);
  const query = p.query();
  p.expectSymbol('}', 'to close CALL {…}');
  if (p.isKeyword('IN') && p.isKeyword('TRANSACTIONS', 1)) p.fail('CALL IN TRANSACTIONS is not supported');
  return { kind: 'call', at, query, imports };
}

function parseProjection(p: Parser, kind: 'with' | 'return', at: number): Projection {
  const distinct = p.keywords('DISTINCT');
  const star = p.symbol('*');
  const items = star && !p.symbol(',') ? [] : p.list(() => projectionItem(p));
  const orderBy: SortItem[] = p.keywords('ORDER', 'BY') ? p.list(() => sortItem(p)) : [];
  const skip = p.keywords('SKIP') || p.keywords('OFFSET') ? p.expression() : null;
  const limit = p.keywords('LIMIT') ? p.expression() : null;
  const where = kind === 'with' && p.keywords('WHERE') ? p.expression() : null;
  return { kind, at, distinct, star, items, orderBy, skip, limit, where };
}

function projectionItem(p: Parser): ProjectionItem {
  const { at } = p;
  const expression = p.expression();
  const text = p.textFrom(at);
  if (p.keywords('AS')) return { expression, name: p.name('a name').name, aliased: true, at };
  // A map projection is named after its variable, as Neo4j does.
  const { kind } = expression;
  const name = kind === 'variable' ? expression.name : kind === 'map-projection' ? expression.of.name : text;
  return { expression, name, aliased: false, at };
}

function sortItem(p: Parser): SortItem {
  const expression = p.expression();
  const descending = p.keywords('DESC') || p.keywords('DESCENDING');
  if (!descending && !p.keywords('ASC')) p.keywords('ASCENDING');
  return { expression, descending };
}
