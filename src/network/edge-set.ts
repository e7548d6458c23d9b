/**
 * A set of node pairs in one typed array: open addressing with linear probing, at most half full. Pairs are kept as
 * numbers, source * order + target, which are exact below 2^53.
 */
export class EdgeSet {
  readonly #order: number;
  readonly #mask: number;
  readonly #keys: Float64Array;

  /** @param capacity how many pairs it must hold at most */
  constructor(order: number, capacity: number) {
    this.#order = order;
    this.#mask = 2 ** Math.ceil(Math.log2(2 * capacity + 2)) - 1;
    this.#keys = new Float64Array(this.#mask + 1).fill(-1);
  }

  has(source: number, target: number): boolean {
    return this.#keys[this.#find(source * this.#order + target)] !== -1;
  }

  add(source: number, target: number): void {
    const key = source * this.#order + target;
    this.#keys[this.#find(key)] = key;
  }

  /** Takes a pair out and moves later ones up, so that none is cut off from its place. */
  delete(source: number, target: number): void {
    let gap = this.#find(source * this.#order + target);
    if (this.#keys[gap] === -1) return;
    for (let at = (gap + 1) & this.#mask; this.#keys[at] !== -1; at = (at + 1) & this.#mask) {
      const home = this.#home(this.#keys[at]!);
      // A pair may move into the gap unless its home lies behind the gap.
      if (((at - home) & this.#mask) < ((at - gap) & this.#mask)) continue;
      this.#keys[gap] = this.#keys[at]!;
      gap = at;
    }
    this.#keys[gap] = -1;
  }

  #find(key: number): number {
    let at = this.#home(key);
    while (this.#keys[at] !== -1 && this.#keys[at] !== key) at = (at + 1) & this.#mask;
    return at;
  }

  #home(key: number): number {
    const mixed = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul(Math.floor(key / 2 ** 32), 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}
