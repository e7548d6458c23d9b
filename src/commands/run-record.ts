import { createHash } from 'node:crypto';
import { arch, platform } from 'node:os';
import type { BuildSummary } from '../plugin.js';
import type { BuildOptions } from './build-options.js';
import type { InputFile } from './config.js';
import type { Effects } from './effects.js';
import type { ReadInput } from './read-inputs.js';
import { VERSION } from './version.js';

/** What a terminal shows while a stage runs that tells nothing of its own. */
const DOING = {
  read: 'reading',
  resolve: 'telling papers and people apart',
  analyse: 'finding communities, measuring',
  layout: 'layout',
  write: 'writing',
} as const;

type StageName = keyof typeof DOING;

interface Stage {
  readonly name: StageName;
  readonly status: 'done';
  readonly milliseconds: number;
}

/** Runs stages one after another, shows on a terminal which, and keeps how long each took. */
export class Stages {
  private readonly effects: Pick<Effects, 'now' | 'progress'>;
  private readonly done: Stage[] = [];

  constructor(effects: Pick<Effects, 'now' | 'progress'>) {
    this.effects = effects;
  }

  async run<T>(name: StageName, stage: () => T | Promise<T>): Promise<T> {
    const { now, progress } = this.effects;
    const start = now();
    progress(DOING[name]);
    const result = await stage();
    progress('');
    this.done.push({ name, status: 'done', milliseconds: Math.round(now() - start) });
    return result;
  }

  finished(): readonly Stage[] {
    return [...this.done];
  }
}

/** A digest of what a build depends on: its inputs, what is stated about them, its options, the version. */
export function buildDigest(
  inputs: readonly ReadInput[],
  files: readonly InputFile[],
  options: unknown,
): string {
  const read = inputs.map(({ file, format, summary }) => [file, format, summary.sha256]);
  const stated = files.map((file) => JSON.stringify(file.stated)).sort();
  return createHash('sha256')
    .update(JSON.stringify([VERSION, read, stated, options]))
    .digest('hex');
}

/** What `run.json` says of a build. The only output that may differ between two runs. */
export function runRecord(run: {
  options: BuildOptions;
  build: string;
  seed: number;
  resolution: number;
  inputs: readonly ReadInput[];
  counts: Readonly<
    Record<
      | 'read'
      | 'accepted'
      | 'rejected'
      | 'unique'
      | 'merged'
      | 'references'
      | 'dangling'
      | 'replacedCharacters'
      | 'papersAboveAuthorLimit',
      number
    >
  >;
  summary: BuildSummary;
  stages: readonly Stage[];
  exitCode: number;
}): unknown {
  const { options, inputs, summary, ...rest } = run;
  const { inputs: _, rejected: __, ...totals } = summary;
  return {
    formatVersion: 1,
    versions: { papergraph: VERSION, node: process.version, platform: `${platform()} ${arch()}` },
    arguments: options,
    inputs: inputs.map(({ file, format, records, summary: { bytes, sha256, cut, changed } }) => ({
      file,
      bytes,
      sha256,
      format,
      records,
      cut,
      changed,
    })),
    totals,
    ...rest,
  };
}
