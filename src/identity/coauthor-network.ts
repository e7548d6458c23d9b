/** Papers with more authors tell nothing about who works with whom. */
const LARGEST_PAPER = 50;

/** Who wrote with whom: the neighbours of each person in ascending order. */
export interface CoauthorNetwork {
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
}

/** The network of `size` people from the people on each paper. */
export function coauthorNetwork(size: number, papers: readonly Int32Array[]): CoauthorNetwork {
  const room = new Int32Array(size + 1);
  for (const people of papers) {
    if (people.length > LARGEST_PAPER) continue;
    for (const person of people) room[person + 1]! += people.length - 1;
  }
  for (let at = 0; at < size; at += 1) room[at + 1]! += room[at]!;
  const all = new Int32Array(room[size]!);
  const next = room.slice();
  for (const people of papers) {
    if (people.length > LARGEST_PAPER) continue;
    for (const person of people) {
      for (const other of people) if (other !== person) all[next[person]!++] = other;
    }
  }
  const start = new Int32Array(size + 1);
  let used = 0;
  for (let person = 0; person < size; person += 1) {
    const list = all.subarray(room[person], room[person + 1]).sort();
    let previous = -1;
    for (const other of list) {
      if (other !== previous) all[used++] = other;
      previous = other;
    }
    start[person + 1] = used;
  }
  return { start, neighbour: all.slice(0, used) };
}

/** Whether two people stand on one paper. */
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
