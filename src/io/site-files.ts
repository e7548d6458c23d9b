import { constants, type BigIntStats } from 'node:fs';
import { open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip as gzipCallback } from 'node:zlib';
import { errno } from './errno.js';

const gzip = promisify(gzipCallback);

/** Files of a run that tell about the machine or the input, and so are for its owner only. */
const PRIVATE = new Set(['run.json', 'rejects.jsonl']);
const MAX_GZIP_BYTES = 8 * 1024 * 1024;
const MIN_GZIP_BYTES = 1024;

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.jsonl', 'application/jsonl; charset=utf-8'],
  ['.jsonld', 'application/ld+json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.gexf', 'application/xml; charset=utf-8'],
  ['.graphml', 'application/xml; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
]);

/** One file that may be served. */
export interface SiteFile {
  readonly path: string;
  readonly contentType: string;
  readonly isPage: boolean;
  readonly isText: boolean;
}

/**
 * The files of a folder that may be served, by their path in a URL (`/data/nodes.json`; `/` is `/index.html`). Links, dot
 * files, backup files and what is private are not among them, and nothing that appears later is.
 */
export async function listSite(root: string): Promise<Map<string, SiteFile>> {
  const site = new Map<string, SiteFile>();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const url = `/${relative(root, path).split(sep).join('/')}`;
    const hidden = url.includes('/.') || url.endsWith('~') || PRIVATE.has(entry.name);
    if (!entry.isFile() || hidden) continue;
    const contentType = CONTENT_TYPES.get(extname(url).toLowerCase()) ?? 'application/octet-stream';
    const isPage = contentType.startsWith('text/html');
    site.set(url, { path, contentType, isPage, isText: contentType.includes('charset') });
  }
  const index = site.get('/index.html');
  if (index) site.set('/', index);
  return site;
}

/** A file as it is at the moment of a request. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly size: number;
  /** Weak, since one tag serves the plain and the compressed form. */
  readonly etag: string;
}

/** Opens a file of the site, never through a link; `null` when it is gone. */
export async function openSiteFile(file: SiteFile): Promise<OpenFile | null> {
  let handle: FileHandle;
  try {
    handle = await open(file.path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES'].includes(errno(error))) return null;
    throw error;
  }
  const stats = await handle.stat({ bigint: true });
  if (stats.isFile()) return { handle, size: Number(stats.size), etag: etagOf(stats) };
  await handle.close();
  return null;
}

function etagOf({ size, mtimeNs, ino }: BigIntStats): string {
  return `W/"${size.toString(36)}-${mtimeNs.toString(36)}-${ino.toString(36)}"`;
}

/** Keeps the compressed form of small text files in memory, for as long as they do not change. */
export class GzipCache {
  readonly #bodies = new Map<string, { readonly etag: string; readonly body: Promise<Buffer> }>();

  /** The compressed bytes, or `null` for a file that is sent as it is. */
  async get(file: SiteFile, { handle, size, etag }: OpenFile): Promise<Buffer | null> {
    if (!file.isText || size < MIN_GZIP_BYTES || size > MAX_GZIP_BYTES) return null;
    const cached = this.#bodies.get(file.path);
    if (cached?.etag === etag) return cached.body;
    const body = handle.readFile().then((bytes) => gzip(bytes));
    this.#bodies.set(file.path, { etag, body });
    body.catch(() => this.#bodies.delete(file.path));
    return body;
  }
}

/** True when a folder holds a site at all. */
export async function holdsPage(root: string): Promise<boolean> {
  const stats = await stat(join(root, 'index.html')).catch(() => null);
  return stats?.isFile() === true;
}
