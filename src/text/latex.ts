import { characterReference } from './character-references.js';
import { INVISIBLE } from './fold.js';
import { argument, emphasis, mathEnd, TAG } from './latex-delimiters.js';
import { DisplayOutput, type Printer } from './latex-output.js';
import { ACCENTS, SUBSCRIPTS, SUPERSCRIPTS, SYMBOLS, TRANSPARENT } from './latex-symbols.js';

/**
 * What people see of a text that carries LaTeX, Markdown or HTML markup, with the place of every character in the
 * source. Display text is for labels and for finding names; match keys are made from it by `foldKey`.
 */
export interface DisplayText {
  readonly text: string;
  /**
   * The half-open range of the source that prints the half-open range of `text`. Marks around it are left out unless
   * the range would print something else without them.
   */
  source(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Where the printer is: on a page that may hold Markdown and HTML too, in a formula, or in a field of BibTeX. */
type Mode = 'page' | 'formula' | 'bibtex';

/** The text without its markup: accents composed, formulas in Unicode, emphasis marks and tags dropped. */
export const plainText = (source: string): string => displayText(source).text;

/** A text, and for each of its characters the half-open range of the source that prints it. */
export interface PrintedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * A field of BibTeX as its style prints it: accents composed, commands carried out, braces dropped. Formulas stand as
 * they are, with their dollars: they are the words of the source.
 */
export const bibtexText = (source: string): string =>
  SPECIAL_IN_BIBTEX.test(source) ? printedBibtex(source).text() : source;

/** The same with the way back to the source. */
export function tracedBibtexText(source: string): PrintedText {
  const out = printedBibtex(source);
  const text = out.text();
  const places = Array.from({ length: text.length }, (_, at) => out.placeOf(at)!);
  return { text, starts: places.map(({ start }) => start), ends: places.map(({ end }) => end) };
}

/** Prints the character or command at an index, as in a field of BibTeX, and returns the index behind it. */
export const printLatexAt = (source: string, at: number, out: Printer): number =>
  step(source, at, source.length, out, 'bibtex');

function printedBibtex(source: string): DisplayOutput {
  const out = new DisplayOutput();
  scan(source, 0, source.length, out, 'bibtex');
  return out;
}

const SPECIAL_IN_BIBTEX = /[\\$~{}]|--|''|``/;

/** As `plainText`, with the way back to the source. Linear in the length of the source. */
export function displayText(source: string): DisplayText {
  // Most texts carry no markup at all.
  if (!/[\\$~*_`&<{}]|--|''/.test(source)) return { text: source, source: (start, end) => ({ start, end }) };
  const out = new DisplayOutput();
  scan(source, 0, source.length, out, 'page');
  const text = out.text();
  return { text, source: (start, end) => smallestRange(source, out, text, start, end) };
}

/** The smallest range of the source that prints a part of the text: marks around it only where it needs them. */
function smallestRange(
  source: string,
  out: DisplayOutput,
  text: string,
  start: number,
  end: number,
): { start: number; end: number } {
  const first = out.placeOf(start)?.start ?? source.length;
  const last = end > start ? (out.placeOf(end - 1)?.end ?? source.length) : first;
  const before = start > 0 ? out.placeOf(start - 1)!.end : 0;
  const after = out.placeOf(end)?.start ?? source.length;
  const ranges = [
    { start: first, end: last },
    { start: before, end: last },
    { start: first, end: after },
    { start: before, end: after },
  ];
  const printed = text.slice(start, end);
  return ranges.find((range) => plainText(source.slice(range.start, range.end)) === printed) ?? ranges[0]!;
}

/** What can be markup outside of formulas. */
const SPECIAL = /[\\$~*_`&<{}]|''|--/g;

/** Prints a stretch of the source. */
function scan(source: string, from: number, to: number, out: Printer, mode: Mode): void {
  for (let at = from; at < to;) {
    if (mode !== 'formula') {
      SPECIAL.lastIndex = at;
      const special = Math.min(to, SPECIAL.exec(source)?.index ?? to);
      if (special > at) out.copy(source, at, special);
      at = special;
    }
    if (at < to) at = step(source, at, to, out, mode);
  }
}

/** Prints what stands at `at` and returns the position after it. */
function step(source: string, at: number, to: number, out: Printer, mode: Mode): number {
  const character = source[at]!;
  if (character === '\\') return command(source, at, to, out, mode);
  if (mode === 'formula') return formula(source, at, to, out);
  switch (character) {
    case '$': {
      const width = source[at + 1] === '$' ? 2 : 1;
      const end = mathEnd(source, at + width, to);
      if (end < 0) break;
      const after = Math.min(to, end + width);
      if (mode === 'bibtex') out.copy(source, at, after);
      else scan(source, at + width, end, out, 'formula');
      return after;
    }
    case '{':
    case '}':
      return at + 1;
    case '~':
      if (!/[\s/]/.test(source[at - 1] ?? ' ') && /\S/.test(source[at + 1] ?? ' ')) {
        out.put(' ', at, at + 1);
        return at + 1;
      }
      break;
    case '*':
    case '_':
    case '`': {
      if (source.startsWith('``', at)) {
        out.put('“', at, at + 2);
        return at + 2;
      }
      const range = mode === 'bibtex' ? null : emphasis(source, at, to);
      if (range === null) break;
      scan(source, range.start, range.end, out, mode);
      return range.after;
    }
    case "'":
    case '-': {
      const run = /^(?:''|-{2,3}(?!-))/.exec(source.slice(at, at + 4))?.[0];
      if (run === undefined || source[at - 1] === '-') break;
      out.put(run === "''" ? '”' : run === '--' ? '–' : '—', at, at + run.length);
      return at + run.length;
    }
    case '&': {
      if (mode === 'bibtex') break;
      const found = characterReference(source, at);
      if (found === null || INVISIBLE.test(found.character)) break;
      out.put(found.character === '\u00a0' ? ' ' : found.character, at, at + found.length);
      return at + found.length;
    }
    case '<': {
      if (mode === 'bibtex') break;
      const tag = TAG.exec(source.slice(at, at + 100));
      if (tag) return at + tag[0].length;
    }
  }
  out.put(character, at, at + 1);
  return at + 1;
}

/** Sub- and superscripts of a formula; everything else stands for itself. */
function formula(source: string, at: number, to: number, out: Printer): number {
  const character = source[at]!;
  if (character === '{' || character === '}') return at + 1;
  if (character === '~') {
    out.put(' ', at, at + 1);
    return at + 1;
  }
  if (character === '^' || character === '_') {
    const group = argument(source, at + 1, to);
    const table = character === '^' ? SUPERSCRIPTS : SUBSCRIPTS;
    const raised = Array.from(source.slice(group.start, group.end)).map((one) => table.get(one));
    if (raised.length > 0 && raised.every((one) => one !== undefined)) {
      out.put(raised.join(''), at, group.after);
      return group.after;
    }
    out.put(character, at, at + 1);
    const wide = group.end - group.start > 1 && source[group.start] !== '\\';
    if (wide) out.put('(', at, at + 1);
    scan(source, group.start, group.end, out, 'formula');
    if (wide) out.put(')', group.end, group.after);
    return group.after;
  }
  out.put(character, at, at + 1);
  return at + 1;
}

function command(source: string, at: number, to: number, out: Printer, mode: Mode): number {
  const math = mode === 'formula';
  const name = /^[a-zA-Z]+/.exec(source.slice(at + 1, Math.min(to, at + 40)))?.[0] ?? source[at + 1] ?? '';
  let after = at + 1 + name.length;
  const accent = ACCENTS.get(name);
  if (accent !== undefined && !(math && name === '.')) {
    // `\c c` and `\c{c}` are accents; `\carb` was read as one name above.
    const spaced = /[a-z]/i.test(name) && source[after] === ' ' ? after + 1 : after;
    const group = argument(source, spaced, to);
    const letter = source.slice(group.start, group.end).replace(/^\\([ij])$/, '$1');
    if (/^\p{L}$/u.test(letter)) {
      out.put((letter + accent).normalize('NFC'), at, group.after);
      return group.after;
    }
    if (letter === '') return group.after;
  }
  if (/^[%&$_#{}]$/.test(name)) {
    out.put(name, at, after);
    return after;
  }
  if (/^[\\,;:! /-]$/.test(name) || name === 'quad' || name === 'qquad') {
    if (!/[!/-]/.test(name) && out.last() !== ' ') out.put(' ', at, after);
    return after;
  }
  if (/^[()[\]]$/.test(name)) return after;
  const symbol = SYMBOLS.get(name);
  if (symbol !== undefined) {
    if (!math && source[after] === ' ' && /^\p{L}$/u.test(symbol)) after += 1;
    else if (source.startsWith('{}', after)) after += 2;
    out.put(symbol, at, after);
    return after;
  }
  if (name === 'href' || name === 'frac' || name === 'textcolor') {
    const first = argument(source, after, to);
    const second = argument(source, first.after, to);
    if (name === 'frac') {
      scan(source, first.start, first.end, out, 'formula');
      out.put('/', first.after - 1, first.after);
    }
    scan(source, second.start, second.end, out, mode);
    return second.after;
  }
  if (name === 'footnote' || /^cite[a-z]*$/.test(name)) {
    const group = argument(source, after, to);
    if (out.last() !== ' ') out.put(' ', at, at + 1);
    out.put(name === 'footnote' ? '(' : '[', at, at + 1);
    scan(source, group.start, group.end, out, math ? 'page' : mode);
    out.put(name === 'footnote' ? ')' : ']', Math.max(group.end, at), group.after);
    return group.after;
  }
  if (name === 'sqrt') {
    out.put('√', at, after);
    return after;
  }
  if (TRANSPARENT.has(name)) {
    const group = source[after] === '{' ? argument(source, after, to) : null;
    if (group === null)
      return source[after] === ' ' && /^(?:bf|it|rm|sf|tt|sc|em)$|family$|series$|shape$/.test(name)
        ? after + 1
        : after;
    const inner = math && /^(?:text|mbox|hbox)/.test(name) ? 'page' : mode;
    scan(source, group.start, group.end, out, inner);
    return group.after;
  }
  // Unknown: an author's own macro, kept as the page prints it.
  out.put(source.slice(at, Math.max(after, at + 1)), at, Math.max(after, at + 1));
  return Math.max(after, at + 1);
}
