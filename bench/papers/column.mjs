/** Lists of whole numbers, one after the other in one typed array. */
export class Lists {
  #values = new Uint32Array(1 << 16);
  #ends;
  #size = 0;
  #count = 0;

  constructor(count) {
    this.#ends = new Uint32Array(count + 1);
  }

  add(values) {
    if (this.#size + values.length > this.#values.length) {
      const longer = new Uint32Array(2 * this.#values.length + values.length);
      longer.set(this.#values);
      this.#values = longer;
    }
    for (const value of values) this.#values[this.#size++] = value;
    this.#ends[++this.#count] = this.#size;
  }

  lengthOf(list) {
    return this.#ends[list + 1] - this.#ends[list];
  }

  at(list, index) {
    return this.#values[this.#ends[list] + index];
  }

  of(list) {
    return this.#values.subarray(this.#ends[list], this.#ends[list + 1]);
  }
}
