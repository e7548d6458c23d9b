import type { EdgeTable } from './edge-table.js';

/** Which edges of a table start or end at a node. Takes 8 bytes an edge and 4 bytes a node. */
export class Incidence {
  private readonly offsets: Uint32Array;
  private readonly edges: Uint32Array;

  constructor(nodes: number, { sources, targets }: Pick<EdgeTable, 'sources' | 'targets'>) {
    const ends = new Uint32Array(nodes + 2);
    for (let at = 0; at < sources.length; at += 1) {
      ends[sources[at]! + 2]! += 1;
      // A loop is one edge at its node.
      if (targets[at] !== sources[at]) ends[targets[at]! + 2]! += 1;
    }
    for (let node = 2; node < ends.length; node += 1) ends[node]! += ends[node - 1]!;
    this.edges = new Uint32Array(ends[nodes + 1]!);
    for (let at = 0; at < sources.length; at += 1) {
      this.edges[ends[sources[at]! + 1]!++] = at;
      if (targets[at] !== sources[at]) this.edges[ends[targets[at]! + 1]!++] = at;
    }
    this.offsets = ends.subarray(0, nodes + 1);
  }

  /** Places in the table, ascending. */
  edgesAt(node: number): Uint32Array {
    return this.edges.subarray(this.offsets[node], this.offsets[node + 1]);
  }
}
