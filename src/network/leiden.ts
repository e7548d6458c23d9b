import { aggregate, createRowBuffer, type RowBuffer } from './aggregation.js';
import { connectedComponents } from './components.js';
import type { Network } from './csr.js';
import { baseLevel, levelQuality, type BaseLevel, type Objective } from './level.js';
import { LEAST_GAIN, moveNodes } from './local-moving.js';
import { qualityOf } from './modularity.js';
import { canonicalLabels, countLabels } from './partition.js';
import { createRandom, type Random } from './random.js';
import { refine } from './refinement.js';
import { groupNodes } from './reordering.js';
import { createScratch, relabel, type Scratch } from './scratch.js';

export interface LeidenOptions {
  /** Default `modularity`, which for a directed network is that of Leicht and Newman. */
  readonly objective?: Objective;
  /** Above 1 gives more and smaller communities; default 1. */
  readonly resolution?: number;
  /** Any safe integer; default 1. */
  readonly seed?: number;
  /** How often the algorithm runs on its own result, or `converge`: until it gains nothing. Default 2. */
  readonly iterations?: number | 'converge';
  /** Independent runs of which the best is kept; default 1. */
  readonly starts?: number;
  /** Per node the number of a node of the community to start from, itself or another; itself when absent. */
  readonly initial?: Uint32Array;
}

export interface LeidenResult {
  /** Per node its community, numbered by size, largest first, then by smallest node. */
  readonly membership: Uint32Array;
  readonly count: number;
  /** In the terms of the objective, at the resolution asked for. */
  readonly quality: number;
  /** The sub-communities that the last iteration merged level by level, each inside one of the next; the last is `membership`. */
  readonly hierarchy: readonly Uint32Array[];
}

/** More iterations than any network was seen to need. */
const MOST_ITERATIONS = 100;
/** Iterations in a row without gain that end a run to convergence: the refinement draws by chance, so one proves little. */
const PATIENCE = 10;

interface Run {
  readonly membership: Uint32Array;
  /** Per level of aggregation the group of every node of that level. */
  readonly steps: readonly Uint32Array[];
}

interface Workspace extends BaseLevel {
  readonly random: Random;
  readonly scratch: Scratch;
  /** Aggregated levels take turns: one is read while the next is written. */
  readonly buffers: readonly [RowBuffer, RowBuffer];
}

/**
 * Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019, DOI 10.1038/s41598-019-41695-z): local moving,
 * refinement, aggregation, and again, until every community is one node of the aggregated network. Every community is
 * connected (in a directed network: weakly). The same network, options and seed give the same result on any machine.
 *
 * Memory on top of the network: about 60 bytes a node and 24 bytes an edge end.
 *
 * @throws RangeError when an option is out of range
 */
export function leiden(network: Network, options: LeidenOptions = {}): LeidenResult {
  const { objective = 'modularity', resolution = 1, seed = 1, iterations = 2, starts = 1 } = options;
  if (!(Number.isFinite(resolution) && resolution > 0))
    throw new RangeError(`The resolution must be a number above 0, not ${resolution}.`);
  for (const [what, value] of [
    ['iterations', iterations],
    ['starts', starts],
  ] as const) {
    if (value !== 'converge' && !(Number.isSafeInteger(value) && value > 0))
      throw new RangeError(`The number of ${what} must be a whole number above 0, not ${value}.`);
  }
  const { initial: given } = options;
  if (given && (given.length !== network.order || given.some((label) => label >= network.order)))
    throw new RangeError('The initial partition must have the number of a node for every node.');
  const initial = given && canonicalLabels(given);
  const base = baseLevel(network, objective, resolution);
  const places = base.level.targets.length;
  const workspace: Workspace = {
    ...base,
    random: createRandom(seed),
    scratch: createScratch(network.order),
    buffers: [createRowBuffer(places), createRowBuffer(places)],
  };
  let best = iterate(workspace, iterations, initial);
  let quality = qualityOf(network, best.membership, objective, resolution);
  for (let start = 1; start < starts; start++) {
    const run = iterate(workspace, iterations, initial);
    const other = qualityOf(network, run.membership, objective, resolution);
    if (other > quality) [best, quality] = [run, other];
  }
  const { membership } = best;
  return { membership, count: countLabels(membership), quality, hierarchy: hierarchyOf(best) };
}

/** One start: a first round of local moving, which also tells a good order of the nodes, then the iterations. */
function iterate(
  workspace: Workspace,
  iterations: number | 'converge',
  initial: Uint32Array | undefined,
): Run {
  const { level, rate, unit, random, scratch } = workspace;
  const first = initial?.slice() ?? everyNode(level.order);
  moveNodes(level, first, rate, unit, random, scratch);
  const { level: lowest, nodes } = groupNodes(level, first, relabel(first, scratch), scratch);
  const most = iterations === 'converge' ? MOST_ITERATIONS : iterations;
  let run = runOnce({ ...workspace, level: lowest }, compose(nodes, first), true);
  let quality = levelQuality(lowest, run.membership, rate);
  for (let [iteration, idle] = [1, 0]; iteration < most && idle < PATIENCE; iteration++) {
    run = runOnce({ ...workspace, level: lowest }, run.membership, false);
    if (iterations !== 'converge') continue;
    const before = quality;
    quality = levelQuality(lowest, run.membership, rate);
    idle = quality - before < LEAST_GAIN * unit ? idle + 1 : 0;
  }
  const numbers = new Uint32Array(nodes.length);
  nodes.forEach((node, number) => (numbers[node] = number));
  // Labels are canonical in the order of the caller's nodes only.
  const membership = canonicalLabels(compose(numbers, run.membership));
  return { membership, steps: [numbers, ...run.steps] };
}

/**
 * One iteration, from a partition whose labels lie below the number of nodes.
 *
 * @param moved whether local moving has found that partition
 */
function runOnce(
  { level: lowest, rate, unit, random, scratch, buffers }: Workspace,
  from: Uint32Array,
  moved: boolean,
): Run {
  const steps: Uint32Array[] = [];
  let level = lowest;
  let labels: Uint32Array = from.slice();
  for (;;) {
    if (!moved || steps.length > 0) moveNodes(level, labels, rate, unit, random, scratch);
    const count = relabel(labels, scratch);
    if (count === level.order) break;
    let groups: Uint32Array = new Uint32Array(level.order);
    refine(level, labels, count, groups, rate, unit, random, scratch);
    let groupCount = relabel(groups, scratch);
    if (groupCount === level.order) {
      // Nothing was merged. The connected parts of the communities are as safe to merge, and the levels come to an end.
      ({ of: groups, count: groupCount } = connectedComponents(level, labels));
    }
    const next = new Uint32Array(groupCount);
    for (let node = 0; node < level.order; node++) next[groups[node]!] = labels[node]!;
    level = aggregate(level, groups, groupCount, buffers[steps.length % 2]!, scratch);
    labels = next;
    steps.push(groups);
  }
  // Every community is one node of the last level now.
  const membership = steps.reduceRight((above, groups) => compose(groups, above), everyNode(level.order));
  return { membership: canonicalLabels(membership), steps };
}

function hierarchyOf({ membership, steps }: Run): Uint32Array[] {
  const levels: Uint32Array[] = [];
  let groups = everyNode(membership.length);
  for (const step of steps) levels.push((groups = compose(groups, step)));
  // The first step only renumbers the nodes.
  return levels.length === 1 ? [membership] : levels.slice(1).map(canonicalLabels);
}

function everyNode(order: number): Uint32Array {
  const nodes = new Uint32Array(order);
  for (let node = 0; node < order; node++) nodes[node] = node;
  return nodes;
}

/** Groups of groups, by node. */
function compose(groups: Uint32Array, above: Uint32Array): Uint32Array {
  return groups.map((group) => above[group]!);
}
