/** `papergraph query`: questions to the built graph, without a server. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { papergraph, refused, start, type Ended } from '../support/cli.js';
import { PAGE, put, sandbox } from '../support/sandbox.js';

let folder: string;
const query = (...args: string[]): Promise<Ended> => papergraph(['query', ...args], { cwd: folder });

beforeAll(async () => {
  folder = sandbox();
  put(folder, 'page.txt', PAGE);
  const { code, stderr } = await papergraph(['build', 'page.txt'], { cwd: folder });
  expect(code, stderr).toBe(0);
});

const PAPERS =
  'MATCH (a:Author)-[:AUTHORED]->(p:Paper) RETURN a.name AS author, count(p) AS papers ORDER BY author';

describe('papergraph query', () => {
  it('prints a table, and how many rows it has to standard error', async () => {
    const { code, stdout, stderr } = await query(PAPERS);
    expect([code, stderr]).toEqual([0, '4 rows\n']);
    expect(stdout).toBe(`author        papers
------------  ------
Ada Example        2
Boris Sample       2
Carla Probe        2
Dora Trial         1
`);
  });

  it('prints one JSON document, or CSV', async () => {
    const { stdout } = await query(`${PAPERS} LIMIT 1`, '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({ columns: ['author', 'papers'], rows: [['Ada Example', 2]] });
    expect((await query(`${PAPERS} LIMIT 1`, '--json')).stdout).toBe(stdout);
    const csv = await query(
      "RETURN '=1+1' AS formula, ['a', 'b'] AS list, null AS nothing, {a: 1} AS map",
      '--format',
      'csv',
    );
    expect(csv.stdout).toBe('formula,list,nothing,map\n\'=1+1,a; b,,"{""a"":1}"\n');
  });

  it('shows nodes, relationships and paths, and cuts long cells of a table', async () => {
    const { stdout } = await query(
      "MATCH p = (:Author {name: 'Dora Trial'})-[:AUTHORED]->(q) RETURN p, q {.title}",
    );
    expect(stdout).toMatch(/^\(:Author 'Dora Trial'\)-\[:AUTHORED\]->\(:Paper 'Rivers Seen fr…/m);
    const { stdout: json } = await query('MATCH p = (:Author)-[:AUTHORED]->() RETURN p LIMIT 1', '--json');
    expect(JSON.parse(json)).toMatchObject({
      rows: [
        [
          {
            nodes: [{ labels: ['Author'] }, { labels: ['Paper'] }],
            relationships: [{ type: 'AUTHORED', forward: true }],
          },
        ],
      ],
    });
  });

  it('takes the text from a file or from standard input, and parameters as values', async () => {
    put(folder, 'q.cypher', 'MATCH (a:Author {name: $name}) RETURN a.id AS id, $year + 1 AS next');
    const parameters = ['--param', 'name=Dora Trial', '--param', 'year=2024'];
    const file = await query('-f', 'q.cypher', ...parameters);
    expect(file.stdout).toContain('author:name:dora-trial  2025');
    const piped = await papergraph(['query', '-', '--json'], { cwd: folder, stdin: 'RETURN 7 / 2 AS half' });
    expect(JSON.parse(piped.stdout)).toEqual({ columns: ['half'], rows: [[3]] });
  });

  it('lists the ready queries, each of which runs', async () => {
    const { stdout } = await query('--list');
    const names = [...stdout.matchAll(/^(\S+) /gm)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(10);
    const { queries } = JSON.parse((await query('--list', '--json')).stdout) as {
      queries: { name: string }[];
    };
    expect(queries.map(({ name }) => name)).toEqual(names);
    const top = await query('--run', 'top-coauthors', '--param', 'limit=1');
    expect([top.code, top.stderr]).toEqual([0, '1 row\n']);
    expect(await refused(['query', '--run', 'nothing'], { cwd: folder })).toEqual([
      2,
      'papergraph: there is no ready query nothing; `papergraph query --list` lists them\n',
    ]);
  });

  it('tells what is wrong with a text, with the place, and exits with 2', async () => {
    const { code, stdout, stderr } = await query('MATCH (a:Author)\nWHERE b.name = 1 RETURN a');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'papergraph: line 2, column 7: there is no variable b; known here: a\n' +
        '  WHERE b.name = 1 RETURN a\n        ^\n',
    );
    const write = await query('MATCH (a) DELETE a');
    expect(write.code).toBe(2);
    expect(write.stderr).toContain('DELETE is not supported: it would change the graph');
  });

  it('notes labels that nothing has', async () => {
    const { code, stderr } = await query('MATCH (a:Athor) RETURN a');
    expect([code, stderr]).toEqual([0, 'note: no node has the label Athor; did you mean Author?\n0 rows\n']);
  });

  it.each([
    ['nothing to run', []],
    ['two things to run', ['RETURN 1', '-f', 'q.cypher']],
    ['a parameter without a value', ['RETURN 1', '--param', 'x']],
    ['a parameter that cannot be read', ['RETURN 1', '--param', 'x=[1']],
    ['a format that there is not', ['RETURN 1', '--format', 'xml']],
    ['an address that is none', ['RETURN 1', '--uri', 'localhost']],
  ])('refuses %s with 2', async (_, args) => {
    expect((await refused(['query', ...args], { cwd: folder }))[0]).toBe(2);
  });

  it('exits with 3 without a built graph or a query file, with 5 without a server', async () => {
    const elsewhere = sandbox();
    expect((await refused(['query', 'RETURN 1'], { cwd: elsewhere }))[0]).toBe(3);
    expect((await refused(['query', '-f', 'none.cypher'], { cwd: elsewhere }))[0]).toBe(3);
    expect((await refused(['query', 'RETURN 1', '--uri', 'bolt://127.0.0.1:9'], { cwd: elsewhere }))[0]).toBe(
      5,
    );
  });

  it('ends when its time is up, however busy the query is', async () => {
    const cross = `MATCH ${Array.from({ length: 9 }, (_, i) => `(n${i})`).join(', ')} RETURN count(*)`;
    const [code, stderr] = await refused(['query', cross, '--timeout', '1'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('was not done after 1 second;');
    const regular = `RETURN '${'a'.repeat(40)}!' =~ '(a+)+b'`;
    expect((await refused(['query', regular, '--timeout', '1'], { cwd: folder }))[0]).toBe(2);
  });

  it('ends on an interrupt', async () => {
    const cross = `MATCH ${Array.from({ length: 9 }, (_, i) => `(n${i})`).join(', ')} RETURN count(*)`;
    const running = start(['query', cross, '-v'], { cwd: folder });
    await running.until('stderr', /running the query/);
    const { code, milliseconds } = await running.stop('SIGINT');
    expect(code).toBe(130);
    expect(milliseconds).toBeLessThan(3000);
  });

  it('says that a store is damaged', async () => {
    const broken = sandbox();
    put(broken, 'page.txt', PAGE);
    await papergraph(['build', 'page.txt'], { cwd: broken });
    appendFileSync(join(broken, '.papergraph/exports/graph.store'), 'x');
    expect((await papergraph(['query', 'RETURN 1'], { cwd: broken })).code).toBe(3);
  });
});
