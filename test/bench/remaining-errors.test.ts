import { describe, expect, it } from 'vitest';
import { remainingErrors } from '../../bench/identity/remaining-errors.mjs';

/** Mentions from 0 on, each with the cluster and the person that stand at its place. */
const mentions = (clusters: string, people: string): Map<number, { cluster: string; person: string }> =>
  new Map(Array.from(clusters, (cluster, at) => [at, { cluster, person: people[at]! }]));

describe('remaining errors', () => {
  it('are none where clusters are people', () => {
    expect(remainingErrors(mentions('aab', 'xxy'), [{ a: 0, b: 1 }])).toEqual([]);
  });

  it('tell a false merge from a false split, with what each costs', () => {
    expect(remainingErrors(mentions('aaaa', 'xxxy'), [])).toEqual([
      { kind: 'merge', smaller: 1, error: 1.5, rank: null },
    ]);
    expect(remainingErrors(mentions('aabb', 'xxxx'), [])).toEqual([
      { kind: 'split', smaller: 2, error: 2, rank: null },
    ]);
  });

  it('know the place of the first question whose answer is about them', () => {
    const both = mentions('aaabb', 'xxyzy');
    const asked = [
      { a: 0, b: 1 },
      { a: 1, b: 3 },
      { a: 2, b: 4 },
      { a: 4, b: 3 },
      { a: 0, b: 2 },
    ];
    expect(remainingErrors(both, asked).map(({ kind, rank }) => [kind, rank])).toEqual([
      ['merge', 5],
      ['merge', 4],
      ['split', 3],
    ]);
  });
});
