import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PaperGraphError } from '../errors.js';
import { readable, requireReadableFile } from './input-files.js';
import { printable, printableSize } from './printable.js';

const PACKAGE_NAME = 'papergraph';

/**
 * Reads a small text file in UTF-8, without its byte order mark.
 * @param limit the most bytes it may have
 * @throws PaperGraphError `INPUT_MISSING`, `INPUT_UNREADABLE`
 */
export async function readTextFile(path: string, limit = 16 * 1024 * 1024): Promise<string> {
  await requireReadableFile(path, path);
  const { size } = await readable(path, stat(path));
  if (size > limit) {
    throw new PaperGraphError(
      'INPUT_UNREADABLE',
      `${printable(path)} has ${printableSize(size)} and at most ${printableSize(limit)} are read here; check that it is the right file.`,
    );
  }
  return new TextDecoder().decode(await readable(path, readFile(path)));
}

/** All files below a folder, sorted by name by code unit; names have `/`. Links are not followed. */
export async function readFolder(folder: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  const entries = await readable(folder, readdir(folder, { recursive: true, withFileTypes: true }));
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const path of paths) {
    const name = relative(folder, path).split(sep).join('/');
    files.push({ name, bytes: await readable(path, readFile(path)) });
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The folder of this package, whether it runs from `src/`, from `dist/` or installed. */
export function packageRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) {
      const value: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
      if (typeof value === 'object' && value !== null && 'name' in value && value.name === PACKAGE_NAME)
        return folder;
    }
    if (dirname(folder) === folder)
      throw new Error('The package.json of papergraph is not above its modules');
  }
}
