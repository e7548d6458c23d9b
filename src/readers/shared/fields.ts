import type { Traced, TracedText } from '../../model/traced.js';
import { invisiblePlaces, WHITE_SPACE } from '../../text/fold.js';
import { NORMALISERS, type NormaliserName } from '../../text/normalisers.js';
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
  let alignment: Alignment | null = null;
  return {
    value,
    at: { start: byteAt(0), end: byteAt(raw.length), normaliser: 'text' },
    part(start, end) {
      let [from, to] = [start, end];
      while (value[from] === ' ' && from < to) from += 1;
      while (value[to - 1] === ' ' && from < to) to -= 1;
      if (from === to) throw new RangeError(`empty part ${start} to ${end}`);
      // Most texts are clean as they stand.
      if (value === raw) {
        return {
          value: value.slice(from, to),
          at: { start: byteAt(from), end: byteAt(to), normaliser: 'text' },
        };
      }
      alignment ??= align(raw);
      const place = { start: byteAt(alignment.starts[from]!), end: byteAt(alignment.ends[to - 1]!) };
      return { value: value.slice(from, to), at: { ...place, normaliser: 'text' } };
    },
  };
}

/** For each character of the normalised text, where the raw characters that made it start and end. */
interface Alignment {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Blanks; Hangul, whose jamo NFC joins; a letter with its marks; marks alone. What NFC turns into fewer characters. */
const CLUSTER = / +|[\uac00-\ud7a3]?[\u1100-\u11ff]+|[^ \p{M}]\p{M}*|\p{M}+/gu;

function align(raw: string): Alignment {
  const kept: string[] = [];
  /** Raw index of each kept UTF-16 unit. */
  const places: number[] = [];
  let index = 0;
  const wellFormed = raw.toWellFormed();
  const invisible = invisiblePlaces(wellFormed);
  for (const character of wellFormed) {
    const text = WHITE_SPACE.test(character) ? ' ' : invisible.has(index) ? '' : character;
    kept.push(text);
    for (let unit = 0; unit < text.length; unit += 1) places.push(index + unit);
    index += character.length;
  }
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of kept.join('').matchAll(CLUSTER)) {
    const start = places[match.index]!;
    const end = places[match.index + match[0].length - 1]! + 1;
    const length = match[0].startsWith(' ') ? 1 : match[0].normalize('NFC').length;
    // The normalised text has no blank at its start.
    if (match[0].startsWith(' ') && starts.length === 0) continue;
    // What NFC leaves as it is keeps a place for each character.
    const asIs = length === match[0].length && !match[0].startsWith(' ');
    for (let unit = 0; unit < length; unit += 1) {
      starts.push(asIs ? places[match.index + unit]! : start);
      ends.push(asIs ? places[match.index + unit]! + 1 : end);
    }
  }
  return { starts, ends };
}
