import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTextFile } from '../io/text-files.js';
import type { LedgerEvent } from '../model/ledger.js';
import { LEDGER_NAME, parseLedger } from '../pipeline/ledger.js';
import { loadConfig, type LoadedConfig } from './config.js';

/** Where the ledger of decisions stands: beside the config, else in the working folder. */
export const ledgerPath = (loaded: LoadedConfig | null, cwd: string): string =>
  join(loaded?.folder ?? cwd, LEDGER_NAME);

export interface Ledger {
  readonly path: string;
  readonly events: readonly LedgerEvent[];
}

/**
 * The ledger; without events when there is none.
 * @throws PaperGraphError CONFIG_INVALID, INPUT_UNREADABLE
 */
export async function loadLedger(loaded: LoadedConfig | null, cwd: string): Promise<Ledger> {
  const path = ledgerPath(loaded, cwd);
  if (!existsSync(path)) return { path, events: [] };
  return { path, events: parseLedger(await readTextFile(path), LEDGER_NAME) };
}

/** The ledger for a command that names its config. */
export async function ledgerFor(config: string | undefined, cwd: string): Promise<Ledger> {
  return loadLedger(await loadConfig(config, cwd), cwd);
}
