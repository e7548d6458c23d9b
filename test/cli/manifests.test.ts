/** I-30: folders of parts with a manifest, as snapshots of OpenAlex are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Effects } from '../../src/commands/effects.js';
import { readInputs } from '../../src/commands/read-inputs.js';
import { listInputs } from '../../src/io/input.js';
import { papergraph, refused } from '../support/cli.js';
import { put, sandbox } from '../support/sandbox.js';

let folder: string;

const FIRST = 'updated_date=2024-01-01/part_000.gz';
const SECOND = 'updated_date=2024-02-01/part_000.gz';

const work = (number: number, type = 'article'): string =>
  `${JSON.stringify({
    id: `https://openalex.org/W${number}`,
    title: `Weaving Patterns with Punched Cards, Part ${number}`,
    type,
    authorships: [{ author: { id: `https://openalex.org/A${number}`, display_name: 'Ada Lovelace' } }],
  })}\n`;

/** Stored parts; what passes over, and what cannot be read, are records as well. */
const PARTS = new Map([
  [FIRST, gzipSync(work(1) + work(2) + work(3, 'paratext'))],
  [SECOND, gzipSync(`${work(4)}{"id": "https://openalex.org/W5"}\n\n`)],
]);

interface Entry {
  url: string;
  meta: { content_length?: number; record_count?: number };
}

const entries = (): Entry[] => [
  {
    url: `s3://openalex/data/works/${FIRST}`,
    meta: { content_length: PARTS.get(FIRST)!.length, record_count: 3 },
  },
  {
    url: `s3://openalex/data/works/${SECOND}`,
    meta: { content_length: PARTS.get(SECOND)!.length, record_count: 2 },
  },
];

const putManifest = (list: readonly Entry[], name = 'works/manifest', member = 'entries'): string =>
  put(folder, name, JSON.stringify({ [member]: list, meta: { record_count: 5 } }));

beforeEach(() => {
  folder = sandbox();
  for (const [name, bytes] of PARTS) put(folder, `works/${name}`, bytes);
});

const build = (...args: string[]): ReturnType<typeof papergraph> =>
  papergraph(['build', ...(args.length > 0 ? args : ['works']), '--only', 'papers.jsonl', '--out', 'out'], {
    cwd: folder,
  });

const papers = (): number => readFileSync(join(folder, 'out/papers.jsonl'), 'utf8').trim().split('\n').length;

describe('I-30 a folder of parts', () => {
  it('that its manifest describes is read without a word of it', async () => {
    putManifest(entries());
    const { code, stderr } = await build();
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('manifest')]);
    expect(papers()).toBe(3);
  });

  it('with the manifest of a snapshot above it, in which other folders stand as well', async () => {
    const list = [
      ...entries(),
      { url: 's3://openalex/data/jsonl/authors/updated_date=2024-01-01/a.gz', meta: {} },
    ];
    putManifest(list, 'manifest.json', 'files');
    const { code, stderr } = await build('.');
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('manifest')]);
  });

  it('that were decompressed', async () => {
    const list = entries().map(({ url, meta }) => ({ url: url.replace('part_000', 'plain'), meta }));
    putManifest([list[0]!], 'plain/manifest');
    put(folder, 'plain/updated_date=2024-01-01/plain', work(1) + work(2) + work(3, 'paratext'));
    expect((await build('plain')).code).toBe(0);
    put(folder, 'plain/updated_date=2024-01-01/plain', work(1) + work(2));
    expect((await build('plain')).code).toBe(1);
  });

  it('of which one is missing is refused, and the part named', async () => {
    putManifest([
      ...entries(),
      { url: 's3://openalex/data/works/updated_date=2024-03-01/part_000.gz', meta: {} },
    ]);
    const expected = expect.stringMatching(
      /manifest lists 3 parts, of which 1 is not there: updated_date=2024-03-01\/part_000\.gz; download/,
    ) as string;
    expect(await refused(['build', 'works', '--out', 'a/out'], { cwd: folder })).toEqual([3, expected]);
    expect(await refused(['network', 'works'], { cwd: folder })).toEqual([3, expected]);
    expect((await build(`works/${FIRST}`, `works/${SECOND}`)).code).toBe(0);
  });

  it.each<[string, string, Entry['meta']]>([
    ['records', '2 records, not the 3 that manifest says', { record_count: 3 }],
    ['bytes', 'bytes, not the 1,000,000 that manifest says', { record_count: 2, content_length: 1e6 }],
  ])('of which one has fewer %s is read, named, and exit code 1', async (_, sentence, meta) => {
    const [first, second] = entries();
    putManifest([first!, { ...second!, meta }]);
    const { code, stderr } = await build();
    expect([code, stderr]).toEqual([1, expect.stringContaining(sentence)]);
    expect(stderr).toMatch(/^updated_date=2024-02-01\/part_000\.gz has .*; download it again$/m);
    expect(papers()).toBe(3);
    const strict = await refused(['build', 'works', '--strict', '--out', 'a/out'], { cwd: folder });
    expect(strict[0]).not.toBe(0);
    const network = await papergraph(['network', 'works', '--out', 'n.tsv'], { cwd: folder });
    expect([network.code, network.stderr]).toEqual([1, expect.stringContaining(sentence)]);
  });

  it.each(['<!doctype html><title>Log in</title>', 'Access denied.\n', ''])(
    'of which one is something else is exit code 1: %j',
    async (text) => {
      putManifest(entries());
      put(folder, `works/${SECOND}`, text);
      const { code, stderr } = await build();
      expect(code).toBe(1);
      expect(stderr).toMatch(/^updated_date=2024-02-01\/part_000\.gz/m);
    },
  );

  it.each(['{"entries": []}', '{"entries": [{"name": "x"}]}', '{"files": "x"}', '{', '[]', 'Plain text.\n'])(
    'beside a file called manifest that is none: %s',
    async (text) => {
      put(folder, 'works/manifest', text);
      const { code, stderr } = await build();
      expect([code, stderr]).toEqual([0, expect.stringContaining('passed over manifest')]);
    },
  );

  it.each<[string, (path: string) => void]>([
    ['changes', () => putManifest(entries().slice(1))],
    ['is deleted', (path) => put(folder, path, '')],
  ])('whose manifest %s while they are read', async (_, change) => {
    putManifest(entries());
    const paths = await listInputs(['works'], folder);
    const files = paths.map((path) => ({ path, named: false, stated: null }));
    const effects = {
      signal: new AbortController().signal,
      log: () => undefined,
      progress: () => undefined,
      now: () => 0,
      detail: (line: string) => {
        if (line.startsWith('updated_date=2024-01-01')) change('works/manifest');
      },
    } as unknown as Effects;
    const { faults } = await readInputs(files, null, {}, effects);
    expect(faults).toEqual([
      expect.stringMatching(/^manifest changed while its parts were read; build again/),
    ]);
  });
});
