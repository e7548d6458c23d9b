/** Bibliographies hold works of all centuries that printed. */
import { expect, it } from 'vitest';
import { readerByName } from '../../src/readers/index.js';
import { findYear } from '../../src/text/year.js';
import { readListing } from '../support/listing.js';
import { expectTraced } from './sample-papers.js';

it.each([
  ['1843', 0, '1843'],
  ['{1843}', 1, '1843'],
  ['1843-10-05', 0, '1843'],
  ['Spring 1984', 7, '1984'],
  ['no. 1843', null, null],
  ['1234', null, null],
  ['18430', null, null],
])('finds the year of %j', (text, index, value) => {
  expect(findYear(text)).toEqual(value === null ? null : { index, value });
});

const WORKS: [reader: string, text: string][] = [
  ['records', '{"title": "Notes on Engines", "authors": ["Ada Lovelace"], "year": 1843}\n'],
  ['csv', 'title,authors,year\nNotes on Engines,Ada Lovelace,1843\n'],
  ['bibtex', '@book{a, title={Notes on Engines}, author={Lovelace, Ada}, date={1843-10}}\n'],
  ['ris', 'TY  - JOUR\nTI  - Notes on Engines\nAU  - Lovelace, Ada\nPY  - 1843/10/01/\nER  - \n'],
  ['medline', 'PMID- 123\nTI  - Notes on Engines\nFAU - Lovelace, Ada\nDP  - 1843 Oct\n\n'],
  ['wos', 'FN Web of Science\nVR 1.0\nPT J\nAU Lovelace, A\nTI Notes on Engines\nPY 1843\nER\nEF\n'],
  [
    'pubmed-xml',
    '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue><PubDate>' +
      '<Year>1843</Year></PubDate></JournalIssue></Journal><ArticleTitle>Notes on Engines.</ArticleTitle></Article>' +
      '</MedlineCitation></PubmedArticle></PubmedArticleSet>',
  ],
];

it.each(WORKS)('%s: the year of a work of 1843', async (name, text) => {
  const listing = await readListing(readerByName(name)!, text);
  expect(listing.records.map(({ year }) => year?.value)).toEqual(['1843']);
  expectTraced(text, listing);
});
