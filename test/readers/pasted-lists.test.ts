/** Lists as a browser copies them: without bullets, links and bold type, tables with tabs, headings as plain lines. */
import { describe, expect, it } from 'vitest';
import { PaperGraphError } from '../../src/errors.js';
import { chooseReader } from '../../src/pipeline/read.js';
import { readListing } from '../support/listing.js';
import { expectTraced, PAPERS, values, type SamplePaper } from './sample-papers.js';

const MENU =
  'Toggle navigation\nWelcome\nCall for Papers\nOrganizers\nImportant Dates\nAccepted Papers\nContact\n';
const README =
  'awesome-engines\nPapers on engines that weave, collected by readers of this page.\n\nTable of Contents\nCards and Looms\nOrbits\n';
const VENUES = ['ICML 2019', 'NeurIPS 2020', 'CVPR 2021', 'arXiv 2022', 'ICLR 2023', 'VLDB 2018'];
const EDITIONS = ["ICML'19", "NeurIPS'20", "CVPR'21", "ICLR'22 Oral", "ICLR'23", "AAAI'18"];

const stopped = (title: string): string => (title.endsWith('?') ? title : `${title}.`);
const alone = ({ title }: SamplePaper): SamplePaper => ({ title, authors: [] });
const byOne = ({ title, authors }: SamplePaper): SamplePaper => ({ title, authors: [authors[0]!] });

/** Two parts of a page, the second under a heading that is a plain line. */
const inParts = (line: (paper: SamplePaper, index: number) => string, between = '\n'): string =>
  `Cards and Looms\n${PAPERS.slice(0, 3).map(line).join(between)}\nOrbits\n${PAPERS.slice(3)
    .map((paper, index) => line(paper, index + 3))
    .join(between)}\n`;

/** Name, page, and what becomes of a paper. */
const LISTS: readonly (readonly [string, string, (paper: SamplePaper) => SamplePaper])[] = [
  [
    'titles, venue and year behind a stop, link words',
    `${README}${inParts(({ title }, i) => `${stopped(title)} In ${VENUES[i]!}. [pdf]`)}`,
    alone,
  ],
  [
    'titles, venue and year in brackets, link words behind some',
    `${README}${inParts(({ title }, i) => `${title} (${VENUES[i]!})${i % 2 ? ' Source Code' : ''}`)}`,
    alone,
  ],
  [
    'editions in brackets before titles, some without',
    `${README}${inParts(({ title }, i) => `${i % 3 === 2 ? '' : `[${EDITIONS[i]!}] `}${title}${i % 2 ? ' [code]' : ''}`)}`,
    alone,
  ],
  [
    'names of methods before quoted titles',
    `${README}${inParts(({ title }, i) => `${i === 1 ? '?' : `Loom${i}`}: "${title}", ${VENUES[i]!.replace(' ', ', ')} (Royal Society). [Paper][Code (in construction)]`)}`,
    alone,
  ],
  [
    'venues on lines below the titles, remarks behind',
    `${README}${inParts(({ title }, i) => `${title}\n${VENUES[i]!}\n\ncompares cards punched by hand\n${i % 2 ? 'shows that the engine needs fewer of them\n' : ''}`, '')}`,
    alone,
  ],
  [
    'titles with their venue behind a comma',
    `${README}${inParts(({ title }, i) => `${title}, ${VENUES[i]!}.`)}`,
    alone,
  ],
  [
    'a table with a head below a menu, numbers and titles',
    `${MENU}\nAccepted Papers\nPaper ID\tTitle\n${PAPERS.map(({ title }, i) => `${3 * i + 1}\t${title}`).join('\n')}\nOrganizers\nMary Somerville\n`,
    alone,
  ],
  [
    'a table with a head, ratings and decisions around the titles',
    `Top Papers\nRank\tAverage Rating\tTitle\tRatings\tDecision\n${PAPERS.map(({ title }, i) => `${i + 1}\t8.00\t${title}\t8, 8, 8\t${i % 2 ? 'talk' : 'poster'}`).join('\n')}\n`,
    alone,
  ],
  [
    'a person and a stop before each title',
    `${MENU}\nAccepted Papers\n${PAPERS.map(({ title, authors }) => `${authors[0]!}. ${title}`).join('\n')}\n`,
    byOne,
  ],
  [
    'venues and years right behind the titles, with nothing between',
    `${README}${inParts(({ title }, i) => `${stopped(title).replace(/\.$/, '')} ${i % 2 ? VENUES[i]! : VENUES[i]!.replace(/ (\d+)/, ' ($1)')}`)}`,
    alone,
  ],
  [
    'a menu in one line above references that begin with their titles',
    `/ HOME / CALL FOR PAPERS / ACCEPTED PAPERS / PROGRAM COMMITTEE / PROGRAM / CONTACT /\n\n${PAPERS.map(({ title, authors }) => `"${title}". ${authors.join(' and ')}`).join('\n\n')}\n`,
    (paper) => paper,
  ],
  [
    'buttons between bullets below abstracts, and people between bullets',
    `Accepted Papers\nThis a list of all accepted papers. We received 102 submissions.\n\n${PAPERS.map(({ title, authors }) => `${title}\n${authors.join(' • ')}\nWe weave patterns that no loom has woven before, compare them with those of other looms, and show that fewer cards are enough for them.\n\nPDF • Forum`).join('\n\n')}\n`,
    (paper) => paper,
  ],
  [
    'a panel with those who lead it and take part',
    `Session 1A\n${PAPERS.map(({ title, authors }) => `12:00\n${authors.join(', ')}\n${title}\n`).join('\n')}\n13:30\nPanel: The Future of Looms and Their Engines\nModerator: Mary Somerville, Panelists: Jane Marcet (Cesium), Maria Agnesi (OGC)\n`,
    (paper) => paper,
  ],
  [
    'a table with two columns, whose head looks like a person with a place of work',
    `Looms in ML Workshop\nCo-located with NeurIPS'24\nHome Call for Papers Program Accepted Papers Organizers Past Editions\nAccepted Papers\nPaper Title\tOpenReview\n${PAPERS.map(({ title }) => `${title}\tURL`).join('\n')}\n`,
    alone,
  ],
  [
    'how each paper is cited, in BibTeX',
    `${MENU}\nPublications\n${PAPERS.map(({ title, authors }, i) => `[${i}]. ${authors.join(', ')}. "${title}." In Proceedings of the Loom Conference, 2021.\nDOI   Bibtex   PDF\nBibtex\n×\n\n@article{loom${i},\n  title={${title}},\n  author={Somerville, Mary and Marcet, Jane and Agnesi, Maria and Merian, Maria},\n  journal={Looms},\n  year={2020}\n}\n`).join('\n')}\n`,
    (paper) => paper,
  ],
  [
    'labels, those of the authors above',
    `ACCEPTED PAPERS\n\n${PAPERS.map(({ title, authors }) => `Name: ${authors.join(', ')}\nTitle: ${title}`).join('\n\n')}\n`,
    (paper) => paper,
  ],
];

describe('lists copied as plain text', () => {
  it.each(LISTS.map(([name, page, expected]) => ({ name, page, expected })))(
    '$name',
    async ({ page, expected }) => {
      const reader = chooseReader({ file: 'page.txt', head: Buffer.from(page) });
      const read = await readListing(reader, page);
      expect(read.records.map(values)).toEqual(PAPERS.map(expected));
      expectTraced(page, read);
    },
  );
});

/** Pages without papers, with venues, years, link words and people at the places where lists have them. */
const OTHERS: readonly (readonly [string, string])[] = [
  [
    'a call for papers',
    `${MENU}Call for Papers\nWe invite submissions on engines, looms and orbits to the Third Workshop on Weaving Engines, held with ICML 2019 in London.\n\nTopics of Interest\nWeaving with punched cards\nLooms and their engines\nOrbits by hand and by machine\nNotes for compilers\n\nImportant Dates\nPaper submission: May 1, 2019\nNotification: June 1, 2019\nCamera-ready: July 1, 2019\nWorkshop: August 1, 2019\n\nSubmission Guidelines\nPapers are limited to eight pages in the format of ICML 2019.\n`,
  ],
  [
    'services to meetings',
    `Emmy Noether\nProfessor of Algebra\n\nServices\nArea Chair, ICML 2019\nArea Chair, NeurIPS 2020\nReviewer, CVPR 2021\nProgram Committee, ICLR 2022\nProgram Committee Member, AAAI 2023\nSession Chair, VLDB 2018\n\nTeaching\nAlgebra, Spring 2019\nRings and Ideals, Fall 2020\nInvariants of Forms, Spring 2021\nHistory of Algebra, Fall 2022\n`,
  ],
  [
    'news of a group',
    `News\n06/2019: two papers accepted to ICML 2019!\n09/2020: our paper on looms was accepted to NeurIPS 2020.\n02/2021: Ada gave a talk at CVPR 2021.\n01/2022: we released the engine.\n05/2023: Emmy joined the group.\n`,
  ],
  [
    'a readme of software',
    `loom\nA library that weaves patterns from cards.\n\nInstallation\npip install loom\n\nUsage\nimport loom\nloom.weave("cards.txt")\n\nFeatures\nWeaves patterns of any width [docs]\nReads cards in five formats [docs]\nRuns on every engine [benchmarks]\n\nLicense\nMIT\n`,
  ],
  [
    'a recipe',
    `Apple Pie\nServes 8\n\nIngredients\n200 g flour\n100 g butter\n3 apples, sliced\n1 tsp cinnamon\n\nMethod\nMix the flour and the butter.\nRoll out the dough and line a dish with it.\nFill it with the apples and bake for 40 minutes.\n`,
  ],
  [
    'a table of prices',
    'Item\tName\tPrice\n1\tPunched cards\t3.00\n2\tLoom with engine\t300.00\n3\tYarn in five colours\t12.00\n',
  ],
  [
    'a committee',
    `Organizers\nProgram Chairs\nAda Lovelace (Royal Society)\nEmmy Noether (University of Göttingen)\n\nProgram Committee\nDavid Hilbert, University of Göttingen\nCharles Babbage, Royal Society\nGrace M. Hopper, Yale University\nKatherine Johnson, Institute of Orbits\nHedy Lamarr, Institute of Radio\n`,
  ],
  [
    'a mail',
    `From: Ada Lovelace\nTo: Charles Babbage\nDate: 3 June 2019\nSubject: The engine\n\nDear Charles,\nthank you for the cards, which came on Monday. I think we should meet in London (2019) to talk about the looms.\n\nBest wishes,\nAda\n`,
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
