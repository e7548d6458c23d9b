import type { Corpus } from '../model/corpus.js';
import type { EdgeKind, GraphEdge, GraphNode, NodeKind } from '../model/graph-schema.js';
import { hasColumns, type GraphColumnsView, type GraphView } from '../model/graph-view.js';
import type { Relation } from '../plugin.js';
import { compareText } from '../text/compare.js';
import { AttributeTable } from './attribute-table.js';
import { ColumnarGraph } from './columnar-graph.js';
import { EdgeTableBuilder, type EdgeTable } from './edge-table.js';

/**
 * Builds the knowledge graph from what the relations say of a corpus. A node or edge that is said twice keeps its first
 * attributes and takes over those that were missing.
 * @throws RangeError when an edge ends at a node that no relation yields: an error in a relation, not in the data
 */
export function buildGraph(corpus: Corpus, relations: readonly Relation[]): ColumnarGraph {
  return graphOf(statementsOf(corpus, relations));
}

function* statementsOf(corpus: Corpus, relations: readonly Relation[]): Generator<GraphNode | GraphEdge> {
  for (const relation of relations) yield* relation.relate(corpus);
}

/** A knowledge graph of these nodes and edges, in any order. */
export function graphOf(statements: Iterable<GraphNode | GraphEdge>): ColumnarGraph {
  const builder = new GraphBuilder();
  for (const statement of statements) {
    if ('source' in statement) builder.addEdge(statement);
    else builder.addNode(statement);
  }
  return builder.finish();
}

/** The graph itself where it is in columns, else a copy that is. */
export const inColumns = (view: GraphView): GraphColumnsView =>
  hasColumns(view) ? view : graphOf([...view.nodes(), ...view.edges()]);

interface NodeTable {
  rows: number;
  readonly attributes: AttributeTable;
}

class GraphBuilder {
  /** Nodes are numbered as they are met, at the end of an edge or by themselves. */
  private readonly numbers = new Map<string, number>();
  private readonly keys: string[] = [];
  private readonly kinds: (NodeKind | undefined)[] = [];
  /** By the number of a node its row in the table of its kind. */
  private readonly rows: number[] = [];
  private readonly nodes = new Map<NodeKind, NodeTable>();
  private readonly edges = new Map<EdgeKind, EdgeTableBuilder>();

  addNode({ key, kind, attributes }: GraphNode): void {
    const number = this.numberOf(key);
    const known = this.kinds[number] ?? kind;
    let table = this.nodes.get(known);
    if (table === undefined) this.nodes.set(known, (table = { rows: 0, attributes: new AttributeTable() }));
    if (this.kinds[number] === undefined) {
      this.kinds[number] = kind;
      this.rows[number] = table.rows++;
    }
    table.attributes.complete(this.rows[number]!, attributes);
  }

  addEdge({ kind, source, target, attributes }: GraphEdge): void {
    let table = this.edges.get(kind);
    if (table === undefined) this.edges.set(kind, (table = new EdgeTableBuilder(kind)));
    table.add(this.numberOf(source), this.numberOf(target), attributes);
  }

  finish(): ColumnarGraph {
    const order = [...this.keys.keys()].sort((a, b) => compareText(this.keys[a]!, this.keys[b]!));
    const keys = order.map((number) => this.keys[number]!);
    const rank = inverse(order);
    // Nearly sorted already: only a key that starts with another one can change places with it.
    const asSources = order.toSorted((a, b) => compareAsSources(this.keys[a]!, this.keys[b]!));
    const sourceRank = inverse(asSources);
    const edges = [...this.edges]
      .sort(([a], [b]) => compareText(`${a}:`, `${b}:`))
      .map(([, table]) => table.finish({ rank, sourceRank }));
    const kinds = order.map((number) => this.kinds[number]);
    for (const table of edges) checkEnds(table, keys, kinds);
    // A node without a kind is at the end of no edge, and of nothing else either.
    return new ColumnarGraph({
      keys,
      kinds: kinds as NodeKind[],
      rows: Uint32Array.from(order, (number) => this.rows[number]!),
      nodes: new Map([...this.nodes].map(([kind, { attributes }]) => [kind, attributes])),
      edges,
    });
  }

  private numberOf(key: string): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.keys.length;
      this.numbers.set(key, number);
      this.keys.push(key);
      this.kinds.push(undefined);
      this.rows.push(0);
    }
    return number;
  }
}

/** Order of keys as sources in the keys of edges, where `->` follows them. */
function compareAsSources(a: string, b: string): number {
  return a.startsWith(b) || b.startsWith(a) ? compareText(`${a}->`, `${b}->`) : compareText(a, b);
}

function inverse(order: readonly number[]): Uint32Array {
  const rank = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) rank[order[at]!] = at;
  return rank;
}

function checkEnds(
  { kind, sources, targets }: EdgeTable,
  keys: readonly string[],
  kinds: readonly (NodeKind | undefined)[],
): void {
  for (let at = 0; at < sources.length; at += 1) {
    const [source, target] = [sources[at]!, targets[at]!];
    if (kinds[source] === undefined || kinds[target] === undefined)
      throw new RangeError(
        `edge ${kind}:${keys[source]!}->${keys[target]!} ends at a node that is not in the graph`,
      );
  }
}
