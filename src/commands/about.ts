import { z } from 'zod';
import { exporters } from '../exporters/index.js';
import { authorSchema } from '../model/author.js';
import { communitiesSchema } from '../model/communities.js';
import { paperSchema } from '../model/paper.js';
import { configSchema } from '../pipeline/config.js';
import { readers } from '../readers/index.js';
import type { Effects } from './effects.js';
import { jsonDocument } from './json.js';

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
