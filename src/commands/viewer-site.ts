import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PaperGraphError } from '../errors.js';
import type { Exporter, ExportContext } from '../plugin.js';
import { needed } from './outputs.js';

/** Beside the compiled commands in a package; one folder further up when the sources run. */
const PLACES = [
  join(import.meta.dirname, '..', 'viewer'),
  join(import.meta.dirname, '..', '..', 'dist', 'viewer'),
];

/**
 * The files of the built viewer, when one of the exporters hands them on.
 * @throws PaperGraphError USAGE in a checkout whose viewer was never built
 */
export async function viewerSiteFor(chosen: readonly Exporter[]): Promise<ExportContext['viewerSite']> {
  if (!needed('viewer-site', chosen)) return [];
  const folder = PLACES.find((place) => existsSync(join(place, 'index.html')));
  if (folder === undefined)
    throw new PaperGraphError('USAGE', 'the viewer is not built yet; run `npm run build` once');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({
      name: relative(folder, path).split(sep).join('/'),
      bytes: await readFile(path),
    })),
  );
}
