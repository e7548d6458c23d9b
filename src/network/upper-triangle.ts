import type { Network } from './csr.js';
import type { Weights } from './edge-columns.js';
import { emptyRows, mirrorInPlace } from './rows.js';

const PAGE = 2 ** 18;

interface Page {
  readonly targets: Uint32Array;
  readonly weights: Weights;
}

/**
 * Gathers an undirected network row by row, each edge once, in the row of its smaller end. Pages keep what grows from
 * being copied: at the peak an edge takes 24 bytes (36 in double precision), 8 (12) of them only until the end.
 */
export class UpperTriangle {
  readonly #order: number;
  readonly #create: (length: number) => Page;
  readonly #pages: Page[] = [];
  /** By row, where its edges end. */
  readonly #ends: Uint32Array;
  /** By node, how many smaller neighbours it has. */
  readonly #lower: Uint32Array;
  #page: Page;
  #used = 0;
  #size = 0;
  #row = 0;

  constructor(order: number, precision: 'single' | 'double') {
    this.#order = order;
    this.#create = (length) => ({
      targets: new Uint32Array(length),
      weights: precision === 'single' ? new Float32Array(length) : new Float64Array(length),
    });
    this.#ends = new Uint32Array(order + 1);
    this.#lower = new Uint32Array(order);
    this.#page = this.#create(PAGE);
    this.#pages.push(this.#page);
  }

  /** Adds an edge to the current row; the target must be larger than the row, and comes once. */
  add(target: number, weight: number): void {
    if (this.#used === PAGE) {
      this.#page = this.#create(PAGE);
      this.#pages.push(this.#page);
      this.#used = 0;
    }
    this.#page.targets[this.#used] = target;
    this.#page.weights[this.#used++] = weight;
    this.#lower[target]!++;
    this.#size++;
  }

  /** The current row is complete; the next one begins. */
  endRow(): void {
    this.#ends[++this.#row] = this.#size;
  }

  /** The network. Pages are let go as they are read, so this can be called once. */
  finish(): Network {
    const order = this.#order;
    const rows = emptyRows(order, this.#lower, this.#ends, this.#page.weights);
    const ends = rows.offsets.slice(0, order);
    let total = 0;
    let edge = 0;
    let row = 0;
    for (let page = this.#pages.shift(); page !== undefined; page = this.#pages.shift()) {
      const { targets, weights } = page;
      const length = Math.min(PAGE, this.#size - edge);
      for (let at = 0; at < length; at++, edge++) {
        while (edge >= this.#ends[row + 1]!) row++;
        const to = ends[targets[at]!]!++;
        const weight = weights[at]!;
        rows.targets[to] = row;
        rows.weights[to] = weight;
        total += weight;
      }
    }
    mirrorInPlace(rows, ends);
    return { directed: false, order, size: this.#size, weight: total, ...rows };
  }
}
