import { traitsOf } from '../lines/line-traits.js';
import type { PageText } from '../lines/page-text.js';

/** Fewer lines show no habit of their page; a few titles start with the name of a system, such as `T5:`. */
const LEAST_LINES = 4;

/** With the number of a session before that of the paper perhaps, as in `P1-02` and `3.2`, or a word: `Paper 12:`. */
const CODE =
  /^(\p{Lu}{1,4}(?:-?\d{1,2}[-.]|-)?|\d{1,2}\p{Lu}?[-.]|(?:Paper|Poster|Talk|Oral|ID) ?#? ?)(\d{1,4})(?:\s?[:.)])?\s+(?=\S)/u;

/** The number of a submission, with nothing behind it; a year says more. */
const NUMBER = /^()((?!(?:19|20)\d\d\s)\d{1,5})\s+(?=\p{Lu})/u;

/** A line without the code that numbers it, where it has one. */
type WithoutCode = (line: PageText) => PageText;

/** How a programme numbers its papers, as in `O01: Title`, `P1.2 Title` or `DM200 Title`, learned from lines of its page. */
export class PaperCodes {
  /** The codes of each shape, which is what stands before the number of the paper, whichever session it names. */
  private readonly codes = new Map<string, Set<string>>();

  /** Learns from lines that stand in one list. What sessions before it have shown holds for it too. */
  learn(lines: readonly PageText[]): WithoutCode {
    const isNumbered = mostAreNumbered(lines);
    const codeOf = (line: PageText): RegExpExecArray | null => {
      if (!isPlain(line)) return null;
      const { text } = line.source;
      return CODE.exec(text) ?? (isNumbered ? NUMBER.exec(text) : null);
    };
    for (const line of lines) {
      const code = codeOf(line);
      if (!code) continue;
      const known = this.codes.get(shapeOf(code)) ?? new Set<string>();
      if (known.size < LEAST_LINES) this.codes.set(shapeOf(code), known.add(`${code[1]}${code[2]}`));
    }
    return (line) => {
      const code = codeOf(line);
      const isCode = code !== null && this.isKnown(shapeOf(code));
      return isCode ? { ...line, source: line.source.slice(code[0].length) } : line;
    };
  }

  /** Enough lines have shown a shape to be that of codes. */
  private isKnown(shape: string): boolean {
    const least = /0[-.]$/.test(shape) ? LEAST_OF_SESSION : LEAST_LINES;
    return (this.codes.get(shape)?.size ?? 0) >= least;
  }
}

/** With the number of a session in it a code says more. */
const LEAST_OF_SESSION = 3;

const shapeOf = ([, before = '']: RegExpExecArray): string => before.replace(/\d+/, '0');

/** Lines without the codes by which a programme numbers its papers. */
export const withoutCodes = (lines: readonly PageText[]): readonly PageText[] =>
  lines.map(new PaperCodes().learn(lines));

/** Whether lines are counted, or most start with a number of their own; a title may start with one as well. */
function mostAreNumbered(lines: readonly PageText[]): boolean {
  const numbers = lines.flatMap(({ source }) => NUMBER.exec(source.text)?.[2] ?? []).map(Number);
  const areOwn = new Set(numbers).size * 10 >= numbers.length * 9;
  const areCounted =
    numbers.length >= LEAST_LINES && numbers.every((number, index) => number === numbers[0]! + index);
  return areOwn && (numbers.length * 2 >= lines.length || areCounted);
}

const isPlain = (line: PageText): boolean => {
  const { furniture, label } = traitsOf(line);
  return line.hint === null && !furniture && !label;
};
