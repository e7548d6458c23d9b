import {
  CODE,
  skipBlanks,
  skipKey,
  skipNull,
  skipNumber,
  skipString,
  skipValue,
  toValue,
  UNHANDLED,
} from './json-bytes.js';
import { KeyTable } from './key-table.js';
import { PersonScanner } from './person-scanner.js';
import { tidyId, type RecordFields, type WantedFields } from './record-fields.js';
import { TextScanner } from './text-scanner.js';

const KEYS = new KeyTable([
  'id',
  'year',
  'publication_year',
  'authors',
  'authorships',
  'references',
  'referenced_works',
]);
const KEY = {
  id: 1,
  year: 2,
  publicationYear: 3,
  authors: 4,
  authorships: 5,
  references: 6,
  referencedWorks: 7,
} as const;

/** Keys that mean the same; a record with both is left to the parser, as is one with a key twice. */
const GROUP = [0, 1, 2, 2, 4, 4, 8, 8];

/**
 * Takes the wanted fields from one JSON object in bytes, without building anything, and checks on the way that all of it
 * is JSON. What it takes is what `parseRecord` takes, which reads what the scanner leaves.
 */
export class RecordScanner {
  readonly #wanted: WantedFields;
  readonly #fields: RecordFields;
  readonly #ids: TextScanner;
  readonly #people: PersonScanner;

  constructor(wanted: WantedFields, fields: RecordFields) {
    this.#wanted = wanted;
    this.#fields = fields;
    this.#ids = new TextScanner(fields.decoded, tidyId);
    this.#people = new PersonScanner(fields, wanted.authors === 'name');
  }

  /**
   * Fills the fields from the object between two places; `bytes[end]` must be a line feed.
   * @returns whether it could; if not, the fields hold nothing of use
   */
  scan(bytes: Uint8Array, start: number, end: number): boolean {
    this.#fields.start(bytes);
    let at = skipBlanks(bytes, start);
    if (bytes[at] !== CODE.openBrace) return false;
    at = this.#members(bytes, at + 1);
    return at >= 0 && skipBlanks(bytes, at) === end;
  }

  #members(bytes: Uint8Array, at: number): number {
    let seen = 0;
    at = skipBlanks(bytes, at);
    if (bytes[at] === CODE.closeBrace) return at + 1;
    for (;;) {
      const start = at + 1;
      at = skipKey(bytes, at);
      if (at < 0) return UNHANDLED;
      const key = KEYS.find(bytes, start, at - 1);
      at = toValue(bytes, at);
      if (at < 0) return UNHANDLED;
      if (key > 0) {
        const group = GROUP[key]!;
        if ((seen & group) !== 0) return UNHANDLED;
        seen |= group;
      }
      at = this.#value(bytes, at, key);
      if (at < 0) return UNHANDLED;
      at = skipBlanks(bytes, at);
      if (bytes[at] === CODE.closeBrace) return at + 1;
      if (bytes[at] !== CODE.comma) return UNHANDLED;
      at = skipBlanks(bytes, at + 1);
    }
  }

  #value(bytes: Uint8Array, at: number, key: number): number {
    switch (key) {
      case KEY.id: {
        at = this.#ids.take(bytes, at);
        if (at >= 0 && this.#ids.found) this.#ids.addTo(this.#fields.id);
        return at;
      }
      case KEY.year:
      case KEY.publicationYear:
        return this.#year(bytes, at);
      case KEY.authors:
      case KEY.authorships: {
        if (this.#wanted.authors === null) return skipValue(bytes, at, 1);
        return this.#list(bytes, at, key);
      }
      case KEY.references:
      case KEY.referencedWorks:
        return this.#wanted.references ? this.#list(bytes, at, key) : skipValue(bytes, at, 1);
      default:
        return skipValue(bytes, at, 1);
    }
  }

  /** A list of authors or references, or null. */
  #list(bytes: Uint8Array, at: number, key: number): number {
    if (bytes[at] !== CODE.open) return skipNull(bytes, at);
    at = skipBlanks(bytes, at + 1);
    if (bytes[at] === CODE.close) return at + 1;
    for (;;) {
      if (key === KEY.authors) at = this.#people.author(bytes, at);
      else if (key === KEY.authorships) at = this.#people.authorship(bytes, at);
      else {
        at = this.#ids.take(bytes, at);
        if (at >= 0 && this.#ids.found) this.#ids.addTo(this.#fields.references);
      }
      if (at < 0) return UNHANDLED;
      at = skipBlanks(bytes, at);
      if (bytes[at] === CODE.close) return at + 1;
      if (bytes[at] !== CODE.comma) return UNHANDLED;
      at = skipBlanks(bytes, at + 1);
    }
  }

  /** Four digits, as number or text, or null. */
  #year(bytes: Uint8Array, at: number): number {
    const quoted = bytes[at] === CODE.quote;
    const start = quoted ? at + 1 : at;
    const end = quoted ? skipString(bytes, start) - 1 : skipNumber(bytes, at);
    if (end < start) return skipNull(bytes, at);
    if (end - start !== 4) return UNHANDLED;
    let year = 0;
    for (let digit = start; digit < end; digit++) {
      if (bytes[digit]! < CODE.zero || bytes[digit]! > CODE.nine) return UNHANDLED;
      year = year * 10 + (bytes[digit]! - CODE.zero);
    }
    // Other numbers are no years; whether text holds one is for the parser to say.
    if (year < 1900 || year > 2099) return UNHANDLED;
    this.#fields.year = year;
    return quoted ? end + 1 : end;
  }
}
