/** Pages copied from the sites of conferences and libraries: calendars, cards, volumes and search results. */
import { describe, expect, it } from 'vitest';
import { PaperGraphError } from '../../src/errors.js';
import { chooseReader } from '../../src/pipeline/read.js';
import { readListing, type ReadListing } from '../support/listing.js';
import { expectTraced, PAPERS, values, withAnd, type SamplePaper } from './sample-papers.js';

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

const withoutStop = (title: string): string => title.replace(/\?$/, '');
const initial = (name: string): string => name.replace(/^(\p{L})\S* .*?(\S+)$/u, '$1. $2');

/** Words that a narrow page sets on a line of their own. */
const CUT = ['Bioweaving', 'Orbital Weaving', 'Mills', 'Long-Term Looms', 'Yarn', 'Pattern Gazing'];

/** Lists in Markdown, and others, with marks around titles and people. */
const LISTS: readonly Site[] = [
  {
    name: 'times and people in items, linked titles below, and a panel above',
    page: `#### Panel 1. Open Looms\n\n${PAPERS.map(({ title, authors }, i) => `- **1${i}:00** ${authors.join(', ')}  \n[*${title}*](abstracts/p${i})\n`).join('\n')}\n- **16:30** Closing\n`,
    papers: PAPERS,
  },
  {
    name: 'the kind of paper in capitals before people',
    page: `# Papers\n\n${PAPERS.map(({ title, authors }, i) => `${i % 2 ? 'DEMO ' : 'WIP '}${[...authors, 'Mary Somerville'].join(', ')}. ${title}\n`).join('\n')}`,
    papers: PAPERS.map(({ title, authors }) => ({ title, authors: [...authors, 'Mary Somerville'] })),
  },
  {
    name: 'tags set as code before titles',
    page: `# Looms\n\n- 2024\n${PAPERS.map(({ title }, i) => `  - **\`Handcraft\`** **\`ICRA\`** ${title} [\`pdf\`](https://example.org/p${i}.pdf) [\`code\`](https://github.com/looms/l${i})\n`).join('\n')}`,
    papers: PAPERS.map(alone),
  },
  {
    name: 'links that are written as pictures in a table',
    page: `| Paper | Publication Date | Read date | Comments\n|-|-|-|-\n${PAPERS.map(({ title }, i) => `| ![${title}](https://arxiv.org/abs/1706.0376${i}) | 2017-06 | 2023-12 |`).join('\n')}\n`,
    papers: PAPERS.map(alone),
  },
  {
    name: 'one person with initials between title and journal',
    page: `## Technical papers\n${PAPERS.map(({ title, authors }, i) => `- ${withoutStop(title)}, ${initial(authors[0]!)}${i % 2 ? ' et al.' : ''}, ${i === 4 ? 'PhD Thesis' : `NIM A ${660 + i}, 64`} (201${i}) [DOI link](https://doi.org/10.1016/j.nima.2011.09.02${i})`).join('\n')}\n`,
    papers: PAPERS.map(({ title, authors }) => ({
      title: withoutStop(title),
      authors: [initial(authors[0]!)],
    })),
  },
  {
    name: 'journals in italics with their year behind authors and title',
    page: `## Peer-reviewed articles\n\n${PAPERS.map(({ title }, i) => `${i + 7}. A. Lovelace, ${i === 1 ? 'C. Babbage, et al.' : 'C. Babbage, N. C. Noether.'} ${withoutStop(title)}. *${['Sci. Total Yarn.', 'Nucleic Looms Res.', 'J. Card. Inf. Model.', 'Looms', 'Mol. Yarn.', 'Card Epidemiol. Looms Prev.'][i]!}*, 202${i}, ${i + 3}(1). [https://doi.org/10.1021/acs.${i}](https://doi.org/10.1021/acs.${i})\n`).join('\n')}`,
    papers: PAPERS.map(({ title }, i) => ({
      title: withoutStop(title),
      authors: ['A. Lovelace', 'C. Babbage', ...(i === 1 ? [] : ['N. C. Noether'])],
    })),
  },
  {
    name: 'names of methods with the paper under a label',
    page: `### Looms\n\n${PAPERS.map(({ title }, i) => `${i + 1}. Loom${i}\n- Paper: *${title}*, https://example.org/p${i}.pdf\n- Implementation: https://github.com/looms/l${i}\n`).join('\n')}`,
    papers: PAPERS.map(alone),
  },
  {
    name: 'link words, people and pages between tabs, and the chairs above',
    page: `Proceedings of the 15th Conference on Looms\n\nChairs\nMary Somerville\nJane Marcet\n\n\nFull proceedings volume (PDF)\n\n${PAPERS.map(({ title, authors }, i) => `pdf\tbib\t${title}\n${withAnd(authors)}\tpp. ${i * 10 + 1}–${i * 10 + 10}`).join('\n')}\n`,
    papers: PAPERS,
  },
  {
    name: 'items that reStructuredText is left to number',
    page: `Publications\n============\n\n${PAPERS.map(({ title, authors }, i) => `#. ${[...authors, 'Mary Somerville'].join(', ')}. *${title}*. ICML 201${i}.`).join('\n')}\n`,
    papers: PAPERS.map(({ title, authors }) => ({ title, authors: [...authors, 'Mary Somerville'] })),
  },
  {
    name: 'surnames before linked titles',
    page: `## Looms\n\n**Mandatory**\n\n${PAPERS.map(({ title }, i) => `- ${['Lovelace et al.', 'Noether and Hilbert', 'Hopper, Bartik, & Holberton', 'Johnson', 'McCarthy', 'PointLoom'][i]!}, [${title}](https://example.org/p${i}.pdf), 201${i}`).join('\n')}\n`,
    papers: PAPERS.map(({ title }, i) => ({
      title: i === 5 ? `PointLoom, ${title}` : title,
      authors: [
        ['Lovelace'],
        ['Noether', 'Hilbert'],
        ['Hopper', 'Bartik', 'Holberton'],
        ['Johnson'],
        ['McCarthy'],
        [],
      ][i]!,
    })),
  },
  {
    name: 'authors and others in Chinese',
    page: `${PAPERS.map(({ title, authors }, i) => `${i + 1}. ${title}\n   arXiv ID: 2511.0955${i}\n   作者: ${authors.join(', ')} 等\n`).join('\n')}`,
    papers: PAPERS,
  },
  {
    name: 'places of work in brackets with nothing behind them but the next person',
    page: `<h2>Papers</h2>\n${PAPERS.map(({ title }, i) => `<p><i>${title}\n</i><br>\n${COLLEAGUES[i]!} and Emmy Noether (QUT)\nDavid Hilbert (Yale University, CT)\n<a href="p${i}.pdf">Short paper</a>\n`).join('\n')}`,
    papers: PAPERS.map(({ title }, i) => ({
      title,
      authors: [COLLEAGUES[i]!, 'Emmy Noether', 'David Hilbert'],
    })),
  },
  {
    name: 'a profile copied from print, titles cut over lines',
    page: `TITLE CITED BY YEAR\n${PAPERS.map(({ title }, i) => `${title} and Other Consequences of Punched Cards\n${CUT[i]!}\nA Lovelace, C Babbage, ${i % 2 ? 'E Noether, ...' : 'D Hilbert'}\n${i % 2 ? 'Journal of the American Loom Society' : `Angewandte Weberei International Edition 64 (40), e20251170${i}`}\n${i % 2 ? '' : `${i + 1} `}2025`).join('\n')}\nHetero-Loom Photoswitches\nA Lovelace, C Babbage\nJournal of the American Loom Society\n2025\n`,
    papers: [
      ...PAPERS.map(({ title }, i) => ({
        title: `${title} and Other Consequences of Punched Cards ${CUT[i]!}`,
        authors: ['A Lovelace', 'C Babbage', i % 2 ? 'E Noether' : 'D Hilbert'],
      })),
      { title: 'Hetero-Loom Photoswitches', authors: ['A Lovelace', 'C Babbage'] },
    ],
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

  it.each(LISTS)('$name', async ({ page, papers }) => {
    const listing = await read(page);
    expect(listing.records.map(values)).toEqual(papers);
    expectTraced(page, listing);
  });

  it('panels, with those who lead them, are no papers', async () => {
    const page = `# Panels\n\n1. **The Future of Looms**: Ada Lovelace (chair), Charles Babbage, Emmy Noether\n2. **What Cards Want**: Mary Somerville (chair), Jane Marcet, and David Hilbert\n\n# Papers\n\n${PAPERS.map(({ title, authors }) => `${[...authors, 'Mary Somerville'].join(', ')}. ${title}\n`).join('\n')}`;
    const { records } = await read(page);
    expect(records.map((record) => values(record).title)).toEqual(PAPERS.map(({ title }) => title));
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
