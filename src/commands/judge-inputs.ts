import { EXIT, PaperGraphError } from '../errors.js';
import { REJECTS_FILE } from './build-files.js';
import type { BuildOptions } from './build-options.js';
import { counted } from './counted.js';
import type { Effects } from './effects.js';
import type { ReadInputs } from './read-inputs.js';

/** The exit code that the rejects call for. @throws PaperGraphError when there is nothing to build, or on `--strict` */
export function judgeInputs(
  read: ReadInputs,
  { strict = false, maxRejects = -1 }: BuildOptions,
  effects: Effects,
): number {
  const empty = read.inputs.filter((input) => input.records === 0);
  if (read.records.length === 0) {
    const names = empty.map((input) => input.file).join(', ');
    const why =
      firstReject(read, null) ??
      'no title with authors, abstract or arXiv id was recognised; check that the whole page was saved';
    throw new PaperGraphError(
      'NO_RECORDS',
      read.inputs.length === 0
        ? 'no listing among the files given; name a file that holds one'
        : `0 records from ${read.inputs.length === 1 ? names : `${read.inputs.length} files (${names})`}: ${why}`,
    );
  }
  const cut = read.inputs.filter((input) => input.summary.cut || input.summary.changed);
  if (strict && cut.length > 0)
    throw new PaperGraphError('INPUT_UNREADABLE', `${cut[0]!.file} is cut or damaged (--strict)`);
  if (strict && read.diagnostics.length > 0) {
    const [first] = read.diagnostics;
    const where = first!.line === null ? first!.file : `${first!.file}:${first!.line}`;
    throw new PaperGraphError(
      'TOO_MANY_REJECTS',
      `--strict: ${where}: ${first!.message}${read.diagnostics.length > 1 ? ` (and ${read.diagnostics.length - 1} more)` : ''}`,
    );
  }
  if (strict && read.faults.length > 0)
    throw new PaperGraphError('INPUT_UNREADABLE', `--strict: ${read.faults[0]!}`);
  for (const fault of read.faults) effects.log(fault);
  for (const { file } of empty)
    effects.log(
      `0 records from ${file}: ${firstReject(read, file) ?? 'check that the whole page was saved'}`,
    );
  for (const input of cut)
    effects.log(`${input.file} was cut or changed while it was read; what came before is used`);
  const rejects = read.diagnostics.filter((diagnostic) => diagnostic.severity === 'reject').length;
  warn(read, effects);
  if (rejects > 0) effects.log(`${counted(rejects, 'row')} could not be used; see ${REJECTS_FILE}`);
  const overTolerance = maxRejects >= 0 && rejects > maxRejects;
  if (overTolerance) effects.log(`that is more than --max-rejects ${maxRejects}`);
  const isWhole = empty.length === 0 && cut.length === 0 && read.faults.length === 0;
  return isWhole && !overTolerance ? EXIT.ok : EXIT.incomplete;
}

/** Tells the warnings that a user can do something about: those of a whole file, and of each file's encoding the first. */
function warn({ diagnostics }: ReadInputs, effects: Effects): void {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warn');
  const encodings = new Set<string>();
  for (const { type, file, line, message } of warnings) {
    if (line === null) effects.log(message);
    else if (type === 'ENCODING' && !encodings.has(file)) {
      encodings.add(file);
      effects.log(`${file}: line ${line}: ${message}`);
    }
  }
  if (warnings.length > 0) effects.log(`${counted(warnings.length, 'warning')}; see ${REJECTS_FILE}`);
}

/** What was wrong first with one of the inputs, or with any, in words with its line; null when nothing was. */
function firstReject({ inputs, diagnostics }: ReadInputs, of: string | null): string | null {
  const reject = diagnostics.find(
    ({ severity, file }) => severity === 'reject' && (of === null || file === of),
  );
  if (!reject) return null;
  const { file, line, message } = reject;
  const name = of === null && inputs.length > 1 ? `${file}: ` : '';
  return `${name}${line === null ? '' : `line ${line}: `}${message}`;
}
