import type { ViewerGraph } from '../../src/model/viewer-dataset.js';

/** What sigma needs of a node, and what the reducers read. Nothing that changes with the view is stored here. */
export interface NodeData {
  readonly label: string;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly measure: number;
  readonly citations: number;
  readonly pagerank: number | null;
  readonly community: number;
  readonly year: number | null;
}

export interface EdgeData {
  readonly kind: string;
  readonly weight: number;
  readonly size: number;
  /** Place of the weight among those of the same kind, 0 (least) to 1. */
  readonly strength: number;
}

export interface Link {
  readonly other: string;
  readonly kind: string;
  readonly weight: number;
  readonly outgoing: boolean;
  /** Its key in the graph. */
  readonly edge: string;
}

type EdgeVisitor<T> = (edge: string, data: EdgeData, source: string, target: string) => T;
type NodeVisitor<T> = (key: string, data: NodeData) => T;

/**
 * The graph of a view, which never changes: nodes as they come, edges weakest first, because later ones are drawn over earlier
 * ones. It answers by the names that graphology has for these questions, and keeps edges as numbers: a hundred thousand
 * of them as objects would take a second to make.
 */
export class ViewGraph {
  /** Number of nodes, and of edges. */
  readonly order: number;
  readonly size: number;
  /** Keys of the nodes; a node's place is its number. */
  readonly keys: readonly string[];
  /** By place of the edge the numbers of its ends. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly #nodes: readonly NodeData[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #edgeKinds: readonly string[];
  /** By place of the edge its row in the file, which is its key, the place of its kind and its weight. */
  readonly #rows: Int32Array;
  readonly #kinds: Uint8Array;
  readonly #weights: Float64Array;
  readonly #strengths: Float64Array;
  /** By row the place of the edge; -1 where there is none. */
  readonly #places: Int32Array;
  #incidence: Incidence | undefined;

  constructor(nodes: readonly (readonly [key: string, data: NodeData])[], { edgeKinds, edges }: ViewerGraph) {
    this.keys = nodes.map(([key]) => key);
    this.#nodes = nodes.map(([, data]) => data);
    this.#numbers = new Map(this.keys.map((key, number) => [key, number]));
    this.#edgeKinds = edgeKinds;
    this.order = nodes.length;
    const { source, target, kind, weight } = edges;
    const isEdge = (row: number): boolean =>
      source[row] !== target[row] && source[row]! < this.order && target[row]! < this.order;
    const weightOf = (row: number): number => weight[row] ?? 1;
    const rows = Int32Array.from(source.keys()).filter(isEdge);
    const sorted = weakestFirst(rows, weightOf);
    this.#rows = sorted;
    this.size = sorted.length;
    this.sources = sorted.map((row) => source[row]!);
    this.targets = sorted.map((row) => target[row]!);
    this.#kinds = Uint8Array.from(sorted, (row) => kind[row] ?? 0);
    this.#weights = Float64Array.from(sorted, weightOf);
    this.#strengths = strengthsOf(this.#kinds, this.#weights);
    this.#places = new Int32Array(source.length).fill(-1);
    sorted.forEach((row, place) => (this.#places[row] = place));
  }

  hasNode(key: string): boolean {
    return this.#numbers.has(key);
  }

  numberOf(key: string): number | undefined {
    return this.#numbers.get(key);
  }

  getNodeAttributes(key: string): NodeData {
    const number = this.#numbers.get(key);
    if (number === undefined) throw new Error(`There is no node ${key}`);
    return this.#nodes[number]!;
  }

  getNodeAttribute<K extends keyof NodeData>(key: string, name: K): NodeData[K] {
    return this.getNodeAttributes(key)[name];
  }

  nodes(): readonly string[] {
    return this.keys;
  }

  forEachNode(visit: NodeVisitor<void>): void {
    this.#nodes.forEach((data, number) => visit(this.keys[number]!, data));
  }

  mapNodes<T>(value: NodeVisitor<T>): T[] {
    return this.#nodes.map((data, number) => value(this.keys[number]!, data));
  }

  filterNodes(holds: NodeVisitor<boolean>): string[] {
    return this.keys.filter((key, number) => holds(key, this.#nodes[number]!));
  }

  someNode(holds: NodeVisitor<boolean>): boolean {
    return this.#nodes.some((data, number) => holds(this.keys[number]!, data));
  }

  edgeKey(place: number): string {
    return String(this.#rows[place]);
  }

  edgeKind(place: number): string {
    return this.#edgeKinds[this.#kinds[place]!] ?? 'edge';
  }

  edges(): string[] {
    return Array.from(this.#rows, String);
  }

  getEdgeAttributes(edge: string): EdgeData {
    return this.#edgeAt(this.#placeOf(edge));
  }

  source(edge: string): string {
    return this.keys[this.sources[this.#placeOf(edge)]!]!;
  }

  target(edge: string): string {
    return this.keys[this.targets[this.#placeOf(edge)]!]!;
  }

  extremities(edge: string): [source: string, target: string] {
    return [this.source(edge), this.target(edge)];
  }

  forEachEdge(visit: EdgeVisitor<void>): void {
    for (let place = 0; place < this.size; place++)
      visit(
        this.edgeKey(place),
        this.#edgeAt(place),
        this.keys[this.sources[place]!]!,
        this.keys[this.targets[place]!]!,
      );
  }

  filterEdges(holds: EdgeVisitor<boolean>): string[] {
    const found: string[] = [];
    this.forEachEdge((edge, ...rest) => {
      if (holds(edge, ...rest)) found.push(edge);
    });
    return found;
  }

  /** The edges of a node, strongest first; none of a key that is no node. */
  links(key: string): Link[] {
    const node = this.#numbers.get(key);
    if (node === undefined) return [];
    const { starts, places } = (this.#incidence ??= incidenceOf(this));
    return Array.from(places.subarray(starts[node], starts[node + 1]), (place): Link => {
      const outgoing = this.sources[place] === node;
      return {
        other: this.keys[(outgoing ? this.targets : this.sources)[place]!]!,
        kind: this.edgeKind(place),
        weight: this.#weights[place]!,
        outgoing,
        edge: this.edgeKey(place),
      };
    });
  }

  #placeOf(edge: string): number {
    const place = this.#places[Number(edge)] ?? -1;
    if (place < 0) throw new Error(`There is no edge ${edge}`);
    return place;
  }

  #edgeAt(place: number): EdgeData {
    const kind = this.edgeKind(place);
    const strength = this.#strengths[place]!;
    return {
      kind,
      weight: this.#weights[place]!,
      size: 1.4 + 1.6 * strength,
      strength,
    };
  }
}

/** By node where the places of its edges begin, strongest first. */
interface Incidence {
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

function incidenceOf({ order, size, sources, targets }: ViewGraph): Incidence {
  const starts = new Int32Array(order + 1);
  for (let place = 0; place < size; place++) {
    starts[sources[place]! + 1]!++;
    starts[targets[place]! + 1]!++;
  }
  for (let node = 0; node < order; node++) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  const places = new Int32Array(2 * size);
  for (let place = size - 1; place >= 0; place--) {
    places[next[sources[place]!]!++] = place;
    places[next[targets[place]!]!++] = place;
  }
  return { starts, places };
}

/** Rows by their weights, those of one weight as they come: counted, as different weights are few. */
function weakestFirst(rows: Int32Array, weightOf: (row: number) => number): Int32Array {
  const places = new Map<number, number>();
  for (const row of rows) places.set(weightOf(row), (places.get(weightOf(row)) ?? 0) + 1);
  let start = 0;
  for (const weight of [...places.keys()].sort((a, b) => a - b)) {
    const count = places.get(weight)!;
    places.set(weight, start);
    start += count;
  }
  const sorted = new Int32Array(rows.length);
  for (const row of rows) {
    const place = places.get(weightOf(row))!;
    sorted[place] = row;
    places.set(weightOf(row), place + 1);
  }
  return sorted;
}

/** Where the weights stand between the least and the greatest of their kind, 0 to 1; kinds differ in units. */
function strengthsOf(kinds: Uint8Array, weights: Float64Array): Float64Array {
  const ranges = new Map<number, { least: number; most: number }>();
  weights.forEach((weight, place) => {
    const range = ranges.get(kinds[place]!);
    if (!range) ranges.set(kinds[place]!, { least: weight, most: weight });
    else {
      range.least = Math.min(range.least, weight);
      range.most = Math.max(range.most, weight);
    }
  });
  return weights.map((weight, place) => {
    const { least, most } = ranges.get(kinds[place]!)!;
    return most === least ? 0 : Math.sqrt((weight - least) / (most - least));
  });
}
