import { describe, expect, it } from 'vitest';
import { nameParts } from '../../src/identity/name-parts.js';

const taken = (printed: string): string => {
  const { given, particles, last, suffix } = nameParts(printed);
  return [given.join(' '), particles, last, suffix].join(' | ');
};

describe('nameParts', () => {
  it.each([
    ['Barbara Liskov', 'barbara |  | liskov | '],
    ['LISKOV, Barbara', 'barbara |  | liskov | '],
    ['Ludwig van Beethoven', 'ludwig | van | beethoven | '],
    ['Paloma de la Puente', 'paloma | de la | puente | '],
    ['Puente, Paloma de la', 'paloma | de la | puente | '],
    ['Eric H. Nyberg, 3rd', 'eric h |  | nyberg | iii'],
    ['Eric H. Nyberg III', 'eric h |  | nyberg | iii'],
    ['Martin Luther King Jr.', 'martin luther |  | king | jr'],
    ['J.S. Albus', 'j s |  | albus | '],
    ['JS Albus', 'j s |  | albus | '],
    ['Ph. Bonnifait', 'p |  | bonnifait | '],
    ['Byung-Ju Yi', 'byung ju |  | yi | '],
    ["Shin'ichiro Nakaoka", 'shinichiro |  | nakaoka | '],
    ['Ian O’Neill', 'ian |  | oneill | '],
    ['Carlos Medina-Sánchez', 'carlos |  | medinasanchez | '],
    ['Wei Wang 0001', 'wei |  | wang | '],
    ['王伟', 'wei |  | wang | '],
    ['Иван Петров', 'ivan |  | petrov | '],
    ['Plato', ' |  | plato | '],
    ['Balamurali A.R.', 'balamurali a |  | r | '],
  ])('takes %s apart', (printed, expected) => {
    expect(taken(printed)).toBe(expected);
  });

  it('keeps umlauts and their long spelling', () => {
    expect(nameParts('Jörg Müller')).toMatchObject({
      last: 'muller',
      expanded: { joined: 'joerg', last: 'mueller' },
    });
  });

  it('knows organisations and look-alikes', () => {
    expect(nameParts('The ATLAS Collaboration').kind).toBe('organisation');
    expect(nameParts('Ashish V\u0430swani').mixedScript).toBe(true);
    expect(nameParts('Ashish Vaswani').mixedScript).toBe(false);
  });

  it('I-20 never fails on hostile names and removes what is invisible', () => {
    const hostile = [
      '',
      ' ',
      '\u202e',
      '\ud800',
      '😀',
      'null',
      'et al.',
      'a'.repeat(10_000),
      'é'.normalize('NFD'),
    ];
    for (const name of hostile) expect(typeof nameParts(name).key).toBe('string');
    expect(nameParts('Łu\u200bkasz Kaiser').key).toBe(nameParts('Lukasz Kaiser').key);
    expect(nameParts('Jos\u00e9 Rui').key).toBe(nameParts('Jose\u0301 Rui').key);
  });
});
