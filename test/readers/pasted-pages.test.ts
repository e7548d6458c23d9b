/** Pages of conferences, libraries and search engines as a browser copies them, with their menus, buttons and feet. */
import { expect, it } from 'vitest';
import { chooseReader } from '../../src/pipeline/read.js';
import { readListing } from '../support/listing.js';
import { expectTraced, initials, PAPERS, values, withAnd, type SamplePaper } from './sample-papers.js';

const ABSTRACT =
  'We ask what an engine can weave when nobody tells it what a pattern is. Cards punched by hand are compared with cards that the engine punches itself, and the second kind turns out to be the shorter one in nine of ten looms.';

const lastFirst = (name: string): string => name.replace(/^(\S+(?: (?:M\.|H\.|Federico))?) (.+)$/, '$2, $1');
const abbreviated = (name: string): string => initials(name).replace(/^((?:\p{Lu}\. ?)+) (.+)$/u, '$2, $1');
const stopped = (title: string): string => (title.endsWith('?') ? title : `${title}.`);

type Write = (papers: readonly SamplePaper[]) => string;

/** Name, page, and what becomes of a printed author or of all authors. */
const PAGES: readonly (readonly [string, Write, ((paper: SamplePaper) => SamplePaper)?])[] = [
  [
    'virtual conference: numbers of posters, buttons, cookies at the foot',
    (papers) =>
      [
        'Skip to yearly menu bar\nSkip to main content\nMain Navigation\nconference logo\nHelp/FAQ\nCode of Ethics\nPoster Session 3 East\nWed, Dec 11, 2024 • 11:00 AM – 2:00 PM PST\n\nEast Exhibit Hall A-C\n',
        ...papers.map(
          ({ title, authors }, i) =>
            `Poster\n#${100 + i}\n\n${title}\n\n${authors.length > 1 ? authors.join(' ⋅ ') : authors[0]!}\n\n${ABSTRACT}\n[ Abstract ] [ OpenReview ]\nShow more\nView full details\n`,
        ),
        'Successful Page Load\nThe meeting uses cookies for essential functions only. We do not sell your personal information.\nThe ENGINES Logo above may be used on presentations. Right-click and choose download.',
      ].join('\n'),
  ],
  [
    'virtual conference: a button between title and authors',
    (papers) =>
      `Poster Session 1\n${papers.map(({ title, authors }) => `(Poster)\n[ Virtual ]\n${title}\n\n[ OpenReview ]\n\n${authors.join(' · ')}\n\n${ABSTRACT}\n`).join('\n')}`,
  ],
  [
    'OpenReview: keywords below the papers, running text at the foot',
    (papers) =>
      `OpenReview.net\nSearch OpenReview...\nLogin\nAccept (oral)\nReject\n\n${papers.map(({ title, authors }, i) => `${title}\n${authors.join(', ')}\nPublished: 16 Jan 2024, Last Modified: ${10 + i} Mar 2024\nENGINES 2024 oral\nReaders: Everyone\n[+] Show details\nKeywords: weaving, cards\nTL;DR: We weave with cards.`).join('\n\n')}\n\n1\n2\n›\n»\nAbout OpenReview\nHosting a Venue\nOpenReview is a long-term project to advance science through improved peer review, with legal nonprofit status. We gratefully acknowledge the support of the OpenReview Sponsors.`,
  ],
  [
    'OpenReview: papers under review, whose authors nobody names',
    (papers) =>
      `Submissions\n\n${papers.map(({ title }, i) => `${title}\n${i % 2 === 0 ? 'Anonymous' : `ENGINES 2025 Conference Submission${i + 7} Authors`}\n${10 + i} Sept 2024 (modified: 5 Nov 2024)\nENGINES 2025 Conference Submission\nReaders: Everyone\nShow details`).join('\n\n')}`,
    ({ title }) => ({ title, authors: [] }),
  ],
  [
    'volume of proceedings: filters above, the makers of the site below',
    (papers) =>
      `[edit]\nVolume 139: International Conference on Machine Learning, 18-24 July 2021, Virtual\nEditors: Mary Somerville, John Herschel\n[bib][citeproc]\nFilter Authors:\nFilter Titles:\n${papers.map(({ title, authors }, i) => `${title}\n${authors.join(', ')}; Proceedings of the 38th International Conference on Machine Learning, PMLR 139:${i}1-${i}9\n[abs][Download PDF][Supplementary ZIP]`).join('\n\n')}\nThis site last compiled Sun, 16 Mar 2025\nCopyright © The authors and PMLR 2025.`,
  ],
  [
    'journal issue: sections, a menu above and links for readers below',
    (papers) =>
      `Skip to main content Skip to main navigation menu Skip to site footer\nOpen Menu\nHome Issues Journal Home\nSearch\nHome / Archives / Vol. 38 No. 1: Technical Tracks 1\n\nTechnical Track on Weaving\n\n${papers.map(({ title, authors }, i) => `${title}\n${authors.join(', ')}\n${i}1-${i}9\nPDF`).join('\n\n')}\n\nInformation\nFor Readers\nFor Authors\nFor Librarians\nMore information about the publishing system, Platform and Workflow by OJS/PKP.`,
  ],
  [
    'symposium: places of work behind groups of authors, breaks and awards between',
    (papers) =>
      `Technical Sessions\n8:00 am–9:00 am\nContinental Breakfast\nPlatinum Foyer\n9:00 am–9:15 am\nOpening Remarks and Awards\nProgram Co-Chairs: Mary Somerville, Royal Society, and John Herschel, Royal Society\n10:45 am–12:00 pm\nBreaking Wireless Protocols\nSession Chair: Mary Somerville, KAIST\n\n${papers.map(({ title, authors }, i) => `${title}\n${withAnd(authors.slice(0, 2))}, ${['University of London', 'MIT', 'Alibaba Group'][i % 3]!}${authors.length > 2 ? `; ${withAnd(authors.slice(2))}, Google` : ''}\n${i === 1 ? 'Distinguished Paper Award Winner\n' : ''}Available Media\n${ABSTRACT}`).join('\n\n')}`,
  ],
  [
    'programme: slots, tracks, and the place of work right behind each name',
    (papers) =>
      `Program\nWed 17 Apr\nDisplayed time zone: Lisbon change\n\n11:00 - 12:30\tEngines 1\nResearch Track at Grande Auditório\nChair(s): Mary Somerville University of London\n${papers.map(({ title, authors }, i) => `11:${i}5\n15m\nTalk\n${title}\nResearch Track\n${authors.map((name) => `${name} University of London`).join(', ')}\nDOI Pre-print`).join('\n')}`,
  ],
  [
    'programme: people and places in columns, last names first',
    (papers) =>
      `Technical Program for Tuesday May 14, 2024\n\nTuAT1 Oral Session, CC-301\tAdd to My Program\nWeaving I\n\nChair: Somerville, Mary\tRoyal Society\nCo-Chair: Herschel, John\tUniversity of London\n\n${papers.map(({ title, authors }, i) => `10:30-10:3${i}, Paper TuAT1.${i + 1}\tAdd to My Program\n${title}\n\n${authors.map((name) => `${lastFirst(name)}\tUniversity of London`).join('\n')}\nKeywords: Weaving, Cards\nAbstract: ${ABSTRACT}\n`).join('\n')}`,
    ({ title, authors }) => ({ title, authors: authors.map(lastFirst) }),
  ],
  [
    'programme: authors above titles, a line for each',
    (papers) =>
      `PROGRAM FOR TUESDAY, JULY 4TH\n10:30-12:30 Session 4A: Weaving\nCHAIR: Mary Somerville (University of London)\nLOCATION: Room 101\n${papers.map(({ title, authors }, i) => `10:3${i}\n${authors.map((name) => `${name} (University of London)`).join('\n')}\n${title} (abstract)\nPRESENTER: ${authors[0]!}\nABSTRACT. ${ABSTRACT}`).join('\n')}\n12:30-14:00Lunch Break`,
  ],
  [
    'programme: codes before titles, one place of work behind all authors',
    (papers) =>
      `SPE-P1: Weaving\nTue, 4 May, 13:00 - 13:45 UTC\nPoster\n${papers.map(({ title, authors }, i) => `SPE-P1.${i + 1}: ${title}\n${authors.join(', ')}; University of London`).join('\n')}`,
  ],
  [
    'programme: times in brackets before the titles',
    (papers) =>
      `Oral Session 1A: Weaving\nHall A2\n10:00 AM - 11:00 AM\nSession Chair: Mary Somerville\n\n${papers.map(({ title, authors }, i) => `[10:0${i}] Oral: ${title}\n${authors.join(', ')}`).join('\n')}`,
  ],
  [
    'digital library: a line for each author, counters below',
    (papers) =>
      `SESSION: Session 1A: Weaving\n${papers.map(({ title, authors }, i) => `research-article\n${title}\n${authors.join(',\n')}\nPages ${i}1–${i}9https://doi.org/10.1145/35396${i}\n\n${ABSTRACT}\n\n1\n${200 + i}\nMetrics\nTotal Citations1\nTotal Downloads${200 + i}\n`).join('')}`,
  ],
  [
    'bibliographic database: buttons above each paper',
    (papers) =>
      `ENGINES 2019: London, UK\n> Home > Conferences and Workshops > ENGINES\n\n${papers.map(({ title, authors }, i) => `view\nelectronic edition @ example.org (open access)\nno references & citations available\nexport record\nshare record\n${authors.join(', ')}:\n${stopped(title)} ${i}1-${i}9`).join('\n')}\n\nmanage site settings`,
  ],
  [
    'search engine: lists of authors that were cut',
    (papers) =>
      `About 1,230,000 results (0.08 sec)\nSince 2024\nSort by relevance\nCreate alert\n\n${papers.map(({ title, authors }, i) => `${title}\n${authors.join(', ')}${i % 2 === 0 ? '…' : ''} - Advances in neural …, 2019 - example.org\nSave Cite Cited by 12 Related articles All 5 versions View as HTML`).join('\n\n')}`,
  ],
  [
    'daily list: the number of authors in place of their names',
    (papers) =>
      `Daily Papers\n\n${papers.map(({ title }, i) => `${20 + i}\n\n${title}\n\n·\n${3 + i} authors\n${i}\n`).join('\n')}Previous\n1\n2\nNext`,
    ({ title }) => ({ title, authors: [] }),
  ],
  [
    'mailing of new papers: counts above, no label at the authors',
    (papers) =>
      `Authors and titles for recent submissions\nTotal of 512 entries : 1-50 51-100 101-150 ... 501-512\nShowing up to 50 entries per page: fewer | more | all\nMon, 22 Jan 2024 (showing first 20 of 120 entries )\n${papers.map(({ title, authors }, i) => `[${i + 1}] arXiv:2401.0000${i} [pdf, html, other]\nTitle: ${title}\n${authors.join(', ')}\nSubjects: Machine Learning (cs.LG); Artificial Intelligence (cs.AI)`).join('\n')}`,
  ],
  [
    'works cited: the first author alone last name first, titles in quotes, questions among them',
    (papers) =>
      `Works Cited\n\n${papers.map(({ title, authors }, i) => `${withAnd([lastFirst(authors[0]!), ...authors.slice(1)])}. “${stopped(title)}” Journal of Engines, vol. 3, no. 2, 2019, pp. ${i}1-${i}9.`).join('\n')}`,
    ({ title, authors }) => ({ title, authors: [lastFirst(authors[0]!), ...authors.slice(1)] }),
  ],
  [
    'references: initials behind last names, stops behind both',
    (papers) =>
      papers
        .map(
          ({ title, authors }, i) =>
            `${withAnd(authors.map(abbreviated))}. ${stopped(title)} In International Conference on Machine Learning, pp. ${i}1–${i}9. PMLR, 2019.`,
        )
        .join('\n\n'),
    ({ title, authors }) => ({ title, authors: authors.map(abbreviated) }),
  ],
  [
    'reading list: authors in brackets behind linked titles',
    (papers) =>
      `# Papers\n\n${papers.map(({ title, authors }) => `- [${title}](https://example.org) (${authors.join(', ')}, 2019)`).join('\n')}`,
  ],
  [
    'reading list: authors in brackets behind titles in bold, addresses behind both',
    (papers) =>
      `### Accepted Papers\n\n${papers.map(({ title, authors }, i) => `* **${title}** (*${authors.join(', ')}*) **preprint**: [https://example.org/${i}](https://example.org/${i})`).join('\n')}`,
  ],
  [
    'reading list: cards of HTML in Markdown, without authors',
    (papers) =>
      `# Papers\n\n${papers.map(({ title }, i) => `<div class="card">\n    <div class="paper-title"><a href="http://arxiv.org/abs/2502.0000${i}v3">${title}</a></div>\n    <div class="paper-meta">\n      2025-03-10\n      | under review\n    </div>\n    <details class="paper-abstract">\n      ${ABSTRACT}\n    </details>\n</div>`).join('\n')}`,
    ({ title }) => ({ title, authors: [] }),
  ],
  [
    'session page: the place of each poster above its title',
    (papers) =>
      `Poster Session 4\nHalle B\n\n${papers.map(({ title, authors }, i) => `Halle B #${100 + i}\n${title}\n${authors.join(' · ')}\n\n${ABSTRACT}`).join('\n\n')}`,
  ],
  [
    'references: initials without stops, one author among them, a path to the page above',
    (papers) =>
      `Home page / Research / References\n\n${papers
        .map(
          ({ title, authors }, i) =>
            `${i + 1}. ${authors
              .map((name) =>
                abbreviated(name)
                  .replace(/[.,]/g, '')
                  .replace(/ (?=\p{Lu}$)/u, '')
                  .replace(/^(.+?)(\p{Lu}+)$/u, '$1 $2')
                  .replace(/ {2}/, ' '),
              )
              .join(', ')}. ${stopped(title)} Med Image Anal. 2019;20:${i}1-${i}9.`,
        )
        .join('\n')}`,
    ({ title, authors }) => ({
      title,
      authors: authors.map((name) =>
        abbreviated(name)
          .replace(/[.,]/g, '')
          .replace(/ (?=\p{Lu}$)/u, '')
          .replace(/^(.+?)(\p{Lu}+)$/u, '$1 $2')
          .replace(/ {2}/, ' '),
      ),
    }),
  ],
  [
    'reading list: authors with a venue in an item below',
    (papers) =>
      `# Papers\n\n${papers.map(({ title, authors }, i) => `- [2019/0${i + 1}] **${title}** [[paper](https://example.org/${i})]\n  - *${authors.join(', ')}*. \`ICLR 2019\``).join('\n')}`,
  ],
];

it.each(PAGES.map(([name, write, expected]) => ({ name, write, expected })))(
  '$name',
  async ({ write, expected = (paper) => paper }) => {
    const page = write(PAPERS);
    const reader = chooseReader({ file: 'page.txt', head: Buffer.from(page) });
    const read = await readListing(reader, page);
    expect(read.records.map(values)).toEqual(PAPERS.map(expected));
    expectTraced(page, read);
  },
);
