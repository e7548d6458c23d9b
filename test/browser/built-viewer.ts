import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The files of `dist/viewer` when it is newer than its sources, otherwise of a new build. They are read at once, so that
 * another build cannot take them away during a test.
 */
export async function builtViewer(): Promise<Map<string, Uint8Array>> {
  const ready = join(ROOT, 'dist', 'viewer');
  const built = await stat(join(ready, 'index.html')).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  if (built > (await newest(join(ROOT, 'viewer')))) return readFolder(ready);
  const folder = await mkdtemp(join(tmpdir(), 'papergraph-viewer-'));
  try {
    const { build } = await import('vite');
    const configFile = join(ROOT, 'viewer', 'vite.config.ts');
    await build({ configFile, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
    return await readFolder(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readFolder(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = async (path: string): Promise<[string, Uint8Array]> => [
    relative(folder, path).split(sep).join('/'),
    await readFile(path),
  ];
  return new Map(await Promise.all(paths.map(read)));
}

/** When the newest file below a folder was written, in milliseconds. */
async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const times = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs),
  );
  return Math.max(...times);
}
