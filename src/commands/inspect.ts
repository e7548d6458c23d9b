import { z } from 'zod';
import { EXIT } from '../errors.js';
import { exporters } from '../exporters/index.js';
import { verifyOutputFolder } from '../io/output-folder.js';
import { authorSchema } from '../model/author.js';
import { communitiesSchema } from '../model/communities.js';
import { paperSchema } from '../model/paper.js';
import { configSchema } from '../pipeline/config.js';
import { readers } from '../readers/index.js';
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

/** Lists the input and output formats. */
export function formats(json: boolean, effects: Effects): void {
  const inputs = readers.map(({ name, summary }) => ({ name, summary }));
  const outputs = exporters.map(({ name, summary, files }) => ({ name, summary, files }));
  if (json) {
    effects.write(jsonDocument({ inputs, outputs }));
    return;
  }
  const width = Math.max(...[...inputs, ...outputs].map((format) => format.name.length));
  const line = (name: string, text: string): string => `  ${name.padEnd(width)}  ${text}\n`;
  effects.write('Input formats\n');
  for (const { name, summary } of inputs) effects.write(line(name, summary));
  effects.write('Output formats\n');
  for (const { name, summary, files } of outputs)
    effects.write(line(name, `${summary} (${files.join(', ')})`));
}

/** Prints the JSON Schemas of the config and of the outputs that have one. */
export function schema(effects: Effects): void {
  const schemas = {
    config: configSchema,
    paper: paperSchema,
    author: authorSchema,
    communities: communitiesSchema,
  };
  const documents = Object.fromEntries(
    Object.entries(schemas).map(([name, each]) => [name, z.toJSONSchema(each, { io: 'input' })]),
  );
  effects.write(jsonDocument(documents));
}
