import type { PaperColumns } from '../bulk/paper-collector.js';
import type { PaperNetwork } from '../bulk/paper-networks.js';
import { PaperReader } from '../bulk/read-papers.js';
import type { Diagnostic } from '../diagnostics.js';
import { PaperGraphError } from '../errors.js';
import { commonFolder, displayNames, openInput, STDIN, type Input } from '../io/input.js';
import { compareText } from '../text/compare.js';
import { counted } from './counted.js';
import type { Effects } from './effects.js';
import { PartManifests } from './part-manifests.js';
import { withProgress } from './reading-progress.js';
import { unlessAborted, untilAborted } from './until-aborted.js';

export interface ReadPapersOptions {
  readonly graph: PaperNetwork;
  readonly by: 'id' | 'name';
  readonly strict: boolean;
  readonly maxRejects: number;
}

export interface ReadPapers {
  readonly columns: PaperColumns;
  /** Lines that hold a record, duplicates included. */
  readonly records: number;
  readonly rejects: number;
  /** Whether every input was read to its end and rejects are within tolerance. */
  readonly complete: boolean;
}

/** Rejects that are kept for the file of rejects; more are counted. */
const MOST_KEPT = 100_000;
const LF = 10;
const CR = 13;

/**
 * Reads JSON Lines files into columns.
 *
 * @param paths of the files, as `listInputs` gives them
 * @param rejects takes the rejects
 * @throws PaperGraphError `TOO_MANY_REJECTS` as soon as there are more than allowed, `NO_RECORDS`, and what inputs throw
 */
export async function readPapers(
  paths: readonly string[],
  { graph, by, strict, maxRejects }: ReadPapersOptions,
  rejects: Diagnostic[],
  effects: Effects,
): Promise<ReadPapers> {
  let count = 0;
  const report = (row: Diagnostic): void => {
    const where = row.line === null ? row.file : `${row.file}:${row.line}`;
    if (row.severity === 'warn') {
      effects.log(row.message);
      return;
    }
    count++;
    if (rejects.length < MOST_KEPT) rejects.push(row);
    if (strict) throw new PaperGraphError('TOO_MANY_REJECTS', `--strict: ${where}: ${row.message}`);
    if (count === 1) effects.log(`${where}: ${row.message}`);
    else effects.detail(`${where}: ${row.message}`);
    if (maxRejects >= 0 && count > maxRejects)
      throw new PaperGraphError(
        'TOO_MANY_REJECTS',
        `${counted(count, 'line')} could not be used, more than --max-rejects ${maxRejects}; the last is ${where}: ${row.message}`,
      );
  };
  const wanted =
    graph === 'coauthor' ? { authors: by, references: false } : { authors: null, references: true };
  const reader = new PaperReader({ wanted, report });
  const names = displayNames(paths, commonFolder(paths));
  const files = paths.map((path, index) => ({ path, name: names[index]! }));
  const manifests = await PartManifests.load(files);
  const faults: string[] = [];
  let cut = false;
  for (const { path, name } of files.sort((a, b) => compareText(a.name, b.name))) {
    if (manifests.has(path)) continue;
    const before = reader.records;
    const rejectsBefore = count;
    const input = await unlessAborted(
      effects.signal,
      openInput(path, {
        name,
        report,
        digest: false,
        lent: true,
        ...(path === STDIN ? { stdin: effects.stdin } : {}),
      }),
    );
    const file = reader.file(name, separatorOf(input, name));
    const chunks = untilAborted(input.chunks, effects.signal);
    const found = (): number => reader.records - before;
    for await (const chunk of withProgress(chunks, name, found, effects)) file.push(chunk);
    const whole = count;
    file.finish();
    const summary = input.summary();
    // Only a last line without a line end is left to the end of a file.
    const isCut = summary.cut || summary.changed || (count > whole && rejects.at(-1)?.type === 'BAD_JSON');
    if (isCut) effects.log(`${name} was cut or changed while it was read; what came before is used`);
    cut ||= isCut || reader.records === before;
    const fault = manifests.faultOf({ path, name }, summary.bytes, found() + count - rejectsBefore);
    if (fault !== null) faults.push(fault);
  }
  faults.push(...(await manifests.changed()));
  for (const fault of faults) effects.log(fault);
  if (count > 1) effects.log(`${count} lines could not be used; the first is named above, -v names all`);
  if (reader.records === 0)
    throw new PaperGraphError(
      'NO_RECORDS',
      `0 records from ${names.join(', ')}; papergraph network reads JSON Lines, one paper a line`,
    );
  return {
    columns: reader.finish(),
    records: reader.records,
    rejects: count,
    complete: !cut && faults.length === 0,
  };
}

/**
 * What ends a line.
 * @throws PaperGraphError `INPUT_UNKNOWN_FORMAT` for what is not JSON Lines in UTF-8
 */
function separatorOf({ head }: Input, name: string): number {
  const refuse = (what: string, advice: string): never => {
    throw new PaperGraphError(
      'INPUT_UNKNOWN_FORMAT',
      `${name} is ${what}; papergraph network reads JSON Lines in UTF-8, one paper a line. ${advice}`,
    );
  };
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    refuse('UTF-16', 'Convert it with iconv -f UTF-16 -t UTF-8.');
  if (head.find((byte) => byte > 0x20 && byte < 0x80) === 0x5b)
    refuse('one JSON list', "Write its elements one a line with jq -c '.[]'.");
  return head.includes(CR) && !head.includes(LF) ? CR : LF;
}
