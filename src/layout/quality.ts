import type { Network } from '../network/csr.js';
import type { Places } from './geometry.js';
import { islandsOf, type Island } from './islands.js';
import { gridOf, rangeOf, visitRing } from './grid.js';

/** How well a drawing shows a network. */
export interface LayoutQuality {
  /**
   * Neighbourhood preservation, 0 to 1: the share of each node's k nearest on the drawing that are its neighbours in
   * the network, k being its degree, at most 50; the mean over all nodes with neighbours.
   */
  readonly neighbours: number;
  /** Coefficient of variation of the lengths of edges: 0 when all are equally long. */
  readonly lengthSpread: number;
  /**
   * Separation of communities, 0 to 1: the share of each node's k nearest on the drawing that are of its community, k
   * being 10, or less where the community has fewer others; the mean over all nodes of communities of two or more.
   */
  readonly separation: number;
}

const MOST_NEIGHBOURS = 50;
const COMMUNITY_NEIGHBOURS = 10;

/**
 * Judges a drawing of an undirected network. Nearness counts inside connected components only: how far apart
 * components are set says nothing about the network. No score depends on scale, place or rotation.
 *
 * @param communities per node its community
 */
export function layoutQuality(network: Network, places: Places, communities: Uint32Array): LayoutQuality {
  const neighbours = new Mean();
  const separation = new Mean();
  for (const island of islandsOf(network)) {
    const search = nearestIn({ x: pick(places.x, island), y: pick(places.y, island) });
    const labels = Uint32Array.from(island.nodes, (node) => communities[node]!);
    const sizes = new Map<number, number>();
    for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
    const isNeighbour = new Uint8Array(labels.length);
    labels.forEach((label, node) => {
      const row = island.targets.subarray(island.offsets[node], island.offsets[node + 1]);
      const wanted = Math.min(row.length, MOST_NEIGHBOURS);
      const others = Math.min(COMMUNITY_NEIGHBOURS, sizes.get(label)! - 1);
      const nearest = search(node, Math.max(wanted, others));
      for (const other of row) isNeighbour[other] = 1;
      if (wanted > 0) neighbours.add(share(nearest, wanted, (other) => isNeighbour[other] === 1));
      if (others > 0) separation.add(share(nearest, others, (other) => labels[other] === label));
      for (const other of row) isNeighbour[other] = 0;
    });
  }
  return {
    neighbours: neighbours.value,
    lengthSpread: lengthSpread(network, places),
    separation: separation.value,
  };
}

const pick = (values: Float64Array, { nodes }: Island): Float64Array =>
  Float64Array.from(nodes, (node) => values[node]!);

class Mean {
  #sum = 0;
  #count = 0;

  add(value: number): void {
    this.#sum += value;
    this.#count++;
  }

  /** 1, the best, of nothing. */
  get value(): number {
    return this.#count === 0 ? 1 : this.#sum / this.#count;
  }
}

function share(nodes: Uint32Array, count: number, holds: (node: number) => boolean): number {
  let found = 0;
  for (let at = 0; at < count; at++) if (holds(nodes[at]!)) found++;
  return found / count;
}

function lengthSpread({ order, offsets, targets }: Network, { x, y }: Places): number {
  let [count, sum, squares] = [0, 0, 0];
  for (let node = 0; node < order; node++) {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const [dx, dy] = [x[targets[at]!]! - x[node]!, y[targets[at]!]! - y[node]!];
      count++;
      sum += Math.sqrt(dx * dx + dy * dy);
      squares += dx * dx + dy * dy;
    }
  }
  const variance = Math.max(0, squares / count - (sum / count) ** 2);
  return sum === 0 ? 0 : Math.sqrt(variance) / (sum / count);
}

/**
 * A search for the nodes nearest to a node, itself not among them, nearest first and equally near ones by their number.
 * What it returns is valid until the next search.
 */
function nearestIn({ x, y }: Places): (node: number, wanted: number) => Uint32Array {
  const { left, right, bottom, top } = rangeOf(x, y);
  const grid = gridOf(x, y, Math.sqrt(((right - left) * (top - bottom)) / Math.max(1, x.length)));
  const most = Math.max(MOST_NEIGHBOURS, COMMUNITY_NEIGHBOURS);
  const found = new Uint32Array(most);
  const distances = new Float64Array(most);
  return (node, wanted) => {
    let count = 0;
    const take = (other: number): void => {
      if (other === node) return;
      const [dx, dy] = [x[other]! - x[node]!, y[other]! - y[node]!];
      const distance = dx * dx + dy * dy;
      let at = count < wanted ? count++ : wanted;
      const after = (place: number): boolean =>
        distances[place]! > distance || (distances[place] === distance && found[place]! > other);
      for (; at > 0 && after(at - 1); at--) {
        if (at === wanted) continue;
        found[at] = found[at - 1]!;
        distances[at] = distances[at - 1]!;
      }
      if (at === wanted) return;
      found[at] = other;
      distances[at] = distance;
    };
    const column = Math.min(grid.columns - 1, Math.floor((x[node]! - grid.left) / grid.cell));
    const row = Math.min(grid.rows - 1, Math.floor((y[node]! - grid.bottom) / grid.cell));
    const last = Math.max(grid.columns, grid.rows);
    for (let ring = 0; ring <= last; ring++) {
      // Whatever lies in this ring is at least this far away.
      const reach = Math.max(0, ring - 1) * grid.cell;
      if (count === wanted && (count === 0 || distances[count - 1]! < reach * reach)) break;
      visitRing(grid, column, row, ring, take);
    }
    return found;
  };
}
