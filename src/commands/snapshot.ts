import { readStore } from '../io/store.js';
import { repairOutputFolder } from '../io/output-folder.js';
import { readSnapshot, type Snapshot } from '../pipeline/snapshot.js';

/**
 * What `build` left for an output folder. An interrupted swap is put in order first.
 * @throws PaperGraphError STORE_MISSING, STORE_DAMAGED or STORE_VERSION
 */
export async function loadSnapshot(out: string): Promise<Snapshot> {
  await repairOutputFolder(out);
  const store = await readStore(out);
  try {
    return readSnapshot(
      (name) => store.section(name),
      (name) => store.sections.includes(name),
    );
  } finally {
    store.close();
  }
}
