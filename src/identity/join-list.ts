import { grown } from '../structures/growing-column.js';
import type { Join } from './agglomerate.js';

/** Joins in the order in which they were added, in columns: as objects those of four million mentions take 400 MB. */
export class JoinList implements Iterable<Join> {
  /** First signatures and sizes of both sides, four numbers a join. */
  private sides = new Int32Array(0);
  private scores = new Float64Array(0);
  private count = 0;

  get length(): number {
    return this.count;
  }

  add(joins: Iterable<Join>): void {
    for (const { a, b, sizeA, sizeB, score } of joins) {
      const at = this.count++;
      this.sides = grown(this.sides, 4 * this.count);
      this.scores = grown(this.scores, this.count);
      this.sides.set([a, b, sizeA, sizeB], 4 * at);
      this.scores[at] = score;
    }
  }

  at(index: number): Join {
    const { sides } = this;
    const from = 4 * index;
    return {
      a: sides[from]!,
      b: sides[from + 1]!,
      sizeA: sides[from + 2]!,
      sizeB: sides[from + 3]!,
      score: this.scores[index]!,
    };
  }

  *[Symbol.iterator](): Generator<Join> {
    for (let index = 0; index < this.count; index += 1) yield this.at(index);
  }

  /** The joins of each cluster, in their order; `clusterOf` tells the cluster of each signature. */
  byCluster(clusterOf: Int32Array, clusters: number): (cluster: number) => Join[] {
    const start = new Int32Array(clusters + 1);
    const clusterAt = (index: number): number => clusterOf[this.sides[4 * index]!]!;
    for (let index = 0; index < this.count; index += 1) start[clusterAt(index) + 1]! += 1;
    for (let cluster = 0; cluster < clusters; cluster += 1) start[cluster + 1]! += start[cluster]!;
    const next = start.slice();
    const list = new Int32Array(this.count);
    for (let index = 0; index < this.count; index += 1) list[next[clusterAt(index)]!++] = index;
    return (cluster) =>
      Array.from(list.subarray(start[cluster], start[cluster + 1]), (index) => this.at(index));
  }
}
