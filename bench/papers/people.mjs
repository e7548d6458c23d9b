/** People in communities, drawn by how active they are. */

/** People for each paper. */
const PEOPLE_SHARE = 0.6;
const SMALLEST = 20;
const LARGEST = 3000;
/** The most papers that one person writes for each that the least active write. */
const MOST_ACTIVE = 300;

export class People {
  /** By community the first of its people; one more for the end. People of a community lie side by side. */
  starts;
  count;
  /** Sums of activity up to each person. */
  #sums;
  #random;

  constructor(papers, random) {
    this.count = Math.max(50, Math.round(PEOPLE_SHARE * papers));
    this.#random = random;
    const largest = Math.max(3 * SMALLEST, Math.min(LARGEST, this.count / 12));
    const starts = [0];
    // Sizes by a power law with exponent 2.
    while (starts.at(-1) < this.count)
      starts.push(
        Math.min(
          this.count,
          starts.at(-1) + Math.min(largest, Math.floor(SMALLEST / (1 - 0.995 * random()))),
        ),
      );
    this.starts = Uint32Array.from(starts);
    this.#sums = new Float64Array(this.count + 1);
    // Lotka's law: as many write n papers as is proportional to n^-2.
    for (let person = 0; person < this.count; person += 1)
      this.#sums[person + 1] = this.#sums[person] + Math.min(MOST_ACTIVE, 1 / (1 - random()));
  }

  get communities() {
    return this.starts.length - 1;
  }

  anyone() {
    return this.#drawn(0, this.count);
  }

  memberOf(community) {
    return this.#drawn(this.starts[community], this.starts[community + 1]);
  }

  communityOf(person) {
    return lastNotAbove(this.starts, person, 0, this.communities);
  }

  #drawn(from, to) {
    const sums = this.#sums;
    return lastNotAbove(sums, sums[from] + this.#random() * (sums[to] - sums[from]), from, to);
  }
}

/** The last place from `low` to before `high` whose value is not above `wanted`. */
function lastNotAbove(ascending, wanted, low, high) {
  let [from, to] = [low, high - 1];
  while (from < to) {
    const middle = (from + to + 1) >>> 1;
    if (ascending[middle] <= wanted) from = middle;
    else to = middle - 1;
  }
  return from;
}
