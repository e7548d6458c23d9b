/** Pages copied from the sites of conferences and libraries: calendars, cards, volumes and search results. */
import { describe, expect, it } from 'vitest';
import { PaperGraphError } from '../../src/errors.js';
import { chooseReader } from '../../src/pipeline/read.js';
import { readListing, type ReadListing } from '../support/listing.js';
import { expectTraced, PAPERS, values, type SamplePaper } from './sample-papers.js';

const ABSTRACT =
  'We show that cards with holes tell a loom what to weave, and that the same cards may tell an engine what to compute. Our proof is short.';

const COLLEAGUES = [
  'Mary Somerville',
  'Jane Marcet',
  'Ida Rhodes',
  'Klara von Neumann',
  'Adele Goldstine',
  'Ruth Teitelbaum',
];

/** Names as some people write them. */
const SMALL = [
  'ada lovelace',
  'charles Babbage',
  'grace hopper',
  'jean Bartik',
  'betty holberton',
  'hedy lamarr',
];

const minute = (index: number): string =>
  `${9 + Math.floor(index / 6)}:${String((index % 6) * 10).padStart(2, '0')}`;

/** Three names and a first name of three words, which look like two behind the last word of a title. */
const LONG_NAMES: readonly SamplePaper[] = PAPERS.map(({ title }, index) => ({
  title,
  authors: [
    `Anna Maria ${COLLEAGUES[index]!.split(' ').at(-1)!}`,
    COLLEAGUES[(index + 1) % 6]!,
    'Emmy Noether',
  ],
}));

const alone = ({ title }: SamplePaper): SamplePaper => ({ title, authors: [] });

interface Site {
  readonly name: string;
  readonly page: string;
  readonly papers: readonly SamplePaper[];
}

const SITES: readonly Site[] = [
  {
    name: 'a calendar with the minute of each talk in brackets',
    page: `LOOM 2023 Schedule\nTUE 25 JUL\n8 a.m.\n(ends 5:30 PM)\n${PAPERS.map(({ title }, i) => `${i === 3 ? '(ends 9:30 AM)\nCoffee Break\n' : ''}[${minute(i)}] ${title}`).join('\n')}\n(ends 11:00 AM)\nLunch\n`,
    papers: PAPERS.map(alone),
  },
  {
    name: 'a calendar with the kind of talk before the minute',
    page: `LOOM 2023 Schedule\nMON 1 MAY\n${PAPERS.map(({ title }, i) => `Oral[${minute(i)}] ${title}`).join('\n')}\n`,
    papers: PAPERS.map(alone),
  },
  {
    name: 'cards with a place in brackets between authors and abstract',
    page: PAPERS.map(
      ({ title, authors }) =>
        `Poster\n${title}\n${[...authors, 'Emmy Noether'].join(' · ')}\n\n[ Halle B ]\nAbstract\n${ABSTRACT}\n`,
    ).join('\n'),
    papers: PAPERS.map(({ title, authors }) => ({ title, authors: [...authors, 'Emmy Noether'] })),
  },
  {
    name: 'a volume with a line for each author, some of whom write their names small',
    page: `LOOM '23: Companion of the 2023 International Conference on Management of Looms\nSESSION: Research Papers\n\n${PAPERS.map(({ title }, i) => `research-article\nOpen Access\n${title}\n${COLLEAGUES[i]!}\n${SMALL[i]!}\n${COLLEAGUES[(i + 1) % 6]!}\nEmmy Noether\nJune 2023, pp ${i * 12 + 1}–${i * 12 + 12}\nhttps://doi.org/10.1145/3555041.358900${i}\n${ABSTRACT}\n3\n134\n`).join('\n')}`,
    papers: PAPERS.map(({ title }, i) => ({
      title,
      authors: [COLLEAGUES[i]!, SMALL[i]!, COLLEAGUES[(i + 1) % 6]!, 'Emmy Noether'],
    })),
  },
  {
    name: 'authors before their volume, the second of them written small',
    page: PAPERS.map(
      ({ title }, i) =>
        `${title}\n${COLLEAGUES[i]!}, Charles babbage, Emmy Noether, David Hilbert; Proceedings of the 40th International Conference on Machine Learning, PMLR 202:${i * 20 + 1}-${i * 20 + 20}\n[abs][Download PDF][OpenReview]\n`,
    ).join('\n'),
    papers: PAPERS.map(({ title }, i) => ({
      title,
      authors: [COLLEAGUES[i]!, 'Charles babbage', 'Emmy Noether', 'David Hilbert'],
    })),
  },
  {
    name: 'search results that leave authors out',
    page: `About 1,230 results\n${PAPERS.map(({ title }, i) => `${title}\n${COLLEAGUES[i]!}, Emmy Noether, ${COLLEAGUES[(i + 1) % 6]!}, +${i + 2} authors\nComputer Science\narXiv.org\n4 January 2024\n${ABSTRACT.slice(0, 100)}… Expand\n15\nPDF\nSave\n`).join('\n')}`,
    papers: PAPERS.map(({ title }, i) => ({
      title,
      authors: [COLLEAGUES[i]!, 'Emmy Noether', COLLEAGUES[(i + 1) % 6]!],
    })),
  },
  {
    name: 'authors of three words in brackets behind their title',
    page: `Accepted papers\n\n${LONG_NAMES.map(({ title, authors }) => `${title} (${authors.join(', ')})`).join('\n')}\n`,
    papers: LONG_NAMES,
  },
  {
    name: 'authors of three words behind the full stop of their title',
    page: `LOOM 2023 Full papers\n\n${LONG_NAMES.map(({ title, authors }) => `${title.replace(/\?$/, '')}. ${authors.join(', ')}`).join('\n')}\n`,
    papers: LONG_NAMES.map(({ title, authors }) => ({ title: title.replace(/\?$/, ''), authors })),
  },
  {
    name: 'long lists of authors before a colon, one of them written small',
    page: `Accepted posters\n\n${PAPERS.map(({ title }) => `${COLLEAGUES.join('; ')}; emmy noether; David Hilbert: ${title}`).join('\n')}\n`,
    papers: PAPERS.map(({ title }) => ({ title, authors: [...COLLEAGUES, 'emmy noether', 'David Hilbert'] })),
  },
  {
    name: 'a title with brackets in which a venue owns something',
    page: `Accepted papers\n\n${PAPERS.map(({ title, authors }) => `${title.replace(/\?$/, '')} (CHI’s Version)\n${[...authors, 'Mary Somerville'].join(', ')}\n`).join('\n')}`,
    papers: PAPERS.map(({ title, authors }) => ({
      title: `${title.replace(/\?$/, '')} (CHI’s Version)`,
      authors: [...authors, 'Mary Somerville'],
    })),
  },
];

async function read(page: string): Promise<ReadListing> {
  const reader = chooseReader({ file: 'page.txt', head: Buffer.from(page) });
  return readListing(reader, page);
}

describe('I-10 pages copied from sites', () => {
  it.each(SITES)('$name', async ({ page, papers }) => {
    const listing = await read(page);
    expect(listing.records.map(values)).toEqual(papers);
    expectTraced(page, listing);
  });

  it('the programme of a workshop, whose talks and breaks are no papers', async () => {
    const page =
      'Workshop on Looms\n[8:50] Opening Remarks by the Organisers\n[9:00] Invited Talk: Cards and Engines by Ada Lovelace\n[9:40] Coffee Break\n[10:00] On Computing Orbits by Hand\n[10:20] Panel Discussion: What Looms Need\n[11:00] Poster Session 1\n[12:00] Lunch\n[13:00] Keynote: Rings and Cards\n[14:00] Closing Remarks\n';
    const titles = await read(page).then(
      ({ records }) => records.map((record) => values(record).title),
      (error: unknown) => {
        if (error instanceof PaperGraphError && error.code === 'INPUT_UNKNOWN_FORMAT') return [];
        throw error;
      },
    );
    expect(titles).toEqual([]);
  });
});
