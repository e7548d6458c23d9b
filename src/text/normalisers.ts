import { cleanText } from './fold.js';
import { renderInline } from './inline-markup.js';
import { visibleText } from './jats.js';
import { nameOfBibtexParts } from './bibtex-name.js';
import { decodeBibtexValue } from './bibtex-value.js';
import {
  dateOfParts,
  decodeJsonString,
  invertedIndexText,
  nameOfParts,
  referenceOfParts,
} from './json-values.js';
import { bibtexText, plainText } from './latex.js';
import { latexAddress } from './latex-address.js';
import { yamlName } from './yaml-name.js';
import { tracedQuoted } from './yaml-quoted.js';
import { xmlDay, xmlName, xmlText } from './xml-text.js';
import { findYear } from './year.js';

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
  /** LaTeX as its document shows it, formulas as they are written, then as `text`. */
  latex: (range: string): string => cleanText(renderInline(range, 'latex').text),
  /** An address in LaTeX, with what has to be escaped there, as it leads. */
  'latex-address': latexAddress,
  /** A string of JSON, or a number as it is printed, then as `text`. */
  'json-string': (range: string): string => cleanText(decodeJsonString(range)),
  /** As `json-string`, lower-cased: DOIs. */
  'json-lower-case': (range: string): string => cleanText(decodeJsonString(range)).toLowerCase(),
  /** A string of JSON that holds HTML or JATS, as a page shows it, then as `text`. */
  'json-markup': (range: string): string => cleanText(visibleText(decodeJsonString(range))),
  /** An object of words with their places, as the text that they make, then as `text`. */
  'inverted-index': (range: string): string => cleanText(invertedIndexText(range)),
  /** An object or list with the parts of a name, joined in the order of printing. */
  'name-parts': (range: string): string => cleanText(nameOfParts(range)),
  /** A list of year, month and day, as far as they are told. */
  'date-parts': dateOfParts,
  /** An object with the parts of a printed reference, joined. */
  'reference-parts': (range: string): string => cleanText(referenceOfParts(range)),
  /** A cell of comma-separated values without its quotes, then as `text`. */
  'csv-cell': (range: string): string => cleanText(decodeCsvCell(range)),
  /** The inside of a value of BibTeX: accents composed, commands carried out, braces dropped, then as `text`. */
  bibtex: (range: string): string => cleanText(bibtexText(range)),
  /** A whole value of BibTeX, such as `"Proceedings of " # icml`: its parts joined, then as `bibtex`. */
  'bibtex-value': (range: string): string => cleanText(bibtexText(decodeBibtexValue(range))),
  /** A name of BibLaTeX by its parts, as in `family=Lovelace, given=Ada`, given names first. */
  'bibtex-name': (range: string): string => cleanText(bibtexText(nameOfBibtexParts(range))),
  /** The inside of a scalar of YAML in single quotes, a doubled quote being one, then as `text`. */
  'yaml-single': (range: string): string => cleanText(tracedQuoted(range, 'single').text),
  /** The inside of a scalar of YAML in double quotes, escapes decoded, then as `text`. */
  'yaml-double': (range: string): string => cleanText(tracedQuoted(range, 'double').text),
  /** A mapping of YAML with the parts of a name, given names first, then as `text`. */
  'yaml-name': (range: string): string => cleanText(yamlName(range)),
  /** XML without its tags, references to characters decoded, then as `text`. */
  'xml-text': (range: string): string => cleanText(xmlText(range)),
  /** As `xml-text`, lower-cased: DOIs. */
  'xml-lower-case': (range: string): string => cleanText(xmlText(range)).toLowerCase(),
  /** The name that the elements of an author make, given names first, then as `text`. */
  'xml-name': (range: string): string => cleanText(xmlName(range)),
  /** The day of a date in ISO 8601 or in elements of XML. */
  'xml-day': xmlDay,
  /** The year that the range names: four digits, or two after an apostrophe or a venue. */
  year: yearOf,
  /** The day, in UTC, of a number of milliseconds since 1970. */
  'epoch-day': (range: string): string => dayOf(Number(range)),
  /** The day of a date that names its month, as mail writes it: `Mon, 2 Apr 2007 19:18:42 GMT`. */
  'mail-day': mailDayOf,
} as const satisfies Record<string, (range: string) => string>;

export type NormaliserName = keyof typeof NORMALISERS;

/**
 * A normaliser, or of what it gives the half-open range of characters in brackets: words that a format scatters, as an
 * inverted index does, have no range of their own.
 */
type PartNormalisation = NormaliserName | `${NormaliserName}[${number},${number}]`;

/** What turns a range into a value: a normaliser of the format, with what people see of the result behind it or not. */
export type Normalisation = PartNormalisation | `${PartNormalisation} display`;

/** The value that a range of an input stands for. */
export function normalise(by: Normalisation, range: string): string {
  const [first = '', display] = by.split(' ');
  const bracket = first.indexOf('[');
  const whole = NORMALISERS[(bracket < 0 ? first : first.slice(0, bracket)) as NormaliserName](range);
  const value =
    bracket < 0
      ? whole
      : whole.slice(
          ...(first
            .slice(bracket + 1, -1)
            .split(',')
            .map(Number) as [number, number]),
        );
  return display === undefined ? value : NORMALISERS.display(value);
}

/** The same with what people see of its result behind it. */
export const displayOf = (by: Normalisation): Normalisation =>
  by === 'text' ? 'display' : by.endsWith('display') ? by : (`${by} display` as Normalisation);

/** Milliseconds up to the year 9999. */
const LAST_MOMENT = Date.UTC(10_000, 0) - 1;

function dayOf(milliseconds: number): string {
  return milliseconds >= 0 && milliseconds <= LAST_MOMENT
    ? new Date(milliseconds).toISOString().slice(0, 10)
    : '';
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function mailDayOf(range: string): string {
  const [, day, month, year] = /\b(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})\b/.exec(cleanText(range)) ?? [];
  const number = MONTHS.indexOf(month ?? '') + 1;
  return number === 0 ? '' : `${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

function decodeCsvCell(range: string): string {
  const text = range.trim();
  const quoted = text.length >= 2 && text.startsWith('"') && text.endsWith('"');
  return (quoted ? text.slice(1, -1) : text).replaceAll('""', '"');
}

/** Years of two digits from 50 on are of the last century. */
function yearOf(range: string): string {
  const full = findYear(range);
  if (full) return full.value;
  const [short] = /(?<!\d)\d\d(?!\d)/.exec(range) ?? [''];
  return short === '' ? '' : `${Number(short) >= 50 ? '19' : '20'}${short}`;
}
