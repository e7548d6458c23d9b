/** Texts in UTF-8, end to end: `bytes[offsets[i]]` to `bytes[offsets[i + 1] - 1]` are text `i`. */
export interface PackedTexts {
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}

/** A source of texts by number, such as a table of ids. */
export interface TextSource {
  lengthOf(index: number): number;
  /** Writes the bytes and returns where they end. */
  write(index: number, into: Uint8Array, at: number): number;
}

/** The texts of some numbers, in their order. */
export function packTexts(source: TextSource, numbers: Uint32Array): PackedTexts {
  const offsets = new Uint32Array(numbers.length + 1);
  for (let index = 0; index < numbers.length; index++)
    offsets[index + 1] = offsets[index]! + source.lengthOf(numbers[index]!);
  const bytes = new Uint8Array(offsets[numbers.length]!);
  for (let index = 0; index < numbers.length; index++) source.write(numbers[index]!, bytes, offsets[index]!);
  return { offsets, bytes };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function textAt({ offsets, bytes }: PackedTexts, index: number): string {
  return decoder.decode(bytes.subarray(offsets[index], offsets[index + 1]));
}

/** Runs of fewer texts are sorted by insertion. */
const SHORT = 32;
const RADIX = 2 ** 16;

interface Sorting extends PackedTexts {
  readonly numbers: Uint32Array;
  readonly words: Uint32Array;
  readonly spare: { readonly numbers: Uint32Array; readonly words: Uint32Array };
}

/**
 * The numbers of the texts in ascending order of their bytes, which is that of their code points: a radix sort by four
 * bytes at a time (most significant first), linear in the bytes that tell the texts apart.
 */
export function sortedOrder(texts: PackedTexts): Uint32Array {
  const count = texts.offsets.length - 1;
  const numbers = Uint32Array.from({ length: count }, (_, index) => index);
  const column = (): Uint32Array => new Uint32Array(count);
  const spare = { numbers: column(), words: column() };
  const sorting = { ...texts, numbers, words: column(), spare };
  // Runs that are still to be sorted, as triples of start, end and depth: no recursion, however long the texts.
  const runs = [0, count, commonPrefix(texts)];
  while (runs.length > 0) {
    const depth = runs.pop()!;
    const end = runs.pop()!;
    sortRun(sorting, runs.pop()!, end, depth, runs);
  }
  return numbers;
}

function sortRun(sorting: Sorting, start: number, end: number, depth: number, runs: number[]): void {
  const { offsets, numbers, words } = sorting;
  for (let at = start; at < end; at++) words[at] = wordAt(sorting, numbers[at]!, depth);
  if (end - start < SHORT) insertionSort(sorting, start, end);
  else for (const shift of [0, 16]) countingSort(sorting, start, end, shift);
  for (let at = start; at < end;) {
    const first = at;
    let longer = false;
    for (; at < end && words[at] === words[first]; at++) {
      const number = numbers[at]!;
      longer ||= offsets[number + 1]! - offsets[number]! > depth + 4;
    }
    if (at - first < 2) continue;
    if (longer) runs.push(first, at, depth + 4);
    else sortByLength(sorting, first, at);
  }
}

/** Four bytes of a text as one number; what is behind its end counts as 0. */
function wordAt({ offsets, bytes }: PackedTexts, number: number, depth: number): number {
  const from = offsets[number]! + depth;
  const end = offsets[number + 1]!;
  if (from + 4 <= end)
    return (
      ((bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!) >>> 0
    );
  let word = 0;
  for (let at = from; at < from + 4; at++) word = (word << 8) | (at < end ? bytes[at]! : 0);
  return word >>> 0;
}

function insertionSort({ numbers, words }: Sorting, start: number, end: number): void {
  for (let at = start + 1; at < end; at++) {
    const word = words[at]!;
    const number = numbers[at]!;
    let to = at;
    for (; to > start && words[to - 1]! > word; to--) {
      words[to] = words[to - 1]!;
      numbers[to] = numbers[to - 1]!;
    }
    words[to] = word;
    numbers[to] = number;
  }
}

/** One stable pass over 16 bits of the words, by 8 bits when the run is short against the table of counts. */
function countingSort(sorting: Sorting, start: number, end: number, shift: number): void {
  if (end - start >= RADIX) {
    countingPass(sorting, start, end, shift, RADIX);
    return;
  }
  countingPass(sorting, start, end, shift, 256);
  countingPass(sorting, start, end, shift + 8, 256);
}

function countingPass(
  { numbers, words, spare }: Sorting,
  start: number,
  end: number,
  shift: number,
  radix: number,
) {
  const mask = radix - 1;
  const places = new Uint32Array(radix + 1);
  for (let at = start; at < end; at++) places[((words[at]! >>> shift) & mask) + 1]!++;
  // All alike: nothing moves.
  if (places[((words[start]! >>> shift) & mask) + 1] === end - start) return;
  for (let digit = 1; digit <= radix; digit++) places[digit]! += places[digit - 1]!;
  for (let at = start; at < end; at++) {
    const to = places[(words[at]! >>> shift) & mask]!++;
    spare.words[to] = words[at]!;
    spare.numbers[to] = numbers[at]!;
  }
  words.set(spare.words.subarray(0, end - start), start);
  numbers.set(spare.numbers.subarray(0, end - start), start);
}

/** Texts that differ in nothing but NUL bytes at their ends. */
function sortByLength({ offsets, numbers }: Sorting, start: number, end: number): void {
  const length = (number: number): number => offsets[number + 1]! - offsets[number]!;
  const run = Array.from(numbers.subarray(start, end)).sort((a, b) => length(a) - length(b) || a - b);
  numbers.set(run, start);
}

function commonPrefix({ offsets, bytes }: PackedTexts): number {
  let length = offsets.length < 2 ? 0 : offsets[1]!;
  for (let index = 1; index + 1 < offsets.length && length > 0; index++) {
    const start = offsets[index]!;
    length = Math.min(length, offsets[index + 1]! - start);
    for (let at = 0; at < length; at++) if (bytes[start + at] !== bytes[at]) length = at;
  }
  return length;
}
