import { expect, it } from 'vitest';
import { profileOf } from '../../src/identity/cluster.js';
import { constraintsOf } from '../../src/identity/constraints.js';
import { featureContext } from '../../src/identity/features.js';
import { clusterAcrossNames, clusterOneName } from '../../src/identity/rounds.js';
import { indexSignatures } from '../../src/identity/signatures.js';
import { corpusOf } from './support/corpus.js';

/** Two signatures of one written-out name and one with its initial, in this order. */
const corpus = corpusOf(
  ['Ada Byron', 'Ada Byron', 'A. Byron'].map((author, at) => ({ id: `p${at}`, authors: [author] })),
);
const signatures = indexSignatures(corpus.mentions, corpus.papers);
const context = featureContext(signatures);
const constraints = constraintsOf(signatures, corpus.mentions, [], false);
const [first, second, initial] = [0, 1, 2].map((at) => profileOf(context, constraints, at));

it.each([
  [-1, [[0, 1, 2]]],
  [-2.5, [[0, 2], [1]]],
])(
  'pairs of one name at %d are looked at again once another name has joined one of them: %j',
  (near, expected) => {
    const scores = new Map([
      ['0 | 1', near],
      ['0 | 2', 2],
      ['0,2 | 1', 1],
    ]);
    const score = (a: { members: Int32Array }, b: { members: Int32Array }): number | null =>
      scores.get(
        [a, b]
          .map(({ members }) => members.join())
          .sort()
          .join(' | '),
      ) ?? null;
    const one = clusterOneName(context, [first!, second!], score);
    expect(one.joins).toEqual([]);
    const { profiles } = clusterAcrossNames(context, [...one.profiles, initial!], one.doubts, score);
    expect(profiles.map(({ members }) => [...members]).sort((a, b) => a[0]! - b[0]!)).toEqual(expected);
  },
);
