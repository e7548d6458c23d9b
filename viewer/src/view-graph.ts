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
    const rows = weakestFirst(rowsOfEdges(edges, this.order), weight);
    this.#rows = rows;
    this.size = rows.length;
    this.sources = new Int32Array(this.size);
    this.targets = new Int32Array(this.size);
    this.#kinds = new Uint8Array(this.size);
    this.#weights = new Float64Array(this.size);
    this.#places = new Int32Array(source.length).fill(-1);
    for (let place = 0; place < this.size; place++) {
      const row = rows[place]!;
      this.sources[place] = source[row]!;
      this.targets[place] = target[row]!;
      this.#kinds[place] = kind[row] ?? 0;
      this.#weights[place] = weight[row] ?? 1;
      this.#places[row] = place;
    }
    this.#strengths = strengthsOf(this.#kinds, this.#weights);
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

/** The rows that join two nodes. Loops here and below, because a reader waits for the map. */
function rowsOfEdges({ source, target }: ViewerGraph['edges'], order: number): Int32Array {
  const rows = new Int32Array(source.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    const [from, to] = [source[row]!, target[row]!];
    if (from !== to && from < order && to < order) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

/** Rows by their weights, those of one weight as they come: counted, as different weights are few. */
function weakestFirst(rows: Int32Array, weights: readonly number[]): Int32Array {
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const numberOfRow = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const weight = weights[rows[at]!] ?? 1;
    let number = numbers.get(weight);
    if (number === undefined) {
      numbers.set(weight, (number = counts.length));
      counts.push(0);
    }
    numberOfRow[at] = number;
    counts[number]!++;
  }
  const starts = new Int32Array(counts.length);
  let start = 0;
  for (const [, number] of [...numbers].sort(([a], [b]) => a - b)) {
    starts[number] = start;
    start += counts[number]!;
  }
  const sorted = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) sorted[starts[numberOfRow[at]!]!++] = rows[at]!;
  return sorted;
}

/** Where the weights stand between the least and the greatest of their kind, 0 to 1; kinds differ in units. */
function strengthsOf(kinds: Uint8Array, weights: Float64Array): Float64Array {
  const least = new Float64Array(256).fill(Infinity);
  const most = new Float64Array(256).fill(-Infinity);
  for (let place = 0; place < weights.length; place++) {
    const [kind, weight] = [kinds[place]!, weights[place]!];
    if (weight < least[kind]!) least[kind] = weight;
    if (weight > most[kind]!) most[kind] = weight;
  }
  const strengths = new Float64Array(weights.length);
  for (let place = 0; place < weights.length; place++) {
    const kind = kinds[place]!;
    const range = most[kind]! - least[kind]!;
    strengths[place] = range === 0 ? 0 : Math.sqrt((weights[place]! - least[kind]!) / range);
  }
  return strengths;
}
