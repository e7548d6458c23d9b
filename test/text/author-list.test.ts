import { describe, expect, it } from 'vitest';
import { startsLikeName } from '../../src/text/person-likeness.js';
import { parseAuthorList } from '../../src/text/author-list.js';

const namesOf = (text: string): string[] =>
  parseAuthorList(text).authors.map(({ start, end }) => text.slice(start, end));

describe('lists of authors with semicolons', () => {
  it.each([
    ['García Márquez, Gabriel; Christie, Agatha M.'],
    ['Vargas Llosa, Mario; Le Guin, Ursula K.'],
    ['Pérez García, María José; Li, Wei; Hopper, Grace'],
    ['Hopper, Grace; Lovelace, Ada'],
    ['García Márquez, Gabriel; Agatha Christie'],
  ])('keep last and first names together: %s', (text) => {
    expect(namesOf(text)).toEqual(text.split('; '));
  });

  it.each([
    ['Ada Lovelace, Grace Hopper; Bo Li, Wei Wang', 4],
    ['Ada Lovelace, G. H. Hardy; 21(3):1-10, 2020', 2],
    ['Ada Lovelace, Grace Hopper (MIT); Alan Turing (Oxford)', 3],
    ['Ada Lovelace, University of London; Alan Turing, ETH Zurich', 2],
  ])('do not take two people or a place for one: %s', (text, count) => {
    expect(namesOf(text)).toHaveLength(count);
  });
});

describe('one person with capitals behind a comma', () => {
  it.each([
    ['Ada Lovelace, LOOMLAB', 'Ada Lovelace'],
    ['Charles H. Babbage, LSU', 'Charles H. Babbage'],
    // Initials behind a last name.
    ['De Morgan, ABC', 'De Morgan, ABC'],
    ['Lovelace, AAK', 'Lovelace, AAK'],
  ])('%s', (text, name) => {
    expect(namesOf(text)).toEqual([name]);
  });
});

describe('names written small between points', () => {
  const text = 'ada amalia king lovelace · Charles Babbage · Emmy Noether';

  it('are names at the ends of a list as well', () => {
    expect(startsLikeName(text)).toBe(true);
    expect(startsLikeName('ada amalia king lovelace')).toBe(false);
    expect(parseAuthorList(text).edges).toBeGreaterThan(0);
    expect(parseAuthorList(text.replaceAll(' ·', ',')).edges).toBe(0);
  });
});
