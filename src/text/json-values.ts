/** What JSON files write for texts, names and dates, as the text that it stands for. Nothing fails; what is no such value gives ''. */

/** A string of JSON without escapes. */
// oxlint-disable-next-line no-control-regex
const PLAIN_STRING = /^"[^"\\\u0000-\u001f]*"$/;

/** The text of a string, also of a part of one, which has no quotes; of a number its figures. */
export function decodeJsonString(range: string): string {
  const text = range.trim();
  if (!text.startsWith('"') && !text.includes('\\')) return text;
  // Most strings hold nothing to decode.
  if (PLAIN_STRING.test(text)) return text.slice(1, -1);
  const value = parsed(text.startsWith('"') ? text : `"${text}"`);
  return typeof value === 'string' ? value : text;
}

/** The text of an inverted index: an object of words, each with the list of its places. */
export function invertedIndexText(range: string): string {
  const index = parsed(range);
  if (!isObject(index)) return '';
  const placed: [place: number, word: string][] = [];
  for (const [word, places] of Object.entries(index))
    for (const place of Array.isArray(places) ? (places as unknown[]) : [])
      if (typeof place === 'number') placed.push([place, word]);
  return placed
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word)
    .join(' ');
}

/** Members of an object that holds a name in parts, in the order in which they are printed. */
const NAME_PARTS = [
  ...['given', 'first', 'first_name', 'firstName', 'firstname', 'middle', 'middle_name'],
  ...['dropping-particle', 'non-dropping-particle'],
  ...['family', 'last', 'last_name', 'lastName', 'lastname', 'suffix'],
];

/** A person's or a group's name: of an object in parts or with the whole, or of a list of surname, given name, suffix. */
export function nameOfParts(range: string): string {
  const value = parsed(range);
  if (Array.isArray(value)) {
    const [last, first, suffix] = value as unknown[];
    return texts([first, last, suffix]).join(' ');
  }
  if (!isObject(value)) return '';
  const parts = texts(NAME_PARTS.flatMap((key) => value[key]));
  return parts.length > 0 ? parts.join(' ') : (texts([value.literal, value.name])[0] ?? '');
}

/** `[[2017, 5, 1]]` as `2017-05-01`; `2017-05` or `2017` when the rest is not told. */
export function dateOfParts(range: string): string {
  const value = parsed(range);
  const first = Array.isArray(value) ? (value[0] as unknown) : null;
  if (!Array.isArray(first)) return '';
  const [year = 0, ...rest] = first.map(Number);
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return '';
  const [month = 0, day = 0] = rest;
  if (!(month >= 1 && month <= 12)) return String(year);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${two(month)}${day >= 1 && day <= 31 ? `-${two(day)}` : ''}`;
}

/** Members of a reference that is given in parts, in the order in which bibliographies print them. */
const REFERENCE_PARTS = [
  ...['author', 'year', 'series-title', 'journal-title', 'edition', 'volume', 'issue', 'first-page'],
  ...['article-number', 'standard-designator', 'ISSN', 'ISBN'],
];

/** A reference that is known by author, year, journal and page only. */
export function referenceOfParts(range: string): string {
  const value = parsed(range);
  return isObject(value) ? texts(REFERENCE_PARTS.map((key) => value[key])).join(', ') : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const texts = (values: readonly unknown[]): string[] =>
  values.filter((value) => typeof value === 'string').filter((text) => text.trim() !== '');
