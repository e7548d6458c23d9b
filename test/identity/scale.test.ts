import { describe, expect, it } from 'vitest';
import { clusterSignatures } from '../../src/identity/cluster.js';
import { UNCONSTRAINED } from '../../src/identity/constraints.js';
import { featureContext } from '../../src/identity/features.js';
import { firstNotBelow, intersects } from '../../src/structures/ascending.js';
import { indexSignatures } from '../../src/identity/signatures.js';
import { corpusOf } from './support/corpus.js';

/** Pairs scored when one name stands on so many papers, in groups of ten by the co-author. */
function scoredPairs(papers: number, sameTeam: number): number {
  const { mentions, papers: listed } = corpusOf(
    Array.from({ length: papers }, (_, index) => ({
      id: `p${String(index).padStart(5, '0')}`,
      title: `Paper about subject${Math.floor(index / 10)}`,
      authors: [
        'Wei Wang',
        `Coauthor Number${String.fromCharCode(97 + (index % 26))}x${Math.floor(index / 10)}`,
      ],
    })),
  );
  const context = featureContext(indexSignatures(mentions, listed));
  let count = 0;
  clusterSignatures(context, {
    score: () => (count % 7 < sameTeam ? 1 : -1),
    constraints: UNCONSTRAINED,
    include: (names) => context.corpus.names.names[names[0]!]!.last === 'wang',
    observe: () => (count += 1),
  });
  return count;
}

describe('the pairs of a common name', () => {
  it.each([7, 3, 0])('grow with its mentions, not with their square (%i in 7 are joined)', (joined) => {
    const [few, many] = [scoredPairs(500, joined), scoredPairs(2000, joined)];
    expect(few).toBeGreaterThan(0);
    expect(many / few).toBeLessThan(6);
  });
});

describe('names that differ', () => {
  it('are compared where they can be one name, and nowhere else', () => {
    const authors = ['Daniela Rus', 'D. Rus', 'Daniela Dentin', 'Luc Gool'];
    const { mentions, papers } = corpusOf(
      authors.map((name, index) => ({ id: `p${index}`, title: `Paper ${index}`, authors: [name] })),
    );
    const context = featureContext(indexSignatures(mentions, papers));
    const { clusters } = clusterSignatures(context, { score: () => 1, constraints: UNCONSTRAINED });
    const names = clusters.map((members) =>
      Array.from(members, (at) => mentions[context.corpus.mention[at]!]!.printed).sort(),
    );
    expect(names.sort()).toEqual([['D. Rus', 'Daniela Rus'], ['Daniela Dentin'], ['Luc Gool']]);
  });
});

describe('ascending lists', () => {
  const list = Int32Array.of(2, 3, 5, 8, 13, 21, 34, 55, 89);
  it.each([0, 1, 4])('are searched from a place on: %i', (from) => {
    for (let value = 0; value < 100; value += 1) {
      const expected = list.findIndex((entry, at) => at >= from && entry >= value);
      expect(firstNotBelow(list, value, from)).toBe(expected < 0 ? list.length : expected);
    }
    expect(firstNotBelow(list, 7, list.length)).toBe(list.length);
  });

  it('share an entry or none', () => {
    expect(intersects(list, Int32Array.of(1, 4, 89))).toBe(true);
    expect(intersects(Int32Array.of(1, 4, 90), list)).toBe(false);
    expect(intersects(Int32Array.of(), list)).toBe(false);
  });
});
