import { describe, expect, it } from 'vitest';
import { arxivText } from '../../src/readers/pages/arxiv-text.js';
import { paperList } from '../../src/readers/list/paper-list.js';
import { sessionPage } from '../../src/readers/pages/session-page.js';
import { ownSeeds, readListing } from '../support/listing.js';
import { expectTraced, initials, PAPERS, values, withAnd, type SamplePaper } from './sample-papers.js';

type Write = (paper: SamplePaper, index: number) => string;

/** Styles by name: how one paper is written, what stands between two, and what stands before all. */
const WAYS: readonly (readonly [name: string, write: Write, between?: string, before?: string])[] = [
  [
    'CVPR: title and authors on two lines',
    (p) => `${p.title}\n${p.authors.join(', ')}`,
    '\n\n',
    'Accepted Papers\n\n',
  ],
  ['the same without blank lines', (p) => `${p.title}\n${p.authors.join(', ')}`],
  ['the same with blank lines only', (p) => `${p.title}\n\n${p.authors.join(', ')}`, '\n\n'],
  [
    'CVPR virtual: a session between title and authors',
    (p, i) => `${p.title}\nPoster Session TUE-AM\n${p.authors.join(' · ')}\nExhibit Halls ABC ${100 + i}`,
    '\n\n',
  ],
  ['ICML virtual', (p, i) => `Poster\n${p.title}\n${p.authors.join(' · ')}\nHall C 4-9 #${100 + i}`, '\n\n'],
  ['ACL Anthology', (p) => `pdf bib abs\n${p.title}\n${p.authors.join(' | ')}`, '\n\n'],
  [
    'OpenReview',
    (p) =>
      `${p.title}\n${p.authors.join(', ')}\nPublished: 16 Jan 2024, Last Modified: 05 Mar 2024\nICLR 2024 poster\nEveryone\nRevisions\nBibTeX`,
    '\n\n',
  ],
  ['AAAI', (p, i) => `${p.title}\n${p.authors.join(', ')}\n${10 * i + 1}-${10 * i + 9}\nPDF`, '\n\n'],
  [
    'KDD: table with affiliations',
    (p, i) =>
      `| ${i + 1} | ${p.title} | ${p.authors.map((name) => `${name} (University of London)`).join('; ')} |`,
    '\n',
    '| # | Title | Authors |\n|---|---|---|\n',
  ],
  ['columns between tabs', (p, i) => `${i + 1}\t${p.title}\t${p.authors.join(', ')}`],
  [
    'numbered workshop list',
    (p, i) => `${i + 1}. ${p.title}${p.title.endsWith('?') ? '' : '.'} ${p.authors.join(', ')}.`,
  ],
  ['numbers in brackets', (p, i) => `[${i + 1}] ${p.title}\n    ${withAnd(p.authors)}`],
  ['dash between title and authors', (p) => `${p.title} — ${p.authors.join(', ')}`],
  ['bullets and a hyphen', (p) => `- ${p.title} - ${withAnd(p.authors)}`],
  ['bold title, authors in a sub-item', (p) => `- **${p.title}** (NeurIPS 2020)\n  - ${withAnd(p.authors)}`],
  [
    'linked title, authors behind it',
    (p, i) => `* [${p.title}](https://example.org/${i}), ${p.authors.join(', ')}, *ICML 2016*.`,
  ],
  ['authors before a bold title', (p) => `* ${p.authors.join(', ')}. **${p.title}**. CVPR 2019.`],
  [
    'heading for each paper',
    (p) =>
      `### ${p.title}\n\n**Authors:** ${p.authors.join(', ')}\n\n<details><summary>Abstract</summary>\n\nWe ask what follows.</details>`,
    '\n\n',
    '# Papers\n\n',
  ],
  [
    'numbered heading with labels',
    (p, i) => `#### ${i + 1}. ${p.title}\n- Authors: ${p.authors.join(', ')}\n- Venue: ACL 2022`,
    '\n\n',
  ],
  [
    'DBLP',
    (p, i) =>
      `${p.authors.join(', ')}: ${p.title} NeurIPS 2010: ${i}-${i + 9}`.replace(
        /([a-z]) NeurIPS/,
        '$1. NeurIPS',
      ),
  ],
  [
    'DBLP on two lines',
    (p, i) => `${p.authors.join(', ')}:\n${p.title}${p.title.endsWith('?') ? '' : '.'} ${100 + i}-${109 + i}`,
  ],
  [
    'Google Scholar',
    (p, i) => `${p.title}\n${p.authors.join(', ')}\nJournal of Engines ${i} (3), 1-10\t${i}\t${1990 + i}`,
  ],
  [
    'PMLR',
    (p, i) =>
      `${p.title}\n${p.authors.join(', ')}; Proceedings of the 36th International Conference on Machine Learning, PMLR 97:${i}-${i + 9}\n[abs][Download PDF]`,
    '\n\n',
  ],
  ['JMLR', (p, i) => `${p.title}\n${p.authors.join(', ')}; 21(${i}):1−10, 2020.\n[abs][pdf][bib]`, '\n\n'],
  [
    'bibliography with quotes',
    (p, i) => `[${i + 1}] ${withAnd(p.authors)}, "${p.title}," in Proc. IEEE Conf. Engines, 2013, pp. 1-8.`,
  ],
  [
    'personal page',
    (p, i) =>
      `- **${p.title}**  \n  ${withAnd(p.authors)}  \n  *International Conference on Learning Representations (ICLR)*, 2021  \n  [[pdf]](https://example.org/${i}.pdf)`,
    '\n',
    '# Publications\n\n',
  ],
  [
    'labels on each line',
    (p) => `Title: ${p.title}\nAuthors: ${withAnd(p.authors)}\nAbstract: We ask what follows.`,
    '\n\n',
  ],
  ['a line for each author', (p) => `${p.title}\n${p.authors.join(',\n')}`, '\n\n'],
  [
    'footnote marks',
    (p) =>
      `${p.title}\n${p.authors.map((name, i) => `${name}${(i % 2) + 1}${i === 0 ? ',*' : ''}`).join(', ')}\n1University of London, 2ETH Zurich`,
    '\n\n',
  ],
  [
    'institutions behind commas',
    (p) => `${p.title}\n${p.authors.map((name) => `${name}, University of London`).join('; ')}`,
    '\n\n',
  ],
];

const MORE_WAYS: typeof WAYS = [
  ['stars between authors', (p) => `${p.title}\n${p.authors.join(' * ')}`, '\n\n'],
  [
    'submission numbers and affiliations',
    (p, i) =>
      `${100 + i}: ${p.title}\n${p.authors.map((name) => `${name} (University of London)`).join('; ')}*`,
  ],
  [
    'a label with a bracket in it',
    (p) => `${p.title}\nAuthor(s): ${p.authors.map((name) => `${name} (ETH Zurich)`).join('; ')}`,
    '\n\n',
  ],
  [
    'a programme with times',
    (p, i) => `10:${10 + i}–10:${11 + i}  ${p.title}\n${withAnd(p.authors)}`,
    '\n\n',
    'Session 4: Engines\n\n',
  ],
  ['places in a programme', (p, i) => `ENG-P1.${i + 1}: ${p.title}\n${p.authors.join(', ')}`, '\n\n'],
  [
    'a line for what stands above each title',
    (p, i) => `Paper ID ${i}\n${p.title}\n${p.authors.join(', ')}\nSubject Area: Engines`,
    '\n\n',
  ],
  [
    'badges, signs and nested items',
    (p, i) =>
      `- 🔥 **[${p.title}](https://arxiv.org/abs/2001.0000${i})** ![Star](https://img.shields.io/github/stars/a/b)\n  - *${withAnd(p.authors)}*\n  - 📌 CVPR 2023\n  - [[Code]](https://github.com/a/b${i})`,
    '\n',
    '# Awesome Engines\n\n## Contents\n\n- [Papers](#papers)\n\n## Papers\n\n',
  ],
  [
    'a contents list with page numbers',
    (p, i) => `${p.title} ${'. '.repeat(8)}${12 * i + 1}\n  ${p.authors.join(', ')}`,
  ],
];

const STYLES = [...WAYS, ...MORE_WAYS].map(([name, write, between = '\n', before = '']) => ({
  name,
  write,
  between,
  before,
}));

describe('paper-list reads', () => {
  it.each(STYLES)('$name', async ({ write, between, before }) => {
    const page = `${before}${PAPERS.map(write).join(between)}\n`;
    const read = await readListing(paperList, page);
    expect(read.records.map(values)).toEqual(PAPERS);
    expect(read.diagnostics).toEqual([]);
    expectTraced(page, read);
    expect(paperList.detect(page)).toBeGreaterThan(sessionPage.detect(page));
  });

  it.each(STYLES.slice(0, 20))(
    'the same in pieces and with CRLF: $name',
    async ({ write, between, before }) => {
      const page = `${before}${PAPERS.map(write).join(between)}\n`;
      for (const chunk of [1, 7, 1000]) {
        const read = await readListing(paperList, page.replaceAll('\n', '\r\n'), { chunk });
        expect(read.records.map(values)).toEqual(PAPERS);
      }
    },
  );

  it('names with the last name first, as bibliographies print them', async () => {
    const page = `1. **On Engines.** ICLR 2018. [paper](https://example.org/1)

    *Lovelace, Ada and Babbage, Charles and van der Waals, Jan.*

1. **On Rings.** ICLR 2019.

    *Noether, Emmy.*

- Lovelace, A., & Babbage, C. (2012). On Notes about Engines. Journal of Engines, 3(2), 1-20.
`;
    const { records } = await readListing(paperList, page);
    expect(records.map(values)).toEqual([
      { title: 'On Engines', authors: ['Lovelace, Ada', 'Babbage, Charles', 'van der Waals, Jan'] },
      { title: 'On Rings', authors: ['Noether, Emmy'] },
      { title: 'On Notes about Engines', authors: ['Lovelace, A.', 'Babbage, C.'] },
    ]);
  });

  it('initials that end a list of authors', async () => {
    const page = `1. Lovelace, A.; Babbage, C. Weaving Patterns with Punched Cards. Engines 2020, 20, 100.
2. Noether E, Hilbert D. Invariants and Rings: A View. Rings. 2021;3:1-9.
3. Johnson, K. Computing Orbits by Hand. Orbits 2019, 4, 7.
`;
    const { records } = await readListing(paperList, page);
    expect(records.map(values)).toEqual([
      { title: 'Weaving Patterns with Punched Cards', authors: ['Lovelace, A.', 'Babbage, C.'] },
      { title: 'Invariants and Rings: A View', authors: ['Noether E', 'Hilbert D'] },
      { title: 'Computing Orbits by Hand', authors: ['Johnson, K.'] },
    ]);
  });

  it('initials', async () => {
    const page = PAPERS.map((paper, i) =>
      `[${i + 1}] ${withAnd(paper.authors.map(initials))}. ${paper.title}. In ICML, 2015.`.replace('?.', '?'),
    ).join('\n');
    const { records } = await readListing(paperList, page);
    expect(records.map((record) => record.authors.length)).toEqual(
      PAPERS.map(({ authors }) => authors.length),
    );
    expect(records[4]?.authors.map(({ printed }) => printed.value)).toEqual(['S. Ramanujan', 'G. H. Hardy']);
  });
});

describe('paper-list keeps', () => {
  const LIST = `# Reading list

## 2021

- **On Engines** (KDD 2020)
  - Ada Lovelace and Charles Babbage
  - [[Paper]](https://arxiv.org/abs/2001.00001v2) [[Code]](https://github.com/ada/engine_(x))
- **On Rings** [[Project]](https://example.org/rings) [[PDF]](papers/rings.pdf)
  - Emmy Noether, David Hilbert
`;

  it('links with the words they are linked by; addresses within the site are none', async () => {
    const { records } = await readListing(paperList, LIST);
    expect(records.map(({ links }) => links.map(({ label, address }) => [label, address.value]))).toEqual([
      [
        ['Paper', 'https://arxiv.org/abs/2001.00001v2'],
        ['Code', 'https://github.com/ada/engine_(x)'],
      ],
      [['Project', 'https://example.org/rings']],
    ]);
  });

  it('venue and year of the entry, else the year of the heading; ids from links to the paper', async () => {
    const read = await readListing(paperList, LIST);
    expect(read.records.map(({ venue, year, ids }) => [venue?.value, year?.value, ids.arxiv?.value])).toEqual(
      [
        ['KDD 2020', '2020', '2001.00001'],
        [undefined, '2021', undefined],
      ],
    );
    expectTraced(LIST, read);
  });

  it('printed addresses: without a scheme, in commands of LaTeX, broken by a line end', async () => {
    const page = `${PAPERS[0]!.title}
${PAPERS[0]!.authors.join(', ')}
Code: github.com/ada/engine.git, see also \\url{https://example.org/notes_1}.
\\href{https://github.com/ada/cards}{cards} https://example.org/very/long/
path/to/page.html
`;
    const read = await readListing(paperList, page);
    expect(read.records.map(({ links }) => links.map(({ address }) => address.value))).toEqual([
      [
        'github.com/ada/engine.git',
        'https://example.org/notes_1',
        'https://github.com/ada/cards',
        'https://example.org/very/long/path/to/page.html',
      ],
    ]);
    expectTraced(page, read);
  });

  it('sessions repeated in mid-page with their times and halls', async () => {
    const paper = ({ title, authors }: SamplePaper): string => `${title}\n${authors.join(', ')}\n\n`;
    const [a, b, c] = PAPERS;
    const page = `Poster Session 1
Tue 12 Dec 10:45 a.m. CST — 12:45 p.m. CST
Great Hall & Hall B1+B2

${paper(a!)}Poster Session 2
Wed 13 Dec 5 p.m. CST — 7 p.m. CST
Great Hall & Hall B1+B2

${paper(b!)}${paper(c!)}`;
    const read = await readListing(paperList, page);
    expect(read.records.map(values)).toEqual([a, b, c]);
    expect(read.records.map(({ session }) => session?.value)).toEqual([
      'Poster Session 1',
      'Poster Session 2',
      'Poster Session 2',
    ]);
    expect(read.diagnostics).toEqual([]);
    expectTraced(page, read);
  });

  it('a heading that names a session as session, and the place below it', async () => {
    const page = `## Poster Session 4\n\n- ${PAPERS[0]!.title} — ${PAPERS[0]!.authors.join(', ')}\n\n## Engines\n\n- ${PAPERS[1]!.title} — ${PAPERS[1]!.authors.join(', ')}\n`;
    const { records } = await readListing(paperList, page);
    expect(records.map(({ session }) => session?.value ?? null)).toEqual(['Poster Session 4', null]);
  });

  it('affiliations with their author', async () => {
    const page =
      '| Title | Authors |\n|--|--|\n| *On Engines* | Ada Lovelace (King, London)*; Charles  Babbage (NA) |\n';
    const { records } = await readListing(paperList, page);
    expect(
      records[0]?.authors.map(({ printed, affiliations }) => [
        printed.value,
        affiliations.map(({ value }) => value),
      ]),
    ).toEqual([
      ['Ada Lovelace', ['King, London']],
      ['Charles Babbage', []],
    ]);
  });

  it('abstracts, also over several lines', async () => {
    const abstract =
      'We ask what an engine can weave when its cards are punched by an algebra rather than by a hand.\nWe answer that it weaves what the algebra says, and no more than that, in every case that we tried.';
    const page = `### ${PAPERS[0]!.title}\n\n${PAPERS[0]!.authors.join(', ')}\n\n${abstract}\n\n### ${PAPERS[1]!.title}\n\n${PAPERS[1]!.authors.join(', ')}\n\n${abstract.replace('\n', ' ')}\n`;
    const read = await readListing(paperList, page);
    expect(read.records.map((record) => record.abstract?.value)).toEqual([
      abstract.replace('\n', ' '),
      abstract.replace('\n', ' '),
    ]);
    const [start, end] = [20, 90];
    const part = read.records[0]!.abstract!.part(start, end);
    expect(part.value).toBe(abstract.replace('\n', ' ').slice(start, end).trim());
    expectTraced(page, read);
  });

  it('what a list leaves out as a flag', async () => {
    const { records } = await readListing(
      paperList,
      `- **${PAPERS[0]!.title}**. Ada Lovelace, Charles Babbage, et al. NeurIPS 2020.\n`,
    );
    expect(records[0]?.authors).toHaveLength(2);
    expect(records[0]?.flags).toContain('authors-abridged');
  });

  it('markup out of the words, and formulas in them', async () => {
    const page =
      '- **Bounds on $a_i^*b$ for `Engine`s &amp; \\*-Algebras**. Ada Lovelace, Emmy Noether. ICML 2020.\n';
    const read = await readListing(paperList, page);
    expect(read.records.map(values)).toEqual([
      { title: 'Bounds on $a_i^*b$ for Engines & *-Algebras', authors: ['Ada Lovelace', 'Emmy Noether'] },
    ]);
    expectTraced(page, read);
  });
});

describe('paper-list tells apart', () => {
  it('papers from tables of contents, organisers, resources and page text', async () => {
    const page = `---
title: Workshop on Engines
---
# Workshop on Engines

- [Papers](#papers)
- [Organisers](#organisers)

## Organisers

- Ada Lovelace (University of London)
- Charles Babbage (University of Cambridge)

## Papers

1. ${PAPERS[1]!.title}. ${PAPERS[1]!.authors.join(', ')}.
2. ${PAPERS[4]!.title}. ${PAPERS[4]!.authors.join(', ')}.

## Resources

- [Engine kit](https://github.com/engines/kit) - parts of engines in one package

<!-- nothing
here -->
`;
    const read = await readListing(paperList, page);
    expect(read.records.map(values)).toEqual([PAPERS[1], PAPERS[4]]);
    expect(read.passedOver.get(2)).toBe('front matter');
    expect(read.passedOver.get(23)).toBe('comment');
    expectTraced(page, read);
  });

  it('a list of titles from single lines of text', async () => {
    const titles = PAPERS.map(({ title }) => `- ${title}`).join('\n');
    const { records } = await readListing(paperList, `## Accepted papers\n\n${titles}\n`);
    expect(records.map((record) => record.title?.value)).toEqual(PAPERS.map(({ title }) => title));
    expect((await readListing(paperList, 'Some words that stand alone here.\n')).records).toEqual([]);
  });

  it('sessions of a programme without blank lines: each heads the papers below it', async () => {
    const slots = PAPERS.map(({ title, authors }, i) => `10:${i}0 ${title}\n${withAnd(authors)}\n`);
    const of = (from: number, to: number): string => slots.slice(from, to).join('');
    for (const [before, first] of [
      ['Session 1: Looms\n', 'Session 1: Looms'],
      ['', undefined],
    ] as const) {
      const page = `${before}${of(0, 3)}Session 2\nMonday 10:30 – 12:00, chair: Mary Somerville\n${of(3, 6)}`;
      const read = await readListing(paperList, page);
      expect(read.records.map(values)).toEqual(PAPERS);
      expect(read.records.map(({ session }) => session?.value)).toEqual([
        ...[first, first, first],
        ...['Session 2', 'Session 2', 'Session 2'],
      ]);
      expectTraced(page, read);
    }
    const fields = PAPERS.map((p, i) => `${p.title}\n${withAnd(p.authors)}\nPoster Session ${i + 1}`);
    const own = await readListing(paperList, fields.join('\n'));
    expect(own.records.map(({ session }) => session?.value)).toEqual(
      PAPERS.map((_, i) => `Poster Session ${i + 1}`),
    );
  });

  it.each(['pdf icon', 'PDF', 'Show details', 'hide/show BibTeX', 'Read more here'])(
    'a line that a page prints under each title: %s',
    async (button) => {
      const entries = PAPERS.map(({ title, authors }) => [
        title,
        button,
        authors.join(', '),
        'Published: 26 Jan 2026',
        'Abstract: We show it.',
        button,
      ]);
      const page = `${entries.flat().join('\n')}\n`;
      const read = await readListing(paperList, page);
      expect(read.records.map(values)).toEqual(PAPERS);
      expect(read.records.map(({ abstract }) => abstract?.value)).toEqual(PAPERS.map(() => 'We show it.'));
      expectTraced(page, read);
    },
  );

  it('a volume of the ACL Anthology as text: links above each title, short abstracts below the authors', async () => {
    const head = [
      ...['ACL Anthology', 'News', 'Search...', 'Proceedings of the 2025 Conference on Engines'],
      ...['Mary Somerville, John Herschel (Editors)', '', 'Month:', 'November', 'Bib Export formats:'],
      ...['BibTeX MODS XML EndNote', 'PDF:', 'https://aclanthology.org/2025.emnlp-main.pdf', 'pdf bib'],
      ...['Proceedings of the 2025 Conference on Engines', 'Mary Somerville | John Herschel'],
    ];
    const entries = PAPERS.flatMap(({ title, authors }, i) => [
      ...['pdf bib abs', title, authors.join(' | ')],
      `Engines of kind ${i} are hard to build. We show how it is done with cards.`,
    ]);
    for (const lead of [head, head.slice(-3)]) {
      const page = [...lead, ...entries, 'Search', ''].join('\n');
      const read = await readListing(paperList, page);
      expect(read.records.map(values)).toEqual(PAPERS);
      expect(read.records.map(({ abstract }) => abstract?.value)).toEqual(
        PAPERS.map((_, i) => entries[4 * i + 3]),
      );
      expectTraced(page, read);
    }
  });

  it('titles that look like people from the people: the other entries have their titles first', async () => {
    const papers: SamplePaper[] = [
      { title: 'Sparse Looms', authors: ['Ada Lovelace', 'Charles Babbage'] },
      { title: 'Dense Looms', authors: ['Katherine Johnson'] },
      { title: 'Cold Start, Warm Heart', authors: ['Paavo Nurmi', 'Rita Levi'] },
      { title: 'Weaving Cards of Many Kinds', authors: ['Emmy Noether', 'David Hilbert'] },
      { title: 'Warm Hands, Cold Feet', authors: ['Hedy Lamarr'] },
      { title: 'Planar Looms of Bounded Depth', authors: ['Grace Hopper'] },
    ];
    for (const mark of [(i: number) => `${i + 1}. `, () => '- ', () => '']) {
      const entries = papers.map(({ title, authors }, i) => `${mark(i)}${title}\n${authors.join(', ')}\n`);
      const page = `${entries.join('\n')}\n${mark(6)}Program Chair\nMary Somerville\n`;
      const read = await readListing(paperList, page);
      expect(read.records.map(values)).toEqual(papers);
      expectTraced(page, read);
    }
  });

  it('a paper of one author among lines of title, authors, venue and year', async () => {
    for (const venue of ['KDD', 'Journal of Weaving Machines and of Analytical Engines, 8(81)']) {
      const page = PAPERS.map(
        (p) => `${p.title.replace(/[?]$/, '')}. ${p.authors.join(', ')}. ${venue}, 2023.\n`,
      );
      const read = await readListing(paperList, page.join(''));
      expect(read.records.map((record) => values(record))).toEqual(
        PAPERS.map(({ title, authors }) => ({ title: title.replace(/[?]$/, ''), authors })),
      );
    }
  });

  it.each<[string, (title: string, names: string) => string, string | undefined]>([
    ['a venue in brackets and a dash', (t, n) => `- **${t}** (ACL 2024) - ${n}`, 'ACL 2024'],
    ['a venue in brackets and a stop', (t, n) => `- **${t}** (ACL 2024). ${n}`, 'ACL 2024'],
    ['a dash', (t, n) => `- [${t}](https://example.org/a) - ${n}`, undefined],
    ['a link', (t, n) => `- **${t}** (ACL 2024) [[Paper](https://example.org/a)] - ${n}`, 'ACL 2024'],
    [
      'links and a stop',
      (t, n) => `1. **${t}** [[pdf](https://example.org/a)] [[code](https://example.org/b)]. ${n}`,
      undefined,
    ],
    ['a sign', (t, n) => `- \`ACL 2024\` [${t}](https://example.org/a) :star: - ${n}`, 'ACL 2024'],
  ])('title and authors of an awesome list with %s between', async (_, write, venue) => {
    const papers: SamplePaper[] = [
      ...PAPERS,
      { title: 'Weaving Cards', authors: ['Mary Somerville', 'Ada King'] },
    ];
    const page = papers.map(({ title, authors }) => `${write(title, authors.join(', '))}\n`).join('');
    const read = await readListing(paperList, `## Papers\n\n${page}`);
    expect(read.records.map(values)).toEqual(papers);
    expect(read.records.map((record) => record.venue?.value)).toEqual(papers.map(() => venue));
    expectTraced(`## Papers\n\n${page}`, read);
  });

  it('one name and `et al.` behind a title', async () => {
    const { records } = await readListing(
      paperList,
      PAPERS.map(
        ({ title, authors }) => `- [${title}](https://example.org/a) - ${authors[0]!} et al.\n`,
      ).join(''),
    );
    expect(records.map(values)).toEqual(
      PAPERS.map(({ title, authors }) => ({ title, authors: authors.slice(0, 1) })),
    );
  });

  it('what a paper won from where it appeared', async () => {
    for (const award of ['Best Paper Award', 'Best Student Paper', 'Honorable Mention']) {
      const { records } = await readListing(
        paperList,
        PAPERS.map(({ title, authors }) => `${title} (${award})\n${withAnd(authors)}\n`).join('\n'),
      );
      expect(records.map(values)).toEqual(PAPERS);
      expect(records.map(({ venue }) => venue)).toEqual(PAPERS.map(() => null));
    }
  });

  it('a line among papers that belongs to none: it is reported with its place', async () => {
    const list = PAPERS.slice(0, 4)
      .map(({ title, authors }) => `${title}\n${withAnd(authors)}\n`)
      .join('\n');
    const page = `${list}\nthe kettle in the hall is out of order this week\n`;
    const read = await readListing(paperList, page);
    expect(read.records).toHaveLength(4);
    expect(read.diagnostics.map(({ type, line, byte }) => [type, line, byte])).toEqual([
      ['UNPLACED_LINE', 13, page.indexOf('the kettle')],
    ]);
    expectTraced(page, read);
  });
});

describe('paper-list leaves to others', () => {
  it('the seeds', () => {
    for (const bytes of ownSeeds().values()) {
      const head = Buffer.from(bytes).toString('utf8').slice(0, 65_536);
      expect(paperList.detect(head)).toBeLessThan(Math.max(sessionPage.detect(head), arxivText.detect(head)));
    }
  });

  it('prose, programs, JSON and bibliographies with a format of their own', () => {
    for (const head of [
      'An engine is a machine.\nIt has parts, wheels and cards.\n',
      '{"title": "On Engines", "authors": ["Ada Lovelace"]}\n',
      '@article{x,\n  author = {Ada Lovelace and Charles Babbage},\n  title = {On Engines}\n}\n',
      'TY  - JOUR\nAU  - Lovelace, Ada\nAU  - Babbage, Charles\nTI  - On Engines\nER  - \n',
    ])
      expect(paperList.detect(head)).toBe(0);
  });
});
