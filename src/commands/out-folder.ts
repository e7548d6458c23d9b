import { resolve } from 'node:path';
import { loadConfig, type LoadedConfig } from './config.js';

const DEFAULT_OUT = 'exports';

/** The output folder that a command after `build` reads: `--out`, else the config's, else `exports`. */
export async function outFolder(
  given: string | undefined,
  config: string | undefined,
  cwd: string,
): Promise<string> {
  return outFolderOf(given, given === undefined ? await loadConfig(config, cwd) : null, cwd);
}

/** The same for a config that is loaded. Paths of a config are relative to its own folder. */
export function outFolderOf(given: string | undefined, loaded: LoadedConfig | null, cwd: string): string {
  if (given !== undefined) return resolve(cwd, given);
  return loaded?.config.out === undefined
    ? resolve(cwd, DEFAULT_OUT)
    : resolve(loaded.folder, loaded.config.out);
}
