/** The front matter of papers of PMLR. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extractors/index.js';
import { detectReader } from '../../src/readers/index.js';
import { pmlr } from '../../src/readers/front-matter/pmlr.js';
import { readListing, summaryOf } from '../support/listing.js';
import { sampleListings } from '../support/sample-listings.js';
import { expectTraced } from './sample-papers.js';

const [SAMPLE = ''] = sampleListings('pmlr');

const page = (...lines: string[]): string => ['---', ...lines, '---', ''].join('\n');

describe('pmlr is told by its front matter', () => {
  it.each([
    SAMPLE,
    `\ufeff${SAMPLE}`,
    SAMPLE.replaceAll('\n', '\r\n'),
    page('layout: "inproceedings"', 'abstract: We ask.'),
    page('layout: InProceedings', 'title: Looms'),
    page('title: Looms', 'abstract: We ask.', 'author:', '- given: Ada', '  family: Lovelace'),
    `\n\n${SAMPLE}`,
    SAMPLE.slice(0, SAMPLE.indexOf('layout:')),
  ])('%#', (text) => {
    expect(detectReader(text)).toBe(pmlr);
  });

  it('and the config of a volume is no list of papers either', () => {
    const config = page(
      'booktitle: Proceedings of the Looms',
      'bibtex_editor: Noether, Emmy and Hilbert, David',
      'editor:',
      '- given: Emmy',
      '  family: Noether',
      '- given: David',
      '  family: Hilbert',
      'conference:',
      '  name: International Conference on Looms',
      'author:',
      '  name: Looms Press',
    );
    expect(detectReader(config)).toBe(null);
  });

  it.each([
    page('title: Accepted papers', 'layout: page'),
    page('booktitle: Proceedings of the Looms', 'editor:', '- given: Ada', '  family: Lovelace', 'volume: 7'),
    `# Notes\n${SAMPLE}`,
    `---\n# Notes\n${SAMPLE}`,
    page('title: Our looms', 'abstract: What they weave', 'layout: page'),
  ])('which other pages do not have: %#', (text) => {
    expect(detectReader(text)).not.toBe(pmlr);
  });
});

describe('pmlr carries over', () => {
  it('everything, each value with its place', async () => {
    const listing = await readListing(pmlr, SAMPLE);
    expect(listing.diagnostics).toEqual([]);
    expectTraced(SAMPLE, listing);
    expect(listing.records).toMatchObject([
      {
        source: { id: 'lovelace20a', line: 1, endLine: 37, start: 0 },
        title: { value: "Weaving Ada's Patterns: $O(n)$ Cards" },
        authors: [
          { printed: { value: 'Ada Lovelace' } },
          { printed: { value: 'Luigi de la Vallée' } },
          { printed: { value: 'Charles Babbage Jr.' } },
        ],
        venue: { value: 'Proceedings of the 37th International Conference on Machine Learning' },
        year: { value: '2020' },
        created: { value: '2020-07-12' },
        ids: { openreview: { value: 'rkgt0REKwS' } },
        abstractTruncated: false,
        flags: [],
      },
      {
        title: { value: 'Invariants and Rings' },
        abstract: { value: 'We ask what is conserved. We prove it: always.' },
        authors: [{ printed: { value: 'Emmy Noether' } }],
        year: { value: '2018' },
        created: null,
        source: { line: 38 },
      },
    ]);
    expect(listing.records[0]!.abstract!.value).toMatch(/^We ask .* It is "sharp"\.$/);
  });

  it('links to code, but not the paper and its supplements', async () => {
    const [first] = (await readListing(pmlr, SAMPLE)).records;
    expect(first!.links.map(({ label, address }) => [label, address.value])).toEqual([
      ['software', 'https://looms.example.org/weave'],
      ['Code', 'https://github.com/ada/weave'],
    ]);
    expect(extract(first!).links.map(({ kind, url }) => [kind, url])).toEqual([
      ['code', 'https://github.com/ada/weave'],
      ['code', 'https://looms.example.org/weave'],
    ]);
  });

  it('whatever the borders of chunks and the ends of lines (I-06, I-09)', async () => {
    const whole = summaryOf(await readListing(pmlr, SAMPLE));
    for (const chunk of [1, 2, 3, 7])
      expect(summaryOf(await readListing(pmlr, SAMPLE, { chunk }))).toEqual(whole);
    for (const end of ['\r\n', '\r']) {
      const other = SAMPLE.replaceAll('\n', end);
      const listing = await readListing(pmlr, other);
      expect(summaryOf(listing)).toEqual(whole);
      expectTraced(other, listing);
    }
  });

  it('the title in TeX where there is no other, and nothing for empty values', async () => {
    const listing = await readListing(
      pmlr,
      page('layout: inproceedings', 'title: ~', 'tex_title: "{W}eaving"', "abstract: ''", 'author: []'),
    );
    expect(listing.records).toMatchObject([
      { title: { value: '{W}eaving' }, abstract: null, flags: ['authors-missing', 'abstract-missing'] },
    ]);
  });
});

describe('pmlr passes over', () => {
  it('text behind the front matter, rules of Markdown in it, and pages of the volume', async () => {
    const text = `${page('layout: inproceedings', 'title: T')}Some text.\n\n---\n\nMore text.\n---\nAnd more.\n${page('layout: home', 'title: The volume')}`;
    const listing = await readListing(pmlr, text);
    expect(listing.records.map(({ title }) => title?.value)).toEqual(['T']);
    expect(listing.diagnostics).toEqual([]);
    expectTraced(text, listing);
    expect(new Set(listing.passedOver.values())).toEqual(
      new Set(['text around front matter', 'blank', 'front matter of no paper']),
    );
  });
});

describe('pmlr rejects', () => {
  it.each<[string, string, number, string, RegExp]>([
    [
      'wrong YAML',
      page('layout: inproceedings', 'title: Looms: cards'),
      3,
      'BAD_YAML',
      /no YAML that can be read: a value holds a colon/,
    ],
    ['no mapping', page('- layout: inproceedings'), 1, 'NOT_AN_OBJECT', /no list of names with values/],
    [
      'neither title nor abstract',
      page('layout: inproceedings'),
      1,
      'MISSING_FIELD',
      /neither a title nor an abstract/,
    ],
    ['a cut file', '---\nlayout: inproceedings\ntitle: T\n', 1, 'TRUNCATED', /not closed by a line of ---/],
  ])('%s, with its line and one sentence, and reads the next', async (_, text, line, type, message) => {
    const whole = type === 'TRUNCATED' ? SAMPLE + text : text + SAMPLE;
    const listing = await readListing(pmlr, whole);
    const from = type === 'TRUNCATED' ? SAMPLE.split('\n').length - 1 : 0;
    expect(listing.records.length).toBe(2);
    expect(listing.diagnostics).toMatchObject([{ type, line: from + line }]);
    expect(listing.diagnostics[0]!.message).toMatch(message);
    expect(Buffer.from(whole).subarray(listing.diagnostics[0]!.lineByte!).toString()).toMatch(
      new RegExp(`^${whole.split('\n')[from + line - 1]!}`),
    );
    expectTraced(whole, listing);
  });

  it('front matter longer than a megabyte', async () => {
    const text = page('layout: inproceedings', `title: ${'long '.repeat(220_000)}`);
    const listing = await readListing(pmlr, text);
    expect(listing.records).toEqual([]);
    expect(listing.diagnostics.map(({ type }) => type)).toEqual(['RECORD_TOO_LONG']);
  });
});
