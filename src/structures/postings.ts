/** Bits of the integers that a float holds exactly. */
const EXACT_BITS = 53;

/**
 * Visits keys, ascending, with the items that have them, ascending and each once: an inverted index in one sorted array, 8
 * bytes an entry. Where keys and items together have more bits than a float holds, keys are told apart by their upper bits,
 * which is enough for hashes.
 *
 * @param items how many items there are, numbered from 0
 * @param keyBits keys are whole numbers from 0 on of so many bits
 * @param addAll adds each key of each item, in any order
 * @param visit `holders` is only lent
 */
export function visitPostings(
  items: number,
  keyBits: number,
  addAll: (add: (key: number, item: number) => void) => void,
  visit: (holders: Uint32Array, key: number) => void,
): void {
  const itemBits = Math.ceil(Math.log2(items + 1));
  const keyUnit = 2 ** Math.max(0, keyBits + itemBits - EXACT_BITS);
  const itemUnits = 2 ** itemBits;
  const entries: number[] = [];
  addAll((key, item) => entries.push(Math.floor(key / keyUnit) * itemUnits + item));
  const sorted = Float64Array.from(entries).sort();
  const holders = new Uint32Array(items);
  for (let at = 0; at < sorted.length;) {
    const key = Math.floor(sorted[at]! / itemUnits);
    const limit = (key + 1) * itemUnits;
    let count = 0;
    for (; at < sorted.length && sorted[at]! < limit; at += 1) {
      const item = sorted[at]! % itemUnits;
      if (count === 0 || holders[count - 1] !== item) holders[count++] = item;
    }
    visit(holders.subarray(0, count), key * keyUnit);
  }
}
