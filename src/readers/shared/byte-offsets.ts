import type { Line } from './lines.js';

/** Lines up to this length are cheap to measure each time. */
const SHORT = 2048;
const STEP = 256;

/**
 * A line's `byteAt` for many calls: on long lines, such as pages without line ends, each call would measure the line
 * from its start.
 */
export function byteOffsets(line: Line): (index: number) => number {
  // Of short lines they are quicker worked out again than remembered.
  if (line.text.length <= SHORT) return offsetsOf(line);
  let offsets = known.get(line);
  if (!offsets) {
    offsets = offsetsOf(line);
    known.set(line, offsets);
  }
  return offsets;
}

const known = new WeakMap<Line, (index: number) => number>();

function offsetsOf(line: Line): (index: number) => number {
  const { text } = line;
  const bytes = line.end - line.start;
  // One byte a character, unless an invalid byte stands for several.
  if (bytes === text.length && !text.includes('\ufffd')) return (index) => line.start + index;
  if (text.length <= SHORT || bytes === 2 * text.length) return (index) => line.byteAt(index);
  if (text.includes('\ufffd')) return betweenInvalid(line);
  const marks = [line.start];
  return (index) => {
    const wanted = Math.floor(index / STEP);
    while (marks.length <= wanted) {
      const from = (marks.length - 1) * STEP;
      marks.push(marks.at(-1)! + utf8Length(text, from, from + STEP));
    }
    return marks[wanted]! + utf8Length(text, wanted * STEP, index);
  };
}

/** Bytes of UTF-8 of a range of characters; each half of a surrogate pair counts two. */
function utf8Length(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/** Invalid bytes only the line itself can count; between two such places the text is plain. */
function betweenInvalid(line: Line): (index: number) => number {
  const bases = new Map<number, number>();
  return (index) => {
    const mark = index === 0 ? 0 : line.text.lastIndexOf('\ufffd', index - 1) + 1;
    let base = bases.get(mark);
    if (base === undefined) {
      base = line.byteAt(mark);
      bases.set(mark, base);
    }
    return base + utf8Length(line.text, mark, index);
  };
}
