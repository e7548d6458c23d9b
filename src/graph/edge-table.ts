import type { Attributes, EdgeKind } from '../model/graph-schema.js';
import { GrowingColumn } from '../structures/growing-column.js';
import { AttributeTable } from './attribute-table.js';

/**
 * The edges of one kind in ascending order of their keys, as columns: edge `at` goes from node `sources[at]` to node
 * `targets[at]`, numbers of nodes in ascending order of their keys, and has row `rows[at]` of `attributes`.
 */
export interface EdgeTable {
  readonly kind: EdgeKind;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly rows: Uint32Array;
  readonly attributes: AttributeTable;
}

/** How nodes are renumbered when a graph is finished. */
export interface NodeOrder {
  /** By the number under which a node was met first: its number in ascending order of keys. */
  readonly rank: Uint32Array;
  /** The same for the order of keys as sources in the keys of edges, where `->` follows. */
  readonly sourceRank: Uint32Array;
}

/** Collects the edges of one kind in any order. Takes 12 bytes an edge besides its attributes. */
export class EdgeTableBuilder {
  private readonly sources = new GrowingColumn();
  private readonly targets = new GrowingColumn();
  private readonly attributes = new AttributeTable();

  private readonly kind: EdgeKind;

  constructor(kind: EdgeKind) {
    this.kind = kind;
  }

  add(source: number, target: number, attributes: Attributes): void {
    this.attributes.complete(this.sources.length, attributes);
    this.sources.push(source);
    this.targets.push(target);
  }

  /** Sorts the edges by two counting sorts, and joins those that were said several times. */
  finish({ rank, sourceRank }: NodeOrder): EdgeTable {
    const sources = this.sources.take();
    const targets = this.targets.take();
    const nodes = rank.length;
    const byTarget = countingSort(nodes, sources.length, null, (row) => rank[targets[row]!]!);
    const order = countingSort(nodes, sources.length, byTarget, (row) => sourceRank[sources[row]!]!);
    let kept = 0;
    for (const row of order) {
      const last = kept === 0 ? -1 : order[kept - 1]!;
      if (last >= 0 && sources[last] === sources[row] && targets[last] === targets[row])
        this.attributes.completeFrom(last, row);
      else order[kept++] = row;
    }
    const rows = order.slice(0, kept);
    return {
      kind: this.kind,
      rows,
      sources: rows.map((row) => rank[sources[row]!]!),
      targets: rows.map((row) => rank[targets[row]!]!),
      attributes: this.attributes,
    };
  }
}

/** The rows in ascending order of a number below `limit`; rows of one number stay in the order given. */
function countingSort(
  limit: number,
  count: number,
  given: Uint32Array | null,
  numberOf: (row: number) => number,
): Uint32Array {
  const ends = new Uint32Array(limit + 1);
  for (let row = 0; row < count; row += 1) ends[numberOf(row) + 1]! += 1;
  for (let number = 1; number <= limit; number += 1) ends[number]! += ends[number - 1]!;
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    const row = given === null ? at : given[at]!;
    order[ends[numberOf(row)]!++] = row;
  }
  return order;
}
