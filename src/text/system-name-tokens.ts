import { ADJECTIVE_ENDS, COMMON_STARTS, GENERIC_ACRONYMS, KNOWN_SYSTEMS } from './system-name-lists.js';

/** A word or a punctuation mark of a display text, with its half-open range. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly word: boolean;
}

const TOKEN =
  /\\?[\p{L}\p{N}∞∫](?:[\p{L}\p{M}\p{N}∞²³⁺₀-₉]|[-‑/_&|](?=[\p{L}\p{N}])|(?<=\d)[.,](?=\d)|['’](?=\p{L}{3}))*(?:\+{1,2}|\*)?|[^\s]/gu;

export function tokenise(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    word: /[\p{L}\p{N}∞∫]/u.test(match[0]),
  }));
}

/**
 * How a word looks: `coined` has capitals inside, digits among letters or a symbol; `title` has one capital in front;
 * `plain` is any other word.
 */
export type Shape = 'coined' | 'title' | 'plain';

export function shapeOf(word: string): Shape {
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
