import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PaperGraphError } from '../errors.js';
import { printable } from '../io/printable.js';
import { readTextFile } from '../io/text-files.js';
import { communitiesSchema, type CommunitiesFile } from '../model/communities.js';
import type { EarlierPartitions } from '../pipeline/communities.js';

const FILE = 'communities.json';
/** Bytes. One string of V8 holds no more. */
const LIMIT = 500_000_000;

/**
 * The communities of an earlier run, from its `communities.json` or the output folder that holds it.
 * @throws PaperGraphError `INPUT_MISSING`, `INPUT_UNREADABLE`, or `CONFIG_INVALID` when it is another file
 */
export async function readEarlierCommunities(given: string, cwd: string): Promise<EarlierPartitions> {
  const path = resolve(cwd, given);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const { graphs } = parse(await readTextFile(isFolder ? join(path, FILE) : path, LIMIT), given);
  return new Map(
    graphs.map(({ graph, communities }) => [
      graph,
      new Map(communities.map(({ id, members, label }) => [id, { members, label }])),
    ]),
  );
}

function parse(text: string, name: string): CommunitiesFile {
  try {
    return communitiesSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new PaperGraphError(
      'CONFIG_INVALID',
      `--match-communities: ${printable(name)} is no ${FILE} of a build; name one, or the output folder that holds it`,
      { cause },
    );
  }
}
