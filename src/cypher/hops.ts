import type { PropertyGraph, RelationshipColumns } from './property-graph.js';

/** Which relationships lead on from a node. */
export interface Hop {
  readonly types: readonly number[];
  readonly direction: 'out' | 'in' | 'both';
}

/** The same hop from its other end. */
export const reversed = ({ types, direction }: Hop): Hop => ({
  types,
  direction: direction === 'both' ? 'both' : direction === 'out' ? 'in' : 'out',
});

/** Goes through the hops from one node after the other. */
export class HopCursor {
  relationship = -1;
  /** The node at the other end. */
  other = -1;

  private readonly tables: readonly RelationshipColumns[];
  private readonly direction: Hop['direction'];
  private node = -1;
  private table = -1;
  private edges: Uint32Array = NONE;
  private place = 0;

  constructor(tables: readonly RelationshipColumns[], direction: Hop['direction']) {
    this.tables = tables;
    this.direction = direction;
  }

  static of(graph: PropertyGraph, { types, direction }: Hop): HopCursor {
    return new HopCursor(
      types.map((type) => graph.relationships(type)),
      direction,
    );
  }

  /** A cursor over the same kind of hops. */
  fork(): HopCursor {
    return new HopCursor(this.tables, this.direction);
  }

  start(node: number): this {
    this.node = node;
    this.table = -1;
    this.edges = NONE;
    this.place = 0;
    return this;
  }

  /** Goes on to the next hop; false after the last. */
  next(): boolean {
    for (;;) {
      while (this.place < this.edges.length) {
        const { first, sources, targets } = this.tables[this.table]!;
        const at = this.edges[this.place++]!;
        const [source, target] = [sources[at]!, targets[at]!];
        if (this.direction === 'out' ? source !== this.node : this.direction === 'in' && target !== this.node)
          continue;
        this.relationship = first + at;
        this.other = source === this.node ? target : source;
        return true;
      }
      this.table += 1;
      if (this.table >= this.tables.length) return false;
      this.edges = this.tables[this.table]!.edgesAt(this.node);
      this.place = 0;
    }
  }
}

const NONE = new Uint32Array(0);
