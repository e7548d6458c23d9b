/** Reading listings in tests: chunked bytes in, records with their diagnostics out, and the text at a traced range. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/diagnostics.js';
import type { ExtractedRecord, InputStatement } from '../../src/model/input.js';
import type { PaperRecord } from '../../src/model/record.js';
import type { Span } from '../../src/model/traced.js';
import { chooseReader, readInput } from '../../src/pipeline/read.js';
import type { ColumnChoice, Encoding, Reader } from '../../src/plugin.js';
import { resolve, type Resolution } from '../../src/resolve/resolve.js';
import { normalise } from '../../src/text/normalisers.js';

/** File contents by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The bytes in pieces of `size`; the last may be shorter. Each piece is overwritten after use, as a stream may do. */
export async function* chunksOf(bytes: Uint8Array, size = bytes.length || 1): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) {
    const chunk = Uint8Array.from(bytes.subarray(start, start + size));
    yield chunk;
    chunk.fill(0x58);
  }
}

export interface ReadListing {
  readonly records: PaperRecord[];
  readonly diagnostics: Diagnostic[];
  /** Reason by line number, for lines that hold no part of a record. */
  readonly passedOver: Map<number, string>;
}

/** Everything that a reader makes of a text or of bytes. */
export async function readListing(
  reader: Reader,
  listing: string | Uint8Array,
  {
    chunk,
    encoding,
    columns,
    file = 'page.txt',
  }: { chunk?: number; encoding?: Encoding; columns?: ColumnChoice; file?: string } = {},
): Promise<ReadListing> {
  const bytes = typeof listing === 'string' ? Buffer.from(listing) : listing;
  const result: ReadListing = { records: [], diagnostics: [], passedOver: new Map() };
  const context = {
    file,
    report: (diagnostic: Diagnostic) => void result.diagnostics.push(diagnostic),
    account: (line: number, reason: string) => void result.passedOver.set(line, reason),
    ...(encoding === undefined ? {} : { encoding }),
    ...(columns === undefined ? {} : { columns }),
  };
  for await (const record of reader.read(chunksOf(bytes, chunk), context)) result.records.push(record);
  return result;
}

/** The values of records without places: what a person would say of them. */
export function summaryOf({ records }: Pick<ReadListing, 'records'>): Record<string, unknown>[] {
  return records.map((record) => ({
    title: record.title?.value ?? null,
    authors: record.authors.map((author) => author.printed.value),
    abstract: record.abstract?.value ?? null,
    comment: record.comment?.value ?? null,
    created: record.created?.value ?? null,
    session: record.session?.value ?? null,
    location: record.location?.value ?? null,
    arxiv: record.ids.arxiv?.value ?? null,
    flags: record.flags,
  }));
}

/** The text that a range of a file stands for, decoded and normalised as its span says. */
export function textAt(bytes: Uint8Array, at: Span, encoding: Encoding = 'utf-8'): string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return normalise(at.normaliser, decoder.decode(bytes.subarray(at.start, at.end)));
}

/** Records of several files with what the extractors find, as the pipeline reads them. */
export async function extractFiles(
  files: Files,
  {
    stated = null,
    report = () => undefined,
  }: { stated?: InputStatement['venue']; report?: (d: Diagnostic) => void } = {},
): Promise<ExtractedRecord[]> {
  const records: ExtractedRecord[] = [];
  for (const [file, bytes] of files) {
    const reader = chooseReader({ file, head: bytes.subarray(0, 65_536) });
    const input = { file, reader, chunks: chunksOf(bytes) };
    const statement = stated && { input: file, venue: stated };
    await readInput({ ...input, stated: statement }, report, (record) => records.push(record));
  }
  return records;
}

export async function resolveFiles(
  files: Files,
  stated: InputStatement['venue'] = null,
): Promise<Resolution> {
  return resolve(await extractFiles(files, { stated }));
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The project's own sample listings. */
export const ownSeeds = (): Files => filesOf(`${ROOT}seeds`);

/**
 * A folder of further listings beside the checkout, which a public copy does not have. Undefined, with the reason on
 * stderr, where it is missing.
 */
export function neighbour(name: string): string | undefined {
  const folder = `${ROOT}../shared/${name}`;
  if (existsSync(folder)) return folder;
  process.stderr.write(
    `Skipping the tests on ../shared/${name}: there is no such folder beside the checkout\n`,
  );
  return undefined;
}

/** The text files of a folder by name. */
export function filesOf(folder: string): Files {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(`${folder}/${name}`)]));
}
