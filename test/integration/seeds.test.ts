/** The sample listings all the way: built by the command, then read by Neo4j, Gephi, NetworkX and the GEXF schema. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import neo4j from 'neo4j-driver';
import { beforeAll, describe, expect, it } from 'vitest';
import { papergraph } from '../support/cli.js';
import { openInGephi } from '../support/gephi.js';
import { run } from '../support/java.js';
import { startNeo4j } from '../support/neo4j-server.js';
import { availability, pythonPath } from '../support/requirements.js';
import { ROOT, sandbox } from '../support/sandbox.js';

const needs = {
  neo4j: await availability('neo4j'),
  gephi: await availability('gephi'),
  networkx: await availability('networkx'),
};
const schema = join(ROOT, '..', 'shared', 'schemas', 'gexf-1.3', 'gexf.rng');
if (!existsSync(schema))
  process.stderr.write(`Skipping the check of GEXF against its schema: no ${schema}\n`);

const PASSWORD = 'a password for tests';
const folder = sandbox();
const out = join(folder, 'exports');
const graph = new MultiDirectedGraph<{ kind: string }, { kind: string }>();

/** How many nodes and edges of each kind graph.json holds. */
function kinds(): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (kind: string): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  graph.forEachNode((_, { kind }) => count(kind));
  graph.forEachEdge((_, { kind }) => count(kind));
  return counts;
}

beforeAll(async () => {
  const built = await papergraph(['build', '--config', join(ROOT, 'papergraph.config.json'), '--out', out], {
    cwd: folder,
  });
  expect(built.code, built.stderr).toBe(0);
  graph.import(
    JSON.parse(readFileSync(join(out, 'graph.json'), 'utf8')) as Parameters<typeof graph.import>[0],
  );
});

describe('D-07 the sample listings', () => {
  it.skipIf(!needs.neo4j.available)(
    'are in Neo4j what they are in graph.json; a second push creates nothing',
    async () => {
      const server = await startNeo4j({ password: PASSWORD });
      const driver = neo4j.driver(server.boltUri, neo4j.auth.basic('neo4j', PASSWORD), {
        disableLosslessIntegers: true,
      });
      try {
        const push = () =>
          papergraph(['push', '--uri', server.boltUri, '--user', 'neo4j', '--out', out, '--verify'], {
            cwd: folder,
            env: { NEO4J_PASSWORD: PASSWORD },
          });
        const first = await push();
        expect(first.code, first.stderr).toBe(0);
        const expected = kinds();
        const { records } = await driver.executeQuery(
          'MATCH (n) WITH labels(n)[0] AS name, count(*) AS count RETURN name, count UNION ALL ' +
            'MATCH ()-[r]->() WITH type(r) AS name, count(*) AS count RETURN name, count',
          {},
          { database: 'neo4j' },
        );
        const found = new Map(
          records.map((record) => [record.get('name') as string, record.get('count') as number]),
        );
        for (const [kind, count] of expected) {
          const name = kind === kind.toUpperCase() ? kind : `${kind[0]!.toUpperCase()}${kind.slice(1)}`;
          expect([name, found.get(name)]).toEqual([name, count]);
        }
        const second = await push();
        expect(second.code, second.stderr).toBe(0);
        expect(second.stdout + second.stderr).toMatch(
          /^nodes: 0 created, 0 deleted\nrelationships: 0 created, 0 deleted$/m,
        );
      } finally {
        await driver.close();
        await server.stop();
      }
    },
    180_000,
  );

  it.skipIf(!needs.gephi.available)(
    'open in Gephi without an issue, with every node and edge',
    async () => {
      const names = ['coauthors.gexf', 'knowledge.gexf', 'citations.gexf'];
      const reports = await openInGephi(names.map((name) => join(out, name)));
      expect(reports.flatMap((report) => report.issues.filter((issue) => issue.level !== 'INFO'))).toEqual(
        [],
      );
      const counts = kinds();
      expect([reports[0]!.nodes, reports[0]!.edges]).toEqual([
        counts.get('author'),
        counts.get('CO_AUTHORED_WITH'),
      ]);
      expect([reports[1]!.nodes, reports[1]!.edges]).toEqual([graph.order, graph.size]);
      expect(reports[2]!.edges).toBe(counts.get('CITES'));
    },
    120_000,
  );

  it.skipIf(!needs.networkx.available)('are read by NetworkX without a warning', async () => {
    const script =
      'import sys, warnings, networkx as nx\nwarnings.simplefilter("error")\n' +
      'for path in sys.argv[1:]:\n    g = nx.read_gexf(path)\n    print(g.number_of_nodes(), g.number_of_edges())\n';
    const names = ['coauthors.gexf', 'knowledge.gexf'].map((name) => join(out, name));
    const { exitCode, stdout: output } = await run(pythonPath(), ['-c', script, ...names]);
    expect(exitCode, output).toBe(0);
    const counts = kinds();
    expect(output.trim().split('\n')).toEqual([
      `${counts.get('author')} ${counts.get('CO_AUTHORED_WITH')}`,
      `${graph.order} ${graph.size}`,
    ]);
  });

  it.skipIf(!existsSync(schema)).each(['coauthors', 'knowledge', 'citations'])(
    '%s.gexf is valid GEXF 1.3',
    (name) => {
      xmlRegisterFsInputProviders();
      using rng = XmlDocument.fromString(readFileSync(schema, 'utf8'), { url: schema });
      using validator = RelaxNGValidator.fromDoc(rng);
      using document = XmlDocument.fromString(readFileSync(join(out, `${name}.gexf`), 'utf8'));
      validator.validate(document);
      expect(document.root.name).toBe('gexf');
    },
  );
});
