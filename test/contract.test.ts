/** What every reader, extractor, relation and exporter owes to the pipeline, whatever it reads or writes. */
import { describe, expect, it } from 'vitest';
import { extractors } from '../src/extractors/index.js';
import { exporters, exporterByName } from '../src/exporters/index.js';
import { EDGE_KINDS, NODE_KINDS } from '../src/model/graph-schema.js';
import { GRAPH_NAMES } from '../src/model/graph-view.js';
import { assemble } from '../src/pipeline/assemble.js';
import { namedGraphs } from '../src/pipeline/layouts.js';
import { reviewOf } from '../src/pipeline/review.js';
import { summarise } from '../src/pipeline/summary.js';
import type { ExportContext } from '../src/plugin.js';
import { detectReader, readerByName, readers } from '../src/readers/index.js';
import { relations } from '../src/relations/index.js';
import { resolve } from '../src/resolve/resolve.js';
import { ownSeeds, readListing } from './support/listing.js';
import { sampleListings } from './support/sample-listings.js';
import { prose, toyInput, toyRecord, type Toy } from './support/toy.js';

const KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

describe('names', () => {
  it.each<[string, readonly { readonly name: string }[]]>([
    ['readers', readers],
    ['relations', relations],
    ['exporters', exporters],
  ])('of %s are unique and in kebab-case', (_, plugins) => {
    const names = plugins.map((plugin) => plugin.name);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(KEBAB_CASE);
  });

  it('of extractors are the fields that they fill', () => {
    for (const [name, extractor] of Object.entries(extractors)) expect(extractor.name).toBe(name);
  });

  it('find readers and exporters, and nothing else', () => {
    for (const reader of readers) expect(readerByName(reader.name)).toBe(reader);
    for (const exporter of exporters) expect(exporterByName(exporter.name)).toBe(exporter);
    for (const name of ['', 'none', '__proto__', 'constructor', 'toString']) {
      expect(readerByName(name)).toBeUndefined();
      expect(exporterByName(name)).toBeUndefined();
    }
  });

  it('come with a summary of one line', () => {
    for (const { summary } of [...readers, ...exporters]) {
      expect(summary).toMatch(/^\S.{8,}\S$/);
      expect(summary).not.toContain('\n');
    }
  });
});

describe.each(readers.map((reader) => [reader.name, reader] as const))('reader %s', (name, reader) => {
  const own = [...ownSeeds().values()].find(
    (bytes) => detectReader(Buffer.from(bytes.subarray(0, 65_536)).toString())?.name === name,
  );
  const [sample] = sampleListings(name);
  const bytesOf = own ?? (sample === undefined ? undefined : Buffer.from(sample));
  const listing = bytesOf && Buffer.from(bytesOf.subarray(0, 20_000));

  it('is sure of its own listing, and more than any other', () => {
    if (listing === undefined) return;
    expect(reader.detect(listing.toString())).toBeGreaterThan(0.5);
    expect(detectReader(listing.toString())?.name).toBe(name);
  });

  it('tells certainty between 0 and 1, and 0 for nothing', () => {
    expect(reader.detect('')).toBe(0);
    for (const head of [
      ' ',
      '\n\n',
      '\0',
      '{',
      '<',
      '@',
      '\ufeff',
      'TY  - ',
      '[]',
      '{}',
      'a,b\n',
      listing?.toString() ?? 'x',
    ]) {
      const certainty = reader.detect(head);
      expect(certainty).toBeGreaterThanOrEqual(0);
      expect(certainty).toBeLessThanOrEqual(1);
    }
  });

  it('I-06 gives the same for chunks of one byte, three bytes and one piece', async () => {
    const bytes = (listing ?? Buffer.from('x')).subarray(0, 8000);
    const whole = JSON.stringify(await readListing(reader, bytes));
    for (const chunk of [1, 3, 4096])
      expect(JSON.stringify(await readListing(reader, bytes, { chunk }))).toBe(whole);
  });

  it('names the file, its own format and a place inside the file in every record', async () => {
    const bytes = listing ?? Buffer.from('x');
    const { records } = await readListing(reader, bytes, { file: 'a/b.txt' });
    if (listing !== undefined) expect(records.length).toBeGreaterThan(0);
    let last = 0;
    for (const { source } of records) {
      expect(source).toMatchObject({ file: 'a/b.txt', format: name });
      expect(source.start).toBeGreaterThanOrEqual(last);
      expect(source.end).toBeGreaterThan(source.start);
      expect(source.end).toBeLessThanOrEqual(bytes.length);
      last = source.end;
    }
  });

  it('flags in kebab-case, and keeps no state from one file to the next', async () => {
    const bytes = listing ?? Buffer.from('x');
    const first = await readListing(reader, bytes);
    for (const { flags } of first.records) for (const flag of flags) expect(flag).toMatch(KEBAB_CASE);
    const half = readListing(reader, bytes.subarray(0, bytes.length / 2));
    const [, second] = await Promise.all([half, readListing(reader, bytes)]);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it('ends quietly on nothing, and lets a failing source fail', async () => {
    expect(await readListing(reader, '')).toMatchObject({ records: [], diagnostics: [] });
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('some text\n');
      throw new Error('disk gone');
    }
    const run = async (): Promise<void> => {
      for await (const _ of reader.read(failing(), { file: 'x', report: () => undefined }));
    };
    await expect(run()).rejects.toThrow('disk gone');
  });
});

const TOYS: readonly Toy[] = [
  {
    title: 'On <fish> & "birds" · \u202e]]>',
    authors: ['Ada B', 'Cy D', '=cmd()', '__proto__'],
    abstract: `${prose('fish')} Code: https://github.com/a/b. Page: https://x.org/y. See Im et al. [2022].`,
    comment: 'ICML 2023',
    session: 'Poster Session 1',
  },
  { title: 'On trees', authors: ['Ada B', 'Cy D'], abstract: prose('trees') },
  { abstract: prose('nothing else') },
  {
    title: 'QuillFormer: Long Rivers in Short Windows',
    authors: ['Eve F', 'Gil H'],
    abstract:
      'We propose QuillFormer, a model of rivers that reads short windows. QuillFormer does well on ten rivers.',
  },
  {
    title: 'Lakes at Night',
    authors: ['Ivy J', 'Ken L'],
    abstract:
      'Lakes at night are hard to map from above. Our approach outperforms QuillFormer on lakes of every size.',
  },
];

describe('extractors', () => {
  it('depend on the record alone, and leave it as it is', () => {
    for (const toy of [...TOYS, {}]) {
      const record = toyRecord(toy);
      const before = JSON.stringify(record);
      for (const extractor of Object.values(extractors))
        expect(JSON.stringify(extractor.extract(record))).toBe(JSON.stringify(extractor.extract(record)));
      expect(JSON.stringify(record)).toBe(before);
    }
  });
});

describe.each(relations.map((relation) => [relation.name, relation] as const))(
  'relation %s',
  (_, relation) => {
    it('emits only kinds that it declares and the schema knows, the same twice', () => {
      const { corpus } = resolve(toyInput(TOYS, { series: 'ICLR', year: 2024, track: null }));
      const items = [...relation.relate(corpus)];
      expect(items.length).toBeGreaterThan(0);
      const kinds = new Set(items.map((item) => item.kind));
      const declared = new Set<string>([...relation.nodes, ...relation.edges]);
      expect([...kinds].filter((kind) => !declared.has(kind))).toEqual([]);
      expect([...declared].filter((kind) => !kinds.has(kind as never))).toEqual([]);
      const known = new Set([...Object.keys(NODE_KINDS), ...Object.keys(EDGE_KINDS)]);
      expect([...declared].filter((kind) => !known.has(kind))).toEqual([]);
      expect([...relation.relate(corpus)]).toEqual(items);
    });
  },
);

it('every kind of the schema is emitted by one relation', () => {
  const declared = relations.flatMap((relation) => [...relation.nodes, ...relation.edges]);
  expect([...declared].sort()).toEqual([...Object.keys(NODE_KINDS), ...Object.keys(EDGE_KINDS)].sort());
});

function contextOf(toys: readonly Toy[]): ExportContext {
  const { corpus, identity } = resolve(toyInput(toys, { series: 'ICLR', year: 2024, track: null }));
  const assembled = assemble(corpus, { seed: 1, resolution: 1 });
  return {
    graphs: namedGraphs(
      () => assembled.view.value,
      () => assembled.communities.value,
      1,
    ),
    papers: corpus.papers.map((paper) => paper.row),
    authors: assembled.authors.map((author) => author.row),
    communities: assembled.communities.value,
    summary: summarise([{ file: 'toy.txt', format: 'toy', records: toys.length }], [], corpus, assembled),
    review: reviewOf(
      corpus.papers.map((paper) => paper.row),
      identity,
      [],
    ),
    viewerSite: [
      { name: 'index.html', bytes: Buffer.from('<!doctype html>') },
      { name: 'atlas.html', bytes: Buffer.from('<!doctype html><!-- data --><p>') },
    ],
  };
}

describe.each(exporters.map((exporter) => [exporter.name, exporter] as const))(
  'exporter %s',
  (_, exporter) => {
    const written = (toys: readonly Toy[]): [string, Buffer][] =>
      [...exporter.write(contextOf(toys), GRAPH_NAMES)].map(({ name, chunks }) => [
        name,
        Buffer.concat(
          Array.from(chunks, (chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk)),
        ),
      ]);

    it('writes files that it declares, each once, below the output folder', () => {
      const names = written(TOYS).map(([name]) => name);
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) {
        expect(name).toMatch(/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/);
        expect(
          exporter.files.some((file) => (file.endsWith('/') ? name.startsWith(file) : name === file)),
          name,
        ).toBe(true);
      }
    });

    it('D-01 writes equal bytes for equal contexts', () => {
      expect(written(TOYS)).toEqual(written(TOYS));
    });

    it('writes an empty graph', () => {
      expect(written([]).length).toBeGreaterThan(0);
    });

    it('I-10 O-02 writes no NUL, and text is well-formed UTF-8', () => {
      for (const [name, bytes] of written(TOYS)) {
        expect(bytes.includes(0), name).toBe(false);
        expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes), name).not.toThrow();
      }
    });
  },
);
