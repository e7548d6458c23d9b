/**
 * How right the authors are on a made-up corpus, whose truth is known, and what answers help. It is harsher than life:
 * people have little in common with their co-authors' other papers. The figures on real corpora are those of
 * `npm run bench:identity`; these guard them in every checkout.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { bcubed } from '../../bench/identity/bcubed.mjs';
import { calibrationError } from '../../bench/identity/calibration.mjs';
import { syntheticCorpus } from '../../bench/identity/synthetic.mjs';
import { disambiguate } from '../../src/identity/disambiguate.js';
import type { IdentityDecision, IdentityResult } from '../../src/identity/types.js';
import { createRandom, permutation } from '../../src/network/random.js';
import { foldKey } from '../../src/text/fold.js';

type Pair = readonly [number, number];

const { mentions, papers, truth } = syntheticCorpus(700, { seed: 5 });
const names = mentions.map(({ printed }) => foldKey(printed));

const scoresBy = (labels: readonly unknown[]) =>
  bcubed(labels.map((label, mention) => [label, truth[mention]] as const));

function scoresOf({ clusters }: IdentityResult) {
  const labels: number[] = mentions.map(() => -1);
  clusters.forEach((cluster, index) => cluster.mentions.forEach((mention) => (labels[mention] = index)));
  return scoresBy(labels);
}

const answers = (pairs: readonly Pair[]): IdentityDecision[] =>
  pairs.map(([a, b]) => ({ kind: truth[a] === truth[b] ? 'same' : 'different', a, b }));

const errorAfter = (pairs: readonly Pair[]): number =>
  1 - scoresOf(disambiguate(mentions, papers, { decisions: answers(pairs) })).f1;

/** In rounds of ten, each put to what the answers so far have made. */
function askedFirst(result: IdentityResult, count: number): Pair[] {
  const asked: Pair[] = [];
  const known = new Set<string>();
  for (let now = result; asked.length < count;) {
    const open = now.suspects.filter(({ a, b }) => a !== b && !known.has(`${a} ${b}`)).slice(0, 10);
    for (const { a, b } of open) {
      known.add(`${a} ${b}`);
      asked.push([a, b]);
    }
    if (asked.length < count) now = disambiguate(mentions, papers, { decisions: answers(asked) });
  }
  return asked;
}

/** Pairs of mentions that bear one name. */
function randomPairs(count: number): Pair[] {
  const pairs = names.flatMap((name, a) =>
    names.flatMap((other, b): Pair[] => (a < b && name === other ? [[a, b]] : [])),
  );
  return permutation(pairs.length, createRandom(7))
    .slice(0, count)
    .map((at) => pairs[at]!);
}

describe('authors of a made-up corpus', () => {
  let result: IdentityResult;
  beforeAll(() => {
    result = disambiguate(mentions, papers);
  });

  it('are hardly ever two people, where names often are', () => {
    const { precision, f1 } = scoresOf(result);
    expect(precision).toBeGreaterThan(0.995);
    expect(1 - precision).toBeLessThan((1 - scoresBy(names).precision) / 4);
    expect(f1).toBeGreaterThan(0.91);
  });

  it('have the confidence that they deserve', () => {
    const gold = new Map(truth.map((person, mention) => [mention, { person }]));
    expect(calibrationError(result.clusters, gold, () => true).error).toBeLessThan(0.04);
  });

  it('are put right by fifty answers more than three times as much as by 150 to random questions', () => {
    const before = 1 - scoresOf(result).f1;
    const removed = before - errorAfter(askedFirst(result, 50));
    expect(removed / before).toBeGreaterThan(0.15);
    expect(removed).toBeGreaterThan(3 * (before - errorAfter(randomPairs(150))));
  });
});
