import type { Network } from './csr.js';

/**
 * Which rows hold which columns, such as papers their authors: the members of `row` are `members[offsets[row]]` to
 * `members[offsets[row + 1] - 1]`, ascending, none twice.
 */
export interface Incidence {
  readonly rows: number;
  readonly columns: number;
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
}

/** Which columns stand in which rows, in time linear in both. */
export function transposeIncidence({ rows, columns, offsets, members }: Incidence): Incidence {
  // One place behind: while a list is filled, its own place holds where it ends so far, and in the end where it starts.
  const starts = new Uint32Array(columns + 1);
  for (let at = 0; at < members.length; at++) starts[members[at]!]!++;
  let sum = 0;
  for (let column = 0; column <= columns; column++) {
    sum += starts[column]!;
    starts[column] = sum;
  }
  const list = new Uint32Array(members.length);
  for (let row = rows - 1; row >= 0; row--)
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) list[--starts[members[at]!]!] = row;
  return { rows: columns, columns: rows, offsets: starts, members: list };
}

/** Rows with fewer than this many members are sorted by insertion. */
const SHORT = 32;

/** Sorts the members of every row in place. */
export function sortMembers(offsets: Uint32Array, members: Uint32Array): void {
  for (let row = 0; row + 1 < offsets.length; row++) {
    const start = offsets[row]!;
    const end = offsets[row + 1]!;
    if (end - start >= SHORT) {
      members.subarray(start, end).sort();
      continue;
    }
    for (let at = start + 1; at < end; at++) {
      const member = members[at]!;
      let to = at;
      for (; to > start && members[to - 1]! > member; to--) members[to] = members[to - 1]!;
      members[to] = member;
    }
  }
}

/** A directed network as the incidence of sources and their targets. */
export function incidenceOf({ order, offsets, targets }: Network): Incidence {
  return { rows: order, columns: order, offsets, members: targets };
}

/** @throws RangeError when a member is no column, or the members of a row do not ascend */
export function checkIncidence({ rows, columns, offsets, members }: Incidence): void {
  if (offsets.length !== rows + 1 || offsets[rows] !== members.length)
    throw new RangeError(`The offsets do not fit ${rows} rows with ${members.length} members.`);
  for (let row = 0; row < rows; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      if (members[at]! >= columns)
        throw new RangeError(`Row ${row} holds ${members[at]!} of ${columns} columns.`);
      if (at > offsets[row]! && members[at - 1]! >= members[at]!)
        throw new RangeError(`The members of row ${row} do not ascend.`);
    }
  }
}
