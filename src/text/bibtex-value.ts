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

/** A field that starts on a line of its own. */
const NEXT_FIELD = /\n[ \t]*[A-Za-z][\w+-]*[ \t]*=[ \t]*(?:[{"]|[\w-]+[ \t]*(?:,|#|\n|$))/g;

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
    const end = mark === '{' ? closingBrace(text, at) : closingQuote(text, at);
    const mayRunOn = end === null || isDamaged || mark === '"';
    const next = mayRunOn ? nextField(text, at + 1) : null;
    if (end !== null && (next === null || end <= next))
      return { kind: 'literal', start: at + 1, end, after: end + 1, isOpen: false };
    const last = withoutRest(text, at + 1, next ?? text.length);
    return { kind: 'literal', start: at + 1, end: last, after: last, isOpen: true };
  }
  const word = /^[^\s,{}()"#=%]+/.exec(text.slice(at, at + 200));
  if (!word) return null;
  const end = at + word[0].length;
  return { kind: 'word', start: at, end, after: end, isOpen: false };
}

/** The brace that closes the one at an index. BibTeX counts braces behind a backslash like any others. */
function closingBrace(text: string, at: number): number | null {
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    const character = text[index];
    if (character === '{') depth += 1;
    else if (character === '}' && (depth -= 1) === 0) return index;
  }
  return null;
}

/** The quote that closes the one at an index: the next outside of braces. */
function closingQuote(text: string, at: number): number | null {
  let depth = 0;
  for (let index = at + 1; index < text.length; index += 1) {
    const character = text[index];
    if (character === '{') depth += 1;
    else if (character === '}') {
      if (depth === 0) return null;
      depth -= 1;
    } else if (character === '"' && depth === 0) return index;
  }
  return null;
}

function nextField(text: string, from: number): number | null {
  NEXT_FIELD.lastIndex = from;
  return NEXT_FIELD.exec(text)?.index ?? null;
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
