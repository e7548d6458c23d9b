import { describe, expect, it } from 'vitest';
import { similarAbstracts } from '../../src/resolve/abstract-similarity.js';
import { visitTerms } from '../../src/resolve/abstract-terms.js';

/** Abstracts of which every fourth is the one before it with words left out, or in another order. */
function abstracts(count: number): string[] {
  let state = 7;
  const draw = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
  const made: string[] = [];
  while (made.length < count) {
    const words = Array.from(
      { length: 40 + draw(30) },
      () => `w${Math.min(draw(900), draw(900))}${'x'.repeat(draw(4))}`,
    );
    const [first, second] = [words.slice(0, 30), words.slice(30)];
    made.push(words.join(' '));
    if (made.length % 4 === 2) made.push([...second, ...first].join(' '));
    if (made.length % 4 === 0) made.push(words.filter((_, at) => at % 7 !== 3).join(' '));
  }
  return made;
}

/** Words of four letters and more, and pairs of neighbours. */
function termsOf(text: string): Set<string> {
  const words = text.split(' ');
  const pairs = words.slice(1).map((word, at) => `${words[at]!} ${word}`);
  return new Set([...words.filter((word) => word.length > 3), ...pairs]);
}

describe('similarAbstracts', () => {
  it('gives the cosines of TF-IDF that comparing all with all gives', () => {
    const texts = abstracts(200);
    const sets = texts.map(termsOf);
    const holders = new Map<string, number>();
    for (const set of sets) for (const term of set) holders.set(term, (holders.get(term) ?? 0) + 1);
    const weight = (term: string): number => Math.log((texts.length + 50) / holders.get(term)!) ** 2;
    const total = (terms: Iterable<string>): number =>
      [...terms].reduce((sum, term) => sum + weight(term), 0);
    const expected: string[] = [];
    sets.forEach((a, i) =>
      sets.forEach((b, j) => {
        if (j <= i) return;
        const shared = [...a].filter((term) => b.has(term));
        const rarePairs = shared.filter((term) => term.includes(' ') && holders.get(term)! <= 20);
        const similarity = total(shared) / Math.sqrt(total(a) * total(b));
        if (rarePairs.length >= 3 && similarity >= 0.1) expected.push(`${i} ${j} ${similarity.toFixed(9)}`);
      }),
    );
    const found = similarAbstracts(texts, 0.1);
    expect(expected.length).toBeGreaterThan(50);
    expect(found.map(({ a, b, similarity }) => `${a} ${b} ${similarity.toFixed(9)}`).sort()).toEqual(
      expected.sort(),
    );
    expect(found.map(({ similarity }) => similarity)).toEqual(
      found.map(({ similarity }) => similarity).sort((a, b) => b - a),
    );
  });
});

describe('pairs of words in common', () => {
  it.each([
    ['four words in a row, three pairs', 'sparse rivers under ice', 1],
    ['three words in a row, two pairs', 'sparse rivers under', 0],
  ])('%s', (_, common, found) => {
    const texts = [`${common} once more`, `about owls and ${common}`, 'nothing of that kind'];
    expect(similarAbstracts(texts, 0.01)).toHaveLength(found);
  });
});

describe('visitTerms', () => {
  const visited = (texts: readonly string[], largestPart?: number): string[] => {
    const terms: string[] = [];
    visitTerms(texts, (holders, isPair) => terms.push(`${isPair} ${holders.join()}`), largestPart);
    return terms;
  };

  it('tells words from pairs, and the order of a pair', () => {
    expect(visited(['long words', 'words long', 'long words long words', 'so so']).sort()).toEqual(
      ['false 0,1,2', 'false 0,1,2', 'true 0,2', 'true 1,2', 'true 3'].sort(),
    );
  });

  it('visits the same terms in however many parts', () => {
    const texts = abstracts(60);
    expect(visited(texts, 100).sort()).toEqual(visited(texts).sort());
  });
});
