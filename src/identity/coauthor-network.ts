import type { Signatures } from './signatures.js';

/** Papers with more authors tell nothing about who works with whom. */
const LARGEST_PAPER = 50;

/** Who wrote with whom, by name: the neighbours of each name in ascending order. */
export interface CoauthorNetwork {
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
}

export function coauthorNetwork(corpus: Signatures, namesOf: readonly Int32Array[]): CoauthorNetwork {
  const size = corpus.names.names.length;
  const room = new Int32Array(size + 1);
  for (const names of namesOf) {
    if (names.length > LARGEST_PAPER) continue;
    for (const name of names) room[name + 1]! += names.length - 1;
  }
  for (let at = 0; at < size; at += 1) room[at + 1]! += room[at]!;
  const all = new Int32Array(room[size]!);
  const next = room.slice();
  for (const names of namesOf) {
    if (names.length > LARGEST_PAPER) continue;
    for (const name of names) for (const other of names) if (other !== name) all[next[name]!++] = other;
  }
  const start = new Int32Array(size + 1);
  let used = 0;
  for (let name = 0; name < size; name += 1) {
    const list = all.subarray(room[name], room[name + 1]).sort();
    let previous = -1;
    for (const other of list) {
      if (other !== previous) all[used++] = other;
      previous = other;
    }
    start[name + 1] = used;
  }
  return { start, neighbour: all.slice(0, used) };
}

/** Whether two names stand on one paper. */
export function areCoauthors({ start, neighbour }: CoauthorNetwork, a: number, b: number): boolean {
  let low = start[a]!;
  let high = start[a + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (neighbour[middle]! < b) low = middle + 1;
    else high = middle;
  }
  return low < start[a + 1]! && neighbour[low] === b;
}
