import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PaperGraphError } from '../errors.js';
import { printable } from '../io/printable.js';
import { readTextFile } from '../io/text-files.js';
import type { EarlierPartitions } from '../pipeline/communities.js';
import { parseCommunities } from './communities-file.js';

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
  const file = isFolder ? join(path, FILE) : path;
  if (!existsSync(file)) {
    throw new PaperGraphError(
      'INPUT_MISSING',
      `--match-communities: there is no ${printable(file)}; name the ${FILE} of a build, or the output folder that holds it`,
    );
  }
  const earlier = parseCommunities(await readTextFile(file, LIMIT));
  if (earlier === null) {
    throw new PaperGraphError(
      'CONFIG_INVALID',
      `--match-communities: ${printable(given)} is no ${FILE} of a build; name one, or the output folder that holds it`,
    );
  }
  return new Map(
    earlier.graphs.map(({ graph, communities }) => [
      graph,
      new Map(communities.map(({ id, members, label }) => [id, { members, label }])),
    ]),
  );
}
