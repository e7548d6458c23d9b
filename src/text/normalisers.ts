import { cleanText } from './fold.js';
import { renderInline } from './inline-markup.js';
import { plainText } from './latex.js';

/**
 * The named functions that turn a range of an input into a stored value. `papergraph explain` shows the name, and
 * applying it to the decoded range gives the value again.
 */
export const NORMALISERS = {
  /** NFC, white space folded, invisible characters dropped. */
  text: cleanText,
  /** As `text`, then what people see of LaTeX, Markdown and HTML markup. */
  display: (range: string): string => plainText(cleanText(range)),
  /** As `text`, lower-cased: identifiers in which case does not matter. */
  'lower-case': (range: string): string => cleanText(range).toLowerCase(),
  /** An address that a line end may break: white space left out. */
  address: (range: string): string => cleanText(range).replaceAll(' ', ''),
  /** Inline Markdown as a page shows it, then as `text`. */
  markdown: (range: string): string => cleanText(renderInline(range, 'markdown').text),
  /** HTML as a page shows it: tags left out, character references decoded, then as `text`. */
  html: (range: string): string => cleanText(renderInline(range, 'html').text),
  /** A string of JSON, or a number as it is printed, then as `text`. */
  'json-string': (range: string): string => cleanText(decodeJsonString(range)),
  /** A cell of comma-separated values without its quotes, then as `text`. */
  'csv-cell': (range: string): string => cleanText(decodeCsvCell(range)),
  /** The year that the range names: four digits, or two after an apostrophe or a venue. */
  year: yearOf,
  /** The day, in UTC, of a number of milliseconds since 1970. */
  'epoch-day': (range: string): string => dayOf(Number(range)),
} as const satisfies Record<string, (range: string) => string>;

export type NormaliserName = keyof typeof NORMALISERS;

/** Milliseconds up to the year 9999. */
const LAST_MOMENT = Date.UTC(10_000, 0) - 1;

function dayOf(milliseconds: number): string {
  return milliseconds >= 0 && milliseconds <= LAST_MOMENT
    ? new Date(milliseconds).toISOString().slice(0, 10)
    : '';
}

/** A string of JSON without escapes. */
// oxlint-disable-next-line no-control-regex
const PLAIN_STRING = /^"[^"\\\u0000-\u001f]*"$/;

function decodeJsonString(range: string): string {
  const text = range.trim();
  if (!text.startsWith('"') && !text.includes('\\')) return text;
  // Most strings hold nothing to decode.
  if (PLAIN_STRING.test(text)) return text.slice(1, -1);
  try {
    // A part of a string has no quotes, but its escapes are the same.
    const value: unknown = JSON.parse(text.startsWith('"') ? text : `"${text}"`);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}

function decodeCsvCell(range: string): string {
  const text = range.trim();
  const quoted = text.length >= 2 && text.startsWith('"') && text.endsWith('"');
  return (quoted ? text.slice(1, -1) : text).replaceAll('""', '"');
}

/** Years of two digits from 50 on are of the last century. */
function yearOf(range: string): string {
  const full = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(range);
  if (full) return full[0];
  const [short] = /(?<!\d)\d\d(?!\d)/.exec(range) ?? [''];
  return short === '' ? '' : `${Number(short) >= 50 ? '19' : '20'}${short}`;
}
