import { scanJson } from '../readers/json/json-scan.js';
import {
  KEY_KIND,
  tidyId,
  tidyName,
  tidyOrcid,
  type RecordFields,
  type WantedFields,
} from './record-fields.js';

/** Why a line is no record. */
export interface RecordFault {
  readonly type: 'BAD_JSON' | 'TOO_DEEP' | 'NOT_AN_OBJECT' | 'WRONG_TYPE' | 'INVALID';
  readonly message: string;
  readonly field: string | null;
  /** Of the text, in UTF-16 code units. */
  readonly index: number;
}

/** Ids of people by which an author may be known for want of `id` and `orcid`, in this order. */
const PERSON_IDS = [
  ...['openreview', 'dblp', 'openalex', 's2', 'google_scholar', 'scopus', 'researcherid', 'authorId'],
];
const NAMES = ['name', 'fullname', 'full_name', 'display_name'];
const MOST_DEPTH = 256;
/** Digits of whole numbers that a double may not hold. */
const LONG = 16;

/** The value that a line of JSON holds, or why it holds none. Whole numbers of more than 15 digits come as text. */
export function parseLine(text: string): { readonly value: unknown } | RecordFault {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const found = scanJson(text);
    const reason = error instanceof Error ? error.message.slice(0, 200) : '';
    if ('fault' in found && found.fault === 'TOO_DEEP') return tooDeep(found.index);
    return fault('BAD_JSON', `record is no JSON value: ${reason}`, null, 'fault' in found ? found.index : 0);
  }
  if (mayBeDeep(text)) {
    const found = scanJson(text);
    if ('fault' in found && found.fault === 'TOO_DEEP') return tooDeep(found.index);
  }
  if (hasDigits(text, LONG)) value = JSON.parse(withLongNumbersQuoted(text));
  return { value };
}

/**
 * Fills the fields from a parsed record.
 * @returns null, or why the record cannot be used
 */
export function parseRecord(value: unknown, wanted: WantedFields, fields: RecordFields): RecordFault | null {
  fields.start(new Uint8Array(0));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fault('NOT_AN_OBJECT', `record is ${nameOf(value)}, but it must be an object`);
  const record = value as Readonly<Record<string, unknown>>;
  const writer = new FieldWriter(fields);
  const id = textOf(record['id'], tidyId);
  if (id !== '') writer.add(fields.id, id);
  fields.year = yearOf(record['year'] ?? record['publication_year']);
  if (wanted.authors !== null) {
    const works = record['authorships'] != null;
    const field = works ? 'authorships' : 'authors';
    const list = record[field] ?? [];
    if (!Array.isArray(list))
      return fault('WRONG_TYPE', `${field} is ${nameOf(list)}, but it must be a list`, field);
    for (const item of list as unknown[])
      writer.addPerson(works ? authorship(item) : personOf(item), wanted.authors === 'name');
  }
  if (wanted.references) {
    const field = record['referenced_works'] != null ? 'referenced_works' : 'references';
    const list = record[field] ?? [];
    if (!Array.isArray(list))
      return fault('WRONG_TYPE', `${field} is ${nameOf(list)}, but it must be a list`, field);
    for (const item of list as unknown[]) {
      const reference = referenceOf(item);
      if (reference !== '') writer.add(fields.references, reference);
    }
  }
  return null;
}

interface Person {
  readonly id: string;
  /** Only read for want of an id. */
  readonly orcid: string;
  readonly name: string;
}

/** A name, or an object with ids and a name. */
function personOf(value: unknown): Person {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: '', orcid: '', name: textOf(value, tidyName) };
  const object = value as Readonly<Record<string, unknown>>;
  const { ids } = object;
  const nested = typeof ids === 'object' && ids !== null ? (ids as Readonly<Record<string, unknown>>) : {};
  const first = (keys: readonly string[], tidy: (text: string) => string, places = [object]): string => {
    for (const key of keys)
      for (const place of places) {
        const text = textOf(place[key], tidy);
        if (text !== '') return text;
      }
    return '';
  };
  const name = first(NAMES, tidyName);
  const id = textOf(object['id'], tidyId);
  if (id !== '') return { id, orcid: '', name };
  const orcid = first(['orcid'], tidyOrcid, [object, nested]);
  return { id: orcid === '' ? first(PERSON_IDS, tidyId, [object, nested]) : '', orcid, name };
}

/** An element of OpenAlex's `authorships`. */
function authorship(value: unknown): Person {
  if (typeof value !== 'object' || value === null) return personOf(null);
  const { author, raw_author_name: printed } = value as Readonly<Record<string, unknown>>;
  const person = personOf(typeof author === 'object' ? author : null);
  return person.name === '' ? { ...person, name: textOf(printed, tidyName) } : person;
}

/** The id of a cited work: text, or an object with `target`, as in papergraph's own `papers.jsonl`, or `id`. */
function referenceOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return textOf(value, tidyId);
  const { target, id } = value as Readonly<Record<string, unknown>>;
  return textOf(target, tidyId) || textOf(id, tidyId);
}

function textOf(value: unknown, tidy: (text: string) => string): string {
  return typeof value === 'string' ? tidy(value) : typeof value === 'number' ? String(value) : '';
}

/** A year from 1900 to 2099, as a number or in a text; 0 for anything else. */
function yearOf(value: unknown): number {
  if (typeof value !== 'number' && typeof value !== 'string') return 0;
  const found = /(?<![\d.])(?:19|20)\d\d(?![\d.])/.exec(String(value));
  return found === null ? 0 : Number(found[0]);
}

class FieldWriter {
  readonly #fields: RecordFields;

  constructor(fields: RecordFields) {
    this.#fields = fields;
  }

  add(ranges: RecordFields['authors'], text: string): void {
    const { decoded } = this.#fields;
    const start = decoded.end;
    ranges.push(start, decoded.add(text), 1);
  }

  addPerson({ id, orcid, name }: Person, byName: boolean): void {
    const key = byName ? name : id || orcid || name;
    if (key === '') {
      this.#fields.unnamed++;
      return;
    }
    this.add(this.#fields.authors, key);
    this.#fields.kindOfLast(
      byName || (id === '' && orcid === '') ? KEY_KIND.name : id === '' ? KEY_KIND.orcid : KEY_KIND.id,
    );
    if (name === '') this.#fields.names.push(0, 0, 0);
    else this.add(this.#fields.names, name);
  }
}

/** Strings, and whole numbers that a double may not hold. */
const STRINGS_AND_LONG_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\w.+-])\d{16,}(?![\d.eE])/g;

/** @param text valid JSON */
const withLongNumbersQuoted = (text: string): string =>
  text.replace(STRINGS_AND_LONG_NUMBERS, (part) => (part.startsWith('"') ? part : `"${part}"`));

/** Whether there are brackets enough. They are few and far between, and found fast. */
function mayBeDeep(text: string): boolean {
  let brackets = 0;
  for (const bracket of '[{') {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1))
      if (++brackets > MOST_DEPTH) return true;
  }
  return false;
}

/** Whether so many digits stand in a row: no such row lies between places that far apart and passes over them. */
function hasDigits(text: string, count: number): boolean {
  const isDigit = (at: number): boolean => {
    const code = text.charCodeAt(at);
    return code >= 48 && code <= 57;
  };
  for (let at = count - 1; at < text.length; at += count) {
    if (!isDigit(at)) continue;
    let from = at;
    let to = at + 1;
    while (isDigit(from - 1)) from -= 1;
    while (isDigit(to)) to += 1;
    if (to - from >= count) return true;
  }
  return false;
}

const tooDeep = (index: number): RecordFault =>
  fault('TOO_DEEP', `record is nested deeper than ${MOST_DEPTH} levels`, null, index);

function fault(
  type: RecordFault['type'],
  message: string,
  field: string | null = null,
  index = 0,
): RecordFault {
  return { type, message, field, index };
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null || typeof value === 'boolean') return 'true, false or null';
  return typeof value === 'object' ? 'an object' : typeof value === 'string' ? 'text' : 'a number';
}
