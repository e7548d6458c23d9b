import { PaperGraphError } from '../errors.js';
import { compareText } from '../text/compare.js';
import type { GraphFile } from './graph-file.js';

/** A JavaScript map holds no more keys. */
const MOST_NODES = 2 ** 24 - 1;

/** Gathers nodes and edges in columns that double when they are full. */
export class EdgeCollector {
  readonly #file: string;
  readonly #numbers = new Map<string, number>();
  #sources = new Uint32Array(1024);
  #targets = new Uint32Array(1024);
  #weights = new Float64Array(1024);
  #size = 0;
  #weighted = false;

  constructor(file: string) {
    this.#file = file;
  }

  get empty(): boolean {
    return this.#numbers.size === 0;
  }

  /** How many edges there are. */
  get size(): number {
    return this.#size;
  }

  /** @throws PaperGraphError `INPUT_UNREADABLE` above 16,777,215 nodes */
  node(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    if (number >= MOST_NODES) {
      throw new PaperGraphError(
        'INPUT_UNREADABLE',
        `${this.#file} has more than ${MOST_NODES} nodes, the most that papergraph holds; give a part of the graph.`,
      );
    }
    this.#numbers.set(id, number);
    return number;
  }

  /** @param weight undefined when the file gives none for this edge */
  edge(source: string, target: string, weight: number | undefined): void {
    if (this.#size === this.#sources.length) this.#grow();
    const at = this.#size++;
    this.#sources[at] = this.node(source);
    this.#targets[at] = this.node(target);
    this.#weights[at] = weight ?? 1;
    this.#weighted ||= weight !== undefined;
  }

  /** Numbers the nodes anew, by id, so that the order of the file shows nowhere. */
  finish(): Omit<GraphFile, 'format'> {
    const ids = [...this.#numbers.keys()].sort(compareText);
    const rankOf = new Uint32Array(ids.length);
    ids.forEach((id, rank) => (rankOf[this.#numbers.get(id)!] = rank));
    const ranked = (column: Uint32Array): Uint32Array =>
      column.subarray(0, this.#size).map((number) => rankOf[number]!);
    return {
      ids,
      sources: ranked(this.#sources),
      targets: ranked(this.#targets),
      weights: this.#weights.subarray(0, this.#size),
      weighted: this.#weighted,
    };
  }

  #grow(): void {
    const length = 2 * this.#size;
    const grown = <T extends Uint32Array | Float64Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.#sources = grown(new Uint32Array(length), this.#sources);
    this.#targets = grown(new Uint32Array(length), this.#targets);
    this.#weights = grown(new Float64Array(length), this.#weights);
  }
}

/** The number that a weight is, or null for what is no weight: only finite numbers above 0 are. */
export function parseWeight(text: string): number | null {
  const weight = text.trim() === '' ? Number.NaN : Number(text);
  return weight > 0 && weight < Infinity ? weight : null;
}
