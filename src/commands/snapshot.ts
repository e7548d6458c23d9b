import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PaperGraphError } from '../errors.js';
import { repairOutputFolder } from '../io/output-folder.js';
import { readStore } from '../io/store.js';
import { readSnapshot, type Snapshot } from '../pipeline/snapshot.js';
import { RUN_FILE } from './build-files.js';

/**
 * What `build` left for an output folder. An interrupted swap is put in order first.
 * @throws PaperGraphError STORE_MISSING, STORE_DAMAGED (also when a killed run left the store of another build) or
 * STORE_VERSION
 */
export async function loadSnapshot(out: string): Promise<Snapshot> {
  await repairOutputFolder(out);
  const store = await readStore(out);
  try {
    const snapshot = readSnapshot(
      (name) => store.section(name),
      (name) => store.sections.includes(name),
    );
    const build = await buildOf(out);
    if (build !== null && build !== snapshot.origin.build) {
      throw new PaperGraphError(
        'STORE_DAMAGED',
        `the store of ${out} belongs to another run than its files; run \`papergraph build\` again`,
      );
    }
    return snapshot;
  } finally {
    store.close();
  }
}

/** The digest that `run.json` of an output folder carries; null without one. */
async function buildOf(out: string): Promise<string | null> {
  try {
    const run = JSON.parse(await readFile(join(out, RUN_FILE), 'utf8')) as { build?: unknown };
    return typeof run.build === 'string' ? run.build : null;
  } catch {
    return null;
  }
}
