/** One part of a value: `{in braces}`, `"in quotes"`, or a bare number or name of a string. */
export interface BibtexPart {
  readonly kind: 'literal' | 'word';
  /** The half-open range of its content, without braces or quotes. */
  readonly start: number;
  readonly end: number;
}

export interface BibtexValue {
  readonly parts: readonly BibtexPart[];
  readonly start: number;
  readonly end: number;
  /** A brace or quote of it is never closed; it ends where the next field starts. */
  readonly isOpen: boolean;
}

/** The end of a line, where the next line starts a field. */
const NEXT_FIELD = /\n[ \t]*[A-Za-z][\w+-]*[ \t]*=[ \t]*(?:[{"]|[\w-]+[ \t]*(?:,|#|\n|$))/y;

/**
 * The value that starts at an index: parts joined by `#`. A quote ends before a line that starts a field; so does a
 * brace that nothing closes, and in an entry whose brackets do not match (`isDamaged`) any brace.
 */
export function bibtexValueAt(text: string, from: number, isDamaged = false): BibtexValue {
  const parts: BibtexPart[] = [];
  let isOpen = false;
  let at = skipBlanks(text, from);
  let end = at;
  for (;;) {
    const part = partAt(text, at, isDamaged);
    if (part === null) break;
    parts.push({ kind: part.kind, start: part.start, end: part.end });
    isOpen ||= part.isOpen;
    end = part.after;
    const next = skipBlanks(text, part.after);
    if (text[next] !== '#') break;
    at = skipBlanks(text, next + 1);
  }
  return { parts, start: skipBlanks(text, from), end, isOpen };
}

/** The content of the parts of a value, joined. */
export function decodeBibtexValue(text: string): string {
  return bibtexValueAt(text, 0)
    .parts.map(({ start, end }) => text.slice(start, end))
    .join('');
}

interface OpenPart extends BibtexPart {
  readonly after: number;
  readonly isOpen: boolean;
}

function partAt(text: string, at: number, isDamaged: boolean): OpenPart | null {
  const mark = text[at];
  if (mark === '{' || mark === '"') {
    const content = contentAt(text, at, mark === '"' || isDamaged) ??
      // Nothing closes it.
      contentAt(text, at, true) ?? { end: text.length, isOpen: true };
    const { end, isOpen } = content;
    if (!isOpen) return { kind: 'literal', start: at + 1, end, after: end + 1, isOpen };
    const last = withoutRest(text, at + 1, end);
    return { kind: 'literal', start: at + 1, end: last, after: last, isOpen };
  }
  const word = /^[^\s,{}()"#=%]+/.exec(text.slice(at, at + 200));
  if (!word) return null;
  const end = at + word[0].length;
  return { kind: 'word', start: at, end, after: end, isOpen: false };
}

/**
 * Where the content of the brace or quote at an index ends: at what closes it, or, where it may run on into other fields
 * (`stops`), before the line of the next one. BibTeX counts braces behind a backslash like any others; a quote closes
 * outside of braces only. Null when neither comes. One pass, so that entries with many fields take linear time.
 */
function contentAt(text: string, at: number, stops: boolean): { end: number; isOpen: boolean } | null {
  const isQuote = text[at] === '"';
  /** A quote with a brace too many ends with the field. */
  let isSpoilt = false;
  let depth = 0;
  for (let index = at + 1; index < text.length; index += 1) {
    const character = text[index]!;
    if (character === '{') depth += 1;
    else if (character === '}') {
      if (depth > 0) depth -= 1;
      else if (isQuote) isSpoilt = true;
      else return { end: index, isOpen: false };
    } else if (isQuote && character === '"' && depth === 0 && !isSpoilt) return { end: index, isOpen: false };
    else if (stops && character === '\n') {
      NEXT_FIELD.lastIndex = index;
      if (NEXT_FIELD.test(text)) return { end: index, isOpen: true };
    }
  }
  return null;
}

/** Where a value ends without what stands between fields. */
function withoutRest(text: string, from: number, end: number): number {
  let last = end;
  while (last > from && /[\s,}]/.test(text[last - 1]!)) last -= 1;
  return last;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at += 1;
  return at;
}
