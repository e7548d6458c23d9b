import { byteOffsets } from './byte-offsets.js';
import type { Line } from './lines.js';

/** A range of consecutive lines as one text, every character of which has its place. */
export interface JoinedText {
  /** Line ends count as one character each. */
  readonly text: string;
  readonly byteAt: (index: number) => number;
  readonly lineAt: (index: number) => Line;
}

/**
 * Joins lines, from a character of the first to a character of the last.
 * @param between what stands for a line end: a blank where lines were cut at the width of their page only
 */
export function joinLines(
  lines: readonly Line[],
  from = 0,
  to = lines.at(-1)?.text.length ?? 0,
  between: '\n' | ' ' = '\n',
): JoinedText {
  const last = lines.length - 1;
  const parts = lines.map((line, index) =>
    line.text.slice(index === 0 ? from : 0, index === last ? to : undefined),
  );
  const starts: number[] = [];
  let length = 0;
  for (const part of parts) {
    starts.push(length);
    length += part.length + 1;
  }
  const partAt = (index: number): number => {
    let low = 0;
    let high = last;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    text: parts.join(between),
    lineAt: (index) => lines[partAt(index)]!,
    byteAt: (index) => {
      const part = partAt(index);
      const at = index - starts[part]! + (part === 0 ? from : 0);
      return byteOffsets(lines[part]!)(Math.min(at, lines[part]!.text.length));
    },
  };
}
