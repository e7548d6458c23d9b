export type XmlTokenKind =
  | 'text'
  | 'cdata'
  | 'open'
  | 'close'
  | 'empty'
  /** A comment, a processing instruction, or the document type. */
  | 'aside'
  /** A `<` that starts no markup. */
  | 'stray'
  /** Markup that does not end in this text. */
  | 'unfinished';

/** The attributes of a start tag and its end. Values hold no `<`, so that a quote left open spoils one tag only. */
const REST_OF_TAG =
  /(?:[ \t\r\n]+[^ \t\r\n=<>"'/]+[ \t\r\n]*=[ \t\r\n]*(?:"[^<"]*"|'[^<']*'))*[ \t\r\n]*(\/?)>/y;
const ATTRIBUTE = /([^ \t\r\n=<>"'/]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^<"]*)"|'([^<']*)')/g;

/** Characters of the longest tag: what is longer is a quote that nothing closes. */
const LONGEST_TAG = 2 ** 20;

const ASIDES: readonly (readonly [kind: XmlTokenKind, opening: string, closing: string])[] = [
  ['aside', '<!--', '-->'],
  ['cdata', '<![CDATA[', ']]>'],
  ['aside', '<?', '?>'],
];

/**
 * Walks over the tokens of XML one by one: `next` goes to the next one, whose kind, range and name the members hold.
 * Nothing is made for a token, as files have hundreds of millions. Nothing fails: what is no XML is `stray`. Text may
 * be decoded or the bytes of any encoding that extends ASCII.
 */
export class XmlTokens {
  kind: XmlTokenKind = 'text';
  start: number;
  end: number;
  private readonly text: string;
  private readonly to: number;
  private nameStart = 0;
  private nameEnd = 0;
  private readonly unclosed: Map<string, number>;

  /** @param unclosed where the text has openings that nothing closes, to be shared by walks over the same text */
  constructor(text: string, at = 0, to = text.length, unclosed = new Map<string, number>()) {
    this.text = text;
    this.unclosed = unclosed;
    this.start = at;
    this.end = at;
    this.to = to;
  }

  /** The name of a tag, without its prefix. */
  get name(): string {
    return sharedName(this.text, this.nameStart, this.nameEnd);
  }

  /** Whether a tag has a name, which is `name` without making it. */
  isNamed(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.text.startsWith(name, this.nameStart);
  }

  /** Goes to the next token; false at the end. */
  next(): boolean {
    const { text, end: at, to } = this;
    this.start = at;
    if (at >= to) return false;
    if (text[at] === '<') this.markup(at);
    else {
      const next = text.indexOf('<', at);
      this.kind = 'text';
      this.end = next < 0 || next > to ? to : next;
    }
    return true;
  }

  private markup(at: number): void {
    const next = this.text.charCodeAt(at + 1);
    if (next === BANG || next === QUESTION) this.aside(at);
    else if (at + 1 >= this.to) this.found('unfinished', this.to);
    else this.tag(at, next === SLASH);
  }

  private found(kind: XmlTokenKind, end: number): void {
    this.kind = kind;
    this.end = end;
  }

  private aside(at: number): void {
    const { text, to } = this;
    for (const [kind, opening, closing] of ASIDES) {
      if (!text.startsWith(opening, at)) continue;
      const known = at >= (this.unclosed.get(opening) ?? Number.POSITIVE_INFINITY);
      const end = known ? -1 : text.indexOf(closing, at + opening.length);
      if (end < 0 && !known) this.unclosed.set(opening, at);
      if (end >= 0 && end + closing.length <= to) this.found(kind, end + closing.length);
      else this.found('unfinished', to);
      return;
    }
    if (text.startsWith('<!DOCTYPE', at)) {
      const end = doctypeEnd(text, at, to);
      this.found(end < 0 ? 'unfinished' : 'aside', end < 0 ? to : end);
    } else if (to - at < '<![CDATA['.length && /^<!(?:-|\[[A-Z]*|[A-Z]*)$/.test(text.slice(at, to)))
      this.found('unfinished', to);
    else this.found('stray', at + 1);
  }

  private tag(at: number, closing: boolean): void {
    const { text } = this;
    const from = closing ? at + 2 : at + 1;
    let end = from;
    this.nameStart = from;
    for (; end < this.to; end += 1) {
      const code = text.charCodeAt(end);
      if (code === COLON) this.nameStart = end + 1;
      else if (endsName(code)) break;
    }
    this.nameEnd = end;
    if (end > from || end === this.to) {
      if (text.charCodeAt(end) === CLOSE && end < this.to) {
        this.found(closing ? 'close' : 'open', end + 1);
        return;
      }
      REST_OF_TAG.lastIndex = end;
      const rest = REST_OF_TAG.exec(text);
      const to = Math.min(this.to, at + LONGEST_TAG);
      if (rest && REST_OF_TAG.lastIndex <= to && startsName(text.charCodeAt(from))) {
        this.found(closing ? 'close' : rest[1] === '/' ? 'empty' : 'open', REST_OF_TAG.lastIndex);
        return;
      }
      const other = text.indexOf('<', from);
      if ((other < 0 || other >= this.to) && this.to <= to) {
        this.found('unfinished', this.to);
        return;
      }
    }
    this.found('stray', at + 1);
  }
}

const [BANG, SLASH, COLON, CLOSE, QUESTION] = [0x21, 0x2f, 0x3a, 0x3e, 0x3f];

function startsName(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f || code >= 0x80;
}

function endsName(code: number): boolean {
  // Blanks, quotes, slash, and the signs of markup.
  return code <= 0x20 || code === 0x22 || code === 0x27 || code === SLASH || (code >= 0x3c && code <= 0x3e);
}

/** The end of a document type with its declarations, which hold texts in quotes and comments; -1 when it has none. */
function doctypeEnd(text: string, start: number, to: number): number {
  let inside = false;
  for (let at = start; at >= 0 && at < to; at += 1) {
    const character = text[at]!;
    if (character === '"' || character === "'") at = indexOrEnd(text, character, at + 1);
    else if (character === '[') inside = true;
    else if (character === ']') inside = false;
    else if (inside && text.startsWith('<!--', at)) at = indexOrEnd(text, '-->', at + 4);
    else if (inside && text.startsWith('<?', at)) at = indexOrEnd(text, '?>', at + 2);
    else if (character === '>' && !inside) return at + 1;
  }
  return -1;
}

function indexOrEnd(text: string, wanted: string, from: number): number {
  const found = text.indexOf(wanted, from);
  return found < 0 ? text.length : found;
}

/** Short names that were met, so that equal ones are one string. Longer ones would keep the text that they stand in. */
const NAMES = new Map<number, string>();
const SHORT_NAME = 12;

function sharedName(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > SHORT_NAME) return text.slice(start, end);
  const key = (length << 16) | ((text.charCodeAt(start) & 0xff) << 8) | (text.charCodeAt(end - 1) & 0xff);
  const known = NAMES.get(key);
  if (known !== undefined && text.startsWith(known, start)) return known;
  const name = text.slice(start, end);
  NAMES.set(key, name);
  return name;
}

/** The range of an attribute's value in a tag, by its name without prefix; null when the tag has none. */
export function attributeRange(tag: string, name: string): { start: number; end: number } | null {
  if (!tag.includes(name)) return null;
  for (const match of tag.matchAll(ATTRIBUTE)) {
    const [printed = '', owner = '', inDouble, inSingle] = match;
    if (owner.slice(owner.indexOf(':') + 1) !== name) continue;
    const end = match.index + printed.length - 1;
    return { start: end - (inDouble ?? inSingle ?? '').length, end };
  }
  return null;
}
