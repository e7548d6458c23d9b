import { AuthorLabels } from './author-labels.js';
import { grown, GrowingColumn } from '../structures/growing-column.js';
import { IdTable } from './id-table.js';
import { KEY_KIND, type RecordFields, type TextRanges, type WantedFields } from './record-fields.js';
import { TEXT_LIMIT } from './text-arena.js';

/** Papers as columns. Authors and works are numbers in their tables. */
export interface PaperColumns {
  readonly papers: number;
  /** By paper, where its authors and references start in the lists; one more for the end. */
  readonly authorOffsets: Uint32Array;
  /** No author twice on one paper. */
  readonly authors: Uint32Array;
  readonly referenceOffsets: Uint32Array;
  readonly references: Uint32Array;
  /** By paper its own number among the works, or {@link NO_WORK}; empty when references were not wanted. */
  readonly works: Uint32Array;
  readonly authorIds: IdTable;
  readonly labels: AuthorLabels;
  readonly workIds: IdTable;
  /** By work the year of its record; 0 when unknown. */
  readonly yearOfWork: (work: number) => number;
  /** Whether a work has a record; the others are only cited. */
  readonly isRecord: (work: number) => boolean;
  readonly counts: CollectorCounts;
}

export interface CollectorCounts {
  /** Records whose id came before; the first one counts. */
  readonly duplicates: number;
  /** Records without an id of their own. */
  readonly withoutId: number;
  /** Elements of author lists without id or name. */
  readonly unnamed: number;
  /** Authors that stand on one paper twice. */
  readonly repeated: number;
  /** The most authors of a paper. */
  readonly mostAuthors: number;
}

export const NO_WORK = 0xffffffff;

/** What a name that stands in for a missing id, and an ORCID iD, are written behind. */
const PREFIX = { [KEY_KIND.orcid]: Buffer.from('orcid:'), [KEY_KIND.name]: Buffer.from('name:') } as const;

/** Takes one record after the other into columns: ids become numbers, texts are kept once. */
export class PaperCollector {
  readonly #byName: boolean;
  readonly #authorIds = new IdTable();
  readonly #workIds = new IdTable();
  readonly #labels = new AuthorLabels();
  readonly #authorOffsets = new GrowingColumn();
  readonly #authors = new GrowingColumn();
  readonly #referenceOffsets = new GrowingColumn();
  readonly #references = new GrowingColumn();
  readonly #works = new GrowingColumn();
  /** By author the last paper, counted from 1, to see whether one stands on a paper twice. */
  #lastPaper = new Uint32Array(1024);
  /** By work 0 when it has no record, else 1 with an unknown year, else the year. */
  #records = new Uint16Array(1024);
  #composed = Buffer.alloc(256);
  #papers = 0;
  readonly #counts = { duplicates: 0, withoutId: 0, unnamed: 0, repeated: 0, mostAuthors: 0 };

  readonly #wanted: WantedFields;

  constructor(wanted: WantedFields) {
    this.#wanted = wanted;
    this.#byName = wanted.authors === 'name';
    this.#authorOffsets.push(0);
    this.#referenceOffsets.push(0);
  }

  get papers(): number {
    return this.#papers;
  }

  /** Adds a record, unless one with its id came before. All texts must be within {@link TEXT_LIMIT}. */
  add(fields: RecordFields): void {
    if (!this.#addWork(fields)) return;
    this.#papers++;
    this.#counts.unnamed += fields.unnamed;
    this.#addAuthors(fields);
    const { references } = fields;
    for (let index = 0; index < references.length; index++) {
      const bytes = bytesOf(fields, references, index);
      this.#references.push(this.#workIds.intern(bytes, references.starts[index]!, references.ends[index]!));
    }
    this.#referenceOffsets.push(this.#references.length);
  }

  /** The columns. Without references, works only served to find duplicates, and are let go. */
  finish(): PaperColumns {
    const records = this.#records;
    const works = this.#wanted.references
      ? { works: this.#works.take(), workIds: this.#workIds }
      : { works: new Uint32Array(0), workIds: new IdTable() };
    return {
      papers: this.#papers,
      authorOffsets: this.#authorOffsets.take(),
      authors: this.#authors.take(),
      referenceOffsets: this.#referenceOffsets.take(),
      references: this.#references.take(),
      ...works,
      authorIds: this.#authorIds,
      labels: this.#labels,
      yearOfWork: (work) => ((records[work] ?? 0) > UNKNOWN_YEAR ? records[work]! : 0),
      isRecord: (work) => (records[work] ?? 0) !== 0,
      counts: this.#counts,
    };
  }

  /** Whether the record is new. */
  #addWork(fields: RecordFields): boolean {
    const { id, year } = fields;
    if (id.length === 0) {
      this.#counts.withoutId++;
      this.#works.push(NO_WORK);
      return true;
    }
    const work = this.#workIds.intern(bytesOf(fields, id, 0), id.starts[0]!, id.ends[0]!);
    this.#records = grown(this.#records, work + 1);
    if (this.#records[work] !== 0) {
      this.#counts.duplicates++;
      return false;
    }
    this.#records[work] = year === 0 ? UNKNOWN_YEAR : year;
    this.#works.push(work);
    return true;
  }

  #addAuthors(fields: RecordFields): void {
    const { authors, names } = fields;
    const before = this.#authors.length;
    for (let index = 0; index < authors.length; index++) {
      const author = this.#authorNumber(fields, index);
      this.#lastPaper = grown(this.#lastPaper, author + 1);
      if (this.#lastPaper[author] === this.#papers) {
        this.#counts.repeated++;
        continue;
      }
      this.#lastPaper[author] = this.#papers;
      this.#authors.push(author);
      if (!this.#byName && names.ends[index]! > names.starts[index]!)
        this.#labels.offer(author, bytesOf(fields, names, index), names.starts[index]!, names.ends[index]!);
    }
    this.#authorOffsets.push(this.#authors.length);
    this.#counts.mostAuthors = Math.max(this.#counts.mostAuthors, this.#authors.length - before);
  }

  #authorNumber(fields: RecordFields, index: number): number {
    const { authors, authorKinds } = fields;
    const bytes = bytesOf(fields, authors, index);
    const start = authors.starts[index]!;
    const end = authors.ends[index]!;
    const kind = authorKinds[index]!;
    if (kind === KEY_KIND.id || this.#byName) return this.#authorIds.intern(bytes, start, end);
    const prefix = kind === KEY_KIND.orcid ? PREFIX[KEY_KIND.orcid] : PREFIX[KEY_KIND.name];
    const length = prefix.length + end - start;
    if (length > this.#composed.length) this.#composed = Buffer.alloc(2 * length);
    this.#composed.set(prefix);
    for (let at = start; at < end; at++) this.#composed[prefix.length + at - start] = bytes[at]!;
    return this.#authorIds.intern(this.#composed, 0, length);
  }
}

/** Marks a work that has a record, but no year that is known. */
const UNKNOWN_YEAR = 1;

/** Whether a text of a record is longer than the tables take. */
export function hasLongText(fields: RecordFields): boolean {
  for (const ranges of [fields.id, fields.authors, fields.names, fields.references])
    for (let index = 0; index < ranges.length; index++)
      if (ranges.ends[index]! - ranges.starts[index]! > TEXT_LIMIT - PREFIX[KEY_KIND.orcid].length)
        return true;
  return false;
}

function bytesOf(fields: RecordFields, ranges: TextRanges, index: number): Uint8Array {
  return ranges.decoded[index] === 1 ? fields.decoded.bytes : fields.line;
}
