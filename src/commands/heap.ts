import { stat } from 'node:fs/promises';
import { constrainedMemory, execArgv } from 'node:process';
import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { EXIT, PaperGraphError } from '../errors.js';
import { STDIN } from '../io/input.js';
import { runAgain } from '../io/run-again.js';
import type { Effects } from './effects.js';

const MEGABYTE = 2 ** 20;
/** Heap that a build takes for a byte of input, and for itself: measured on records without abstracts, which take most. */
const HEAP_PER_BYTE = 12;
const OWN_HEAP = 64 * MEGABYTE;
/** From so many bytes of input on, a larger young generation pays for the start of a process. */
const MUCH_INPUT = 16 * MEGABYTE;
/** Objects of a record die young, but later than V8 expects: with 16 MB collections take a tenth of a build's time. */
const YOUNG_GENERATION = '--max-semi-space-size=128';
/**
 * The heap may grow by half between two collections of all of it, where V8 lets it grow to four times what is in use:
 * less memory for a few more collections, where much is needed.
 */
const GROWTH = '--heap-growing-percent=50';
/** The part of the machine's memory that the heap may take; typed arrays and the system need some too. */
const SHARE = 0.75;
/** Set in a process that was started with a heap to fit. */
const MARK = 'PAPERGRAPH_HEAP_CHOSEN';

export interface HeapSituation {
  /** Of all inputs, as they are stored. */
  readonly inputBytes: number;
  /** What the heap of this process may grow to, in bytes. */
  readonly limit: number;
  /** Of the machine, or what a container allows, in bytes. */
  readonly memory: number;
  /** The user gave `--max-old-space-size`. */
  readonly chosen: boolean;
}

/** How to run a build whose heap does not suit this process. */
export interface HeapPlan {
  /** Megabytes for `--max-old-space-size`; null to keep the limit that there is. */
  readonly megabytes: number | null;
}

/**
 * Whether a build needs a process of its own: one with a larger heap, one with a larger young generation, or, where the
 * user chose a small heap, one whose end for lack of memory can be told in a sentence. Null for small inputs that fit.
 * V8 fixes the limits when it starts.
 */
export function planHeap({ inputBytes, limit, memory, chosen }: HeapSituation): HeapPlan | null {
  const needed = heapFor(inputBytes);
  if (needed <= limit) return inputBytes < MUCH_INPUT ? null : { megabytes: null };
  if (chosen) return { megabytes: null };
  return { megabytes: Math.ceil(Math.max(limit, Math.min(needed, SHARE * memory)) / MEGABYTE) };
}

/** The options of Node for a process by this plan. */
export const nodeFlags = ({ megabytes }: HeapPlan): string[] => [
  YOUNG_GENERATION,
  ...(megabytes === null ? [] : [GROWTH, `--max-old-space-size=${megabytes}`]),
];

const heapFor = (inputBytes: number): number => OWN_HEAP + HEAP_PER_BYTE * inputBytes;

/**
 * Runs the command again in a process whose heap fits the inputs.
 * @returns its exit code; null when this process will do
 * @throws PaperGraphError OUT_OF_MEMORY when that process ran out of memory too
 */
export async function runWithFittingHeap(
  paths: readonly string[],
  { env, signal, detail }: Effects,
): Promise<number | null> {
  if (env[MARK] !== undefined) return null;
  const inputBytes = await bytesOf(paths);
  const flags = [...execArgv, env['NODE_OPTIONS'] ?? ''].join(' ');
  const plan = planHeap({
    inputBytes,
    limit: getHeapStatistics().heap_size_limit,
    memory: Math.min(totalmem(), constrainedMemory() || Infinity),
    chosen: /--max[-_]old[-_]space[-_]size/.test(flags),
  });
  if (plan === null) return null;
  const { megabytes } = plan;
  detail(`running in another process${megabytes === null ? '' : ` with --max-old-space-size=${megabytes}`}`);
  const ended = await runAgain({
    flags: nodeFlags(plan),
    env: { ...env, [MARK]: '1' },
    signal,
  });
  signal.throwIfAborted();
  if (ended !== 'killed') return ended ?? EXIT.incomplete;
  const given = megabytes ?? Math.round(getHeapStatistics().heap_size_limit / MEGABYTE);
  throw new PaperGraphError(
    'OUT_OF_MEMORY',
    `the graph of ${Math.ceil(inputBytes / MEGABYTE)} MB of input did not fit into ${given} MB of memory; give more with NODE_OPTIONS=--max-old-space-size=${Math.ceil(heapFor(inputBytes) / MEGABYTE)} (megabytes), or build parts of the input`,
  );
}

/** Standard input and files that cannot be seen count as nothing: what is wrong with them is told when they are read. */
async function bytesOf(paths: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const path of paths) {
    if (path === STDIN) continue;
    bytes += await stat(path).then(
      ({ size }) => size,
      () => 0,
    );
  }
  return bytes;
}
