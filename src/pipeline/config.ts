import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { PaperGraphError } from '../errors.js';
import { ENCODINGS } from '../plugin.js';
import { CSV_FIELDS } from '../readers/shared/field-names.js';

/** The file that a command looks for in its working folder. */
export const CONFIG_NAME = 'papergraph.config.json';

const venue = z.strictObject({
  series: z.string().min(1).describe('Short name of the series, such as ICLR'),
  year: z.int().min(1600).max(2200).nullable().default(null),
  track: z.string().min(1).nullable().default(null),
});

const input = z.strictObject({
  path: z.string().min(1).describe('File, folder or glob, relative to the config'),
  format: z.string().optional().describe('Name of a reader; default: told by the content'),
  encoding: z.enum(ENCODINGS).optional(),
  columns: z
    .partialRecord(z.enum(CSV_FIELDS), z.union([z.string().min(1), z.int().min(1)]))
    .optional()
    .describe('Of a table: columns by field, each by its name or its number from 1'),
  venue: venue.optional().describe('The venue of all papers of this input, where the page does not say it'),
});

/** `papergraph.config.json`. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  inputs: z.array(input).min(1).optional(),
  out: z.string().min(1).optional().describe('Output folder, relative to the config; default exports'),
  seed: z.int().min(0).optional().describe('Seed of communities and layout; default 1'),
  resolution: z.number().positive().optional().describe('Resolution of the communities; default 1'),
});

export type Config = z.infer<typeof configSchema>;
export type ConfigInput = z.infer<typeof input>;

/**
 * Parses the text of a config.
 * @throws PaperGraphError CONFIG_INVALID with the place of the first mistake and what was expected there
 */
export function parseConfig(text: string, path: string): Config {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    const reason = (cause as Error).message.replace(/\s+/g, ' ');
    throw new PaperGraphError('CONFIG_INVALID', `${path} is not valid JSON: ${reason}`, { cause });
  }
  const result = configSchema.safeParse(value);
  if (result.success) return result.data;
  // A mistyped key explains the missing one, so it goes first.
  const { issues } = result.error;
  const issue = issues.find((each) => each.code === 'unrecognized_keys') ?? issues[0];
  throw new PaperGraphError('CONFIG_INVALID', `${path}: ${issue ? describe(issue) : 'not a valid config'}`);
}

function describe(issue: z.core.$ZodIssue): string {
  const place = issue.path.length > 0 ? `at ${issue.path.join('.')}` : 'at the top level';
  if (issue.code !== 'unrecognized_keys') return `${issue.message} ${place}`;
  const [unknown = ''] = issue.keys;
  const schema = issue.path.length === 0 ? configSchema : issue.path.at(-1) === 'venue' ? venue : input;
  const known = Object.keys(schema.shape).filter((key) => key !== '$schema');
  const near = known.find((key) => distance(key, unknown) <= 2);
  return `unknown key "${unknown}" ${place}; ${near ? `did you mean "${near}"?` : `known keys: ${known.join(', ')}`}`;
}
