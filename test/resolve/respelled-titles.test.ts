import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/resolve/resolve.js';
import { respelledTitles } from '../../src/resolve/respelled-titles.js';
import { differInSpelling } from '../../src/resolve/title-variants.js';
import { cpuTimer } from '../support/cpu-time.js';
import { prose, shuffled, toyInput, type Toy } from '../support/toy.js';

const trigrams = (text: string): Set<string> => {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
};

function jaccard(a: string, b: string): number {
  const [x, y] = [trigrams(a), trigrams(b)];
  const shared = [...x].filter((trigram) => y.has(trigram)).length;
  return shared / (x.size + y.size - shared);
}

const WORDS =
  'graph deep river model of the sparse for learning neural lake via owls with prior flow tax in'.split(' ');

/** Titles of which many differ in a letter or two, or a word. */
function titles(count: number, seed: number): string[] {
  let state = seed;
  const draw = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
  const made: string[] = [];
  while (made.length < count) {
    const word = (): string => `${WORDS[draw(WORDS.length)]!}${draw(2) === 0 ? '' : `s of${draw(30)}`}`;
    const title = Array.from({ length: 1 + draw(8) }, word).join(' ');
    const mistyped = (text: string): string => {
      const at = draw(text.length);
      return `${text.slice(0, at)}${draw(2) === 0 ? 'x' : ''}${text.slice(at + draw(2))}`;
    };
    made.push(title, mistyped(title), mistyped(mistyped(title)), title.replace(/ \S+$/, ''));
  }
  return [...new Set(made)].slice(0, count);
}

describe('respelledTitles', () => {
  it.each([0.4, 0.85])(
    'finds every pair in two spellings that comparing all with all finds, at %s',
    (threshold) => {
      for (const seed of [1, 2, 3]) {
        const texts = titles(300, seed);
        const expected: string[] = [];
        texts.forEach((a, i) =>
          texts.forEach((b, j) => {
            if (i < j && differInSpelling(a, b) && jaccard(a, b) >= threshold)
              expected.push(`${i} ${j} ${jaccard(a, b).toFixed(9)}`);
          }),
        );
        const found = respelledTitles(texts, threshold);
        expect(found.map(({ a, b, similarity }) => `${a} ${b} ${similarity.toFixed(9)}`).sort()).toEqual(
          expected.sort(),
        );
        expect(found.length).toBeGreaterThan(20);
      }
    },
  );

  it('does not compare the numbered reports of a series with each other', () => {
    const time = cpuTimer();
    // All pairs of these took half a minute; a slow machine needs a tenth of a second.
    const reports = Array.from(
      { length: 4_000 },
      (_, week) => `weekly report of stream measurements ${week}`,
    );
    expect(respelledTitles([...reports, 'weekly report of stream measurement 7'], 0.85)).toMatchObject([
      { a: 7, b: 4_000 },
    ]);
    expect(time()).toBeLessThan(10_000);
  });

  it('takes empty and very short texts', () => {
    expect(respelledTitles(['', 'a', 'ab'], 0.85)).toEqual([]);
  });
});

describe('papers under titles that differ', () => {
  const TITLE = 'Learning sparse models of rivers with deep priors';
  const PEOPLE = ['Ada Ek', 'Bo Dal', 'Cy Falk'];
  const papers = (...toys: Toy[]): number => {
    const counts = [1, 2, 3].map((seed) => resolve(shuffled(toyInput(toys), seed)).corpus.papers.length);
    expect(new Set(counts).size).toBe(1);
    return counts[0]!;
  };

  it.each([
    ['a letter', { title: 'Learning sparse models of rivers with deep prior' }],
    ['a hyphen', { title: 'Learning sparse models of rivers - with deep priors.' }],
    ['initials', { title: TITLE, authors: ['A. Ek', 'B. Dal', 'C. Falk'] }],
    [
      'an author more',
      { title: 'Learning sparse models of rivers with a deep prior', authors: [...PEOPLE, 'Di Ort'] },
    ],
  ])('by %s are one', (_, other) => {
    expect(papers({ title: TITLE, authors: PEOPLE }, { authors: PEOPLE, ...other })).toBe(1);
  });

  it.each([
    ['their part', { title: `${TITLE}, part I` }, { title: `${TITLE}, part II` }],
    ['their number', { title: `${TITLE} 2021` }, { title: `${TITLE} 2022` }],
    ['their authors', { title: TITLE }, { title: `${TITLE}s`, authors: ['Ed Gil', 'Flo Hahn'] }],
    [
      'their identifiers',
      { title: TITLE, ids: { doi: '10.1/a' } },
      { title: `${TITLE}s`, ids: { doi: '10.1/b' } },
    ],
    [
      'more than letters',
      { title: TITLE },
      { title: 'Learning sparse models of towns with deep priors and more' },
    ],
  ])('by %s are two', (_, a, b) => {
    expect(papers({ authors: PEOPLE, ...a }, { authors: PEOPLE, ...b })).toBe(2);
  });

  it('of a preprint that got another title are one, by abstract and authors', () => {
    const abstract = prose('sparse models of rivers under deep priors and other floods');
    const first = { title: 'Rivers, sparsely', abstract, authors: PEOPLE };
    const second = { title: 'Deep priors for the flow of water', abstract, authors: PEOPLE };
    expect(papers(first, second)).toBe(1);
    expect(papers(first, { ...second, authors: ['Ed Gil', 'Flo Hahn'] })).toBe(2);
  });

  it('generic titles are one paper only with the same author in the same year', () => {
    const editorial = (comment: string): Toy => ({ title: 'Introduction', authors: ['Ada Ek'], comment });
    expect(papers(editorial('ICML 2021'), editorial('ICML 2022'))).toBe(2);
    expect(papers(editorial('ICML 2021'), editorial('ICML 2021'))).toBe(1);
    expect(
      papers({ title: 'Introduction', authors: ['Ada Ek'] }, { title: 'Introduction', authors: ['Bo Dal'] }),
    ).toBe(2);
  });
});
