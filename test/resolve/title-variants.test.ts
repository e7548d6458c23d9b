import { describe, expect, it } from 'vitest';
import { clusterPapers } from '../../src/resolve/papers.js';
import { differInSpelling, shortenedTitles } from '../../src/resolve/title-variants.js';
import { toyInput } from '../support/toy.js';

describe('two titles', () => {
  it.each([
    ['pre trained models of language', 'pretrained models of language'],
    ['blimp a benchmark of minimal pairs', 'blimp the benchmark of minimal pairs'],
    ['learning transferable representations', 'learning transferabel representations'],
    ['learning transferable representation', 'learning transferable representations'],
  ])('differ in spelling: %s, %s', (a, b) => {
    expect(differInSpelling(a, b)).toBe(true);
    expect(differInSpelling(b, a)).toBe(true);
  });

  it.each([
    ['conundrums in entity coreference', 'conundrums in event coreference'],
    ['bilingual mutual information', 'conditional bilingual mutual information'],
    ['what bert knows of syntax', 'what bart knows of syntax'],
    ['transformer models learned', 'transfonner modals leerned'],
    ['results of challenge2020', 'results of challenge2021'],
    ['results of 1234 runs', 'results of 1234a runs'],
  ])('are two: %s, %s', (a, b) => {
    expect(differInSpelling(a, b)).toBe(false);
    expect(differInSpelling(b, a)).toBe(false);
  });
});

describe('a title cut short', () => {
  it('has lost its last word, or the name of its edition', () => {
    expect(shortenedTitles('deep learning of cell images technical report')).toEqual([
      'deep learning of cell images',
      'deep learning of cell images technical',
    ]);
    expect(shortenedTitles('deep learning of images')).toEqual([]);
  });

  const people = ['Ada Byron', 'Cy Dent'];
  const dated = (title: string, year: number, authors = people): ReturnType<typeof toyInput> =>
    toyInput([{ title, authors }], { series: 'ICLR', year, track: null });
  const papers = (...records: ReturnType<typeof toyInput>[]): number => clusterPapers(records.flat()).length;
  const whole = dated('Deep learning of cell images', 2020);

  it('is the same paper when it is by the same people, at about the same time', () => {
    expect(papers(whole, dated('Deep learning of cell', 2019))).toBe(1);
    expect(papers(whole, dated('Deep learning of cell', 2019, ['Ada Byron']))).toBe(2);
    expect(papers(whole, dated('Deep learning of cell', 2010))).toBe(2);
  });

  it.each(['Deep learning of cell images II', 'Deep learning of cell images revisited'])(
    'is no part of a series: %s',
    (title) => {
      expect(papers(whole, dated(title, 2020))).toBe(2);
    },
  );

  it('tells the years of a shared task apart', () => {
    const [one, other] = [2020, 2021].map((year) =>
      dated(`Systems of Byron and Dent for WMT${year - 2000}`, year),
    );
    expect(papers(one!, other!)).toBe(2);
  });
});
