import {
  edgeKey,
  type Attributes,
  type AttributeValue,
  type EdgeKind,
  type GraphEdge,
  type GraphNode,
  type NodeKind,
} from '../model/graph-schema.js';
import type { EdgeEnds, GraphColumnsView } from '../model/graph-view.js';
import { GrowingColumn } from '../structures/growing-column.js';
import type { AttributeTable } from './attribute-table.js';
import type { EdgeTable } from './edge-table.js';
import { Incidence } from './incidence.js';

export interface GraphColumns {
  /** Keys of the nodes, ascending; nodes are numbered in this order. */
  readonly keys: readonly string[];
  readonly kinds: readonly NodeKind[];
  /** Per node its row in the table of its kind. */
  readonly rows: Uint32Array;
  readonly nodes: ReadonlyMap<NodeKind, AttributeTable>;
  /** In ascending order of the keys of their edges. */
  readonly edges: readonly EdgeTable[];
}

/**
 * A directed multigraph in columns: nodes are numbers in ascending order of their keys, edges rows of tables sorted by
 * key, attributes columns of packed numbers or of values. An edge takes 12 bytes besides its attributes; its key is
 * put together when it is asked for. Nodes and edges are fixed; attributes of nodes can be added.
 */
export class ColumnarGraph implements GraphColumnsView {
  private readonly columns: GraphColumns;
  private numberByKey: Map<string, number> | null = null;
  private incidences: readonly Incidence[] | null = null;

  constructor(columns: GraphColumns) {
    this.columns = columns;
  }

  countNodes(kind?: NodeKind): number {
    const { kinds } = this.columns;
    if (kind === undefined) return kinds.length;
    let count = 0;
    for (const each of kinds) if (each === kind) count += 1;
    return count;
  }

  countEdges(kind?: EdgeKind): number {
    return this.tablesOf(kind).reduce((sum, { rows }) => sum + rows.length, 0);
  }

  *nodes(kind?: NodeKind): Generator<GraphNode> {
    const { kinds } = this.columns;
    for (let number = 0; number < kinds.length; number += 1)
      if (kind === undefined || kinds[number] === kind) yield this.nodeAt(number);
  }

  *edges(kind?: EdgeKind): Generator<GraphEdge> {
    for (const table of this.tablesOf(kind))
      for (let at = 0; at < table.rows.length; at += 1) yield this.edgeAt(table, at);
  }

  node(key: string): GraphNode | undefined {
    const number = this.numberOf(key);
    return number === undefined ? undefined : this.nodeAt(number);
  }

  *incident(key: string, kind?: EdgeKind): Generator<GraphEdge> {
    const number = this.numberOf(key);
    if (number === undefined) return;
    const { edges, keys } = this.columns;
    this.incidences ??= edges.map((table) => new Incidence(keys.length, table));
    for (const [index, table] of edges.entries()) {
      if (kind !== undefined && table.kind !== kind) continue;
      for (const at of this.incidences[index]!.edgesAt(number)) yield this.edgeAt(table, at);
    }
  }

  ends(kind: EdgeKind, attribute?: string): EdgeEnds {
    const [table] = this.tablesOf(kind);
    if (table === undefined) return { sources: new Uint32Array(0), targets: new Uint32Array(0) };
    const { sources, targets, rows, attributes } = table;
    if (attribute === undefined) return { sources, targets };
    const values = Float64Array.from(rows, (row) => {
      const value = attributes.get(row, attribute);
      return typeof value === 'number' ? value : Number.NaN;
    });
    return { sources, targets, values };
  }

  *edgeAttributes(kind: EdgeKind): Generator<Attributes> {
    for (const { rows, attributes } of this.tablesOf(kind))
      for (const row of rows) yield attributes.attributes(row);
  }

  *edgeValues(kind: EdgeKind): Generator<[string, Iterable<AttributeValue>]> {
    for (const { rows, attributes } of this.tablesOf(kind))
      for (const name of attributes.names()) yield [name, attributes.values(name, rows)];
  }

  attributeNames(kind: NodeKind | EdgeKind): string[] {
    return [...(this.attributesOf(kind)?.names() ?? [])];
  }

  attributeValues(kind: NodeKind | EdgeKind, name: string): (AttributeValue | undefined)[] {
    const { kinds, rows } = this.columns;
    const attributes = this.attributesOf(kind);
    const edges = this.columns.edges.find((table) => table.kind === kind);
    const places = edges?.rows ?? rows.filter((_, number) => kinds[number] === kind);
    return Array.from(places, (row) => attributes?.get(row, name));
  }

  keys(): readonly string[] {
    return this.columns.keys;
  }

  kinds(): readonly NodeKind[] {
    return this.columns.kinds;
  }

  reader(kind: NodeKind | EdgeKind, name: string): (at: number) => AttributeValue | undefined {
    const { edges, rows: rowsOfNodes } = this.columns;
    const rows = edges.find((table) => table.kind === kind)?.rows ?? rowsOfNodes;
    return this.attributesOf(kind)?.reader(name, rows) ?? (() => undefined);
  }

  numbers(kind: NodeKind): Uint32Array {
    const { kinds } = this.columns;
    const found = new Uint32Array(this.countNodes(kind));
    // By index, without pairs: this looks at every node of the graph.
    for (let number = 0, count = 0; count < found.length; number += 1)
      if (kinds[number] === kind) found[count++] = number;
    return found;
  }

  select(nodes: readonly NodeKind[], edges: readonly EdgeKind[], linkedOnly: boolean): ColumnarGraph {
    const { columns } = this;
    const tables = columns.edges.filter(({ kind }) => edges.includes(kind));
    const linked = linkedOnly ? linkedNodes(columns.keys.length, tables) : null;
    const kept = new GrowingColumn();
    const place = new Uint32Array(columns.keys.length);
    for (const [number, kind] of columns.kinds.entries()) {
      if (!nodes.includes(kind) || linked?.[number] === 0) continue;
      place[number] = kept.length;
      kept.push(number);
    }
    const numbers = kept.take();
    return new ColumnarGraph({
      keys: Array.from(numbers, (number) => columns.keys[number]!),
      kinds: Array.from(numbers, (number) => columns.kinds[number]!),
      rows: numbers.map((number) => columns.rows[number]!),
      nodes: columns.nodes,
      // The schema says between which kinds edges go, so no edge loses an end.
      edges: tables.map((table) => ({
        ...table,
        sources: table.sources.map((number) => place[number]!),
        targets: table.targets.map((number) => place[number]!),
      })),
    });
  }

  /**
   * Sets an attribute of nodes, by key.
   * @throws RangeError for a key that no node has
   */
  setNodeAttribute(name: string, values: Iterable<readonly [string, AttributeValue]>): void {
    for (const [key, value] of values) {
      const number = this.numberOf(key);
      if (number === undefined) throw new RangeError(`no node ${key} in the graph`);
      const { kinds, rows, nodes } = this.columns;
      nodes.get(kinds[number]!)!.set(rows[number]!, name, value);
    }
  }

  private nodeAt(number: number): GraphNode {
    const { keys, kinds, rows, nodes } = this.columns;
    const kind = kinds[number]!;
    const attributes = nodes.get(kind)!.attributes(rows[number]!);
    return { key: keys[number]!, kind, attributes: attributes as GraphNode['attributes'] };
  }

  private edgeAt({ kind, sources, targets, rows, attributes }: EdgeTable, at: number): GraphEdge {
    const source = this.columns.keys[sources[at]!]!;
    const target = this.columns.keys[targets[at]!]!;
    return {
      key: edgeKey(kind, source, target),
      kind,
      source,
      target,
      attributes: attributes.attributes(rows[at]!),
    };
  }

  private tablesOf(kind: EdgeKind | undefined): readonly EdgeTable[] {
    const { edges } = this.columns;
    return kind === undefined ? edges : edges.filter((table) => table.kind === kind);
  }

  private attributesOf(kind: NodeKind | EdgeKind): AttributeTable | undefined {
    const { nodes, edges } = this.columns;
    return nodes.get(kind as NodeKind) ?? edges.find((table) => table.kind === kind)?.attributes;
  }

  private numberOf(key: string): number | undefined {
    this.numberByKey ??= new Map(this.columns.keys.map((each, number) => [each, number]));
    return this.numberByKey.get(key);
  }
}

/** By number whether a node is at the end of an edge. */
function linkedNodes(count: number, tables: readonly EdgeTable[]): Uint8Array {
  const linked = new Uint8Array(count);
  for (const { sources, targets } of tables) {
    for (const source of sources) linked[source] = 1;
    for (const target of targets) linked[target] = 1;
  }
  return linked;
}
