/** A pair of clusters with its score. */
export interface ScoredPair {
  readonly score: number;
  readonly a: number;
  readonly b: number;
}

/** Whether `x` comes out before `y`: higher score first, then lower indices. */
const before = (x: ScoredPair, y: ScoredPair): boolean =>
  x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b;

/** A binary heap of pairs, best first; its order is total, so that equal scores come out the same way every time. */
export class PairHeap {
  private readonly items: ScoredPair[] = [];

  push(item: ScoredPair): void {
    const { items } = this;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(item, items[parent]!)) break;
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = item;
  }

  pop(): ScoredPair | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && before(items[child + 1]!, items[child]!)) child += 1;
      if (!before(items[child]!, last)) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = last;
    return top;
  }
}
