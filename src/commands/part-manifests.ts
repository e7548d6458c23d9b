import { basename, dirname, relative, sep } from 'node:path';
import { z } from 'zod';
import { PaperGraphError } from '../errors.js';
import { STDIN } from '../io/input.js';
import { readTextFile } from '../io/text-files.js';
import { counted, grouped } from './counted.js';

const part = z.object({
  url: z.string().min(1),
  meta: z.object({ content_length: z.number().optional(), record_count: z.number().optional() }).optional(),
});
/** The manifest of a folder, and that of a snapshot in several formats. */
const manifest = z.union([
  z.object({ entries: z.array(part).min(1) }),
  z.object({ files: z.array(part).min(1) }),
]);
type Part = z.infer<typeof part>;

const NAMES = new Set(['manifest', 'manifest.json']);
/** Missing parts that a message names. */
const MOST_NAMED = 3;

/** What a manifest says of a file. */
interface Expected {
  readonly manifest: string;
  /** Stored bytes; null when the file is stored otherwise than the manifest says, or it does not say. */
  readonly bytes: number | null;
  readonly records: number | null;
}

/** A file among the inputs: its path, and its name in messages. */
export interface NamedPath {
  readonly path: string;
  readonly name: string;
}

/**
 * The manifests among files that are to be read, as snapshots of OpenAlex have them: each lists the parts of its folder
 * with their sizes and records. It is deleted first and written last by whoever renews the parts, so one that changes
 * says that they did.
 */
export class PartManifests {
  private readonly texts = new Map<string, { readonly name: string; readonly text: string }>();
  private readonly expected = new Map<string, Expected>();

  private constructor() {}

  /** @throws PaperGraphError INPUT_MISSING when a part is not among the files */
  static async load(files: readonly NamedPath[]): Promise<PartManifests> {
    const manifests = new PartManifests();
    for (const file of files.length > 1 ? files : []) {
      if (file.path === STDIN || !NAMES.has(basename(file.path))) continue;
      const text = await textOf(file.path);
      const parts = partsOf(text);
      if (text === null || !parts) continue;
      manifests.texts.set(file.path, { name: file.name, text });
      manifests.match(file, parts, files);
    }
    return manifests;
  }

  /** Whether a file is a manifest, and no listing. */
  has(path: string): boolean {
    return this.texts.has(path);
  }

  /** Whether a manifest says that a file has records. */
  expectsRecords(path: string): boolean {
    const expected = this.expected.get(path);
    return expected !== undefined && expected.records !== 0;
  }

  /**
   * How a part that was read differs from what its manifest says, in a sentence; null when it does not.
   * @param bytes as they are stored
   * @param records all that stand in the file, rejects and what was passed over included
   */
  faultOf({ path, name }: NamedPath, bytes: number, records: number): string | null {
    const expected = this.expected.get(path);
    if (!expected) return null;
    const differs = (found: number, wanted: number | null, what: string): string[] =>
      wanted === null || wanted === found
        ? []
        : [`${counted(found, what)}, not the ${grouped(wanted)} that ${expected.manifest} says`];
    const faults = [
      ...differs(records, expected.records, 'record'),
      ...differs(bytes, expected.bytes, 'byte'),
    ];
    return faults.length === 0 ? null : `${name} has ${faults.join(', and ')}; download it again`;
  }

  /** A sentence for each manifest that is no longer what it was when reading started. */
  async changed(): Promise<string[]> {
    const faults: string[] = [];
    for (const [path, { name, text }] of this.texts) {
      if ((await textOf(path)) !== text)
        faults.push(`${name} changed while its parts were read; build again when they are complete`);
    }
    return faults;
  }

  private match({ path, name }: NamedPath, parts: readonly Part[], files: readonly NamedPath[]): void {
    const folder = dirname(path);
    const below = new Map(files.map((file) => [relative(folder, file.path).split(sep).join('/'), file.path]));
    const missing: Part[] = [];
    const present = new Set<string>();
    for (const of of parts) {
      const found = locate(of.url, below);
      if (!found) {
        missing.push(of);
        continue;
      }
      present.add(entityOf(of.url));
      this.expected.set(found.path, {
        manifest: name,
        bytes: found.isStoredSo ? (of.meta?.content_length ?? null) : null,
        records: of.meta?.record_count ?? null,
      });
    }
    // The manifest of a whole snapshot lists works, authors, sources … of which some were not wanted.
    const faults = missing.filter(({ url }) => present.size === 0 || present.has(entityOf(url)));
    if (faults.length === 0) return;
    const named = faults.slice(0, MOST_NAMED).map(({ url }) => shortName(url));
    const more = faults.length > MOST_NAMED ? ` and ${grouped(faults.length - MOST_NAMED)} more` : '';
    throw new PaperGraphError(
      'INPUT_MISSING',
      `${name} lists ${counted(parts.length, 'part')}, of which ${grouped(faults.length)} ${faults.length === 1 ? 'is' : 'are'} not there: ${named.join(', ')}${more}; download what is missing, or name the parts to be read without their manifest`,
    );
  }
}

/** The text of a small file; null when it cannot be read. */
async function textOf(path: string): Promise<string | null> {
  try {
    return await readTextFile(path);
  } catch (error) {
    if (error instanceof PaperGraphError) return null;
    throw error;
  }
}

function partsOf(text: string | null): readonly Part[] | null {
  if (text === null || !text.trimStart().startsWith('{')) return null;
  try {
    const { success, data } = manifest.safeParse(JSON.parse(text));
    if (!success) return null;
    return 'entries' in data ? data.entries : data.files;
  } catch {
    return null;
  }
}

const segmentsOf = (url: string): string[] =>
  url
    .replace(/^[a-z\d]{1,10}:\/\//i, '')
    .split('/')
    .filter((segment) => segment !== '');

/** The file that an address names by as much of its end as is found below the manifest, decompressed or not. */
function locate(
  url: string,
  below: ReadonlyMap<string, string>,
): { path: string; isStoredSo: boolean } | null {
  const segments = segmentsOf(url);
  for (let from = 0; from < segments.length; from += 1) {
    const name = segments.slice(from).join('/');
    const path = below.get(name);
    if (path !== undefined) return { path, isStoredSo: true };
    const plain = name.endsWith('.gz') ? below.get(name.slice(0, -'.gz'.length)) : undefined;
    if (plain !== undefined) return { path: plain, isStoredSo: false };
  }
  return null;
}

/** Parts are kept in folders such as `works/updated_date=2024-01-01`. */
const partitionAt = (segments: readonly string[]): number => {
  const index = segments.findIndex((segment) => segment.includes('='));
  return index < 0 ? segments.length - 1 : index;
};

/** The folder that holds the partitions. */
const entityOf = (url: string): string => {
  const segments = segmentsOf(url);
  return segments.slice(0, partitionAt(segments)).join('/');
};

const shortName = (url: string): string => {
  const segments = segmentsOf(url);
  return segments.slice(partitionAt(segments)).join('/');
};
