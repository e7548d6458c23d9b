import { countDisconnected } from './components.js';
import { undirectedOf, type Network } from './csr.js';
import { rewired } from './null-model.js';
import { createRandom } from './random.js';
import { bestMatches, normalisedMutualInformation, sizesOf } from './similarity.js';

/** What is known of a partition besides itself. */
export interface Certificate {
  readonly connected: boolean;
  /** Communities that fall into several parts. */
  readonly disconnected: number;
  readonly quality: number;
  readonly stability: Stability;
  readonly nullModel: NullModel;
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
}

/** The algorithm that is certified, as one run. */
export interface Method {
  readonly find: (network: Network, seed: number) => Uint32Array;
  readonly quality: (network: Network, membership: Uint32Array) => number;
}

export interface CertificateOptions {
  /** Other seeds are counted up from this one. */
  readonly seed: number;
  /** Default: 100 up to 100,000 edges, 10 above. */
  readonly runs?: number;
  /** Default: 99 up to 10,000 edges, 19 above. */
  readonly samples?: number;
  /** Waited for between runs, so that a caller can stay responsive; what it throws ends the work. */
  readonly pause?: () => Promise<void>;
}

/** Runs the algorithm again, with other seeds and on random networks, and says what that makes of a partition. */
export async function certify(
  network: Network,
  membership: Uint32Array,
  method: Method,
  options: CertificateOptions,
): Promise<Certificate> {
  const { pause = () => Promise.resolve() } = options;
  const {
    seed,
    runs = network.size > 100_000 ? 10 : 100,
    samples = network.size > 10_000 ? 19 : 99,
  } = options;
  const disconnected = countDisconnected(undirectedOf(network), membership);
  const quality = method.quality(network, membership);
  return {
    connected: disconnected === 0,
    disconnected,
    quality,
    stability: await measureStability(network, membership, method, { seed, runs, pause }),
    nullModel: await compareWithChance(network, quality, method, { seed, samples, pause }),
  };
}

async function measureStability(
  network: Network,
  membership: Uint32Array,
  method: Method,
  { seed, runs, pause }: Required<Pick<CertificateOptions, 'seed' | 'runs' | 'pause'>>,
): Promise<Stability> {
  const sizes = sizesOf(membership);
  const communities = new Float64Array(sizes.length);
  let nmi = 0;
  for (let run = 1; run <= runs; run++) {
    await pause();
    const other = method.find(network, seed + run);
    nmi += normalisedMutualInformation(membership, other) / runs;
    bestMatches(membership, other).forEach((best, label) => (communities[label]! += best / runs));
  }
  const nodes = membership.length;
  const jaccard = communities.reduce((sum, value, label) => sum + (value * sizes[label]!) / nodes, 0);
  return { runs, nmi, jaccard, communities };
}

async function compareWithChance(
  network: Network,
  quality: number,
  method: Method,
  { seed, samples, pause }: Required<Pick<CertificateOptions, 'seed' | 'samples' | 'pause'>>,
): Promise<NullModel> {
  const random = createRandom(seed);
  const found: number[] = [];
  while (found.length < samples) {
    await pause();
    const other = rewired(network, random);
    found.push(method.quality(other, method.find(other, seed + found.length)));
  }
  const mean = found.reduce((sum, value) => sum + value, 0) / samples;
  const spread = found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, samples - 1);
  const reached = found.filter((value) => value >= quality).length;
  return { samples, mean, deviation: Math.sqrt(spread), p: (1 + reached) / (1 + samples) };
}
