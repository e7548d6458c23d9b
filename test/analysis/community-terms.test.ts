import { expect, it } from 'vitest';
import { communityTerms } from '../../src/analysis/community-terms.js';
import { indexTerms } from '../../src/analysis/paper-terms.js';

const paper = (title: string, id: string) => ({ title, topics: [], venue: null, shares: new Map([[id, 1]]) });
const termsOf = (papers: readonly ReturnType<typeof paper>[]) =>
  communityTerms(
    indexTerms(papers),
    papers.map(({ shares }) => shares),
  );

/** Factor of single words. */
const WORD = 0.3;

it('scores terms by twice the log-likelihood ratio', () => {
  const terms = termsOf([
    ...['Zebra', 'Zebra', 'Yak'].map((title) => paper(title, 'one')),
    ...['Zebra', 'Yak', 'Yak'].map((title) => paper(title, 'two')),
  ]);
  const scores = new Map(terms.get('one')!.map(({ key, score }) => [key, score]));
  // Two of three inside and one of three outside, where half of all is expected.
  const side = 2 * Math.log(2 / 1.5) + 1 * Math.log(1 / 1.5);
  expect(scores.get('zebra')).toBeCloseTo(WORD * 2 * (side + side), 4);
  expect(scores.get('yak')).toBe(0);
});

it('puts what many papers hold before rare words that two of two hundred share', () => {
  const inside = Array.from({ length: 200 }, (_, at) => {
    if (at < 20) return 'Marble Statues';
    return at < 22 ? 'Brass Kettles' : `Walnut${String.fromCharCode(97 + (at % 26))}`;
  });
  const outside = Array.from({ length: 3000 }, (_, at) => (at % 20 === 0 ? 'Marble Statues' : 'Quilts'));
  const terms = termsOf([
    ...inside.map((title) => paper(title, 'one')),
    ...outside.map((title) => paper(title, 'two')),
  ]).get('one')!;
  const scoreOf = (term: string): number => terms.find(({ key }) => key === term)!.score;
  expect(scoreOf('marble statue')).toBeGreaterThan(scoreOf('brass kettle'));
  expect(scoreOf('brass kettle')).toBeGreaterThan(0);
});

it('numbers terms by their best kind, and keeps those that a single paper holds only where they name its subject', () => {
  const { keys, kinds, counts, titles, ends, starts, terms } = indexTerms([
    { title: 'Sparse Moss', topics: [], venue: 'ICML' },
    { title: 'Sparse Kernel Regression', topics: ['kernel regression', 'moss'], venue: 'ICML' },
  ]);
  const table = keys.map((key, term) => [key, kinds[term], counts[term], titles[term], ends[term]]);
  expect(table.sort()).toEqual([
    ['icml', 'venue', 2, 0, 0],
    ['kernel regression', 'subject', 1, 1, 1],
    ['moss', 'keyphrase', 2, 1, 1],
    ['sparse moss', 'head', 1, 1, 1],
    ['sparse', 'word', 2, 2, 0],
  ]);
  expect([...starts]).toEqual([0, 4, 8]);
  expect(terms.length).toBe(8);
});
