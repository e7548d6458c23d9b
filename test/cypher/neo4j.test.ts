/** Queries give the same rows on the built graph and on a real Neo4j that holds it. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { push } from '../../src/commands/push.js';
import { SHELF } from '../../src/commands/query-shelf.js';
import { runQuery } from '../../src/cypher/run-query.js';
import { connect, type Database } from '../../src/io/neo4j.js';
import type { QueryResult } from '../../src/model/query-result.js';
import { oneSentence, papergraph } from '../support/cli.js';
import { startNeo4j, type Neo4jServer } from '../support/neo4j-server.js';
import { recordedEffects } from '../support/push-effects.js';
import { availability } from '../support/requirements.js';
import { ROOT, sandbox } from '../support/sandbox.js';
import { EXPRESSIONS, QUERIES } from './support/queries.js';
import { communities, smallGraph, view } from './support/small-graph.js';

const { available } = await availability('neo4j');

const returning = (expressions: readonly string[]): string =>
  `RETURN ${expressions.map((expression, i) => `${expression} AS v${i}`).join(', ')}`;

const PORTIONS = Array.from({ length: Math.ceil(EXPRESSIONS.length / 50) }, (_, i) =>
  EXPRESSIONS.slice(50 * i, 50 * (i + 1)),
);

/** Rows as text; their order counts where the query gives one. */
export function rowsOf({ columns, rows }: QueryResult, ordered: boolean): readonly string[] {
  const texts = rows.map((row) => JSON.stringify(row, replacer));
  return [columns.join(' | '), ...(ordered ? texts : texts.sort())];
}

function replacer(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value instanceof Map) return Object.fromEntries([...value].sort(([a], [b]) => (a < b ? -1 : 1)));
  return value;
}

describe.skipIf(!available)('the ready queries, on the sample listings', () => {
  const folder = sandbox();
  const out = join(folder, 'exports');
  let server: Neo4jServer;

  beforeAll(async () => {
    server = await startNeo4j();
    const config = join(ROOT, 'papergraph.config.json');
    const built = await papergraph(['build', '--config', config, '--out', out], { cwd: folder });
    expect(built.code, built.stderr).toBe(0);
    const pushed = await papergraph(['push', '--uri', server.boltUri, '--out', out], { cwd: folder });
    expect(pushed.code, pushed.stderr).toBe(0);
  }, 300_000);

  afterAll(() => server?.stop(), 60_000);

  it.each(SHELF)('$name gives the same rows in the same order', { timeout: 120_000 }, async ({ name }) => {
    const run = ['query', '--run', name, '--json'];
    const ours = await papergraph([...run, '--out', out], { cwd: folder });
    const theirs = await papergraph([...run, '--uri', server.boltUri], { cwd: folder });
    expect([ours.code, theirs.code], theirs.stderr).toEqual([0, 0]);
    expect(JSON.parse(ours.stdout)).toEqual(JSON.parse(theirs.stdout));
    expect((JSON.parse(ours.stdout) as QueryResult).rows.length).toBeGreaterThan(0);
  });

  it('the server lets a query change nothing, and its words on a bad one come with exit code 2', async () => {
    const uri = ['--uri', server.boltUri];
    for (const query of ['CREATE (a:Author)', 'MATCH (a) RETURN b']) {
      const [code] = oneSentence(await papergraph(['query', query, ...uri], { cwd: folder }));
      expect(code).toBe(2);
    }
  }, 60_000);
});

describe.skipIf(!available)('on Neo4j', () => {
  let server: Neo4jServer;
  let database: Database;

  beforeAll(async () => {
    server = await startNeo4j();
    await push(
      { uri: server.boltUri, out: 'exports', resume: false, prune: false, dryRun: false, verify: true },
      () => Promise.resolve({ view, communities }),
      recordedEffects(),
    );
    const statements = new Set([...QUERIES, ...PORTIONS.map(returning)]);
    const target = { uri: server.boltUri, database: 'neo4j', login: null };
    database = await connect(target, statements, new AbortController().signal);
  }, 180_000);

  afterAll(async () => {
    await database?.close();
    await server?.stop();
  }, 60_000);

  const onNeo4j = (query: string): Promise<QueryResult> => database.query(query, {}, 30_000);

  it.each(QUERIES)('%s', async (query) => {
    const ordered = /ORDER BY(?!.*[})])/.test(query);
    expect(rowsOf(runQuery(smallGraph, query), ordered)).toEqual(rowsOf(await onNeo4j(query), ordered));
  });

  // Many in one query, because a server plans each for longer than it runs.
  it.each(PORTIONS)('%# lone expressions', async (...expressions) => {
    const query = returning(expressions);
    const [ours, theirs] = [runQuery(smallGraph, query), await onNeo4j(query)];
    const values = ({ rows }: QueryResult): string[] =>
      expressions.map((expression, i) => `${expression} → ${JSON.stringify(rows[0]![i], replacer)}`);
    expect(values(ours)).toEqual(values(theirs));
  });
});
