import { describe, expect, it } from 'vitest';
import { isTypo, relateNames } from '../../src/identity/name-match.js';
import { nameParts } from '../../src/identity/name-parts.js';
import { nameTable } from '../../src/identity/name-table.js';

const PAIRS: [string, string, string | null][] = [
  ['Yoshua Bengio', 'YOSHUA BENGIO', 'same'],
  ['Jörg Tiedemann', 'Joerg Tiedemann', 'same'],
  ['Byung-Ju Yi', 'Byungju Yi', 'respaced'],
  ['David Pérez Fernández', 'David Pérez-Fernández', 'respaced'],
  ['Seok B. Jang', 'Seok Bae Jang', 'middle-agrees'],
  ['Noah Smith', 'Noah A. Smith', 'middle-missing'],
  ['Luca Gambardella', 'Luca Maria Gambardella', 'middle-word-missing'],
  ['J. S. Albus', 'James S. Albus', 'initials-agree'],
  ['D. Rus', 'Daniela Rus', 'initial-only'],
  ['Bill Goodwine', 'William Goodwine', 'nickname'],
  ['Nanda Kambhatla', 'Nandakishore Kambhatla', 'prefix'],
  ['Hiyan Alshawi', 'Hiyan Alsawi', 'typo'],
  ['J. Walker Orr', 'Walker Orr', 'given-dropped'],
  ['Carlos Sánchez', 'Carlos Medina-Sánchez', 'surname-part'],
  ['Marin Vlastelica', 'Marin Vlastelica Pogančić', 'surname-part'],
  ['Yu Wang', 'Wang Yu', 'swapped'],
  ['Jian Wang', 'Jun Wang', null],
  ['Wei Wang', 'Wei Min Wang', null],
  ['Jong-Hwan Kim', 'Jongwon Kim', null],
  ['Daniel S. Weld', 'Daniel T. Weld', null],
  ['Martin King Jr.', 'Martin King Sr.', null],
  ['Ashish Vaswani', 'Ashish V\u0430swani', null],
  ['Yi Li', 'Wei Li', null],
];

describe('relateNames', () => {
  it.each(PAIRS)('%s and %s: %s', (a, b, expected) => {
    expect(relateNames(nameParts(a), nameParts(b))).toBe(expected);
    expect(relateNames(nameParts(b), nameParts(a))).toBe(expected);
  });

  it('finds every related pair through blocks', () => {
    const table = nameTable(PAIRS.flatMap(([a, b]) => [a, b]));
    for (const [a, b, relation] of PAIRS) {
      const [left, right] = [table.indexOf.get(a)!, table.indexOf.get(b)!];
      expect(left === right || table.related[left]!.has(right), `${a} ~ ${b}`).toBe(relation !== null);
    }
  });
});

describe('isTypo', () => {
  it('allows one edit or swap of neighbours', () => {
    expect(isTypo('alshawi', 'alsawi')).toBe(true);
    expect(isTypo('alshawi', 'alhsawi')).toBe(true);
    expect(isTypo('alshawi', 'alsavy')).toBe(false);
  });
});

describe('names with more than their sound', () => {
  const relation = (a: string, b: string) => relateNames(nameParts(a), nameParts(b));

  it('I-20 Han characters that sound alike are two names, and each can be the romanised one', () => {
    expect(relation('李明', '黎明')).toBeNull();
    expect(relation('李明', '李明')).toBe('same');
    expect(relation('李明', 'Ming Li')).toBe('same');
  });

  it('an alias in parentheses is a second given name', () => {
    expect(relation('Jiachen (Tianhao) Wang', 'Jiachen (Tianhao) Wang')).toBe('same');
    expect(relation('Jiachen (Tianhao) Wang', 'Jiachen Wang')).toBe('same');
    expect(relation('Jiachen (Tianhao) Wang', 'Tianhao Wang')).toBe('nickname');
    expect(relation('Jiachen (Tianhao) Wang', 'Tianhao Li')).toBeNull();
  });
});
