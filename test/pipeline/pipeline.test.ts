/** The stages together: choosing readers, reading, what a build leaves behind, and the config. */
import { coauthorNetwork } from '../../src/analysis/projection.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics.js';
import type { Diagnostic } from '../../src/diagnostics.js';
import { authorSchema } from '../../src/model/author.js';
import { communitiesSchema } from '../../src/model/communities.js';
import { GRAPH_NAMES } from '../../src/model/graph-view.js';
import { paperSchema } from '../../src/model/paper.js';
import { assemble, type Assembled } from '../../src/pipeline/assemble.js';
import { CONFIG_NAME, parseConfig } from '../../src/pipeline/config.js';
import { explainSubject } from '../../src/pipeline/explain.js';
import { namedGraphs } from '../../src/pipeline/layouts.js';
import type { ExtractedRecord } from '../../src/model/input.js';
import type { Paper } from '../../src/model/paper.js';
import { chooseReader, readInput } from '../../src/pipeline/read.js';
import {
  readSnapshot,
  snapshotSections,
  type Origin,
  type Snapshot,
  type StoredSnapshot,
} from '../../src/pipeline/snapshot.js';
import { summarise } from '../../src/pipeline/summary.js';
import { sessionPage } from '../../src/readers/pages/session-page.js';
import { resolve, type Resolution } from '../../src/resolve/resolve.js';
import { chunksOf, ownSeeds, resolveFiles } from '../support/listing.js';
import { prose, toyInput } from '../support/toy.js';

const PAGE = `Poster Session 1\n\nOn fish\n\nAda B · Cy D\n\n${prose('fish')}\n\nodd line\n`;

describe('reading an input', () => {
  const input = (text: string | Uint8Array) => {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    return { file: 'a.txt', head: bytes.subarray(0, 65_536) };
  };
  const page = (text: string) => ({
    file: 'a.txt',
    reader: sessionPage,
    chunks: chunksOf(Buffer.from(text), 1000),
    stated: null,
  });

  it('tells the format by the content, in every encoding', () => {
    for (const bytes of [
      Buffer.from(PAGE),
      Buffer.from(`\ufeff${PAGE}`),
      Buffer.from(`\ufeff${PAGE}`, 'utf16le'),
      Buffer.from(`\ufeff${PAGE}`, 'utf16le').swap16(),
    ])
      expect(chooseReader(input(bytes)).name).toBe('session-page');
    expect(chooseReader(input(`${prose('fish')}\narXiv:2310.07216\n`)).name).toBe('arxiv-text');
    const latin1 = Buffer.from(PAGE, 'latin1');
    expect(chooseReader({ ...input(latin1), encoding: 'latin1' }).name).toBe('session-page');
  });

  it('takes the format that is named, whatever the content', () => {
    expect(chooseReader({ ...input('nothing'), format: 'arxiv-text' }).name).toBe('arxiv-text');
  });

  it('I-23 says which formats there are when it knows none', () => {
    for (const [format, code] of [
      ['docx', 'USAGE'],
      ['__proto__', 'USAGE'],
    ] as const)
      expect(() => chooseReader({ ...input(PAGE), format })).toThrow(expect.objectContaining({ code }));
    expect(() => chooseReader(input('no listing\nat all\n'))).toThrow(
      expect.objectContaining({
        code: 'INPUT_UNKNOWN_FORMAT',
        message: expect.stringContaining('papergraph formats'),
      }),
    );
  });

  it('I-20 keeps a name of mixed scripts, warns of it, and joins it with nobody', async () => {
    const text = `Poster Session 1\n\nOn fish\n\nAda B · Cy D\n\n${prose('fish')}\n\nOn owls\n\nAd\u0430 B · Cy D\n\nOwls hunt by night and sleep by day, which this survey of two hundred nests confirms for every season of the year.\n`;
    const reports: Diagnostic[] = [];
    const records: ExtractedRecord[] = [];
    await readInput(
      page(text),
      (row) => void reports.push(row),
      (record) => records.push(record),
    );
    const start = Buffer.from(text.slice(0, text.indexOf('Ad\u0430'))).length;
    expect(reports).toEqual([
      expect.objectContaining({ severity: 'warn', type: 'MIXED_SCRIPT', byte: start, raw: 'Ad\u0430 B' }),
    ]);
    const { papers, authors } = resolve(records).corpus;
    expect(authors.filter(({ name }) => name.endsWith(' B'))).toHaveLength(2);
    expect(papers.filter(({ row }) => row.flags.includes('mixed-script'))).toHaveLength(1);
  });

  it('gives records with findings, counts what it passed over, and reports the rest', async () => {
    const reports: string[] = [];
    const stated = { input: 'a.txt', venue: { series: 'ICLR', year: 2024, track: null } };
    const records: ExtractedRecord[] = [];
    const result = await readInput(
      { ...page(PAGE), stated },
      ({ type, line }) => reports.push(`${type} ${line}`),
      (record) => records.push(record),
    );
    expect(result.format).toBe('session-page');
    expect(result.records).toBe(1);
    expect(records).toHaveLength(1);
    expect(records[0]!.stated).toEqual(stated);
    expect(new Map(result.passedOver)).toEqual(
      new Map([
        ['blank', 4],
        ['session heading', 1],
      ]),
    );
    expect(reports).toEqual(['UNPLACED_LINE 9']);
  });

  it('I-10 NUL bytes reach no value, and are reported', async () => {
    const reports: string[] = [];
    const text = PAGE.replace('On fish', 'On\0 fish').replace('more words', 'more\0 words');
    const records: ExtractedRecord[] = [];
    await readInput(
      page(text),
      ({ type }) => reports.push(type),
      (record) => records.push(record),
    );
    expect(JSON.stringify(records)).not.toContain('\\u0000');
    expect(records[0]!.record.title?.value).toBe('On fish');
    expect(reports.filter((type) => type !== 'UNPLACED_LINE').length).toBeGreaterThan(0);
  });
});

describe('a build', () => {
  let resolution: Resolution;
  let assembled: Assembled;
  let snapshot: Snapshot;
  const stored = (): StoredSnapshot => ({ ...snapshot, ...resolution.corpus, authors: assembled.authors });

  beforeAll(async () => {
    resolution = await resolveFiles(ownSeeds(), { series: 'ICLR', year: 2024, track: null });
    assembled = assemble(resolution.corpus, { seed: 1, resolution: 1 });
    const { corpus } = resolution;
    snapshot = {
      papers: corpus.papers,
      authors: assembled.authors,
      view: assembled.view.value,
      identity: resolution.identity,
      communities: assembled.communities.value,
      summary: summarise([{ file: 'a', format: 'b', records: 396 }], [], corpus, assembled),
      origin: {
        version: '0',
        build: 'x',
        seed: 1,
        resolution: 1,
        certificates: 'none',
        base: '.',
        encodings: {},
        ledger: [],
      } satisfies Origin,
      positions: {},
    };
  });

  it('gives rows that fit their schemas, sorted by id', () => {
    const papers = resolution.corpus.papers.map(({ row }) => paperSchema.parse(row).id);
    const authors = assembled.authors.map(({ row }) => authorSchema.parse(row).id);
    communitiesSchema.parse(assembled.communities.value);
    for (const ids of [papers, authors]) {
      expect(ids).toEqual([...ids].sort());
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('refers to nothing that it does not hold', () => {
    const { papers, authors, works } = resolution.corpus;
    const known = new Set([
      ...papers.map(({ row }) => row.id),
      ...works.map(({ id }) => id),
      ...authors.map(({ id }) => id),
    ]);
    const named = [
      ...papers.flatMap(({ row }) => [
        ...row.authors.map(({ id }) => id),
        ...row.citations.map(({ target }) => target!),
      ]),
      ...authors.flatMap(({ mentions }) => mentions.map(({ paper }) => paper)),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    for (const { id, mentions } of authors)
      for (const { paper, position } of mentions)
        expect(papers.find(({ row }) => row.id === paper)!.row.authors[position - 1]!.id).toBe(id);
  });

  it('is counted', () => {
    const { modularity, communities, ...counts } = snapshot.summary;
    expect(counts).toMatchObject({
      records: 396,
      rejects: 0,
      papers: 395,
      printedNames: 1715,
      coauthorPairs: 4427,
      links: 95,
    });
    expect(communities).toBeGreaterThan(10);
    expect(modularity).toBeGreaterThan(0.8);
  });

  it('comes back from its sections as it was', () => {
    const graphs = namedGraphs(
      () => assembled.view.value,
      () => assembled.communities.value,
      1,
    );
    const kept = new Map(
      [...snapshotSections(stored(), [graphs.citation])].map(({ name, lines }) => [name, [...lines]]),
    );
    const again = readSnapshot(
      (name) => kept.get(name) ?? [],
      (name) => kept.has(name),
    );
    expect([...again.view.nodes()]).toEqual([...snapshot.view.nodes()]);
    expect([...again.view.edges()]).toEqual([...snapshot.view.edges()]);
    const shown = (papers: readonly Paper[]): unknown =>
      papers.map(({ traces, ...paper }) => [paper, traces.paths().map((path) => [path, traces.get(path)])]);
    expect(shown(again.papers)).toEqual(shown(resolution.corpus.papers));
    expect(again.authors).toEqual(assembled.authors);
    expect(again.communities).toEqual(assembled.communities.value);
    expect(again.summary).toEqual(snapshot.summary);
    expect(again.origin).toEqual(snapshot.origin);
    expect(again.positions.citation).toEqual(graphs.citation.positions);
    expect(again.positions.coauthor).toBeUndefined();
  });

  it('finds communities again that the store does not hold', () => {
    const kept = new Map(
      [...snapshotSections({ ...stored(), communities: null }, [])].map(({ name, lines }) => [
        name,
        [...lines],
      ]),
    );
    expect(kept.has('communities')).toBe(false);
    const again = readSnapshot(
      (name) => kept.get(name) ?? [],
      (name) => kept.has(name),
    );
    expect(again.communities).toEqual(assembled.communities.value);
  });

  it('places every node of each graph, and takes places that are known', () => {
    const known = new Map([['author:none', { x: 1, y: 2 }]]);
    const { citation, coauthor } = namedGraphs(
      () => assembled.view.value,
      () => assembled.communities.value,
      1,
      {
        coauthor: known,
      },
    );
    expect(coauthor.positions).toBe(known);
    expect(citation.positions.size).toBe(citation.view.countNodes());
    for (const { key } of citation.view.nodes()) {
      const { x, y } = citation.positions.get(key)!;
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    }
    expect(GRAPH_NAMES).toHaveLength(3);
  });

  it('measures authors in the co-author network that the graph holds', () => {
    const { keys, network } = coauthorNetwork(snapshot.view);
    expect(assembled.coauthorPairs).toBe(network.size);
    expect(assembled.authors.map(({ row }) => row.id)).toEqual(keys);
    for (const [node, { row }] of assembled.authors.entries()) {
      const weights = [...network.weights.subarray(network.offsets[node], network.offsets[node + 1])];
      expect([row.degree, row.strength]).toEqual([
        weights.length,
        expect.closeTo(
          weights.reduce((sum, weight) => sum + weight, 0),
          9,
        ),
      ]);
    }
  });

  it('needs no knowledge graph for tables of papers and authors', () => {
    const tables = assemble(resolution.corpus, { seed: 1, resolution: 1 });
    summarise([], [], resolution.corpus, tables);
    namedGraphs(
      () => tables.view.value,
      () => tables.communities.value,
      1,
    );
    expect(tables.view.known).toBeNull();
    expect(tables.communities.known).toBeNull();
    expect(tables.authors.map(({ row }) => row)).toEqual(assembled.authors.map(({ row }) => row));
  });

  it('is explained: every value by its id and path, by aliases and by mentions', () => {
    const merged = resolution.corpus.papers.find(({ row }) => row.sources.length > 1)!;
    const [title] = explainSubject(snapshot, merged.row.id, 'title');
    expect(title).toMatchObject({ path: 'title', value: merged.row.title, trace: { by: 'text' } });
    expect(merged.aliases.length).toBeGreaterThan(0);
    for (const alias of merged.aliases) expect(explainSubject(snapshot, alias, 'title')).toEqual([title]);
    const mention = explainSubject(snapshot, `${merged.row.id}#6`);
    expect(mention.map(({ value }) => value)).toContain(merged.row.authors[5]!.printed);
    for (const edge of snapshot.view.edges('CITES'))
      expect(explainSubject(snapshot, edge.key).length).toBeGreaterThan(1);
    expect(() => explainSubject(snapshot, 'paper:none')).toThrow(expect.objectContaining({ code: 'USAGE' }));
    expect(() => explainSubject(snapshot, merged.row.id, 'none')).toThrow(
      expect.objectContaining({ code: 'USAGE' }),
    );
  });

  it('of nothing, and of papers without authors, works', () => {
    for (const records of [[], toyInput([{ abstract: prose('fish') }])]) {
      const { corpus } = resolve(records);
      const empty = assemble(corpus, { seed: 1, resolution: 1 });
      expect(summarise([], [], corpus, empty)).toMatchObject({
        authors: 0,
        coauthorPairs: 0,
        communities: 0,
        modularity: null,
      });
      for (const graph of Object.values(
        namedGraphs(
          () => empty.view.value,
          () => empty.communities.value,
          1,
        ),
      ))
        expect(graph.positions.size).toBe(graph.view.countNodes());
    }
  });

  it('V-40 counts all rows that could not be read, and names the first of them without their text', () => {
    const { corpus } = resolve([]);
    const empty = assemble(corpus, { seed: 1, resolution: 1 });
    expect(summarise([], [], corpus, empty)).not.toHaveProperty('rejected');
    const rows = Array.from({ length: 1001 }, (_, i) =>
      diagnostic({ type: 'title', message: `row ${i}`, file: 'a.txt', line: i + 1, raw: 'private' }),
    );
    const { rejects, rejected } = summarise([], rows, corpus, empty);
    expect([rejects, rejected?.length]).toEqual([1001, 1000]);
    expect(rejected?.[1]).toEqual({ file: 'a.txt', line: 2, message: 'row 1' });
  });

  it('D-04 gives the same communities for the same seed', () => {
    const again = assemble(resolution.corpus, { seed: 1, resolution: 1 });
    expect(again.communities.value).toEqual(assembled.communities.value);
  });
});

describe('config', () => {
  const wrong = (value: unknown): string => {
    try {
      parseConfig(typeof value === 'string' ? value : JSON.stringify(value), CONFIG_NAME);
    } catch (error) {
      expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
      return (error as Error).message;
    }
    throw new Error('expected a mistake');
  };

  it('takes what the documents promise, with or without a byte order mark', () => {
    const text = JSON.stringify({
      $schema: 'x.json',
      inputs: [
        { path: 'a.txt', venue: { series: 'ICLR', year: 2024 } },
        { path: 'b', format: 'arxiv-text', encoding: 'latin1' },
      ],
      out: 'out',
      seed: 7,
      resolution: 0.5,
    });
    expect(parseConfig(`\ufeff${text}`, CONFIG_NAME).inputs?.[0]).toEqual({
      path: 'a.txt',
      venue: { series: 'ICLR', year: 2024, track: null },
    });
    expect(parseConfig('{}', CONFIG_NAME)).toEqual({});
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{"inputs": [', CONFIG_NAME],
    ['a list', [], 'top level'],
    ['null', null, 'top level'],
    ['a mistyped key', { input: [] }, 'inputs'],
    ['a mistyped key of an input', { inputs: [{ pth: 'a' }] }, '"path"'],
    ['a mistyped key of a venue', { inputs: [{ path: 'a', venue: { serie: 'X' } }] }, '"series"'],
    ['no inputs', { inputs: [] }, 'inputs'],
    ['a number for a path', { inputs: [{ path: 1 }] }, 'inputs.0.path'],
    ['an unknown encoding', { inputs: [{ path: 'a', encoding: 'utf-7' }] }, 'inputs.0.encoding'],
    ['a seed that is no count', { seed: 1.5 }, 'seed'],
    ['a resolution of zero', { resolution: 0 }, 'resolution'],
    [
      'a year far off',
      { inputs: [{ path: 'a', venue: { series: 'X', year: 99_999 } }] },
      'inputs.0.venue.year',
    ],
    ['I-14 a magic key', '{"__proto__": {"x": 1}}', '__proto__'],
  ])('names the place of %s', (_, value, place) => {
    const message = wrong(value);
    expect(message).toContain(CONFIG_NAME);
    expect(message).toContain(place);
    expect(message).not.toContain('\n');
  });
});
