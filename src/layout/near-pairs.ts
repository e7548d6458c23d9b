import type { Places } from './geometry.js';
import { gridOf, type Grid } from './grid.js';

/** Share of the nodes that are so small that they push each other only inside a cell and across one border. */
const SMALL = 0.9;
/** Where more nodes are around a node only a sample is looked at, each standing for several: a heap stays linear. */
const CROWD = 2000;

/**
 * The pairs of nodes in reach of each other, each once, found on a uniform grid in time linear in the nodes. A pair is in
 * reach when its nodes are nearer than the sum of their parts of the reach.
 */
export class NearPairs {
  /** The nodes, those of one cell of the grid side by side. */
  nodes: Uint32Array = new Uint32Array(0);
  /** `nodes[place]` is paired with `others[ends[place - 1]]`, or the first of all, to `others[ends[place] - 1]`. */
  readonly ends: Uint32Array;
  others: Uint32Array = new Uint32Array(0);
  /** Per place for how many nodes each of the others stands. */
  readonly steps: Uint32Array;
  /** The reach of two of the largest small nodes. */
  readonly commonReach: number;
  private readonly parts: Float64Array;
  private readonly largestSmall: number;

  /** @param parts per node its part of the reach */
  constructor(parts: Float64Array) {
    this.parts = parts;
    const order = parts.length;
    this.ends = new Uint32Array(order);
    this.steps = new Uint32Array(order);
    this.largestSmall = parts.toSorted()[Math.floor(SMALL * (order - 1))]!;
    this.commonReach = 2 * this.largestSmall;
  }

  /**
   * Finds the pairs anew. Of two small nodes the one of the earlier cell does the looking, in its cell and the four after
   * it: two runs of memory. A large node looks at all nodes around that are smaller than itself.
   */
  find(places: Places): void {
    const grid = gridOf(places.x, places.y, this.commonReach);
    const { columns, rows, starts, members } = grid;
    this.nodes = members;
    let count = 0;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const cell = row * columns + column;
        const end = starts[cell + 1]!;
        const toLeft = column > 0 ? 1 : 0;
        const toRight = column < columns - 1 ? 1 : 0;
        const runEnd = starts[cell + 1 + toRight]!;
        const above = row < rows - 1 ? starts[cell + columns - toLeft]! : 0;
        const aboveEnd = row < rows - 1 ? starts[cell + columns + 1 + toRight]! : 0;
        for (let place = starts[cell]!; place < end; place++) {
          if (this.parts[members[place]!]! > this.largestSmall)
            count = this.lookWidely(places, grid, place, count);
          else {
            const step = stepOf(runEnd - place - 1 + aboveEnd - above);
            this.steps[place] = step;
            this.makeRoom(count + runEnd - place + aboveEnd - above);
            count = this.look(places, place, place + 1, runEnd, step, count);
            count = this.look(places, place, above, aboveEnd, step, count);
          }
          this.ends[place] = count;
        }
      }
    }
  }

  /** Adds the small nodes of a run of places that a small node reaches; returns how many pairs there are. */
  private look(
    { x, y }: Places,
    place: number,
    from: number,
    to: number,
    step: number,
    count: number,
  ): number {
    const { nodes, others, parts, largestSmall } = this;
    const node = nodes[place]!;
    const nodeX = x[node]!;
    const nodeY = y[node]!;
    const own = parts[node]!;
    for (let at = step === 1 ? from : from + (node % step); at < to; at += step) {
      const other = nodes[at]!;
      const theirs = parts[other]!;
      const dx = nodeX - x[other]!;
      const dy = nodeY - y[other]!;
      const reach = own + theirs;
      // Written always and kept by counting: half of all branches here would be predicted wrongly.
      others[count] = other;
      count += Number(dx * dx + dy * dy < reach * reach) & Number(theirs <= largestSmall);
    }
    return count;
  }

  /** Adds the nodes that a large node reaches and that are smaller, or as large and after it. */
  private lookWidely({ x, y }: Places, grid: Grid, place: number, count: number): number {
    const { cell, left, bottom, columns, rows, starts, members } = grid;
    const { parts } = this;
    const node = members[place]!;
    const nodeX = x[node]!;
    const nodeY = y[node]!;
    const own = parts[node]!;
    const range = 2 * own;
    const firstColumn = Math.max(0, Math.floor((nodeX - left - range) / cell));
    const lastColumn = Math.min(columns - 1, Math.floor((nodeX - left + range) / cell));
    const firstRow = Math.max(0, Math.floor((nodeY - bottom - range) / cell));
    const lastRow = Math.min(rows - 1, Math.floor((nodeY - bottom + range) / cell));
    let around = 0;
    for (let row = firstRow; row <= lastRow; row++)
      around += starts[row * columns + lastColumn + 1]! - starts[row * columns + firstColumn]!;
    const step = stepOf(around);
    this.steps[place] = step;
    this.makeRoom(count + around + 1);
    const { others } = this;
    for (let row = firstRow; row <= lastRow; row++) {
      const from = starts[row * columns + firstColumn]!;
      const end = starts[row * columns + lastColumn + 1]!;
      for (let at = step === 1 ? from : from + (node % step); at < end; at += step) {
        const other = members[at]!;
        const theirs = parts[other]!;
        const dx = nodeX - x[other]!;
        const dy = nodeY - y[other]!;
        const reach = own + theirs;
        others[count] = other;
        const isSmaller = Number(theirs < own) | (Number(theirs === own) & Number(other > node));
        count += Number(dx * dx + dy * dy < reach * reach) & isSmaller;
      }
    }
    return count;
  }

  private makeRoom(least: number): void {
    if (this.others.length >= least) return;
    const larger = new Uint32Array(Math.ceil(1.5 * least));
    larger.set(this.others);
    this.others = larger;
  }
}

const stepOf = (around: number): number => (around > CROWD ? Math.ceil(around / CROWD) : 1);
