import type { Diagnostic } from '../diagnostics.js';
import { PaperGraphError, type ErrorCode } from '../errors.js';
import { headBehindLine } from '../io/head-behind-line.js';
import {
  commonFolder,
  displayNames,
  openInput,
  STDIN,
  unmarkedUtf16,
  type InputSummary,
} from '../io/input.js';
import type { ColumnChoice, Encoding, Reader } from '../plugin.js';
import { chooseReader, readInput, type InputHead, type ReadResult } from '../pipeline/read.js';
import { declaredEncoding } from '../readers/xml/xml-bytes.js';
import { RecordStore } from '../resolve/record-store.js';
import { compareText } from '../text/compare.js';
import type { InputFile, LoadedConfig } from './config.js';
import type { Effects } from './effects.js';
import { PartManifests } from './part-manifests.js';
import { withProgress } from './reading-progress.js';
import { unlessAborted, untilAborted } from './until-aborted.js';

/** What came of one input. */
export interface ReadInput {
  readonly file: string;
  readonly format: string;
  readonly records: number;
  readonly summary: InputSummary;
}

export interface ReadInputs {
  /** Sorted by file name. */
  readonly inputs: readonly ReadInput[];
  readonly records: RecordStore;
  readonly diagnostics: readonly Diagnostic[];
  /** How the inputs differ from what their manifests say, in sentences. */
  readonly faults: readonly string[];
  /** The folder that the file names are relative to. */
  readonly base: string;
  /** Encodings that no mark tells, given by the user or evident from the bytes, by file name. */
  readonly encodings: Readonly<Record<string, string>>;
}

export interface ReadOptions {
  readonly format?: string;
  readonly encoding?: Encoding;
  readonly columns?: ColumnChoice;
}

/**
 * Reads every input to its end. A file that only a folder or a pattern named, and that is no listing or holds no paper, is
 * passed over; a manifest is compared with what is read.
 */
export async function readInputs(
  files: readonly InputFile[],
  loaded: LoadedConfig | null,
  options: ReadOptions,
  effects: Effects,
): Promise<ReadInputs> {
  const base = loaded?.folder ?? commonFolder(files.map((file) => file.path));
  const names = displayNames(
    files.map((file) => file.path),
    base,
  );
  // In the order of the names, so that the order of the arguments shows nowhere.
  const ordered = files
    .map((file, index) => ({ file, name: names[index]! }))
    .sort((a, b) => compareText(a.name, b.name));
  const manifests = await PartManifests.load(ordered.map(({ file: { path }, name }) => ({ path, name })));
  const inputs: ReadInput[] = [];
  const records = new RecordStore();
  const diagnostics: Diagnostic[] = [];
  const encodings = new Map<string, string>();
  const faults: string[] = [];
  for (const { file, name } of ordered) {
    if (manifests.has(file.path)) {
      effects.detail(`${name}: a manifest, compared with its parts`);
      continue;
    }
    try {
      const { input, encoding, rejects, passedOver } = await readFile(file, name, options, effects, {
        diagnostics,
        records,
      });
      const rows = input.records + rejects + recordsPassedOver(passedOver);
      const fault = manifests.faultOf({ path: file.path, name }, input.summary.bytes, rows);
      if (fault !== null) faults.push(fault);
      else if (!file.named && input.records + rejects === 0 && !input.summary.cut) {
        // What looked like a listing from afar: the README of a folder, say.
        effects.log(`passed over ${name}: nothing in it reads as a paper`);
        continue;
      }
      inputs.push(input);
      if (encoding !== undefined) encodings.set(name, encoding);
    } catch (error) {
      if (file.named || !isNoListing(error)) throw error;
      if (manifests.expectsRecords(file.path)) faults.push(`${name}: ${error.message}`);
      else effects.log(`passed over ${name}: ${whyNoListing(error)}`);
    }
  }
  faults.push(...(await manifests.changed()));
  return { inputs, records, diagnostics, faults, base, encodings: Object.fromEntries(encodings) };
}

interface ReadFile {
  readonly input: ReadInput;
  /** As given by the user, or evident from the bytes where no mark tells it. */
  readonly encoding: Encoding | undefined;
  readonly rejects: number;
  readonly passedOver: ReadResult['passedOver'];
}

/** Reads one input to its end: records and diagnostics go to those of all inputs. */
async function readFile(
  file: InputFile,
  name: string,
  options: ReadOptions,
  effects: Effects,
  { records, diagnostics }: Pick<ReadInputs, 'records'> & { diagnostics: Diagnostic[] },
): Promise<ReadFile> {
  let count = 0;
  let rejects = 0;
  let truncated = false;
  const report = (diagnostic: Diagnostic): void => {
    // Formats that say where they end show that a file was cut, whatever it was stored in.
    truncated ||= diagnostic.type === 'TRUNCATED';
    if (diagnostic.severity === 'reject') rejects += 1;
    diagnostics.push(diagnostic);
  };
  const given = options.encoding ?? file.encoding;
  const format = options.format ?? file.format;
  const columns = options.columns ?? file.columns;
  const opened = await unlessAborted(
    effects.signal,
    openInput(file.path, {
      name,
      report,
      trustEncoding: given !== undefined,
      ...(file.path === STDIN ? { stdin: effects.stdin } : {}),
    }),
  );
  const encoding = given ?? unmarkedUtf16(opened.head) ?? declaredEncoding(opened.head) ?? undefined;
  const seen = {
    file: name,
    ...(encoding === undefined ? {} : { encoding }),
    ...(columns === undefined ? {} : { columns }),
  };
  const head = { ...seen, head: opened.head, ...(format === undefined ? {} : { format }) };
  const source = {
    ...seen,
    reader: await closeUnlessReadable(opened, () => readerFor(head, file.path)),
    chunks: withProgress(untilAborted(opened.chunks, effects.signal), name, () => count, effects),
    stated: file.stated,
  };
  const result = await readInput(source, report, (record) => {
    count += 1;
    records.add(record);
  });
  const passed = [...result.passedOver].map(([reason, lines]) => `${lines} ${reason}`).join(', ');
  effects.detail(
    `${name}: ${result.records} records as ${result.format}${passed ? `; other lines: ${passed}` : ''}`,
  );
  const summary = opened.summary();
  return {
    input: {
      file: name,
      format: result.format,
      records: result.records,
      summary: { ...summary, cut: summary.cut || truncated },
    },
    ...{ encoding, rejects, passedOver: result.passedOver },
  };
}

/** Of JSON Lines each line that is passed over and not blank is a record. */
function recordsPassedOver(passedOver: ReadonlyMap<string, number>): number {
  let count = 0;
  for (const [reason, lines] of passedOver) if (reason !== 'blank') count += lines;
  return count;
}

/**
 * The reader for an input, by its first bytes or those behind a first line that is longer than what is looked at.
 * @throws PaperGraphError USAGE for an unknown format name, INPUT_UNKNOWN_FORMAT when the bytes fit no reader
 */
async function readerFor(input: InputHead, path: string): Promise<Reader> {
  try {
    return chooseReader(input);
  } catch (error) {
    const isOneLine = !input.head.includes(LINE_FEED) && path !== STDIN;
    if (!(error instanceof PaperGraphError && error.code === 'INPUT_UNKNOWN_FORMAT' && isOneLine))
      throw error;
    return chooseReader({ ...input, head: await headBehindLine(path, input.file) });
  }
}

const LINE_FEED = 0x0a;

async function closeUnlessReadable<T>(
  input: { close(): Promise<void> },
  check: () => Promise<T>,
): Promise<T> {
  try {
    return await check();
  } catch (error) {
    await input.close();
    throw error;
  }
}

/** Of what is no text, or not there, the message says what it is: it may be a download that failed. */
function whyNoListing({ code, message }: PaperGraphError): string {
  return code === 'INPUT_UNKNOWN_FORMAT' ? 'no listing that papergraph knows' : message;
}

/** What a folder may hold among its listings. What is not there any more is a link that leads nowhere. */
const NO_LISTINGS: readonly ErrorCode[] = ['INPUT_UNKNOWN_FORMAT', 'INPUT_NOT_TEXT', 'INPUT_MISSING'];

function isNoListing(error: unknown): error is PaperGraphError {
  return error instanceof PaperGraphError && NO_LISTINGS.includes(error.code);
}
