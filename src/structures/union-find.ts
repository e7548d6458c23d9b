/** Disjoint sets of indices with path halving; the smallest index represents its set. */
export class UnionFind {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    while (this.parent[root] !== root) {
      const next = this.parent[this.parent[root]!]!;
      this.parent[root] = next;
      root = next;
    }
    return root;
  }

  union(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first !== second) this.parent[Math.max(first, second)] = Math.min(first, second);
  }

  /** The sets, each in ascending order, ordered by their smallest index. */
  sets(): number[][] {
    const sets: number[][] = [];
    /** Place in `sets` of the set that an index represents. */
    const places = new Int32Array(this.parent.length);
    for (let index = 0; index < this.parent.length; index += 1) {
      const root = this.find(index);
      if (root === index) places[root] = sets.push([index]) - 1;
      else sets[places[root]!]!.push(index);
    }
    return sets;
  }
}
