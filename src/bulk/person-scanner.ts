import { CODE, skipBlanks, skipKey, skipNull, skipValue, toValue, UNHANDLED } from './json-bytes.js';
import { KeyTable } from './key-table.js';
import { KEY_KIND, tidyId, tidyName, tidyOrcid, type RecordFields } from './record-fields.js';
import { TextScanner } from './text-scanner.js';

/** Ids other than these, and other names of names, are left to the parser when they are needed. */
const PERSON_KEYS = ['id', 'orcid', 'name', 'display_name'];
const OTHER_KEYS = [
  ...['fullname', 'full_name', 'ids', 'openreview', 'dblp', 'openalex', 's2'],
  ...['google_scholar', 'scopus', 'researcherid', 'authorId'],
];
const PERSON = new KeyTable([...PERSON_KEYS, ...OTHER_KEYS]);
const AUTHORSHIP = new KeyTable(['author', 'raw_author_name']);

/** Takes one author from bytes: a name, an object with ids and a name, or an authorship of OpenAlex. */
export class PersonScanner {
  readonly #fields: RecordFields;
  readonly #byName: boolean;
  readonly #id: TextScanner;
  readonly #orcid: TextScanner;
  readonly #name: TextScanner;
  readonly #printed: TextScanner;
  /** Where values start that are read only for want of better ones; -1 when there is none. */
  #orcidAt = -1;
  #printedAt = -1;
  /** A key was met whose value the parser would use for want of a better one. */
  #others = false;

  constructor(fields: RecordFields, byName: boolean) {
    this.#fields = fields;
    this.#byName = byName;
    this.#id = new TextScanner(fields.decoded, tidyId);
    this.#orcid = new TextScanner(fields.decoded, tidyOrcid, true);
    this.#name = new TextScanner(fields.decoded, tidyName);
    this.#printed = new TextScanner(fields.decoded, tidyName);
  }

  /** An element of `authors`. */
  author(bytes: Uint8Array, at: number): number {
    this.#clear();
    at = bytes[at] === CODE.openBrace ? this.#object(bytes, at) : this.#name.take(bytes, at);
    return at < 0 ? UNHANDLED : this.#add(bytes, at);
  }

  /** An element of OpenAlex's `authorships`. */
  authorship(bytes: Uint8Array, at: number): number {
    this.#clear();
    if (bytes[at] !== CODE.openBrace) return UNHANDLED;
    at = skipBlanks(bytes, at + 1);
    if (bytes[at] === CODE.closeBrace) return UNHANDLED;
    let seen = 0;
    for (;;) {
      const start = at + 1;
      at = skipKey(bytes, at);
      if (at < 0) return UNHANDLED;
      const key = AUTHORSHIP.find(bytes, start, at - 1);
      at = toValue(bytes, at);
      if (at < 0) return UNHANDLED;
      if (key > 0 && (seen & key) !== 0) return UNHANDLED;
      seen |= key;
      if (key === 1) at = bytes[at] === CODE.openBrace ? this.#object(bytes, at) : skipNull(bytes, at);
      else {
        if (key === 2) this.#printedAt = at;
        at = skipValue(bytes, at, 3);
      }
      if (at < 0) return UNHANDLED;
      at = skipBlanks(bytes, at);
      if (bytes[at] === CODE.closeBrace) return this.#add(bytes, at + 1);
      if (bytes[at] !== CODE.comma) return UNHANDLED;
      at = skipBlanks(bytes, at + 1);
    }
  }

  #clear(): void {
    this.#id.clear();
    this.#orcid.clear();
    this.#name.clear();
    this.#printed.clear();
    this.#orcidAt = -1;
    this.#printedAt = -1;
    this.#others = false;
  }

  #object(bytes: Uint8Array, at: number): number {
    at = skipBlanks(bytes, at + 1);
    if (bytes[at] === CODE.closeBrace) return at + 1;
    let seen = 0;
    for (;;) {
      const start = at + 1;
      at = skipKey(bytes, at);
      if (at < 0) return UNHANDLED;
      const key = PERSON.find(bytes, start, at - 1);
      at = toValue(bytes, at);
      if (at < 0) return UNHANDLED;
      if (key > 0 && key <= PERSON_KEYS.length) {
        // `name` and `display_name` are one.
        const bit = 1 << Math.min(key, 3);
        if ((seen & bit) !== 0) return UNHANDLED;
        seen |= bit;
      }
      if (key === 1) at = this.#id.take(bytes, at);
      else if (key === 3 || key === 4) at = this.#name.take(bytes, at);
      else {
        if (key === 2) this.#orcidAt = at;
        else this.#others ||= key > 0;
        at = skipValue(bytes, at, 4);
      }
      if (at < 0) return UNHANDLED;
      at = skipBlanks(bytes, at);
      if (bytes[at] === CODE.closeBrace) return at + 1;
      if (bytes[at] !== CODE.comma) return UNHANDLED;
      at = skipBlanks(bytes, at + 1);
    }
  }

  #add(bytes: Uint8Array, at: number): number {
    const fields = this.#fields;
    if (!this.#byName && !this.#id.found && this.#orcidAt >= 0 && this.#orcid.take(bytes, this.#orcidAt) < 0)
      return UNHANDLED;
    if (!this.#name.found && this.#printedAt >= 0 && this.#printed.take(bytes, this.#printedAt) < 0)
      return UNHANDLED;
    const byId = !this.#byName && (this.#id.found || this.#orcid.found);
    if (this.#others && !(this.#name.found && (byId || this.#byName))) return UNHANDLED;
    const name = this.#name.found ? this.#name : this.#printed;
    const key = !byId ? name : this.#id.found ? this.#id : this.#orcid;
    if (!key.found) {
      fields.unnamed++;
      return at;
    }
    key.addTo(fields.authors);
    fields.kindOfLast(!byId ? KEY_KIND.name : this.#id.found ? KEY_KIND.id : KEY_KIND.orcid);
    if (name.found) name.addTo(fields.names);
    else fields.names.push(0, 0, 0);
    return at;
  }
}
