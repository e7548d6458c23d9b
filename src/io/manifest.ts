import { constants } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PaperGraphError } from '../errors.js';
import { errno } from './errno.js';
import { checkOutputName } from './output-names.js';

export const MANIFEST_NAME = 'manifest.json';
/** A link is not followed: what it leads to was not written here. Windows has no such flag. */
const READ_NO_LINK = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** One file of an output folder; `sha256` is lower-case hexadecimal. */
export interface ManifestFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The list of what a run wrote. It is written last: a folder without it holds no complete run. */
export interface Manifest {
  readonly formatVersion: 1;
  /** Sorted by name, by code unit. */
  readonly files: readonly ManifestFile[];
}

export function createManifest(files: Iterable<ManifestFile>): Manifest {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { formatVersion: 1, files: sorted.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })) };
}

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Reads the manifest of a folder; `null` when there is none, or a file of that name that is no manifest of ours. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  let text: string;
  try {
    text = await readFile(join(folder, MANIFEST_NAME), { encoding: 'utf8', flag: READ_NO_LINK });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'].includes(errno(error))) return null;
    throw error;
  }
  return parseManifest(text);
}

function parseManifest(text: string): Manifest | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || value['formatVersion'] !== 1 || !Array.isArray(value['files'])) return null;
    const files: unknown[] = value['files'];
    return files.every(isManifestFile) ? { formatVersion: 1, files } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isManifestFile(value: unknown): value is ManifestFile {
  if (!isRecord(value)) return false;
  const { name, bytes, sha256 } = value;
  if (typeof name !== 'string' || !Number.isSafeInteger(bytes) || typeof sha256 !== 'string') return false;
  try {
    checkOutputName(name);
    return true;
  } catch (error) {
    if (error instanceof PaperGraphError) return false;
    throw error;
  }
}
