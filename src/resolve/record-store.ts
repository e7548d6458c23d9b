import type { ExtractedRecord, StoredRecord } from '../model/input.js';
import { IntList } from '../structures/int-list.js';
import { compareText } from '../text/compare.js';
import { RecordCodec } from './record-codec.js';

/** Bytes of a chunk; longer records have one of their own. */
const CHUNK_BYTES = 1024 * 1024;

/** A list of records that stays as it is. An array is one. */
export interface RecordList {
  readonly length: number;
  at(index: number): StoredRecord | undefined;
}

/** Records on their way from readers to papers, packed as bytes and unpacked when they are asked for. */
export class RecordStore implements RecordList {
  private readonly codec = new RecordCodec();
  private readonly chunks: Buffer[] = [];
  private used = CHUNK_BYTES;
  /** Chunk and offset of each record. */
  private places = new IntList();

  private readonly files: string[] = [];
  private fileOf = new IntList();
  private readonly starts: number[] = [];

  static of(records: Iterable<ExtractedRecord>): RecordStore {
    const store = new RecordStore();
    for (const record of records) store.add(record);
    return store;
  }

  get length(): number {
    return this.places.length / 2;
  }

  add(record: ExtractedRecord): void {
    const bytes = this.codec.encode(record);
    if (this.used + bytes.length > CHUNK_BYTES) {
      this.chunks.push(Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, bytes.length)));
      this.used = 0;
    }
    const chunk = this.chunks.at(-1)!;
    chunk.set(bytes, this.used);
    this.places.push(this.chunks.length - 1);
    this.places.push(this.used);
    this.used += bytes.length;
    const { file, start } = record.record.source;
    // Files are read one after the other.
    if (file !== this.files.at(-1)) this.files.push(file);
    this.fileOf.push(this.files.length - 1);
    this.starts.push(start);
  }

  /** Where a record stands: the order of the files' names, and the offset in its file. */
  compare(a: number, b: number): number {
    return (
      compareText(this.files[this.fileOf.get(a)]!, this.files[this.fileOf.get(b)]!) ||
      this.starts[a]! - this.starts[b]!
    );
  }

  /** Forgets all records, whose bytes nobody needs once they are papers. */
  clear(): void {
    this.chunks.length = 0;
    this.used = CHUNK_BYTES;
    this.places = new IntList();
    this.fileOf = new IntList();
    this.starts.length = 0;
  }

  at(index: number): StoredRecord | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const chunk = this.chunks[this.places.get(2 * index)]!;
    return this.codec.decode(chunk, this.places.get(2 * index + 1)) as StoredRecord;
  }
}

/** The records of a store by file and place, in whatever order they were added. */
export class SortedRecords implements RecordList {
  private readonly store: RecordStore;
  private readonly order: Int32Array;

  constructor(store: RecordStore) {
    this.store = store;
    this.order = Int32Array.from({ length: store.length }, (_, index) => index).sort(
      (a, b) => store.compare(a, b) || a - b,
    );
  }

  get length(): number {
    return this.order.length;
  }

  at(index: number): StoredRecord | undefined {
    const place = this.order[index];
    return place === undefined ? undefined : this.store.at(place);
  }
}
