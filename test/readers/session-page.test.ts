import { describe, expect, it } from 'vitest';
import { sessionPage } from '../../src/readers/pages/session-page.js';
import { readListing, summaryOf, textAt, type ReadListing } from '../support/listing.js';
import { prose } from '../support/toy.js';
import { expectTraced } from './sample-papers.js';

const FISH = prose('fish');
const BIRDS = prose('birds');
const TREES = prose('trees');

/** Lines joined without blank lines, as in one layout, and with the blank lines of the other. */
const tight = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
const spaced = (...papers: readonly (readonly string[])[]): string =>
  papers.map((lines) => lines.join('\n\n')).join('\n\n\n') + '\n\n';

async function papers(page: string): Promise<unknown[]> {
  const read = await readListing(sessionPage, page);
  expectPlaces(read, page);
  return summaryOf(read).map(({ title, authors, abstract, flags }) => [title, authors, abstract, flags]);
}

/** Every value stands where it says it stands, and every record holds its values. */
function expectPlaces({ records }: ReadListing, page: string): void {
  const bytes = Buffer.from(page);
  for (const { source, title, abstract, authors } of records) {
    for (const field of [title, abstract, ...authors.map((author) => author.printed)]) {
      if (!field) continue;
      expect(textAt(bytes, field.at)).toBe(field.value);
      expect(field.at.start).toBeGreaterThanOrEqual(source.start);
      expect(field.at.end).toBeLessThanOrEqual(source.end);
    }
  }
}

const FIRST = ['On fish', ['Ada Lovelace', 'Alan Turing'], FISH, []];
const SECOND = ['On birds', ['Grace Hopper', 'Emmy Noether'], BIRDS, []];
const TURING = 'Ada Lovelace · Alan Turing';
const HOPPER = 'Grace Hopper · Emmy Noether';

describe('session page', () => {
  it('without blank lines', async () => {
    expect(await papers(tight('On fish', TURING, FISH, 'On birds', HOPPER, BIRDS))).toEqual([FIRST, SECOND]);
  });

  it('with blank lines', async () => {
    expect(await papers(spaced(['On fish', TURING, FISH], ['On birds', HOPPER, BIRDS]))).toEqual([
      FIRST,
      SECOND,
    ]);
  });

  it('gives lines from the title to the abstract, and bytes with them', async () => {
    const page = spaced(['Poster Session 1'], ['Über fish', TURING, FISH]);
    const { records } = await readListing(sessionPage, page);
    const start = Buffer.byteLength(page.slice(0, page.indexOf('Über')));
    expect(records[0]!.source).toEqual({
      file: 'page.txt',
      format: 'session-page',
      id: null,
      line: 4,
      endLine: 8,
      start,
      end: start + Buffer.byteLength(`Über fish\n\n${TURING}\n\n${FISH}`),
    });
  });

  it('a missing abstract is missing, and the next title stays a title', async () => {
    expect(await papers(tight('On fish', TURING, 'On birds', HOPPER, BIRDS))).toEqual([
      ['On fish', ['Ada Lovelace', 'Alan Turing'], null, ['abstract-missing']],
      SECOND,
    ]);
    expect(await papers(spaced(['On fish', TURING], ['On birds', HOPPER, BIRDS]))).toEqual([
      ['On fish', ['Ada Lovelace', 'Alan Turing'], null, ['abstract-missing']],
      SECOND,
    ]);
  });

  it('a missing abstract before a wrapped title', async () => {
    const page = tight('On fish', TURING, 'Learning the geometry of', 'latent birds', HOPPER, BIRDS);
    expect(await papers(page)).toEqual([
      ['On fish', ['Ada Lovelace', 'Alan Turing'], null, ['abstract-missing']],
      ['Learning the geometry of latent birds', ['Grace Hopper', 'Emmy Noether'], BIRDS, []],
    ]);
  });

  it('an abstract without title and authors is a paper of its own', async () => {
    const orphan = [null, [], TREES, ['title-missing', 'authors-missing']];
    expect(await papers(tight('On fish', TURING, FISH, TREES, 'On birds', HOPPER, BIRDS))).toEqual([
      FIRST,
      orphan,
      SECOND,
    ]);
    expect(await papers(tight('Poster Session 1', TREES, 'On fish', TURING, FISH))).toEqual([orphan, FIRST]);
    expect(await papers(tight('On fish', TURING, FISH, TREES))).toEqual([FIRST, orphan]);
  });

  it('an abstract in several lines or paragraphs is one', async () => {
    const split = ['On fish', ['Ada Lovelace', 'Alan Turing'], `${FISH} ${TREES}`, ['abstract-split']];
    expect(await papers(tight('On fish', TURING, FISH, '', TREES, 'On birds', HOPPER, BIRDS))).toEqual([
      split,
      SECOND,
    ]);
    const wrapped = FISH.replace(' with more', '\nwith more');
    expect(await papers(tight('On fish', TURING, wrapped, 'On birds', HOPPER, BIRDS))).toEqual([
      ['On fish', ['Ada Lovelace', 'Alan Turing'], FISH, ['abstract-split']],
      SECOND,
    ]);
  });

  it('a short abstract and a cut one are abstracts', async () => {
    expect(await papers(tight('On fish', TURING, 'We learn from $n', 'On birds', HOPPER, BIRDS))).toEqual([
      ['On fish', ['Ada Lovelace', 'Alan Turing'], 'We learn from $n', ['abstract-truncated']],
      SECOND,
    ]);
    expect(await papers(tight('On fish', TURING, 'We show it.', 'On birds', HOPPER, BIRDS))).toEqual([
      ['On fish', ['Ada Lovelace', 'Alan Turing'], 'We show it.', []],
      SECOND,
    ]);
  });

  it('a lone author is an author', async () => {
    const page = tight(
      'On fish',
      TURING,
      FISH,
      'Trees alone',
      'Emmy Noether',
      TREES,
      'On birds',
      HOPPER,
      BIRDS,
    );
    expect(await papers(page)).toEqual([FIRST, ['Trees alone', ['Emmy Noether'], TREES, []], SECOND]);
  });

  it.each([
    ['a short abstract', ['We show that trees refuse.']],
    ['a wrapped one', ['We study how trees refuse to grow in the', 'shade of larger ones.']],
  ])('a lone author above %s is an author', async (_, abstract) => {
    const title = 'On the Geometry of Refusal';
    const page = tight(
      'On fish',
      TURING,
      FISH,
      title,
      'Nguyen Thi Minh Anh',
      ...abstract,
      'On birds',
      HOPPER,
      BIRDS,
    );
    const flags = abstract.length > 1 ? ['abstract-split'] : [];
    expect(await papers(page)).toEqual([
      FIRST,
      [title, ['Nguyen Thi Minh Anh'], abstract.join(' '), flags],
      SECOND,
    ]);
  });

  it('a title of names above a short abstract is no author', async () => {
    const page = tight('On fish', TURING, 'We show it.', 'Vision Transformers', 'We show that trees refuse.');
    const authors = (await readListing(sessionPage, page)).records.map((record) => record.authors.length);
    expect(authors[0]).toBe(2);
    expect(Math.max(0, ...authors.slice(1))).toBe(0);
  });

  it('organisations, aliases, odd cases and an author printed twice stay as printed', async () => {
    const line = 'Gemini Team · Jiachen (Tianhao) Wang · YUNFENG CAI · zujie wen · Shuai Fu · Shuai Fu';
    expect(await papers(tight('On fish', line, FISH))).toEqual([
      [
        'On fish',
        ['Gemini Team', 'Jiachen (Tianhao) Wang', 'YUNFENG CAI', 'zujie wen', 'Shuai Fu', 'Shuai Fu'],
        FISH,
        [],
      ],
    ]);
  });

  it('an author list over two lines is one list', async () => {
    const page = tight('On fish', 'Ada Lovelace · Alan Turing ·', 'Grace Hopper · Emmy Noether', FISH);
    expect(await papers(page)).toEqual([
      ['On fish', ['Ada Lovelace', 'Alan Turing', 'Grace Hopper', 'Emmy Noether'], FISH, []],
    ]);
    expect(await papers(tight('On fish', 'Ada Lovelace · Alan Turing ·', 'Grace Hopper', FISH))).toEqual([
      ['On fish', ['Ada Lovelace', 'Alan Turing', 'Grace Hopper'], FISH, []],
    ]);
  });

  it('a wrapped title is one title', async () => {
    const page = tight('On fish', TURING, FISH, 'Learning the geometry of', 'latent birds', HOPPER, BIRDS);
    expect(await papers(page)).toEqual([
      FIRST,
      ['Learning the geometry of latent birds', ['Grace Hopper', 'Emmy Noether'], BIRDS, []],
    ]);
  });

  it('page furniture between the lines of a title does not get into it', async () => {
    const page = tight('Poster Session 1', 'Learning the geometry of', 'Poster', 'latent fish', TURING, FISH);
    const [paper] = (await papers(page)) as [string, ...unknown[]][];
    expect(paper![0]).not.toContain('Poster');
  });

  it.each([
    'Copyright Traps for Large Language Models',
    'Show, Attend and Tell',
    'Collapse by Conditioning',
    'Privacy Policy Analysis with Models',
    'Tidying a Room with Robots',
    'A strong title that ends in a stop.',
    'Why?',
  ])('a title that looks like something else is a title: %s', async (title) => {
    const rest = [title, ['Grace Hopper', 'Emmy Noether'], BIRDS, []];
    expect(await papers(tight('On fish', TURING, FISH, title, HOPPER, BIRDS))).toEqual([FIRST, rest]);
    expect(await papers(tight('Poster Session 1', title, HOPPER, BIRDS))).toEqual([rest]);
  });

  it('take conference and year from the heading of their session', async () => {
    const page = tight(
      '  ICLR 2024 Poster Session 3',
      'On fish',
      TURING,
      FISH,
      'Poster Session 4',
      'On birds',
      HOPPER,
      BIRDS,
    );
    const read = await readListing(sessionPage, page);
    expect(read.records.map(({ venue, year }) => [venue?.value, year?.value])).toEqual([
      ['ICLR 2024', '2024'],
      [undefined, undefined],
    ]);
    const { start, end } = read.records[0]!.year!.at;
    expect(page.slice(start, end)).toBe('2024');
    expectTraced(page, read);
  });

  it('session, hall and time are told; a heading in mid-page ends what was before', async () => {
    const page = tight(
      'Poster',
      'Poster Session 5',
      'Halle B',
      'Tue 7 May 4:30 p.m. CEST — 6:30 p.m. CEST',
      'On fish',
      TURING,
      FISH,
      'Poster Session 6',
      'On birds',
      HOPPER,
      BIRDS,
    );
    const read = await readListing(sessionPage, page);
    expect(summaryOf(read).map(({ title, session, location }) => [title, session, location])).toEqual([
      ['On fish', 'Poster Session 5', 'Halle B'],
      ['On birds', 'Poster Session 6', null],
    ]);
    expect([...read.passedOver]).toEqual([
      [1, 'page furniture'],
      [2, 'session heading'],
      [3, 'session place'],
      [4, 'session time'],
      [8, 'session heading'],
    ]);
    expect(read.diagnostics).toEqual([]);
  });

  it('I-26 every line is a part of a record, passed over with a reason, or reported', async () => {
    const page = `Skip to main content\n\nPoster Session 5\n\nOn fish\n\n${TURING}\n\n${FISH}\n\nodd\n\nends\n`;
    const { records, passedOver, diagnostics } = await readListing(sessionPage, page);
    const lines = new Set([...passedOver.keys(), ...diagnostics.map((diagnostic) => diagnostic.line)]);
    for (const { source } of records) for (let n = source.line; n <= source.endLine; n += 1) lines.add(n);
    expect([...lines].sort((a, b) => a! - b!)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
    expect(diagnostics.map(({ type, line, raw }) => [type, line, raw])).toEqual([
      ['UNPLACED_LINE', 11, 'odd'],
      ['UNPLACED_LINE', 13, 'ends'],
    ]);
  });

  it('I-25 a page cut in half keeps what is whole', async () => {
    const page = tight('On fish', TURING, FISH, 'On birds', HOPPER, BIRDS);
    const cut = page.indexOf(HOPPER);
    expect(await papers(page.slice(0, cut - 1))).toEqual([FIRST]);
    expect(await papers(page.slice(cut))).toEqual([
      [null, ['Grace Hopper', 'Emmy Noether'], BIRDS, ['title-missing']],
    ]);
    expect(await papers(page.slice(page.indexOf(FISH) + 90))).toEqual([SECOND]);
    expect(await papers(page.slice(0, page.indexOf(BIRDS) - 1))).toEqual([
      FIRST,
      ['On birds', ['Grace Hopper', 'Emmy Noether'], null, ['abstract-missing']],
    ]);
  });

  it('I-25 the same page twice is every record twice', async () => {
    const page = tight('Poster Session 5', 'On fish', TURING, FISH, 'On birds', HOPPER, BIRDS);
    expect(await papers(page + page)).toEqual([FIRST, SECOND, FIRST, SECOND]);
  });

  it('I-25 a page of another kind gives no paper', async () => {
    expect(await papers('Lorem\nipsum\ndolor\n')).toEqual([]);
    expect(await papers('')).toEqual([]);
  });

  it.each([
    ['authors', 1, `${tight('On fish', TURING, FISH, 'On birds', HOPPER, BIRDS)}`],
    ['one list of authors', 0.5, tight('On fish', TURING, FISH)],
    ['a session heading over orphans', 0.2, tight('Poster Session 5', FISH, BIRDS)],
  ])('is detected by %s', (_, least, page) => {
    expect(sessionPage.detect(page)).toBeGreaterThanOrEqual(Math.min(least, 0.9));
  });

  it.each([
    '',
    'Lorem ipsum',
    `${FISH}\n${BIRDS}`,
    '@article{a, title={On · fish}}',
    '{"title": "x"}',
    'a,b\n1,2',
  ])('is not detected in %j', (page) => {
    expect(sessionPage.detect(page)).toBe(0);
  });
});
