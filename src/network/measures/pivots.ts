import type { Components } from '../components.js';
import type { Network } from '../csr.js';
import type { Random } from '../random.js';

/** The nodes of one component from which shortest paths are searched. */
export interface Sources {
  readonly nodes: Uint32Array;
  /** Whether these are all the nodes of the component. */
  readonly exact: boolean;
  /** How many nodes the component has. */
  readonly size: number;
}

export interface PivotOptions {
  /**
   * The most places of rows that exact searches may read, all components together: a component of n nodes and m edges
   * takes 2nm. Default 2e8, such as 5,000 nodes and 20,000 edges.
   */
  readonly exactWork?: number;
  /**
   * How many sources are sampled in a component beyond that. Default: as many as read 1.5e8 places, which is 134 at 560,000
   * edges, and at least 64.
   */
  readonly pivots?: number;
}

const EXACT_WORK = 2e8;
const SAMPLED_WORK = 1.5e8;
const FEWEST_PIVOTS = 64;

/**
 * Which sources to search from: every node of the components that fit, smallest first, and random ones, none of them
 * twice, of those that do not. Components of one node have none.
 *
 * @throws RangeError when `pivots` is no whole number above 1: one source shows no error
 */
export function chooseSources(
  network: Network,
  components: Components,
  random: Random,
  { exactWork = EXACT_WORK, pivots }: PivotOptions = {},
): Sources[] {
  if (pivots !== undefined && !(Number.isSafeInteger(pivots) && pivots > 1)) {
    throw new RangeError(`The number of pivots must be a whole number above 1, not ${pivots}.`);
  }
  const groups = membersOf(network, components);
  const ranked = groups.filter(({ nodes }) => nodes.length > 1).sort((a, b) => workOf(a) - workOf(b));
  let left = exactWork;
  return ranked.map((group) => {
    const { nodes, places } = group;
    left -= workOf(group);
    const wanted = pivots ?? Math.max(FEWEST_PIVOTS, Math.round(SAMPLED_WORK / places));
    const exact = left >= 0 || wanted >= nodes.length;
    return { nodes: exact ? nodes : sample(nodes, wanted, random), exact, size: nodes.length };
  });
}

interface Members {
  readonly nodes: Uint32Array;
  /** Places of the rows of these nodes. */
  readonly places: number;
}

const workOf = ({ nodes, places }: Members): number => nodes.length * places;

function membersOf({ order, offsets }: Network, { of, count }: Components): Members[] {
  const sizes = new Uint32Array(count);
  for (let node = 0; node < order; node++) sizes[of[node]!]!++;
  const groups = Array.from(sizes, (size) => ({ nodes: new Uint32Array(size), places: 0 }));
  const filled = new Uint32Array(count);
  for (let node = 0; node < order; node++) {
    const component = of[node]!;
    const group = groups[component]!;
    group.nodes[filled[component]!++] = node;
    group.places += offsets[node + 1]! - offsets[node]!;
  }
  return groups;
}

/** Some of the nodes, each as likely as the others, by the first steps of a Fisher-Yates shuffle. */
function sample(nodes: Uint32Array, count: number, random: Random): Uint32Array {
  const shuffled = nodes.slice();
  for (let place = 0; place < count; place++) {
    const other = place + Math.floor(random() * (shuffled.length - place));
    const held = shuffled[place]!;
    shuffled[place] = shuffled[other]!;
    shuffled[other] = held;
  }
  return shuffled.subarray(0, count);
}
