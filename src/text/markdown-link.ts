/** A link or image of Markdown: `close` is the index of its closing square bracket, `end` the index behind it all. */
export interface MarkdownLink {
  readonly close: number;
  readonly end: number;
  /** Range of the address. */
  readonly address: { readonly start: number; readonly end: number };
}

/** The closing square bracket of each opening one, in one pass. */
export function matchBrackets(raw: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw[at];
    if (character === '\\') at += 1;
    else if (character === '[') open.push(at);
    else if (character === ']') {
      const start = open.pop();
      if (start !== undefined) ends.set(start, at);
    }
  }
  return ends;
}

/** The label of a link whose address stands elsewhere on the page: `[words of it][label]`, `[words of it][]`. */
const LABEL = /^\[[^[\]\n]{0,60}\]/;

/**
 * The label behind the square brackets that open at an index, as a half-open range; null when none is there. Single words in
 * brackets one behind the other are tags rather than a link.
 */
export function labelBehind(
  raw: string,
  open: number,
  brackets: ReadonlyMap<number, number>,
): { readonly start: number; readonly end: number } | null {
  const close = brackets.get(open);
  if (close === undefined || raw[close + 1] !== '[') return null;
  const label = LABEL.exec(raw.slice(close + 1, close + 70));
  const isWords = /\p{L}\S*\s+\S*\p{L}/u.test(raw.slice(open + 1, close));
  return label && isWords && raw[close + 1 + label[0].length] !== '(' && !/[[!]/.test(raw[open - 1] ?? '')
    ? { start: close + 1, end: close + 1 + label[0].length }
    : null;
}

/** Longer than any address that a page links. */
const ADDRESS_LIMIT = 2048;

/** The link that starts at an opening square bracket, or null. Blanks inside of an address are taken as people mean them. */
export function linkAt(
  raw: string,
  open: number,
  brackets: ReadonlyMap<number, number>,
): MarkdownLink | null {
  const close = brackets.get(open);
  if (close === undefined || raw[close + 1] !== '(') return null;
  const limit = Math.min(raw.length, close + 2 + ADDRESS_LIMIT);
  let depth = 0;
  let firstBlank = -1;
  for (let at = close + 2; at < limit; at += 1) {
    const character = raw[at]!;
    // Another link starts: this one was never closed.
    if (character === '\n' || (character === ']' && raw[at + 1] === '(')) return null;
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      if (depth === 0)
        return { close, end: behindAttributes(raw, at + 1), address: trimAddress(raw, close + 2, at) };
      depth -= 1;
    } else if (firstBlank < 0 && /\s/.test(character)) firstBlank = at;
  }
  // The address opens a bracket that it does not close: it ends at the first closing one.
  const within = raw.slice(close + 2, limit).search(/[)\n]/);
  const first = close + 2 + within;
  if (within < 0 || raw[first] === '\n') return null;
  return { close, end: behindAttributes(raw, first + 1), address: trimAddress(raw, close + 2, first) };
}

/** Kramdown puts attributes behind a link, as in `[pdf](address){:target="_blank"}`. */
function behindAttributes(raw: string, at: number): number {
  const match = raw[at] === '{' ? /^\{:[^{}\n]{0,200}\}/.exec(raw.slice(at, at + 210)) : null;
  return match ? at + match[0].length : at;
}

/** The address without blanks around, angle brackets and a title in quotes. */
function trimAddress(raw: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  const title = /\s+(?:"[^"]*"|'[^']*')\s*$/.exec(raw.slice(Math.max(from, to - 300), to));
  if (title) end -= title[0].length;
  while (start < end && /[\s<]/.test(raw[start]!)) start += 1;
  while (end > start && /[\s>]/.test(raw[end - 1]!)) end -= 1;
  return { start, end };
}
