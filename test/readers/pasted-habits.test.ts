/** Copied lists whose lines mean what they do only by the habit of their page: a name behind a comma, a title like people. */
import { describe, expect, it } from 'vitest';
import { PaperGraphError } from '../../src/errors.js';
import { chooseReader } from '../../src/pipeline/read.js';
import { readListing } from '../support/listing.js';
import { expectTraced, PAPERS, values, withAnd, type SamplePaper } from './sample-papers.js';

type Write = (papers: readonly SamplePaper[]) => string;

const HEADINGS = ['Monolithic Looms', 'Woven Cards', 'Double Orbits', 'Analytical Engines', 'Minor Rings'];
const PLACES = ['Royal Society', 'University of Göttingen', 'Yale University', 'DFKI GmbH', 'MIT', 'CWI'];

const MEETINGS = ['ECOOP', 'MPLR', 'ICRA', 'PPDP', 'IROS', 'SIGIR', 'IJCAI'];

const alone = ({ title }: SamplePaper): SamplePaper => ({ title, authors: [] });
const first = ({ title, authors }: SamplePaper): SamplePaper => ({ title, authors: [authors[0]!] });

/** Titles that read like a title and two people behind a colon. */
const LIKE_PEOPLE: SamplePaper = {
  title: 'Unifying Weaving Classes: Programmable Looms and Mechanical Engines',
  authors: ['Mary Somerville', 'Jane Marcet'],
};

const withLikePeople = (papers: readonly SamplePaper[]): SamplePaper[] => [
  ...papers.slice(0, 3),
  LIKE_PEOPLE,
  ...papers.slice(3),
];

interface Habit {
  readonly name: string;
  readonly write: Write;
  readonly sizes: readonly number[];
  readonly papers?: (papers: readonly SamplePaper[]) => readonly SamplePaper[];
}

const HABITS: readonly Habit[] = [
  {
    name: 'one person and a place of work behind each title',
    write: (papers) =>
      `Engines 2020: Accepted Papers\nResearch Track\nTBD\n\nPhD Workshop\n${papers.map(({ title, authors }, i) => `${title}, ${authors[0]!} (${PLACES[i]!})`).join('\n')}\n`,
    sizes: [3, 6],
    papers: (papers) => papers.map(first),
  },
  {
    name: 'one person behind some titles, several behind others, parts with headings',
    write: (papers) =>
      papers
        .map(
          ({ title, authors }, i) =>
            `${i % 3 === 0 ? `${['Long papers', 'Findings'][i / 3]!}:\n\n` : ''}${title}, ${withAnd(authors)}`,
        )
        .join('\n'),
    sizes: [4, 6],
    papers: (papers) => papers,
  },
  {
    name: 'blanks between titles and authors, none between what stands below and the next title',
    write: (papers) =>
      papers
        .map(
          ({ title, authors }, i) =>
            `${title}\n\n${authors.join(', ')}${i % 2 === 0 ? `\nCode: Github Repository` : ''}${i % 3 === 0 ? '\nKeyword: looms, cards' : ''}`,
        )
        .join('\n'),
    sizes: [4, 6],
  },
  {
    name: 'headings of two words above parts with a line for each paper',
    write: (papers) =>
      papers
        .map(
          ({ title, authors }, i) =>
            `${i % 2 === 0 ? `${HEADINGS[i / 2]!}\n` : ''}${title}, ${withAnd(authors)}`,
        )
        .join('\n'),
    sizes: [4, 6],
  },
  {
    name: 'authors above titles, one of which reads like a title and people',
    write: (papers) => papers.map(({ title, authors }) => `${authors.join(', ')}\n${title}`).join('\n\n'),
    sizes: [3, 6],
    papers: withLikePeople,
  },
  {
    name: 'titles above authors, one of which reads like a title and people',
    write: (papers) => papers.map(({ title, authors }) => `${title}\n${authors.join(', ')}`).join('\n\n'),
    sizes: [3, 6],
    papers: withLikePeople,
  },
  {
    name: 'a line for each paper below what the page asks of its readers',
    write: (papers) =>
      `Notes for readings on looms are always due noon, London time, the day before class.\n\n${papers.map(({ title, authors }) => `${title}, ${withAnd(authors)}`).join('\n')}\n`,
    sizes: [3, 4, 6],
    papers: (papers) => papers.filter(({ authors }) => authors.length > 1),
  },
  {
    name: 'titles, venues and link words between dashes, theses with their kind in brackets',
    write: (papers) =>
      papers
        .map(
          ({ title }, i) =>
            `${title} ${i === 2 ? '(Licentiate Thesis)' : i === 4 ? '(Masters Thesis)' : `- ${MEETINGS[i]!} ${2015 + i} - DOI`}`,
        )
        .join('\n'),
    sizes: [5, 6],
    papers: (papers) => [...papers.map(alone), { title: 'LoomT: Threads of Engines', authors: [] }],
  },
  {
    name: 'people, titles, venues, days and places behind commas, headings between',
    write: (papers) =>
      `Publications\nInternational conferences and workshops\n${papers
        .map(
          ({ title, authors }, i) =>
            `${i === 2 ? 'National conferences and workshops\n' : ''}${authors.join(', ')}, ${title}, ${i % 2 ? `3D ${MEETINGS[i]!} 2026` : `${MEETINGS[i]!} ’26: The 49th International Conference on Looms and Engines`}, Jul 2026${i % 2 ? ', Sofia' : ', Melbourne'}${i % 2 ? ', Bulgaria (Link)' : ' VIC Australia, pp.3676-3680, doi:10.1145/3805712.3809860.'}`,
        )
        .join('\n')}\n`,
    sizes: [3, 4, 6],
    papers: (papers) =>
      papers
        .filter(({ title, authors }) => authors.length > 1 && !title.includes(','))
        .map(({ title, authors }) => ({ title: title.replace('?', ' of Cards'), authors })),
  },
  {
    name: 'a session page on which a template was left unfilled',
    write: (papers) =>
      `{{ page.title }}\nThe workshop takes place on October 2, 2025, in Room 101C of the hall.\n\nSession 1: Looms and Engines\n11:00-12:30\nSession Chair: Mary Somerville\n${papers.map(({ title, authors }) => `${title}\n${authors.join(', ')}\n\nAbstract-This paper presents a loom that reads its patterns from cards, motivated by the demand for yarn, and compares it with looms that do not.`).join('\n')}\n`,
    sizes: [2, 3, 6],
    papers: (papers) => papers,
  },
  {
    name: 'names of methods in brackets before titles with their venues',
    write: (papers) =>
      papers
        .map(({ title }, i) => `${i % 2 ? `(LOOM-${i}) ` : ''}${title}, ${MEETINGS[i]!} ${2015 + i}.`)
        .join('\n'),
    sizes: [4, 6],
    papers: (papers) => papers.map(alone),
  },
];

const CASES = HABITS.flatMap(({ sizes, ...habit }) => sizes.map((size) => ({ size, ...habit })));

describe('habits of copied lists', () => {
  it.each(CASES)('$name, $size papers', async ({ size, write, papers = (all) => all }) => {
    const told = papers(PAPERS.slice(0, size));
    const page = write(told);
    const reader = chooseReader({ file: 'page.txt', head: Buffer.from(page) });
    const read = await readListing(reader, page);
    expect(read.records.map(values)).toEqual(told);
    expectTraced(page, read);
  });
});

/** Lines with a name behind a comma that are no papers. */
const OTHERS: readonly (readonly [string, string])[] = [
  [
    'offices and who holds them',
    'Committee of the Society of Looms\n\nPresident of the Society, Ada Lovelace\nSecretary of the Society of Looms, Charles Babbage\nDirector of Cards and Yarn, Mary Somerville\nEditor of the Notes on Engines, Jane Marcet\n',
  ],
  [
    'addresses',
    'Department of Mathematics, University of Göttingen, Lower Saxony\nInstitute of Looms and Engines, Saint James\nSchool of Yarn and Cards, Newton Abbot\nFaculty of Orbits by Hand, Santa Clara\n',
  ],
];

describe('pages without papers', () => {
  it.each(OTHERS.map(([name, page]) => ({ name, page })))('$name', async ({ page }) => {
    try {
      const reader = chooseReader({ file: 'page.txt', head: Buffer.from(page) });
      expect((await readListing(reader, page)).records.map(values)).toEqual([]);
    } catch (error) {
      if (!(error instanceof PaperGraphError)) throw error;
      expect(error.code).toBe('INPUT_UNKNOWN_FORMAT');
    }
  });
});
