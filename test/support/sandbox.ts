/** Temporary folders for tests that run the command; all are removed after the tests of the file. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';

export const ROOT = resolve(import.meta.dirname, '../..');

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new, empty folder. */
export function sandbox(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'papergraph-e2e-')));
  made.push(folder);
  return folder;
}

/** A new folder with a copy of the project's sample listings and their config. */
export function sandboxWithSeeds(): string {
  const folder = sandbox();
  cpSync(join(ROOT, 'seeds'), join(folder, 'seeds'), { recursive: true });
  cpSync(join(ROOT, 'papergraph.config.json'), join(folder, 'papergraph.config.json'));
  return folder;
}

/** A conference page of three papers and four authors, for tests that need a graph and not the samples. */
export const PAGE = `Poster Session 1
Hall A
Counting Bridges with Little Water
Ada Example · Boris Sample · Carla Probe
We count the bridges of a town from the level of its river alone, and show that the estimate is exact whenever the \
water is low enough for every pillar to be seen. Code at https://github.com/example/bridges.
Bridges Revisited: A Second Count
Boris Sample · Carla Probe
A second count of the same bridges finds one more than the first, which we trace to a pillar that was hidden by a \
boat; the estimate of Example et al. (2019) is corrected accordingly, and all further towns are left to later work.
Rivers Seen from Above
Dora Trial · Ada Example
From pictures taken in the air we tell rivers from roads with a rule of one line, and report how often it errs on \
towns that have neither, which turns out to be a question of how the pictures were chosen in the first place.
`;

/** Writes a file, with the folders above it; gives its path. */
export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Names of all files and folders below a folder, hidden ones too, sorted; a folder's ends in `/`. */
export function namesBelow(folder: string): string[] {
  const names = readdirSync(folder, { withFileTypes: true, recursive: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    return entry.isDirectory() ? `${path}/` : path;
  });
  return names.sort();
}

/** SHA-256 of every file below a folder by name. */
export function digests(folder: string, except: readonly string[] = []): Map<string, string> {
  const files = namesBelow(folder).filter((name) => !name.endsWith('/') && !except.includes(name));
  return new Map(files.map((name) => [name, sha256(readFileSync(join(folder, name)))]));
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

export function readJsonLines(path: string): unknown[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  if (lines.pop() !== '') throw new Error(`${path} does not end in a line feed`);
  return lines.map((line) => JSON.parse(line) as unknown);
}
