/**
 * The Neo4j files and `push` against a real Neo4j. One server for all tests: it starts on the data that the real bulk
 * importer loaded, and later tests empty it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { push, type PushOptions } from '../../src/commands/push.js';
import { neo4jExporter } from '../../src/exporters/neo4j.js';
import { neo4jGraph } from '../../src/exporters/neo4j-model.js';
import { LABELS } from '../../src/exporters/neo4j-tables.js';
import { EDGE_KINDS, NODE_KINDS, type EdgeKind, type NodeKind } from '../../src/model/graph-schema.js';
import type { ExportContext } from '../../src/plugin.js';
import { empty } from '../exporters/graphs.js';
import { writeTo } from '../exporters/write.js';
import { everyKind, withoutFirstPaper } from '../support/neo4j-graph.js';
import { runImportScript, startNeo4j, type Neo4jServer } from '../support/neo4j-server.js';
import { recordedEffects, type RecordedEffects } from '../support/push-effects.js';
import { availability } from '../support/requirements.js';

const PASSWORD = 'a password for tests';
const { available } = await availability('neo4j');

type Content = ReadonlyMap<string, string>;

describe.skipIf(!available)('Neo4j', () => {
  const folder = mkdtempSync(join(tmpdir(), 'papergraph-neo4j-files-'));
  let server: Neo4jServer;
  let driver: Driver;
  let importOutput = '';

  beforeAll(async () => {
    writeTo(folder, neo4jExporter, everyKind);
    const imported = await runImportScript('import.sh', join(folder, 'neo4j'));
    importOutput = imported.output;
    expect(imported.exitCode, importOutput).toBe(0);
    server = await startNeo4j({ home: imported.home, password: PASSWORD });
    driver = neo4j.driver(server.boltUri, neo4j.auth.basic('neo4j', PASSWORD), {
      disableLosslessIntegers: true,
    });
  }, 180_000);

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await driver?.close();
    await server?.stop();
  }, 60_000);

  async function query(text: string): Promise<Record<string, unknown>[]> {
    const { records } = await driver.executeQuery(text, {}, { database: 'neo4j' });
    return records.map((record) => record.toObject());
  }

  /** Every node and relationship of the database, as text by its id. */
  async function content(): Promise<Content> {
    const nodes = await query('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties');
    const relationships = await query(
      'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties',
    );
    return new Map([
      ...nodes.map(({ labels, properties }) => nodeEntry(String(labels), properties as object)),
      ...relationships.map(({ type, source, target, properties }) =>
        relationshipEntry(String(type), String(source), String(target), properties as object),
      ),
    ]);
  }

  async function counts(): Promise<Record<string, unknown>> {
    const rows = [
      ...(await query('MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS count')),
      ...(await query('MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS count')),
    ];
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  }

  async function clearData(): Promise<void> {
    await query('MATCH (n) DETACH DELETE n');
  }

  /** Also removes the schema; the next push is slower, because the server plans its statements anew. */
  async function clear(): Promise<void> {
    await clearData();
    for (const { name } of await query('SHOW CONSTRAINTS YIELD name')) {
      await query(`DROP CONSTRAINT ${String(name)}`);
    }
    for (const { name } of await query("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) {
      await query(`DROP INDEX ${String(name)}`);
    }
  }

  async function pushed(
    context: ExportContext,
    options: Partial<PushOptions> = {},
    effects: RecordedEffects = recordedEffects({ NEO4J_PASSWORD: PASSWORD }),
  ): Promise<RecordedEffects> {
    const flags = { resume: false, prune: false, dryRun: false, verify: false };
    const source = { view: context.graphs.knowledge.view, communities: context.communities };
    await push(
      { uri: server.boltUri, out: 'exports', ...flags, ...options },
      () => Promise.resolve(source),
      effects,
    );
    return effects;
  }

  describe('the files for the bulk importer', () => {
    it('O-06 are taken by it and hold the whole graph', async () => {
      expect(importOutput).toContain('IMPORT DONE');
      expect(await counts()).toEqual(viewCounts(everyKind));
      expect(await content()).toEqual(
        expectedContent(everyKind, (text) => text.replace(/\r\n|[\r\n]/g, ' ')),
      );
    });

    it('years and counts are integers, weights are floats', async () => {
      const [types] = await query(`
        MATCH (p:Paper {id: 'paper:title:1'})<-[a:AUTHORED]-(), ()-[c:CO_AUTHORED_WITH {weight: 0.5}]->()
        RETURN valueType(p.year) AS year, valueType(a.position) AS position, valueType(c.papers) AS papers,
               valueType(c.weight) AS weight, valueType(p.flags) AS flags LIMIT 1`);
      expect(types).toEqual({
        year: 'INTEGER NOT NULL',
        position: 'INTEGER NOT NULL',
        papers: 'INTEGER NOT NULL',
        weight: 'FLOAT NOT NULL',
        flags: 'LIST<STRING NOT NULL> NOT NULL',
      });
    });

    it('an empty graph is taken too', async () => {
      const nothing = mkdtempSync(join(tmpdir(), 'papergraph-neo4j-empty-'));
      writeTo(nothing, neo4jExporter, empty);
      const { exitCode, output, remove } = await runImportScript('import.sh', join(nothing, 'neo4j'));
      await remove();
      rmSync(nothing, { recursive: true });
      expect(exitCode, output).toBe(0);
    }, 60_000);

    it('D-07 a push on top of them creates nothing', async () => {
      const { output } = await pushed(everyKind, { verify: true });
      expect(output.join('')).toContain('nodes: 0 created, 0 deleted\nrelationships: 0 created, 0 deleted');
    });
  });

  describe('load.cypher', () => {
    beforeAll(clear);

    it('O-10 runs twice, and the second run changes nothing', async () => {
      const script = readFileSync(join(folder, 'neo4j/load.cypher'), 'utf8');
      const statements = script.split(/;\n/).filter((statement) => statement !== '');
      const created = [0, 0];
      for (const round of [0, 1]) {
        const session = driver.session({ database: 'neo4j' });
        for (const statement of statements) {
          const { summary } = await session.run(statement);
          const { nodesCreated, relationshipsCreated, constraintsAdded } = summary.counters.updates();
          created[round] = (created[round] ?? 0) + nodesCreated + relationshipsCreated + constraintsAdded;
        }
        await session.close();
        expect(differences(await content(), expectedContent(everyKind))).toEqual([]);
      }
      const { nodes, relationships } = sizes(everyKind);
      expect(created).toEqual([nodes + relationships + LABELS.size, 0]);
    }, 60_000);

    it('full-text search finds papers and authors', async () => {
      expect(
        await query(
          "CALL db.index.fulltext.queryNodes('author_name', 'Robby') YIELD node RETURN node.id AS id",
        ),
      ).toContainEqual({ id: 'author:name:0' });
      expect(
        await query(
          "CALL db.index.fulltext.queryNodes('paper_text', 'carriage') YIELD node RETURN node.id AS id",
        ),
      ).toContainEqual({ id: 'paper:title:7' });
    });
  });

  describe('push', () => {
    beforeAll(clear);
    beforeEach(clearData);

    it('D-06 writes the graph once, and again without a change', async () => {
      const first = await pushed(everyKind, { verify: true });
      const { nodes, relationships } = sizes(everyKind);
      expect(first.output[0]).toBe(
        `nodes: ${nodes} created, 0 deleted\nrelationships: ${relationships} created, 0 deleted\n`,
      );
      expect(await counts()).toEqual(viewCounts(everyKind));
      expect(differences(await content(), expectedContent(everyKind))).toEqual([]);
      const second = await pushed(everyKind, { prune: true });
      expect(second.output[0]).toBe('nodes: 0 created, 0 deleted\nrelationships: 0 created, 0 deleted\n');
      expect(differences(await content(), expectedContent(everyKind))).toEqual([]);
    }, 30_000);

    it('D-06 --json tells what was written and what is there in one document', async () => {
      const { output } = await pushed(everyKind, { json: true });
      expect(output).toHaveLength(1);
      const { nodes, relationships } = sizes(everyKind);
      const told = JSON.parse(output[0]!) as { counts: { name: string; graph: number; database: number }[] };
      expect(told).toMatchObject({
        nodesCreated: nodes,
        relationshipsCreated: relationships,
        nodesDeleted: 0,
      });
      expect(told.counts.find(({ name }) => name === 'Paper')).toEqual({
        name: 'Paper',
        graph: 19,
        database: 19,
      });
    }, 30_000);

    it('D-06 what went away is named, and deleted with --prune', async () => {
      await pushed(everyKind);
      const kept = await pushed(withoutFirstPaper);
      expect(kept.messages.join('\n')).toContain('--prune');
      expect(differences(await content(), expectedContent(withoutFirstPaper))).not.toEqual([]);
      await expect(pushed(withoutFirstPaper, { verify: true })).rejects.toThrow(/Paper 18 here, 19 there/);

      const pruned = await pushed(withoutFirstPaper, { prune: true, verify: true });
      expect(pruned.output[0]).toMatch(/nodes: 0 created, 1 deleted/);
      expect(differences(await content(), expectedContent(withoutFirstPaper))).toEqual([]);
    }, 30_000);

    it('F-20 --prune leaves what others added', async () => {
      await pushed(everyKind);
      await query("MATCH (p:Paper {id: 'paper:title:0'}) CREATE (:Note {text: 'mine'})-[:ABOUT]->(p)");
      await query("MATCH (p:Paper {id: 'paper:title:1'}) SET p.rating = 5");
      const { messages } = await pushed(withoutFirstPaper, { prune: true });
      expect(messages).toContain('1 stale node stays, because other data is attached to it.');
      expect(
        await query(
          'MATCH (n:Note)-[:ABOUT]->(p:Paper), (q:Paper {rating: 5}) RETURN p.id AS id, q.id AS rated',
        ),
      ).toEqual([{ id: 'paper:title:0', rated: 'paper:title:1' }]);
    }, 30_000);

    it('F-18 interrupted at any batch, --resume completes it', async () => {
      for (const batch of [2, 9]) {
        await clearData();
        const effects = recordedEffects({ NEO4J_PASSWORD: PASSWORD });
        const reason = new Error('interrupted');
        let written = 0;
        const stopping: RecordedEffects = {
          ...effects,
          detail: () => {
            written += 1;
            if (written === batch) effects.interrupt.abort(reason);
          },
        };
        await expect(pushed(everyKind, {}, stopping)).rejects.toBe(reason);
        expect((await content()).size).toBeLessThan(expectedContent(everyKind).size);
        expect(effects.messages.at(-1)).toContain('--resume');
        await pushed(everyKind, { resume: true, verify: true });
        expect(differences(await content(), expectedContent(everyKind))).toEqual([]);
      }
    }, 60_000);

    it('F-19 two pushes at once make no duplicates', async () => {
      await Promise.all([pushed(everyKind), pushed(everyKind)]);
      expect(differences(await content(), expectedContent(everyKind))).toEqual([]);
      expect(await counts()).toEqual(viewCounts(everyKind));
    }, 60_000);

    it('a value that went away is removed', async () => {
      await pushed(everyKind);
      await query("MATCH (p:Paper {id: 'paper:title:0'}) SET p.year = 1999");
      await pushed(everyKind);
      expect(differences(await content(), expectedContent(everyKind))).toEqual([]);
    }, 30_000);
  });

  describe('push to a database without our schema', () => {
    beforeEach(clear);

    it('F-20 refuses before writing where another program uses a label', async () => {
      await query("CREATE (:Paper {title: 'theirs'}), (:Venue {id: 5})");
      const before = await content();
      await expect(pushed(everyKind)).rejects.toMatchObject({
        code: 'DATABASE_REFUSED',
        message: expect.stringMatching(/1 node labelled Paper .*SET n:OtherPaper/) as unknown,
      });
      expect(differences(await content(), before)).toEqual([]);
      expect(await query('SHOW CONSTRAINTS')).toEqual([]);
    });

    it('F-20 refuses before writing where ids are not unique', async () => {
      await query("CREATE (:Author {id: 'author:name:1'}), (:Author {id: 'author:name:1'})");
      await expect(pushed(everyKind)).rejects.toMatchObject({
        code: 'DATABASE_REFUSED',
        message: expect.stringContaining('"author:name:1"') as unknown,
      });
      expect(await query('SHOW CONSTRAINTS')).toEqual([]);
      expect(await counts()).toEqual({ Author: 2 });
    });

    it('F-20 refuses where the name of a constraint is taken', async () => {
      await query('CREATE CONSTRAINT work_id FOR (n:Other) REQUIRE n.id IS UNIQUE');
      await expect(pushed(everyKind)).rejects.toMatchObject({
        code: 'DATABASE_REFUSED',
        message: expect.stringContaining('CREATE CONSTRAINT work_id') as unknown,
      });
      expect(await counts()).toEqual({});
    });

    it('--dry-run compares and writes nothing', async () => {
      const { output } = await pushed(everyKind, { dryRun: true });
      expect(output.join('')).toMatch(/^Paper +19 +0$/m);
      expect(await counts()).toEqual({});
      expect(await query('SHOW CONSTRAINTS')).toEqual([]);
    });
  });

  describe('refusals of the server', () => {
    it('F-16 a wrong password: within two seconds, not in the message', async () => {
      const start = performance.now();
      const effects = recordedEffects({ NEO4J_PASSWORD: 'hunter2' });
      const error: unknown = await pushed(everyKind, {}, effects).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'DATABASE_REFUSED', exitCode: 5 });
      expect(String(error)).not.toContain('hunter2');
      expect(performance.now() - start).toBeLessThan(2_000);
    });

    it('F-16 no password at all', async () => {
      await expect(pushed(everyKind, {}, recordedEffects())).rejects.toMatchObject({
        code: 'DATABASE_REFUSED',
        message: expect.stringContaining('NEO4J_PASSWORD') as unknown,
      });
    });

    it('F-17 a database that does not exist', async () => {
      await expect(pushed(everyKind, { database: 'elsewhere' })).rejects.toMatchObject({
        code: 'DATABASE_REFUSED',
        message: expect.stringContaining('elsewhere') as unknown,
      });
    });

    it('F-17 TLS asked of a server without it', async () => {
      const uri = server.boltUri.replace('bolt:', 'bolt+s:');
      await expect(pushed(everyKind, { uri })).rejects.toMatchObject({
        code: 'DATABASE_UNREACHABLE',
        message: expect.stringContaining('TLS') as unknown,
      });
    });
  });
});

function viewCounts({ graphs, communities }: ExportContext): Record<string, number> {
  const { view } = graphs.knowledge;
  const known = new Set(communities.graphs.flatMap((graph) => graph.communities.map(({ id }) => id)));
  const members = [...view.nodes('author'), ...view.nodes('paper')].filter(({ attributes }) =>
    known.has(String(attributes['community'])),
  );
  return {
    ...Object.fromEntries(
      (Object.keys(NODE_KINDS) as NodeKind[]).map((kind) => [NODE_KINDS[kind].label, view.countNodes(kind)]),
    ),
    ...Object.fromEntries(
      (Object.keys(EDGE_KINDS) as EdgeKind[]).map((kind) => [kind, view.countEdges(kind)]),
    ),
    Community: known.size,
    IN_COMMUNITY: members.length,
  };
}

function sizes(context: ExportContext): { nodes: number; relationships: number } {
  const { view } = context.graphs.knowledge;
  const { Community = 0, IN_COMMUNITY = 0 } = viewCounts(context);
  return { nodes: view.countNodes() + Community, relationships: view.countEdges() + IN_COMMUNITY };
}

function expectedContent(context: ExportContext, stored = (text: string): string => text): Content {
  const { nodes, relationships } = neo4jGraph(context.graphs.knowledge.view, context.communities);
  const plain = (properties: ReadonlyMap<string, unknown>): object =>
    Object.fromEntries(
      [...properties].map(([name, value]) => {
        if (typeof value === 'bigint') return [name, Number(value)];
        if (typeof value === 'string') return [name, stored(value)];
        return [name, Array.isArray(value) ? value.map(String).map(stored) : value];
      }),
    );
  return new Map([
    ...nodes.flatMap(({ kind, rows }) =>
      [...rows()].map(({ id, properties }) =>
        nodeEntry(String(LABELS.get(kind)), { id, ...plain(properties) }),
      ),
    ),
    ...relationships.flatMap(({ type, rows }) =>
      [...rows()].map(({ source, target, properties }) =>
        relationshipEntry(type, source, target, plain(properties)),
      ),
    ),
  ]);
}

/** What is in one and not, or not the same, in the other. */
function differences(found: Content, expected: Content): string[] {
  const keys = new Set([...found.keys(), ...expected.keys()]);
  return [...keys]
    .filter((key) => found.get(key) !== expected.get(key))
    .map((key) => `${key}: ${found.get(key)} instead of ${expected.get(key)}`);
}

const sorted = (properties: object): string =>
  JSON.stringify(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));

const nodeEntry = (label: string, properties: object): [string, string] => [
  `${label} ${'id' in properties ? String(properties.id) : sorted(properties)}`,
  sorted(properties),
];

const relationshipEntry = (
  type: string,
  source: string,
  target: string,
  properties: object,
): [string, string] => [`${type} ${source} ${target}`, sorted(properties)];
