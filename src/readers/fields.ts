import type { Traced, TracedText } from '../model/traced.js';
import { NORMALISERS, type NormaliserName } from '../text/normalisers.js';
import type { Line } from './lines.js';

/** A half-open range of characters of one line, as a traced value. */
export function fieldOfLine(
  line: Line,
  start = 0,
  end = line.text.length,
  normaliser: NormaliserName = 'text',
): Traced {
  return {
    value: NORMALISERS[normaliser](line.text.slice(start, end)),
    at: { start: line.byteAt(start), end: line.byteAt(end), normaliser },
  };
}

/** Consecutive lines, the first from a character on, as one traced text; line ends fold to spaces. */
export function fieldOfLines(lines: readonly Line[], from = 0): TracedText {
  const [first, ...rest] = lines;
  if (!first) throw new RangeError('fieldOfLines: expected at least one line');
  const raw = [first.text.slice(from), ...rest.map((line) => line.text)].join('\n');
  const byteAt = (index: number): number => {
    let left = index + from;
    for (const line of lines) {
      if (left <= line.text.length) return line.byteAt(left);
      left -= line.text.length + 1;
    }
    return lines.at(-1)!.end;
  };
  return tracedText(raw, byteAt);
}

/**
 * A text normalised by `text`, with its parts.
 * @param raw the decoded text as it stands in the file, line ends included or folded
 * @param byteAt the byte offset of each of its characters
 */
export function tracedText(raw: string, byteAt: (index: number) => number): TracedText {
  const value = NORMALISERS.text(raw);
  const plain = value === raw;
  return {
    value,
    at: { start: byteAt(0), end: byteAt(raw.length), normaliser: 'text' },
    part: (start, end) => ({
      value: value.slice(start, end).trim(),
      at: {
        start: byteAt(plain ? start : rawIndex(raw, start + 1) - 1),
        end: byteAt(plain ? end : rawIndex(raw, end)),
        normaliser: 'text',
      },
    }),
  };
}

/**
 * The length of the shortest prefix of `raw` whose normalised form has at least `length` characters, by bisection:
 * normalising never makes a longer prefix shorter.
 */
function rawIndex(raw: string, length: number): number {
  let low = 0;
  let high = raw.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (NORMALISERS.text(raw.slice(0, middle)).length < length) low = middle + 1;
    else high = middle;
  }
  return low;
}
