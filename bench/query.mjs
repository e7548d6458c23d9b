/**
 * Queries on the graph of made-up papers (see `papers/model.mjs`), by CPU time of one process, least of the rounds:
 *
 *     node bench/query.mjs [papers, default 100000] [rounds, default 3]
 *
 * There is no peer: of the engines that run in a process, none gives Neo4j's rows.
 */
import { graphOf } from '../dist/graph/build.js';
import { propertyGraph } from '../dist/pipeline/property-graph.js';
import { runQuery } from '../dist/cypher/run-query.js';
import { lines } from './papers/lines.mjs';

const QUERIES = [
  [
    'most co-authors',
    'MATCH (a:Author)-[:CO_AUTHORED_WITH]-(b) RETURN a.name, count(b) AS n ORDER BY n DESC, a.name LIMIT 10',
  ],
  [
    'co-authors of co-authors of one',
    'MATCH (a:Author {id: $a})-[:CO_AUTHORED_WITH]-()-[:CO_AUTHORED_WITH]-(c) RETURN count(DISTINCT c)',
  ],
  [
    'pairs of papers by one author, all',
    'MATCH (p:Paper)<-[:AUTHORED]-(:Author)-[:AUTHORED]->(q:Paper) RETURN count(*)',
  ],
  [
    'shortest path',
    'MATCH p = shortestPath((a:Author {id: $a})-[:CO_AUTHORED_WITH*]-(b:Author {id: $b})) RETURN length(p)',
  ],
];

export function run([papers = '100000', rounds = '3'] = []) {
  const { view, ends } = graph(Number(papers));
  const counts = `${view.countNodes()} nodes, ${view.countEdges()} edges`;
  process.stdout.write(`Queries on ${papers} papers, ${counts}; CPU ms, first and best of ${rounds} more\n`);
  const queried = propertyGraph(view, { formatVersion: 1, graphs: [] });
  for (const [name, query] of QUERIES) {
    const times = Array.from({ length: Number(rounds) + 1 }, () =>
      timed(() => runQuery(queried, query, ends)),
    );
    const [first, ...more] = times;
    process.stdout.write(`${name}: ${first.toFixed(0)} ${Math.min(...more).toFixed(0)}\n`);
  }
}

const byText = (a, b) => (a < b ? -1 : 1);

function timed(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Papers, authors, who wrote what and who wrote with whom. */
function graph(count) {
  const pairs = new Map();
  const statements = [];
  const people = new Map();
  for (const chunk of lines({ count, seed: 1, format: 'records', citations: false })) {
    for (const line of chunk.trim().split('\n')) {
      const { id, title, year, authors } = JSON.parse(line);
      const key = `paper:${id}`;
      statements.push({ kind: 'paper', key, attributes: { label: title, title, year } });
      const keys = [...new Set(authors.map((author) => `author:${author.id}`))].sort(byText);
      for (const { id: author, name } of authors) people.set(`author:${author}`, name);
      for (const source of keys) statements.push({ kind: 'AUTHORED', source, target: key, attributes: {} });
      keys.forEach((a, i) =>
        keys.slice(i + 1).forEach((b) => pairs.set(`${a}\n${b}`, 1 + (pairs.get(`${a}\n${b}`) ?? 0))),
      );
    }
  }
  for (const [key, name] of people)
    statements.push({ kind: 'author', key, attributes: { label: name, name } });
  for (const [pair, papers] of pairs) {
    const [source, target] = pair.split('\n');
    statements.push({ kind: 'CO_AUTHORED_WITH', source, target, attributes: { papers } });
  }
  const keys = [...people.keys()].sort(byText);
  // Two people who have nothing special about them.
  const ends = new Map([
    ['a', keys[Math.floor(keys.length / 3)]],
    ['b', keys[Math.floor((2 * keys.length) / 3)]],
  ]);
  return { view: graphOf(statements), ends };
}

if (process.argv[1] === import.meta.filename) run(process.argv.slice(2));
