import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PaperGraphError } from '../errors.js';
import { listInputs, STDIN } from '../io/input.js';
import { printable } from '../io/printable.js';
import type { InputStatement } from '../model/input.js';
import type { ColumnChoice, Encoding } from '../plugin.js';
import { CONFIG_NAME, parseConfig, type Config, type ConfigInput } from '../pipeline/config.js';

const DEFAULT_INPUT = 'seeds';

/** A config that is in use, with the folder that its paths are relative to. */
export interface LoadedConfig {
  readonly folder: string;
  readonly config: Config;
}

/**
 * The config named by `--config`, else the one in the working folder; null when there is none.
 * @throws PaperGraphError CONFIG_INVALID, or USAGE when the named file cannot be read
 */
export async function loadConfig(named: string | undefined, cwd: string): Promise<LoadedConfig | null> {
  const path = resolve(cwd, named ?? CONFIG_NAME);
  if (named === undefined && !existsSync(path)) return null;
  try {
    const text = await readFile(path, 'utf8');
    return { folder: dirname(path), config: parseConfig(text, named ?? CONFIG_NAME) };
  } catch (cause) {
    if (cause instanceof PaperGraphError) throw cause;
    throw new PaperGraphError('USAGE', `the config ${path} cannot be read; check --config`, { cause });
  }
}

/** A file to be read, with what the user states about it. */
export interface InputFile {
  readonly path: string;
  /** The user named the file itself, not a folder or a pattern that holds it. */
  readonly named: boolean;
  readonly format?: string;
  readonly encoding?: Encoding;
  readonly columns?: ColumnChoice;
  readonly stated: InputStatement | null;
}

/** The files that arguments, else the config, else `seeds/` name, with the config's statements about them. */
export async function chooseInputs(
  args: readonly string[],
  loaded: LoadedConfig | null,
  cwd: string,
): Promise<InputFile[]> {
  const stated = new Map<string, ConfigInput>();
  for (const input of loaded?.config.inputs ?? []) {
    for (const path of await listed(input.path, loaded!.folder, args.length > 0)) stated.set(path, input);
  }
  const files = new Map<string, InputFile>();
  const add = (path: string, named: boolean): void => {
    const input = stated.get(path);
    files.set(path, {
      path,
      named,
      ...(input?.format === undefined ? {} : { format: input.format }),
      ...(input?.encoding === undefined ? {} : { encoding: input.encoding }),
      ...(input?.columns === undefined ? {} : { columns: columnsOf(input.columns) }),
      stated: input?.venue ? { input: input.path, venue: input.venue } : null,
    });
  };
  if (args.length === 0 && loaded?.config.inputs) {
    for (const [path, input] of stated) add(path, resolve(loaded.folder, input.path) === path);
  } else {
    for (const given of args.length > 0 ? args : [defaultInput(cwd)]) {
      for (const path of await listInputs([given], cwd))
        add(path, path === STDIN || resolve(cwd, given) === path);
    }
  }
  return [...files.values()];
}

const columnsOf = (columns: NonNullable<ConfigInput['columns']>): ColumnChoice =>
  new Map(Object.entries(columns).map(([field, column]) => [field, String(column)]));

/**
 * Refuses a folder of inputs that is the output folder as well: the next build would read what this one writes.
 * @throws PaperGraphError USAGE
 */
export function requireOtherFolder(
  out: string,
  args: readonly string[],
  loaded: LoadedConfig | null,
  cwd: string,
): void {
  const configured = loaded?.config.inputs?.map(({ path }) => resolve(loaded.folder, path)) ?? [
    resolve(cwd, DEFAULT_INPUT),
  ];
  const inputs = args.length > 0 ? args.map((path) => resolve(cwd, path)) : configured;
  if (!inputs.includes(out)) return;
  throw new PaperGraphError(
    'USAGE',
    `${printable(out)} is an input and the output folder; name another with --out, or the files in it`,
  );
}

/** A config's input, which may be gone when the arguments name others. */
async function listed(path: string, folder: string, optional: boolean): Promise<string[]> {
  try {
    return await listInputs([path], folder);
  } catch (error) {
    if (optional) return [];
    throw error;
  }
}

function defaultInput(cwd: string): string {
  if (existsSync(join(cwd, DEFAULT_INPUT))) return DEFAULT_INPUT;
  throw new PaperGraphError(
    'USAGE',
    `nothing to build: ${basename(cwd) || cwd} has neither ${CONFIG_NAME} nor a folder seeds; name a file, or - for a pasted page`,
  );
}
