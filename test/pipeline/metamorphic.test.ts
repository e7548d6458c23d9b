/** What must not change the result: the order of files and records, how they are cut into files, and repetition. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/pipeline/assemble.js';
import { resolve, type Resolution } from '../../src/resolve/resolve.js';
import { extractFiles, ownSeeds, resolveFiles, type Files } from '../support/listing.js';
import { prose, shuffled, toyInput, type Toy } from '../support/toy.js';

const VENUE = { series: 'ICLR', year: 2024, track: null };
const seeds = ownSeeds();

/** Flags but those that say that records were merged. */
const withoutMerges = (flags: readonly string[]): string[] =>
  flags.filter((flag) => !flag.startsWith('merged-by-'));

/** Rows without their sources, and a digest of the graph with its communities. */
function resultOf({ corpus }: Resolution): { rows: unknown[]; graph: string; nodes: number; edges: number } {
  const assembled = assemble(corpus, { seed: 1, resolution: 1 });
  const view = assembled.view.value;
  const nodes = [...view.nodes()].map(({ key, kind, attributes }) => {
    const { flags } = attributes;
    return {
      key,
      kind,
      attributes: { ...attributes, flags: withoutMerges(Array.isArray(flags) ? flags : []) },
    };
  });
  const all = [...nodes, ...view.edges(), assembled.communities.value, corpus.authors];
  return {
    rows: corpus.papers.map(({ row }) => ({ ...row, sources: [], flags: withoutMerges(row.flags) })),
    graph: createHash('sha256').update(JSON.stringify(all)).digest('hex'),
    nodes: view.countNodes(),
    edges: view.countEdges(),
  };
}

interface Cut {
  readonly head: Buffer;
  /** From one record's start to the next one's, blank lines included. */
  readonly records: readonly Buffer[];
}

/** A listing cut at its records, with the head of its page. */
function cutAt(bytes: Uint8Array, starts: readonly number[]): Cut {
  const all = Buffer.from(bytes);
  const records = starts.map((start, index) => all.subarray(start, starts[index + 1] ?? all.length));
  const isGlued = records.slice(0, -1).some((record) => record.at(-1) !== 10);
  const ended = records.map((record) =>
    isGlued || record.at(-1) === 10 ? record : Buffer.concat([record, Buffer.from('\n')]),
  );
  return { head: all.subarray(0, starts[0]), records: ended };
}

const join = (head: Buffer, records: readonly Buffer[]): Buffer => Buffer.concat([head, ...records]);

async function cutSeeds(): Promise<Map<string, Cut>> {
  const extracted = await extractFiles(seeds);
  return new Map(
    [...seeds].map(([file, bytes]) => {
      const own = extracted.filter(({ record }) => record.source.file === file);
      return [
        file,
        cutAt(
          bytes,
          own.map(({ record }) => record.source.start),
        ),
      ];
    }),
  );
}

describe('I-29 the samples give the same papers and the same graph', async () => {
  const plain = resultOf(await resolveFiles(seeds, VENUE));
  const cut = await cutSeeds();

  const same = async (files: Files, merged: number): Promise<void> => {
    const resolution = await resolveFiles(files, VENUE);
    const result = resultOf(resolution);
    expect(result.rows).toEqual(plain.rows);
    expect([result.nodes, result.edges]).toEqual([plain.nodes, plain.edges]);
    expect(result.graph).toBe(plain.graph);
    expect(resolution.merged).toBe(merged);
  };

  it('D-03 with the files in another order', async () => {
    for (const seed of [1, 2]) await same(new Map(shuffled([...seeds], seed)), 1);
  });

  it('D-03 with the records of each file in another order', async () => {
    for (const seed of [1, 2]) {
      const files = [...cut].map(
        ([file, { head, records }]) => [file, join(head, shuffled(records, seed))] as const,
      );
      await same(new Map(files), 1);
    }
  });

  it('with each file split into three', async () => {
    const parts = [...cut].flatMap(([file, { head, records }]) =>
      [0, 1, 2].map((part) => {
        const third = Math.ceil(records.length / 3);
        return [`${part}-${file}`, join(head, records.slice(part * third, (part + 1) * third))] as const;
      }),
    );
    await same(new Map(parts), 1);
  });

  it('with every file appended to itself, and once more as a file of its own', async () => {
    const twice = [...cut].map(([file, { head, records }]) => {
      const once = join(head, records);
      return [file, Buffer.concat([once, once])] as const;
    });
    await same(new Map(twice), 1 + 396);
    await same(
      new Map([...seeds, ...[...seeds].map(([file, bytes]) => [`copy-${file}`, bytes] as const)]),
      1 + 396,
    );
  });

  it('D-09 adding the records one file at a time changes no id that was there, but the one of the paper that merges', async () => {
    const ids = async (files: Files): Promise<Set<string>> => {
      const { corpus } = await resolveFiles(files, VENUE);
      return new Set([
        ...corpus.papers.flatMap(({ row, aliases }) => [row.id, ...aliases]),
        ...corpus.authors.map(({ id }) => id),
      ]);
    };
    const all = await ids(seeds);
    for (const [file, bytes] of seeds) {
      const alone = await ids(new Map([[file, bytes]]));
      expect([...alone].filter((id) => !all.has(id))).toEqual([]);
    }
  });
});

describe('the same for records of every odd kind', () => {
  const odd: readonly Toy[] = [
    { title: 'On fish', authors: ['Ada B'], abstract: prose('fish') },
    { title: 'On fish', authors: ['Ada B'], abstract: prose('fish'), ids: { arxiv: '1' } },
    { title: 'Without authors', abstract: prose('trees') },
    { title: 'A title alone, long enough to be told from every other' },
    { abstract: prose('birds') },
    { abstract: 'Too short.' },
    { title: 'One title', authors: ['Cy D'], ids: { arxiv: '2' } },
    { title: 'One title', authors: ['Cy D'] },
    { title: 'One title', authors: ['Cy D'], ids: { arxiv: '3' } },
    { title: 'Editorial', authors: ['Ed E'], abstract: prose('first things') },
    {
      title: 'Cites',
      authors: ['Fay G'],
      abstract: `${prose('marks')} Zhu et al. (2022) and Ada (2020) say so.`,
    },
  ];

  it('I-29 repeated records change nothing', () => {
    const once = resultOf(resolve(toyInput(odd)));
    for (const times of [2, 25]) {
      const repeated = resolve(toyInput(Array.from({ length: times }, () => odd).flat()));
      expect(resultOf(repeated).rows).toEqual(once.rows);
      expect(resultOf(repeated).graph).toBe(once.graph);
    }
  });

  it('D-03 neither does their order', () => {
    const once = resultOf(resolve(toyInput(odd)));
    for (let seed = 1; seed <= 20; seed += 1)
      expect(resultOf(resolve(toyInput(shuffled(odd, seed)))).rows, `seed ${seed}`).toEqual(once.rows);
  });

  it('D-09 nor do unrelated records', () => {
    const ids = (toys: readonly Toy[]): string[] =>
      resolve(toyInput(toys)).corpus.papers.map(({ row }) => row.id);
    const strangers: Toy[] = Array.from({ length: 60 }, (_, n) => ({
      title: `Number ${n} of another kind`,
      authors: [`Stranger N${n}`],
      abstract: `${n} ${['north', 'east', 'south', 'west'][n % 4]} winds carried ${n * 7} ships over sea ${n * 13}.`,
    }));
    expect(ids([...strangers, ...odd])).toEqual(expect.arrayContaining(ids(odd)));
  });
});
