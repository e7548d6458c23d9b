/** Papers that papergraph wrote itself, read again: the same papers come of them. */
import { describe, expect, it } from 'vitest';
import type { PaperRow } from '../../src/model/paper.js';
import { detectReader } from '../../src/readers/index.js';
import { papergraph } from '../../src/readers/json/papergraph.js';
import { ownSeeds, readListing, resolveFiles, type Files } from '../support/listing.js';
import { CROSSREF_WORKS, JSON_SAMPLES, OPENALEX_WORKS } from '../support/sample-json.js';
import { expectTraced } from './sample-papers.js';

const jsonl = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const rowsOf = async (files: Files): Promise<PaperRow[]> =>
  (await resolveFiles(files)).corpus.papers.map(({ row }) => row);

/** A row without what names the file that it was read from. */
const withoutSources = (row: PaperRow): PaperRow => ({ ...row, sources: [] });

/** The papers of files, written, read and resolved again, beside what they were. */
async function again(files: Files): Promise<readonly [before: unknown[], after: unknown[]]> {
  const before = await rowsOf(files);
  const after = await rowsOf(new Map([['papers.jsonl', Buffer.from(jsonl(before))]]));
  return [before.map(withoutSources), after.map(withoutSources)];
}

const files = (format: string): Files =>
  new Map([[`${format}.jsonl`, Buffer.from(JSON_SAMPLES.get(format)?.[0] ?? '')]]);

describe('papergraph', () => {
  it('gives the same papers for the papers of the sample listings', async () => {
    const [before, after] = await again(ownSeeds());
    expect(before.length).toBeGreaterThan(100);
    expect(after).toEqual(before);
  }, 180_000);

  it.each([...JSON_SAMPLES.keys()])('gives the same papers for those of %s', async (format) => {
    const [before, after] = await again(files(format));
    expect(after).toEqual(before);
  });

  it('gives the same paper for one that several records made', async () => {
    const [before, after] = await again(
      new Map([...files('openalex'), ...files('crossref'), ...files('arxiv-json')]),
    );
    expect(before.length).toBeLessThan(OPENALEX_WORKS.length + CROSSREF_WORKS.length);
    expect(after).toEqual(before);
  });

  it('keeps the id of a paper, and what stands in no text any more', async () => {
    const [row] = await rowsOf(files('openalex'));
    const changed = {
      ...row!,
      id: 'paper:title:weaving-0123456789',
      ids: { arxiv: '2001.00001' },
      abstract: null,
      abstractTruncated: true,
      venue: { series: 'Journal of Engines', year: null, name: 'Journal of Engines', track: 'Findings' },
      status: 'Under review',
      linkPromised: 'Code will be public',
      flags: ['abstract-truncated', 'retracted'],
    };
    const text = jsonl([changed]);
    const { papers, works } = (await resolveFiles(new Map([['p.jsonl', Buffer.from(text)]]))).corpus;
    expect(papers[0]).toMatchObject({
      aliases: expect.arrayContaining([changed.id]) as unknown,
      row: {
        id: 'paper:arxiv:2001.00001',
        venue: changed.venue,
        status: changed.status,
        linkPromised: changed.linkPromised,
        links: row!.links,
        citations: row!.citations,
      },
    });
    expect(works).toHaveLength(1);
    expectTraced(text, await readListing(papergraph, text));
  });

  it('finds what is cited by the targets of the earlier run, whatever the list prints', async () => {
    const [row] = await rowsOf(files('openalex'));
    const [other] = await rowsOf(files('csl-json'));
    const citing = { ...row!, references: [{ ids: {}, printed: 'own-id-7', target: other!.id }] };
    const rows = await rowsOf(
      new Map([
        [
          'p.jsonl',
          Buffer.from(
            jsonl([
              { ...citing, id: 'paper:title:x', ids: {}, title: 'A paper that cites the other one' },
              other!,
            ]),
          ),
        ],
      ]),
    );
    expect(rows.flatMap(({ references }) => references)).toMatchObject([
      { printed: 'own-id-7', target: other!.id },
    ]);
  });

  it('takes no links but those of the web', async () => {
    const [row] = await rowsOf(files('openalex'));
    const text = jsonl([{ ...row!, links: [{ ...row!.links[0]!, url: 'javascript:alert(1)' }] }]);
    expect(detectReader(text)).toBe(papergraph);
    expect((await rowsOf(new Map([['p.jsonl', Buffer.from(text)]])))[0]!.links).toEqual([]);
  });
});
