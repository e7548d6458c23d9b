/** The whole way on the project's own samples: every output, its checksums, the record of the run, the schemas. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { authorSchema } from '../../src/model/author.js';
import { communitiesSchema } from '../../src/model/communities.js';
import { paperSchema, type PaperRow } from '../../src/model/paper.js';
import { papergraph, shell, type Ended } from '../support/cli.js';
import {
  digests,
  namesBelow,
  readJson,
  readJsonLines,
  ROOT,
  sandboxWithSeeds,
  sha256,
} from '../support/sandbox.js';

/** Public names that other programs rely on. */
const PROMISED = [
  'papers.jsonl',
  'authors.jsonl',
  'communities.json',
  'graph.json',
  ...['coauthors', 'citations', 'knowledge'].flatMap((graph) => [`${graph}.gexf`, `${graph}.graphml`]),
  'coauthors.net',
  'vosviewer.json',
  'papers.csv',
  'authors.csv',
  'coauthors.csv',
  'graph.jsonld',
  'neo4j/',
  'viewer/',
  'atlas.html',
];

const NEO4J = [
  ...['paper', 'author', 'venue', 'session', 'repository', 'link', 'work', 'community'].map(
    (kind) => `neo4j/nodes_${kind}.csv`,
  ),
  ...[
    'AUTHORED',
    'CO_AUTHORED_WITH',
    'PUBLISHED_IN',
    'PRESENTED_IN',
    'HAS_CODE',
    'HAS_LINK',
    'CITES',
    'IN_COMMUNITY',
  ].map((type) => `neo4j/rels_${type}.csv`),
  'neo4j/import.sh',
  'neo4j/import.ps1',
  'neo4j/schema.cypher',
  'neo4j/load.cypher',
];

interface Manifest {
  readonly formatVersion: number;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
}

interface RunRecord {
  readonly versions: Record<string, string>;
  readonly arguments: unknown;
  readonly inputs: readonly {
    file: string;
    bytes: number;
    sha256: string;
    format: string;
    records: number;
  }[];
  readonly counts: Record<
    'read' | 'accepted' | 'rejected' | 'unique' | 'merged' | 'references' | 'dangling',
    number
  >;
  readonly seed: number;
  readonly stages: readonly { name: string; status: string; milliseconds: number }[];
  readonly exitCode: number;
}

let folder: string;
let out: string;
let built: Ended;

beforeAll(async () => {
  folder = sandboxWithSeeds();
  out = join(folder, 'exports');
  built = await papergraph(['build'], {
    cwd: folder,
    env: { NEO4J_PASSWORD: 'a-secret', API_TOKEN: 'a-secret' },
  });
});

describe('papergraph build on the samples', () => {
  it('prints the counts on standard error and nothing on standard output', () => {
    expect(built.code).toBe(0);
    expect(built.stdout).toBe('');
    for (const line of [
      '396 records from 4 listings',
      '395 papers, 372 of them with authors',
      '4,427 co-author pairs',
      '95 links',
      `written to ${out}`,
    ]) {
      expect(built.stderr.split('\n')).toContain(line);
    }
    // A few of the 1,715 names are several people.
    expect(built.stderr).toMatch(/^1,7[1-5]\d authors under 1,715 printed names$/m);
  });

  it('writes every promised file, and every file that `formats` lists', async () => {
    const { stdout } = await papergraph(['formats', '--json'], { cwd: folder });
    const { outputs } = JSON.parse(stdout) as { outputs: { files: string[] }[] };
    const listed = outputs.flatMap((format) => format.files);
    expect([...listed].sort()).toEqual([...PROMISED].sort());
    const present = namesBelow(out);
    expect(present).toEqual(
      expect.arrayContaining([
        ...listed,
        ...NEO4J,
        'viewer/index.html',
        'rejects.jsonl',
        'run.json',
        'manifest.json',
      ]),
    );
    const own = ['rejects.jsonl', 'run.json', 'manifest.json'];
    const belongs = (name: string): boolean =>
      listed.some((file) => (file.endsWith('/') ? name.startsWith(file) : name === file));
    expect(present.filter((name) => !own.includes(name) && !belongs(name))).toEqual([]);
  });

  it('lists in manifest.json every output but itself and run.json, with size and checksum', () => {
    const manifest = readJson(join(out, 'manifest.json')) as Manifest;
    expect(Object.keys(manifest).sort()).toEqual(['files', 'formatVersion']);
    for (const file of manifest.files) expect(Object.keys(file).sort()).toEqual(['bytes', 'name', 'sha256']);
    const actual = [...digests(out, ['manifest.json', 'run.json'])].map(([name, digest]) => ({
      name,
      bytes: readFileSync(join(out, name)).length,
      sha256: digest,
    }));
    expect(manifest.files).toEqual(actual);
  });

  it('names no folder of this machine and no date of today in any output but run.json', () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const name of digests(out, ['run.json']).keys()) {
      if (name.endsWith('.woff2')) continue;
      const text = readFileSync(join(out, name), 'utf8');
      expect(text.includes(folder), `${name} holds the folder`).toBe(false);
      expect(text.includes(today), `${name} holds today's date`).toBe(false);
    }
  });

  it('leaves nothing but the outputs and the store', () => {
    const top = namesBelow(folder).filter((name) => !/^(?:exports|seeds)\//.test(name));
    expect(top).toEqual([
      '.papergraph/',
      '.papergraph/exports/',
      '.papergraph/exports/graph.store',
      'papergraph.config.json',
    ]);
  });
});

describe('run.json', () => {
  it('has versions, inputs with checksums, seed, stages and the exit code', () => {
    const run = readJson(join(out, 'run.json')) as RunRecord;
    const { version } = readJson(join(import.meta.dirname, '../../package.json')) as { version: string };
    expect(run.versions).toMatchObject({ papergraph: version, node: process.version });
    expect(run.inputs.map(({ file, format, records }) => [file, format, records])).toEqual([
      ['seeds/000_arxiv-glued.txt', 'arxiv-text', 10],
      ['seeds/001_poster-session-3.txt', 'session-page', 91],
      ['seeds/002_arxiv-dated.txt', 'arxiv-text', 10],
      ['seeds/003_poster-session-6.txt', 'session-page', 285],
    ]);
    for (const input of run.inputs) {
      const bytes = readFileSync(join(folder, input.file));
      expect([input.bytes, input.sha256]).toEqual([bytes.length, sha256(bytes)]);
    }
    expect(run.seed).toBe(1);
    expect(run.exitCode).toBe(0);
    expect(run.stages.length).toBeGreaterThan(3);
    for (const { status, milliseconds } of run.stages) {
      expect(status).toBe('done');
      expect(milliseconds).toBeGreaterThanOrEqual(0);
    }
  });

  it('obeys the conservation law, counted from the files', () => {
    const { counts } = readJson(join(out, 'run.json')) as RunRecord;
    const papers = readJsonLines(join(out, 'papers.jsonl')) as PaperRow[];
    const sources = papers.reduce((sum, paper) => sum + paper.sources.length, 0);
    expect(counts).toMatchObject({ read: 396, accepted: 396, rejected: 0, unique: 395, merged: 1 });
    const references = papers.flatMap((paper) => paper.references);
    expect(counts.references).toBe(references.length);
    expect(counts.dangling).toBe(references.filter(({ target }) => !target?.startsWith('paper:')).length);
    expect(counts.read).toBe(counts.accepted + counts.rejected);
    expect(counts.accepted).toBe(counts.unique + counts.merged);
    expect([counts.unique, counts.accepted]).toEqual([papers.length, sources]);
    expect(counts.rejected).toBe(readJsonLines(join(out, 'rejects.jsonl')).length);
  });

  it('holds nothing of the environment', () => {
    expect(readFileSync(join(out, 'run.json'), 'utf8')).not.toContain('a-secret');
  });
});

describe('papergraph schema', () => {
  const schemas = async (): Promise<Record<string, object>> =>
    JSON.parse((await papergraph(['schema'], { cwd: folder })).stdout) as Record<string, object>;

  it('prints JSON Schemas to which the outputs and the config conform', async () => {
    const { paper, author, communities, config } = await schemas();
    const ajv = new Ajv2020({ allErrors: true });
    for (const [schema, values] of [
      [paper, readJsonLines(join(out, 'papers.jsonl'))],
      [author, readJsonLines(join(out, 'authors.jsonl'))],
      [communities, [readJson(join(out, 'communities.json'))]],
      [config, [readJson(join(folder, 'papergraph.config.json'))]],
    ] as const) {
      const validate = ajv.compile(schema!);
      for (const value of values) expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(ajv.compile(paper!)({ id: 'paper:x' })).toBe(false);
    expect(ajv.compile(config!)({ inputs: 'x' })).toBe(false);
  });

  it('says the same as the types of the library', () => {
    const papers = readJsonLines(join(out, 'papers.jsonl'));
    for (const paper of papers) expect(paperSchema.parse(paper)).toEqual(paper);
    for (const author of readJsonLines(join(out, 'authors.jsonl'))) authorSchema.parse(author);
    communitiesSchema.parse(readJson(join(out, 'communities.json')));
  });

  it('D-03 rows are sorted by id, by code unit, each id once', () => {
    for (const [name, count] of [
      ['papers.jsonl', 395],
      ['authors.jsonl', Number(/([\d,]+) authors/.exec(built.stderr)![1]!.replace(',', ''))],
    ] as const) {
      const ids = (readJsonLines(join(out, name)) as { id: string }[]).map((row) => row.id);
      expect(ids).toEqual([...new Set(ids)].sort());
      expect(ids).toHaveLength(count);
    }
  });
});

describe('papergraph stats', () => {
  it('prints the same counts as the build, and as one JSON document with --json', async () => {
    const plain = await papergraph(['stats'], { cwd: folder });
    expect(built.stderr.startsWith(plain.stdout)).toBe(true);
    expect(plain.stdout.split('\n')).toContain('4,427 co-author pairs');
    const json = await papergraph(['stats', '--json'], { cwd: folder });
    expect(JSON.parse(json.stdout)).toMatchObject({
      records: 396,
      papers: 395,
      printedNames: 1715,
      coauthorPairs: 4427,
      links: 95,
    });
  });
});

describe('what the documents show of the samples', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const answered = [...readme.matchAll(/^```sh\nnpx (papergraph query [^]*?)```\n\n```\n([^]*?)```$/gm)].map(
    ([, line, answer]) => [line!, answer!] as const,
  );

  it('README.md asks and answers', () => expect(answered.length).toBeGreaterThan(2));

  it.each(answered)('%s', async (line, answer) => {
    const { code, stdout } = await shell(line, { cwd: folder });
    expect([code, stdout]).toEqual([0, answer]);
  });

  it.each(['distance', 'explain', 'export', 'query', 'stats', 'verify'])(
    'the examples of papergraph %s --help work',
    async (command) => {
      const { stdout } = await papergraph([command, '--help'], { cwd: folder });
      const [, text = ''] = /\nExamples:\n([^]*)$/.exec(stdout) ?? [];
      const examples = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
      expect(examples).not.toEqual([]);
      cpSync(out, join(folder, 'graph'), { recursive: true });
      cpSync(join(folder, '.papergraph/exports'), join(folder, '.papergraph/graph'), { recursive: true });
      for (const example of examples) {
        const { code, stderr } = await shell(example, { cwd: folder });
        expect([example, code, stderr]).toEqual([example, 0, expect.not.stringContaining('papergraph:')]);
      }
    },
  );
});
