/** Whether two ascending lists have an entry in common. */
export function intersects(a: Int32Array, b: Int32Array): boolean {
  if (a.length > b.length) return intersects(b, a);
  let at = 0;
  for (let i = 0; i < a.length && at < b.length; i += 1) {
    at = firstNotBelow(b, a[i]!, at);
    if (b[at] === a[i]) return true;
  }
  return false;
}

/** The first place from `from` on in an ascending list that holds `value` or more: in steps that double, then halve. */
export function firstNotBelow(list: Int32Array, value: number, from: number): number {
  if (from >= list.length || list[from]! >= value) return from;
  let step = 1;
  while (from + step < list.length && list[from + step]! < value) step *= 2;
  let [low, high] = [from + (step >> 1) + 1, Math.min(from + step, list.length)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The union of two ascending lists of distinct numbers; one of the two when it holds the other. */
export function union(a: Int32Array, b: Int32Array): Int32Array {
  if (b.length === 0 || a === b) return a;
  if (a.length === 0) return b;
  let size = a.length + b.length;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i]!, b[j]!];
    if (left === right) size -= 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  if (size === a.length) return a;
  if (size === b.length) return b;
  const result = new Int32Array(size);
  let [i, j] = [0, 0];
  for (let at = 0; at < size; at += 1) {
    const left = i < a.length ? a[i]! : Infinity;
    const right = j < b.length ? b[j]! : Infinity;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
    result[at] = left < right ? left : right;
  }
  return result;
}
