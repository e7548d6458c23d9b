import { describe, expect, it } from 'vitest';
import {
  aliasSpellings,
  displayName,
  nameInOrder,
  isAuthorLine,
  isOrganisation,
  looksLikePerson,
  splitAuthors,
} from '../../src/text/person-name.js';

describe('author lines', () => {
  it.each([
    'Ada Lovelace · Alan Turing',
    'zujie wen · YUNFENG CAI',
    'Jiachen (Tianhao) Wang · Bo Li',
    'Ada Lovelace ⋅ Alan Turing',
    'Ada Lovelace • Alan Turing • Grace Hopper',
    'Ada Lovelace·Alan Turing',
    'Qwen Team · 李明',
  ])('are told by the bullets between names: %j', (line) => {
    expect(isAuthorLine(line)).toBe(true);
  });

  it.each([
    'Ada Lovelace, Alan Turing',
    'Ada Lovelace',
    'A title: how · and why?',
    '· ·',
    `${'We take the product a '.repeat(5)}· b of two long vectors, as was done 2019 before.`,
    '',
  ])('are not %j', (line) => {
    expect(isAuthorLine(line)).toBe(false);
  });

  it('split into names with their places, empty pieces left out', () => {
    const line = ' Ada  Lovelace  ·  · Alan\u00a0Turing ·';
    expect(splitAuthors(line).map(({ text, start, end }) => [text, line.slice(start, end)])).toEqual([
      ['Ada Lovelace', 'Ada  Lovelace'],
      ['Alan Turing', 'Alan\u00a0Turing'],
    ]);
  });

  it('split also where the bullet is a Greek ano teleia, which NFC makes a middle dot', () => {
    expect(splitAuthors('Ada Lovelace \u0387 Alan Turing').map((piece) => piece.text)).toEqual([
      'Ada Lovelace',
      'Alan Turing',
    ]);
  });
});

describe('looksLikePerson', () => {
  it.each([
    'Ada Lovelace',
    'Ludwig van Beethoven',
    'Quoc V. Le',
    'Ole-Christoffer Granmo',
    'José Ángel Daza',
  ])('says yes to %j', (text) => {
    expect(looksLikePerson(text)).toBe(true);
  });

  it.each([
    'Deep Networks',
    'Attention',
    'Learning to Rank',
    'GPT-4 Report 2023',
    'ada lovelace',
    'A B C D E F',
    '',
  ])('says no to %j', (text) => {
    expect(looksLikePerson(text)).toBe(false);
  });
});

describe('names', () => {
  it.each([
    ['Ada Lovelace .', 'Ada Lovelace'],
    ['Ada Lovelace*', 'Ada Lovelace'],
    ['Ada Lovelace †,', 'Ada Lovelace'],
    ['Martin Luther King Jr.', 'Martin Luther King Jr.'],
    ['* Ada', 'Ada'],
    ['...', '...'],
    ['Grace Hopper1', 'Grace Hopper'],
    ['Grace Hopper1,2*', 'Grace Hopper'],
    ['Grace Hopper*1', 'Grace Hopper'],
    ['Grace Hopper¹', 'Grace Hopper'],
    ['Betty Holberton et al.', 'Betty Holberton'],
    ['Betty Holberton, and others', 'Betty Holberton'],
    ['Dr. Grace Hopper', 'Grace Hopper'],
    ['Prof. Dr. Grace Hopper', 'Grace Hopper'],
    ['Grace Hopper, Ph.D.', 'Grace Hopper'],
    ['Grace Hopper, MD, PhD', 'Grace Hopper'],
    ['Rahman, MD', 'Rahman, MD'],
    ['Md. Rahman', 'Md. Rahman'],
    ['Wei Wang 0001', 'Wei Wang 0001'],
    ['Team GPT4', 'Team GPT4'],
    ['Qwen2', 'Qwen2'],
    ['Dr. 1', 'Dr. 1'],
  ])('show %j as %j', (printed, shown) => {
    expect(displayName(printed)).toBe(shown);
  });

  it('with an alias stand for two spellings', () => {
    expect(aliasSpellings('Jiachen (Tianhao) Wang')).toEqual(['Jiachen Wang', 'Tianhao Wang']);
    expect(aliasSpellings('Ada (Countess)')).toEqual(['Ada', 'Countess']);
    expect(aliasSpellings('Ada Lovelace')).toEqual([]);
    expect(aliasSpellings('Ada (Lovelace')).toEqual([]);
  });

  it('of groups are told from those of persons', () => {
    expect(isOrganisation('Gemini Team')).toBe(true);
    expect(isOrganisation('ATLAS Collaboration')).toBe(true);
    expect(isOrganisation('Ada Lovelace')).toBe(false);
  });
});

describe('nameInOrder puts given names first', () => {
  it.each([
    ['Lovelace, Ada', 'Ada Lovelace'],
    ['de la Vallée Poussin, Charles', 'Charles de la Vallée Poussin'],
    ['Jolly, III, James', 'James Jolly III'],
    ['Jolly, James, Jr.', 'James Jolly Jr.'],
    ['James Jolly, Jr.', 'James Jolly Jr.'],
    ['Nasim, Md', 'Md Nasim'],
    ['王, 伟', '王伟'],
  ])('%s', (printed, shown) => {
    expect(nameInOrder(printed)).toBe(shown);
  });

  it.each([
    'Ada Lovelace',
    'Barnes and Noble, Inc.',
    'Lovelace, University of London',
    'One, Two, Three, Four',
    'Lovelace,',
  ])('but leaves %s', (printed) => {
    expect(nameInOrder(printed)).toBe(printed);
  });
});
