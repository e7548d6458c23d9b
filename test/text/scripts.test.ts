import { describe, expect, it } from 'vitest';
import { mixesScripts } from '../../src/text/scripts.js';

describe('I-20 names in letters of two scripts', () => {
  it.each(['Ashish V\u0430swani', '\u0410nna', 'Ivan Petr\u03bfv', 'J\u0585hn'])('%j mixes them', (name) => {
    expect(mixesScripts(name)).toBe(true);
  });

  it.each([
    'Ashish Vaswani',
    'Łukasz Kaiser',
    'Иван Петров',
    'Γιώργος Παπαδόπουλος',
    '李明',
    'Ivan (Иван) Petrov',
    'α-GAN Team',
    'きゃりーぱみゅぱみゅ',
    '',
  ])('%j does not', (name) => {
    expect(mixesScripts(name)).toBe(false);
  });
});
