import {
  ADJECTIVE_ENDS,
  COMMON_STARTS,
  COUNTED,
  GENERIC_ACRONYMS,
  KNOWN_SYSTEMS,
} from './system-name-lists.js';

/** A word or a punctuation mark of a display text, with its half-open range. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly word: boolean;
  readonly lower: string;
}

const TOKEN =
  /\\?[\p{L}\p{N}∞∫](?:[\p{L}\p{M}\p{N}∞²³⁺₀-₉]|[-‑/_&|](?=[\p{L}\p{N}])|(?<=\d)[.,](?=\d)|['’](?=\p{L}{3}))*(?:\+{1,2}|\*)?|\S/uy;

const SPACE = 0x20;
const isLower = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/**
 * The words and punctuation marks of a text. Most words are small letters between blanks or in front of a comma or a full
 * stop: these are taken without the pattern that says what else is a word.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    let end = start;
    while (isLower(text.charCodeAt(end))) end += 1;
    if (end > start && endsWord(text, end)) {
      const word = text.slice(start, end);
      tokens.push({ text: word, start, end, word: true, lower: word });
      start = end;
      continue;
    }
    TOKEN.lastIndex = start;
    const printed = TOKEN.exec(text)?.[0];
    if (printed !== undefined) {
      const word = /[\p{L}\p{N}∞∫]/u.test(printed);
      tokens.push({ text: printed, start, end: start + printed.length, word, lower: printed.toLowerCase() });
    }
    start += printed?.length ?? 1;
    while (text.charCodeAt(start) === SPACE) start += 1;
  }
  return tokens;
}

/** Whether no word goes on at an index: at a blank, a comma, a full stop or the end. */
function endsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === SPACE || code === 0x2c || code === 0x2e || at >= text.length;
}

/**
 * How a word looks: `coined` has capitals inside, digits among letters or a symbol; `title` has one capital in front;
 * `plain` is any other word.
 */
export type Shape = 'coined' | 'title' | 'plain';

export function shapeOf(word: string): Shape {
  if (isAllLower(word)) return 'plain';
  if (isAdjective(word)) return 'plain';
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters === '') return 'plain';
  // `BERTs` and `LLMs` are plurals of their stem.
  const stem = /^[\p{Lu}\p{N}-]{2,}s$/u.test(word) ? word.slice(0, -1) : word;
  if (/^\p{Lu}[\p{Ll}’']+(?:[-‑]\p{Lu}?[\p{Ll}’']+)*$/u.test(stem)) return 'title';
  if (/\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}|[∞∫Α-Ωα-ω].*\p{L}/u.test(stem)) return 'coined';
  if (/^\p{Lu}-\p{L}{2,}|\p{L}{2}-?\d+[a-z]?$|\p{Lu}\p{Ll}*\d|\p{Lu}\p{Ll}+[+*]|\d\p{Lu}/u.test(stem)) {
    return /\p{Lu}/u.test(stem) || /\p{L}\d/u.test(stem) ? 'coined' : 'plain';
  }
  return /^\p{Lu}/u.test(stem) && stem.length > 1 ? 'title' : 'plain';
}

function isAllLower(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (!isLower(word.charCodeAt(at))) return false;
  return true;
}

function isAdjective(word: string): boolean {
  const end = /[-‑](\p{Ll}+)$/u.exec(word)?.[1];
  return end !== undefined && (ADJECTIVE_ENDS.has(end) || /(?:ed|ing|able|ive)$/.test(end));
}

/** Whether a word belongs to the field and not to one paper: an acronym of a topic, or a well-known system. */
export function isGeneric(word: string): boolean {
  const stem = word.replace(/(?<=\p{Lu})s$/u, '');
  return [word, stem].some((one) => GENERIC_ACRONYMS.has(one) || KNOWN_SYSTEMS.has(one));
}

/** Whether a word with a capital is an ordinary one, as at the start of a sentence. */
export function isCommon(word: string): boolean {
  return COMMON_STARTS.has(word.toLowerCase());
}

const VERSION = /^v?\d{1,2}(?:\.\d{1,2})?[A-Z]?$/;

/** Whether a word and the next are a name and its version, as in `UniMorph 4.0` and `Tower v2`. */
export const isVersioned = (word: string, next: string): boolean =>
  VERSION.test(next) && shapeOf(word) !== 'plain' && !COUNTED.has(word.toLowerCase());

/** The key under which spellings of one name meet: case, spaces, hyphens and a possessive left out. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[^\p{L}\p{N}+*∞∫]/gu, '');
}

/** Whether an acronym stands in the plural: `GNNs`. */
export const isPlural = (word: string): boolean => /\p{Lu}s$/u.test(word);
