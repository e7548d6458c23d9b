/** JSON Lines to networks, against a plain implementation with JSON.parse and maps. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { paperNetwork, type PaperNetwork } from '../../src/bulk/paper-networks.js';
import { PaperReader, type PaperReaderOptions } from '../../src/bulk/read-papers.js';
import type { Diagnostic } from '../../src/diagnostics.js';
import type { Counting } from '../../src/network/cooccurrence.js';
import { createRandom, permutation } from '../../src/network/random.js';
import { textAt } from '../../src/structures/packed-texts.js';
import { generate } from '../../bench/generate.mjs';
import { cpuTimer } from '../support/cpu-time.js';
import { sandbox } from '../support/sandbox.js';

interface Read {
  readonly graph?: PaperNetwork;
  readonly counting?: Counting;
  readonly by?: 'id' | 'name';
  readonly authorLimit?: number;
  readonly chunk?: number;
  readonly options?: Partial<PaperReaderOptions>;
}

function read(bytes: Uint8Array, given: Read = {}) {
  const { graph = 'coauthor', counting = 'full', by = 'id', authorLimit = 500, chunk = 65_536 } = given;
  const rejects: Diagnostic[] = [];
  const reader = new PaperReader({
    wanted: { authors: graph === 'coauthor' ? by : null, references: graph !== 'coauthor' },
    report: (row) => void rejects.push(row),
    ...given.options,
  });
  const file = reader.file('papers.jsonl');
  for (let at = 0; at < bytes.length; at += chunk) file.push(Uint8Array.from(bytes.subarray(at, at + chunk)));
  file.finish();
  const { parsed, records } = reader;
  const columns = reader.finish();
  const named = paperNetwork(graph, columns, { counting, authorLimit, leastWeight: 0 });
  return {
    named,
    rejects,
    parsed,
    records,
    counts: columns.counts,
    papers: columns.papers,
  };
}

/** Every edge as `source target weight` in keys, sorted. */
function edgesOf({ network, keys }: ReturnType<typeof paperNetwork>): string[] {
  const edges: string[] = [];
  for (let node = 0; node < network.order; node++)
    for (let at = network.offsets[node]!; at < network.offsets[node + 1]!; at++) {
      const target = network.targets[at]!;
      if (network.directed || target > node)
        edges.push(`${textAt(keys, node)} ${textAt(keys, target)} ${network.weights[at]!.toPrecision(5)}`);
    }
  return edges.sort();
}

const keysOf = ({ network, keys }: ReturnType<typeof paperNetwork>): string[] =>
  Array.from({ length: network.order }, (_, node) => textAt(keys, node));

interface Line {
  readonly id: string;
  readonly authors: readonly { readonly id: string; readonly name: string }[];
  readonly references: readonly string[];
}

function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const value = JSON.parse(line);
      return {
        id: value.id,
        authors:
          value.authors ??
          value.authorships.map(({ author }: { author: { id: string; display_name: string } }) => ({
            id: author.id,
            name: author.display_name,
          })),
        references: value.references ?? value.referenced_works,
      };
    });
}

function pairs(groups: Iterable<readonly string[]>, share: (size: number) => number): string[] {
  const weights = new Map<string, number>();
  for (const group of groups)
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1)) {
        const key = one < other ? `${one} ${other}` : `${other} ${one}`;
        weights.set(key, (weights.get(key) ?? 0) + share(group.length));
      }
  return [...weights].map(([key, weight]) => `${key} ${weight.toPrecision(5)}`).sort();
}

describe.each(['records', 'openalex'])('a generated bibliography as %s', (format) => {
  let bytes: Buffer;
  let lines: Line[];

  beforeAll(async () => {
    const file = await generate({ papers: 1500, seed: 3, out: sandbox(), format });
    bytes = readFileSync(file);
    lines = linesOf(bytes.toString());
  });

  it('needs no parser', () => {
    expect(read(bytes)).toMatchObject({ parsed: 0, papers: 1500, rejects: [] });
  });

  it('gives the co-author network of a plain implementation', () => {
    const groups = lines.map(({ authors }) => authors.map((author) => author.id));
    expect(edgesOf(read(bytes).named)).toEqual(pairs(groups, () => 1));
    const fractional = read(bytes, { counting: 'fractional' });
    expect(edgesOf(fractional.named)).toEqual(pairs(groups, (size) => 1 / (size - 1)));
    expect(keysOf(fractional.named)).toEqual([...new Set(groups.flat())].sort());
  });

  it('tells authors apart by name on demand', () => {
    const groups = lines.map(({ authors }) => [...new Set(authors.map(({ name }) => name))]);
    expect(edgesOf(read(bytes, { by: 'name' }).named)).toEqual(pairs(groups, () => 1));
  });

  it('gives the citation networks of a plain implementation', () => {
    const cites = lines.flatMap(({ id, references }) => references.map((cited) => `${id} ${cited} 1.0000`));
    const citation = read(bytes, { graph: 'citation' });
    expect(edgesOf(citation.named)).toEqual([...new Set(cites)].sort());
    expect(citation.named.network.order).toBe(1500);
    expect(citation.named.years?.[0]).toBe(1985);
    expect(edgesOf(read(bytes, { graph: 'cocitation' }).named)).toEqual(
      pairs(
        lines.map(({ references }) => references),
        () => 1,
      ),
    );
    const citedBy = new Map<string, string[]>();
    for (const { id, references } of lines)
      for (const cited of references) citedBy.set(cited, [...(citedBy.get(cited) ?? []), id]);
    expect(edgesOf(read(bytes, { graph: 'coupling' }).named)).toEqual(pairs(citedBy.values(), () => 1));
  });

  it.each([1, 2, 3, 7, 997, 65_537])('I-06 gives the same in chunks of %i bytes', (chunk) => {
    const part = bytes.subarray(0, 60_000);
    expect(read(part, { chunk }).named).toEqual(read(part).named);
  });

  it('I-29 gives the same bytes for lines in any order, and for every line twice', () => {
    const once = read(bytes, { counting: 'fractional' });
    const split = bytes.toString().trimEnd().split('\n');
    const shuffled = permutation(split.length, createRandom(1)).map((at) => split[at]!);
    expect(read(Buffer.from(shuffled.join('\r\n')), { counting: 'fractional' }).named).toEqual(once.named);
    const twice = read(Buffer.concat([bytes, bytes]), { counting: 'fractional' });
    expect(twice.named).toEqual(once.named);
    expect(twice.counts.duplicates).toBe(1500);
  });

  it('gives the same when every line is parsed', () => {
    const checked = read(bytes, { options: { check: () => null } });
    expect(checked.parsed).toBe(1500);
    expect(checked.named).toEqual(read(bytes).named);
  });
});

const jsonl = (...records: unknown[]): Buffer =>
  Buffer.from(
    records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record))).join('\n'),
  );

describe('reading papers', () => {
  it('keeps authors without co-authors, counts one on a paper twice once, and leaves out those without a name', () => {
    const { named, counts } = read(
      jsonl({ authors: ['Solo'] }, { authors: ['A', 'B', 'A', '', null, { affiliation: 'x' }] }),
    );
    expect(keysOf(named)).toEqual(['name:A', 'name:B', 'name:Solo']);
    expect(edgesOf(named)).toEqual(['name:A name:B 1.0000']);
    expect(counts).toMatchObject({ repeated: 1, unnamed: 3, withoutId: 2, mostAuthors: 2 });
  });

  it('shows the longest name of an author, whatever the order', () => {
    const records = [
      { authors: [{ id: 'a', name: 'J. Doe' }] },
      { authors: [{ id: 'a', name: 'Jane Doe' }] },
      { authors: [{ id: 'a', name: 'Joan Doe' }] },
      { authors: [{ id: 'b' }] },
    ];
    for (const given of [records, records.toReversed()]) {
      const { labels } = read(jsonl(...given)).named;
      expect([textAt(labels!, 0), textAt(labels!, 1)]).toEqual(['Jane Doe', '']);
    }
  });

  it('I-13 I-14 tells large numbers and magic names apart', () => {
    const magic = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '1', '01'];
    const { named, rejects } = read(
      jsonl(
        ...magic.map((name, at) => ({ id: name, authors: [{ id: name, name }, `${at}`] })),
        '{"__proto__":{"x":1},"id":9007199254740993,"authors":[{"id":9007199254740993},{"id":9007199254740992}]}',
        '{"id":9007199254740992,"authors":[{"id":"9007199254740993"}]}',
      ),
    );
    expect(rejects).toEqual([]);
    expect(keysOf(named)).toEqual(
      [...magic, ...magic.map((_, at) => `name:${at}`), '9007199254740992', '9007199254740993'].sort(),
    );
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('I-21 leaves papers above the limit out of the edges, and says how many', () => {
    const many = Array.from({ length: 5154 }, (_, at) => `Author ${at}`);
    const { named, counts } = read(jsonl({ authors: many }, { authors: many.slice(0, 3) }));
    expect([named.network.order, named.network.size, named.skipped]).toEqual([5154, 3, 1]);
    expect(counts.mostAuthors).toBe(5154);
    const all = read(jsonl({ authors: many }), { authorLimit: 6000 }).named;
    expect([all.network.size, all.skipped]).toEqual([13_279_281, 0]);
  });

  it('I-05 skips a line above the limit in memory that does not grow with it', () => {
    const rejects: Diagnostic[] = [];
    const reader = new PaperReader({
      wanted: { authors: 'id', references: false },
      report: (row) => void rejects.push(row),
      lineLimit: 100_000,
    });
    const file = reader.file('papers.jsonl');
    file.push(jsonl({ authors: ['A', 'B'] }, ''));
    const chunk = Buffer.alloc(1_000_000, 'a');
    const before = process.memoryUsage().arrayBuffers;
    for (let round = 0; round < 300; round++) file.push(chunk);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
    file.push(Buffer.from('\n{"authors":["C"]}'));
    file.finish();
    expect(rejects).toMatchObject([{ type: 'RECORD_TOO_LONG', line: 2, byte: 22, lineByte: 22 }]);
    expect(reader.records).toBe(2);
    expect(
      keysOf(paperNetwork('coauthor', reader.finish(), { counting: 'full', authorLimit: 9, leastWeight: 0 })),
    ).toEqual(['name:A', 'name:B', 'name:C']);
  });

  it('I-26 reports every bad line with its line, byte and kind, and reads the others', () => {
    const random = createRandom(9);
    const defects: readonly [string, string][] = [
      ['{"id":"x","authors":["A"]', 'BAD_JSON'],
      ['{"id":"x",}', 'BAD_JSON'],
      ['[{"id":"x"}]', 'NOT_AN_OBJECT'],
      ['"x"', 'NOT_AN_OBJECT'],
      ['{"authors":"A and B"}', 'WRONG_TYPE'],
      [`{"n":${'['.repeat(300)}${']'.repeat(300)}}`, 'TOO_DEEP'],
      ['{"id":"\u0001"}', 'BAD_JSON'],
    ];
    const expected: { line: number; lineByte: number; type: string }[] = [];
    const lines: string[] = [];
    let byte = 0;
    const places = new Set(permutation(20_000, random).slice(0, 137));
    for (let line = 1; line <= 20_000; line++) {
      const [defect, type] = defects[Math.floor(random() * defects.length)]!;
      const text = places.has(line) ? defect : `{"id":"p${line}","authors":["Żółć ${line % 500}"]}`;
      if (places.has(line)) expected.push({ line, lineByte: byte, type });
      lines.push(text);
      byte += Buffer.byteLength(text) + 1;
    }
    const { rejects, records } = read(Buffer.from(`${lines.join('\n')}\n`));
    expect(rejects.map(({ line, lineByte, type }) => ({ line, lineByte, type }))).toEqual(expected);
    expect(records).toBe(20_000 - expected.length);
  });

  it('I-09 reads CRLF, lone carriage returns, blank lines and byte order marks', () => {
    const lines = ['{"authors":["A","B"]}', '{"authors":["B\u2028","C"]}'];
    const plain = read(Buffer.from(lines.join('\n'))).named;
    for (const text of [lines.join('\r\n\r\n'), `\ufeff${lines.join('\n\n \n\ufeff')}\n`])
      expect(read(Buffer.from(text)).named).toEqual(plain);
    const reader = new PaperReader({
      wanted: { authors: 'id', references: false },
      report: () => expect.fail(),
    });
    const file = reader.file('mac.jsonl', 13);
    file.push(Buffer.from(lines.join('\r')));
    file.finish();
    expect(reader.records).toBe(2);
  });

  it('reads our own papers.jsonl', () => {
    const paper = (id: string, target: string | null) => ({
      id,
      authors: [{ id: 'author:name:a', name: 'A', printed: 'A', affiliations: [], ids: {} }],
      year: 2020,
      references: [{ ids: {}, printed: null, target }],
    });
    const given = jsonl(paper('paper:1', 'paper:2'), paper('paper:2', null));
    expect(edgesOf(read(given, { graph: 'citation' }).named)).toEqual(['paper:1 paper:2 1.0000']);
    expect(keysOf(read(given).named)).toEqual(['author:name:a']);
  });
});

it('a co-author network takes not much more time than JSON.parse of the lines alone', async () => {
  const file = await generate({
    papers: 8000,
    seed: 1,
    out: sandbox(),
    format: 'openalex',
    citations: false,
  });
  const bytes = readFileSync(file);
  const parseAll = (): void =>
    bytes
      .toString()
      .split('\n')
      .forEach((line) => void (line && JSON.parse(line)));
  const times = [parseAll, () => read(bytes)].map((work) => {
    work();
    const time = cpuTimer();
    for (let round = 0; round < 3; round++) work();
    return time();
  });
  // 0.8 of it at a million papers; a small file has the same work with less to share it.
  expect(times[1]).toBeLessThan(3.5 * times[0]!);
});
