import type { ViewerReview } from '../../src/model/viewer-dataset.js';
import { XSS_PAPER, type Author, type Paper } from './fixture-corpus.js';

type Question = ViewerReview['questions'][number];
type Side = Question['a'];

export const HOSTILE_NAME = '<img src=x onerror="window.PWN=4">Eve\u202e "Quotes" \\ Ω';

/** The ledger as an earlier build found it. */
export const EARLIER = [
  '{"event":1,"kind":"same","a":"paper:90#1","b":"paper:91#1","aName":"Ada","bName":"A."}',
  '{"event":2,"kind":"undo","undoes":1}',
];

function sideOf(paper: Paper, position: number, authors: readonly Author[], more: Partial<Side> = {}): Side {
  const names = paper.authors.map((author) => authors[author]!);
  return {
    mention: `${paper.key}#${position}`,
    printed: names[position - 1]!.name,
    author: names[position - 1]!.key,
    paper: paper.key,
    title: paper.title,
    year: paper.year,
    venue: `${paper.venue} ${paper.year}`,
    affiliations: [],
    coauthors: names.filter((_, at) => at !== position - 1).map(({ name }) => name),
    ...more,
  };
}

/** Four questions: one author now, two authors now, hostile names, and two mentions of one paper with one identifier. */
export function makeReview(authors: readonly Author[], papers: readonly Paper[]): ViewerReview {
  const paper = (key: string): Paper => papers.find((each) => each.key === key)!;
  const [first, second, third] = [paper('paper:4'), paper('paper:5'), paper('paper:6')];
  const person = authors[first.authors[0]!]!;
  return {
    formatVersion: 2,
    questions: [
      {
        kind: 'maybe-different',
        confidence: 0.6979,
        reason: 'weakly supported merge',
        a: sideOf(first, 1, authors, {
          affiliations: ['University of Nowhere'],
          coauthors: ['Zoë Common', 'Other One'],
        }),
        b: sideOf(second, 1, authors, {
          author: person.key,
          printed: person.name,
          coauthors: ['Zoe Common', 'Other Two'],
        }),
        evidence: [
          { feature: 'given name', value: 'one Chinese syllable', weight: -1.002 },
          { feature: 'name relation × namesakes', value: 'same × 0.1', weight: 0.501 },
        ],
      },
      {
        kind: 'maybe-same',
        confidence: 0.3876,
        reason: 'evidence just short of a merge',
        a: sideOf(second, 1, authors),
        b: sideOf(third, 1, authors, { title: null, venue: null, coauthors: [] }),
        evidence: [],
      },
      {
        kind: 'maybe-same',
        confidence: 0.51,
        reason: 'evidence just short of a merge',
        a: sideOf(first, 2, authors, { printed: HOSTILE_NAME }),
        b: sideOf(paper(XSS_PAPER), 1, authors, { coauthors: [HOSTILE_NAME], affiliations: [HOSTILE_NAME] }),
        evidence: [{ feature: HOSTILE_NAME, value: '<b>', weight: 0.2 }],
      },
      {
        kind: 'id-conflict',
        confidence: 0.5,
        reason: 'two names on one paper have one identifier',
        a: sideOf(first, 1, authors),
        b: sideOf(first, 2, authors),
        evidence: [],
      },
    ],
    ledger: EARLIER,
    nextEvent: 3,
  };
}
