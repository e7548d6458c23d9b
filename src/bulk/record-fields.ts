import { grown } from '../structures/growing-column.js';

/** Ranges of bytes that hold texts. */
export class TextRanges {
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** 1 where the bytes are those of the decoded texts, 0 where they are those of the line. */
  decoded = new Uint8Array(64);
  length = 0;

  push(start: number, end: number, decoded: number): void {
    if (this.length === this.starts.length) {
      this.starts = grown(this.starts, this.length + 1);
      this.ends = grown(this.ends, this.length + 1);
      this.decoded = grown(this.decoded, this.length + 1);
    }
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.decoded[this.length++] = decoded;
  }
}

/** Texts of the current record that do not stand in its line as they are compared, in UTF-8, end to end. */
export class DecodedTexts {
  bytes: Buffer = Buffer.alloc(4096);
  #used = 0;

  clear(): void {
    this.#used = 0;
  }

  /** Appends a text and returns where it ends; it starts where the one before ended. */
  add(text: string): number {
    // No code unit takes more than three bytes.
    const room = this.#used + 3 * text.length;
    if (room > this.bytes.length) {
      const longer = Buffer.alloc(Math.max(room, 2 * this.bytes.length));
      longer.set(this.bytes);
      this.bytes = longer;
    }
    this.#used += this.bytes.write(text, this.#used);
    return this.#used;
  }

  get end(): number {
    return this.#used;
  }
}

/** What an author is known by. */
export const KEY_KIND = { id: 0, orcid: 1, name: 2 } as const;

/** Which fields of a record are read; the others are only checked to be JSON. */
export interface WantedFields {
  /** What tells authors apart: their id, else their ORCID iD, else their name; or their name alone. Null: not read. */
  readonly authors: 'id' | 'name' | null;
  readonly references: boolean;
}

/** The wanted fields of one record, as ranges of its line and of decoded texts. Filled anew for every record. */
export class RecordFields {
  line: Uint8Array = new Uint8Array(0);
  readonly decoded = new DecodedTexts();
  /** At most one. */
  readonly id = new TextRanges();
  /** 0 when unknown. */
  year = 0;
  readonly authors = new TextRanges();
  /** By author what kind of key `authors` holds, see {@link KEY_KIND}. */
  authorKinds = new Uint8Array(64);
  /** By author the name to show; empty ranges for none. */
  readonly names = new TextRanges();
  readonly references = new TextRanges();
  /** Elements of the list of authors without id or name. */
  unnamed = 0;

  start(bytes: Uint8Array): void {
    this.line = bytes;
    this.decoded.clear();
    this.id.length = 0;
    this.year = 0;
    this.authors.length = 0;
    this.names.length = 0;
    this.references.length = 0;
    this.unnamed = 0;
  }

  /** Sets the kind of the author that was added last. */
  kindOfLast(kind: number): void {
    const last = this.authors.length - 1;
    this.authorKinds = grown(this.authorKinds, last + 1);
    this.authorKinds[last] = kind;
  }
}

/** An id as it is compared: without white space at its ends, lone surrogates replaced. */
export const tidyId = (text: string): string => text.toWellFormed().trim();

/** A name as it is compared: NFC, white space folded. */
export const tidyName = (text: string): string =>
  TIDY.test(text) ? text : text.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim();

/** Words of ASCII with single spaces between them, as most names are. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

/** An ORCID iD without the address that it is often written as. */
export const tidyOrcid = (text: string): string =>
  tidyId(text)
    .replace(/^https?:\/\/(?:www\.)?orcid\.org\//i, '')
    .toUpperCase();
