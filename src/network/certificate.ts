import { partsOf } from './components.js';
import { undirectedOf, type Network } from './csr.js';
import { conductances } from './modularity.js';
import { rewired } from './null-model.js';
import { createRandom } from './random.js';
import { communityScores } from './significance.js';
import { bestMatches, normalisedMutualInformation, sizesOf } from './similarity.js';

/** What is known of a partition besides itself. Arrays are by label of community. */
export interface Certificate {
  readonly connected: boolean;
  /** Communities that fall into several parts. */
  readonly disconnected: number;
  readonly quality: number;
  /** Into how many parts each community falls. */
  readonly parts: Uint32Array;
  /** What each community contributes to the quality. */
  readonly contributions: Float64Array;
  readonly conductances: Float64Array;
  /** Null when no run was asked for. */
  readonly stability: Stability | null;
  /** Null when no sample was asked for. */
  readonly nullModel: NullModel | null;
}

/** How well the partition is found again by runs with other seeds. */
export interface Stability {
  readonly runs: number;
  /** Mean over the runs of the normalised mutual information with the partition; 1 when all agree. */
  readonly nmi: number;
  /** Mean over nodes of their community's value in `communities`. */
  readonly jaccard: number;
  /** By community the mean over the runs of the Jaccard similarity to its best match. */
  readonly communities: Float64Array;
}

/** What the same algorithm finds in random networks with the same degrees. */
export interface NullModel {
  readonly samples: number;
  /** Mean and standard deviation of the qualities found. */
  readonly mean: number;
  readonly deviation: number;
  /** (1 + random networks of at least the quality of the partition) / (1 + samples): at least 1 / (1 + samples). */
  readonly p: number;
  /**
   * By community the same for its score (see `communityScores`): the random networks that count are those in which any
   * community scores as high. So at most a share p of random networks is taken for one with such a community at all.
   */
  readonly communities: Float64Array;
}

/** The algorithm that is certified, as one run. */
export interface Method {
  readonly find: (network: Network, seed: number) => Uint32Array;
  /** By label what a community contributes to the quality, which is the sum. */
  readonly contributions: (network: Network, membership: Uint32Array) => Float64Array;
}

export interface CertificateOptions {
  /** Other seeds are counted up from this one. */
  readonly seed: number;
  /** Runs with other seeds. */
  readonly runs: number;
  /** Random networks. */
  readonly samples: number;
}

/**
 * Runs the algorithm again, with other seeds and on random networks, and says what that makes of a partition. Stops
 * after every run, so that a caller can stay responsive; `finished` goes on to the end.
 */
export function* certify(
  network: Network,
  membership: Uint32Array,
  method: Method,
  { seed, runs, samples }: CertificateOptions,
): Generator<void, Certificate, void> {
  const parts = partsOf(undirectedOf(network), membership);
  const contributions = method.contributions(network, membership);
  const disconnected = parts.reduce((count, found) => (found > 1 ? count + 1 : count), 0);
  return {
    connected: disconnected === 0,
    disconnected,
    quality: sum(contributions),
    parts,
    contributions,
    conductances: conductances(network, membership),
    stability: runs === 0 ? null : yield* measureStability(network, membership, method, seed, runs),
    nullModel: samples === 0 ? null : yield* compareWithChance(network, membership, method, seed, samples),
  };
}

/** Takes all the steps of a computation at once. */
export function finished<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function* measureStability(
  network: Network,
  membership: Uint32Array,
  method: Method,
  seed: number,
  runs: number,
): Generator<void, Stability, void> {
  const sizes = sizesOf(membership);
  const communities = new Float64Array(sizes.length);
  let nmi = 0;
  for (let run = 1; run <= runs; run++) {
    yield;
    const other = method.find(network, seed + run);
    nmi += normalisedMutualInformation(membership, other) / runs;
    bestMatches(membership, other).forEach((best, label) => (communities[label]! += best / runs));
  }
  const nodes = membership.length;
  const jaccard = communities.reduce((total, value, label) => total + (value * sizes[label]!) / nodes, 0);
  // Sums of so many shares of 1 end a little above it.
  return { runs, nmi: Math.min(1, nmi), jaccard: Math.min(1, jaccard), communities };
}

function* compareWithChance(
  network: Network,
  membership: Uint32Array,
  method: Method,
  seed: number,
  samples: number,
): Generator<void, NullModel, void> {
  const random = createRandom(seed);
  const qualities: number[] = [];
  const bestScores: number[] = [];
  while (qualities.length < samples) {
    yield;
    const other = rewired(network, random);
    const found = method.find(other, seed + qualities.length);
    qualities.push(sum(method.contributions(other, found)));
    bestScores.push(communityScores(other, found).reduce((most, score) => Math.max(most, score), -Infinity));
  }
  const mean = sum(qualities) / samples;
  const spread =
    qualities.reduce((total, value) => total + (value - mean) ** 2, 0) / Math.max(1, samples - 1);
  const pValue = (observed: number, chance: readonly number[]): number =>
    (1 + chance.filter((value) => value >= observed).length) / (1 + samples);
  return {
    samples,
    mean,
    deviation: Math.sqrt(spread),
    p: pValue(sum(method.contributions(network, membership)), qualities),
    communities: communityScores(network, membership).map((score) => pValue(score, bestScores)),
  };
}

function sum(values: readonly number[] | Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
