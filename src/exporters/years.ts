import {
  NODE_KINDS,
  type EdgeKind,
  type GraphEdge,
  type GraphNode,
  type NodeKind,
} from '../model/graph-schema.js';
import type { GraphColumnsView, GraphView } from '../model/graph-view.js';
import { inColumns } from '../graph/build.js';
import { compareText } from '../text/compare.js';

const NO_YEARS: readonly number[] = [];

/** The timeline of a knowledge graph. */
export const timelineOf = (knowledge: GraphView): Timeline => new Timeline(inColumns(knowledge));

/**
 * When nodes and edges are active: the years of a timeline, ascending, empty when unknown. A paper or work is active in
 * its year, an author in the years of their papers, a co-authorship in the years of the joint papers. Other edges have
 * no years of their own: they show when both ends do.
 */
export class Timeline {
  readonly #keys: readonly string[];
  /** By the number of a node its own year, NaN for none. */
  readonly #years: Float64Array;
  /** The papers with a year of node n, ascending: `#papers[#offsets[n]]` to `#papers[#offsets[n + 1] - 1]`. */
  readonly #offsets: Uint32Array;
  readonly #papers: Uint32Array;

  constructor(knowledge: GraphColumnsView) {
    this.#keys = knowledge.keys();
    this.#years = yearsIn(knowledge);
    const { sources, targets } = knowledge.ends('AUTHORED');
    const kinds = knowledge.kinds();
    const isDated = (node: number): boolean => kinds[node] === 'paper' && !Number.isNaN(this.#years[node]);
    this.#offsets = new Uint32Array(this.#keys.length + 1);
    for (let edge = 0; edge < sources.length; edge += 1)
      if (isDated(targets[edge]!)) this.#offsets[sources[edge]! + 1]! += 1;
    for (let node = 0; node < this.#keys.length; node += 1) this.#offsets[node + 1]! += this.#offsets[node]!;
    this.#papers = new Uint32Array(this.#offsets.at(-1)!);
    const ends = this.#offsets.slice();
    // Edges of one source come in the order of their targets.
    for (let edge = 0; edge < sources.length; edge += 1)
      if (isDated(targets[edge]!)) this.#papers[ends[sources[edge]!]!++] = targets[edge]!;
  }

  /** The numbers by which nodes are known here; one above all for a node that is not. Keys ascend. */
  numbersOf(keys: readonly string[]): Uint32Array {
    const known = this.#keys;
    const numbers = new Uint32Array(keys.length);
    for (let node = 0, at = 0; node < keys.length; node += 1) {
      const key = keys[node]!;
      // Mostly the same string, which is seen without a look at its characters.
      while (at < known.length && known[at] !== key && compareText(known[at]!, key) < 0) at += 1;
      numbers[node] = known[at] === key ? at : known.length;
    }
    return numbers;
  }

  yearsOfNode({ key }: Pick<GraphNode, 'key'>): readonly number[] {
    return this.yearsAt(this.#numberOf(key));
  }

  yearsOfEdge({ kind, source, target }: Pick<GraphEdge, 'kind' | 'source' | 'target'>): readonly number[] {
    return this.yearsBetween(kind, this.#numberOf(source), this.#numberOf(target));
  }

  /** By the number of a node. */
  yearsAt(node: number): readonly number[] {
    if (node >= this.#keys.length) return NO_YEARS;
    const year = this.#years[node]!;
    if (!Number.isNaN(year)) return [year];
    const years: number[] = [];
    for (let at = this.#offsets[node]!; at < this.#offsets[node + 1]!; at += 1)
      years.push(this.#years[this.#papers[at]!]!);
    return ascending(years);
  }

  /** Of an edge, by the numbers of its ends. */
  yearsBetween(kind: EdgeKind, source: number, target: number): readonly number[] {
    if (kind !== 'CO_AUTHORED_WITH') return NO_YEARS;
    const papers = this.#papers;
    let [at, other] = [this.#offsets[source]!, this.#offsets[target]!];
    const [end, otherEnd] = [this.#offsets[source + 1]!, this.#offsets[target + 1]!];
    const joint: number[] = [];
    while (at < end && other < otherEnd) {
      const difference = papers[at]! - papers[other]!;
      if (difference === 0) joint.push(this.#years[papers[at]!]!);
      if (difference <= 0) at += 1;
      if (difference >= 0) other += 1;
    }
    return ascending(joint);
  }

  #numberOf(key: string): number {
    let [low, high] = [0, this.#keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareText(this.#keys[middle]!, key) < 0) low = middle + 1;
      else high = middle;
    }
    return this.#keys[low] === key ? low : this.#keys.length;
  }
}

function yearsIn(knowledge: GraphColumnsView): Float64Array {
  const years = new Float64Array(knowledge.keys().length).fill(Number.NaN);
  for (const kind of Object.keys(NODE_KINDS) as NodeKind[]) {
    const yearOf = knowledge.reader(kind, 'year');
    for (const node of knowledge.numbers(kind)) {
      const year = yearOf(node);
      if (typeof year === 'number' && Number.isSafeInteger(year)) years[node] = year;
    }
  }
  return years;
}

function ascending(years: number[]): readonly number[] {
  return years.length < 2 ? years : [...new Set(years)].sort((a, b) => a - b);
}
