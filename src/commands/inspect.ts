import { EXIT } from '../errors.js';
import { verifyOutputFolder } from '../io/output-folder.js';
import type { Effects } from './effects.js';
import { jsonDocument } from './json.js';
import { summaryLines } from './report.js';
import { loadSnapshot } from './snapshot.js';

/** Prints the counts of the built graph. */
export async function stats(out: string, json: boolean, effects: Effects): Promise<void> {
  const { summary } = await loadSnapshot(out);
  effects.write(json ? jsonDocument(summary) : `${summaryLines(summary).join('\n')}\n`);
}

/** Compares the outputs with their manifest. Returns the exit code. */
export async function verify(out: string, json: boolean, effects: Effects): Promise<number> {
  const faults = await verifyOutputFolder(out);
  if (json) effects.write(jsonDocument({ intact: faults.length === 0, faults }));
  else if (faults.length === 0) effects.write('every output is as it was written\n');
  else
    for (const { name, problem } of faults)
      effects.write(`${name}: ${problem === 'size' ? 'changed (size)' : problem}\n`);
  if (faults.length > 0) effects.log('run `papergraph build` to write the outputs again');
  return faults.length === 0 ? EXIT.ok : EXIT.incomplete;
}
