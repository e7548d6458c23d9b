import { describe, expect, it } from 'vitest';
import { continues, endsSentence, isCutOff, isProse, sentenceRanges } from '../../src/text/prose.js';
import { prose } from '../support/toy.js';

describe('isProse', () => {
  it.each([prose('fish'), 'word '.repeat(60).trim(), `${'word '.repeat(25)}end.`])(
    'says yes to %j',
    (text) => {
      expect(isProse(text)).toBe(true);
    },
  );

  it.each([
    'A title.',
    'We show it.',
    `Can ${'very '.repeat(22)}long titles be questions?`,
    `${'Word '.repeat(25).trim()}`,
  ])('says no to %j', (text) => {
    expect(isProse(text)).toBe(false);
  });
});

describe('isCutOff', () => {
  it.each([
    'We learn from $n',
    'We learn…',
    'We learn ...',
    'We learn (and',
    'It is based on',
    'We learn, ',
    'It uses the',
  ])('%j is', (text) => {
    expect(isCutOff(text.trim())).toBe(true);
  });

  it.each([
    'We learn from $n$ things',
    'It costs \\$5 a day',
    'No full stop here',
    'See https://example.org/a',
    'It is based on.',
    'We learn (well) things',
    '',
  ])('%j is not', (text) => {
    expect(isCutOff(text)).toBe(false);
  });
});

describe('sentences', () => {
  it('end at stops, at glued capitals, and at links', () => {
    expect(endsSentence('It works.')).toBe(true);
    expect(endsSentence('“It works!”')).toBe(true);
    expect(endsSentence('at github.com/a/b')).toBe(true);
    expect(endsSentence('It works')).toBe(false);
  });

  it('go on in lower case only where the line before did not end', () => {
    expect(continues('We study the', 'fish')).toBe(true);
    expect(continues('We study.', 'fish')).toBe(false);
    expect(continues('We study the', 'Fish')).toBe(false);
  });

  const split = (text: string): string[] =>
    sentenceRanges(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['As Im et al. [2022] say, e.g. Fish. More.', ['As Im et al. [2022] say, e.g. Fish.', 'More.']],
    ['See Fig. 2 and A. Smith. Then 0.5 of it.', ['See Fig. 2 and A. Smith.', 'Then 0.5 of it.']],
    ['We do it.We do more.', ['We do it.', 'We do more.']],
    ['“It works.” Yes.', ['“It works.”', 'Yes.']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('cover the text but for the blanks between them', () => {
    const text = `${prose('fish')} As Wu et al. (2020) say. ${prose('birds')}`;
    expect(split(text).join(' ')).toBe(text);
  });
});
