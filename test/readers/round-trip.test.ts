/** Pages from a generator, read back exactly: the reader must not depend on which words a page holds. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arxivText } from '../../src/readers/pages/arxiv-text.js';
import { sessionPage } from '../../src/readers/pages/session-page.js';
import { readListing, textAt } from '../support/listing.js';

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const capitalised = word.map((text) => text[0]!.toUpperCase() + text.slice(1));
const name = fc
  .tuple(capitalised, fc.constantFrom(' ', ' van ', ' de la ', ' B. ', '-Éva ', ' (Tian) '), capitalised)
  .map((parts) => parts.join(''));
const authors = fc.uniqueArray(name, { minLength: 2, maxLength: 8 });
const title = fc
  .tuple(fc.constantFrom('Gnome', 'Ähre', 'Mini-Batch', '3D'), fc.array(word, { minLength: 1, maxLength: 9 }))
  .map(([first, rest]) => [first, ...rest].join(' '));
const sentence = fc
  .tuple(
    capitalised,
    fc.array(word, { minLength: 20, maxLength: 45 }),
    fc.constantFrom('', ' $x_i$', ' (90 %)', ' naïve'),
  )
  .map(([first, rest, odd]) => `${first} ${rest.join(' ')}${odd}.`);
const abstract = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
const paper = fc.record({ title, authors, abstract });
const bullet = fc.constantFrom(' · ', ' ⋅ ', ' • ');
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

it('session pages in both layouts', async () => {
  const page = fc.record({
    papers: fc.array(paper, { minLength: 1, maxLength: 6 }),
    bullet,
    lineEnd,
    blanks: fc.boolean(),
    heading: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(page, async ({ papers, bullet: mark, lineEnd: end, blanks, heading }) => {
      const between = blanks ? end + end : end;
      const text =
        (heading ? `Poster Session 4${end}${end}` : '') +
        papers
          .map((item) => [item.title, item.authors.join(mark), item.abstract].join(between) + end)
          .join(blanks ? end + end : '');
      const { records, diagnostics } = await readListing(sessionPage, text);
      expect(
        records.map((record) => ({
          title: record.title?.value,
          authors: record.authors.map((author) => author.printed.value),
          abstract: record.abstract?.value,
        })),
      ).toEqual(papers);
      expect(diagnostics).toEqual([]);
      const bytes = Buffer.from(text);
      for (const record of records)
        for (const author of record.authors)
          expect(textAt(bytes, author.printed.at)).toBe(author.printed.value);
    }),
    { seed: 1, numRuns: 300 },
  );
});

it('arXiv listings, glued and not', async () => {
  const id = fc
    .tuple(
      fc.integer({ min: 15, max: 29 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 99_999 }),
    )
    .map(([y, m, n]) => `${y}${String(m).padStart(2, '0')}.${String(n).padStart(5, '0')}`);
  const record = fc.record({
    abstract,
    comment: fc.option(fc.constantFrom('9 pages', 'ICML 2023', 'Code at https://github.com/a/b')),
    id,
    created: fc.option(fc.constantFrom('2023-10-10', '1999-12-31')),
  });
  const listing = fc.record({
    papers: fc.array(record, { minLength: 1, maxLength: 6 }),
    lineEnd,
    glued: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(listing, async ({ papers, lineEnd: end, glued }) => {
      const gap = glued ? end : end + end;
      const text = papers
        .map((item) =>
          [item.abstract, ...(item.comment === null ? [] : [item.comment]), `arXiv:${item.id}`]
            .join(gap)
            .concat(item.created === null ? '' : `${end}Created: ${item.created}`),
        )
        .join(glued ? '' : end + end);
      const { records } = await readListing(arxivText, text);
      expect(
        records.map((item) => ({
          abstract: item.abstract?.value,
          comment: item.comment?.value ?? null,
          id: item.ids.arxiv?.value,
          created: item.created?.value ?? null,
        })),
      ).toEqual(papers);
    }),
    { seed: 1, numRuns: 300 },
  );
});
