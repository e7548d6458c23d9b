import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PaperGraphError } from '../errors.js';
import { openBrowser } from '../io/open-browser.js';
import { repairOutputFolder } from '../io/output-folder.js';
import { startServer } from '../io/server.js';
import type { Effects } from './effects.js';

export interface ServeOptions {
  readonly out: string;
  readonly port: number;
  readonly strictPort: boolean;
  readonly host: string;
  readonly allowHosts: readonly string[];
  readonly open: boolean;
}

/** Serves the viewer of a built folder until the signal; prints the address once it answers. */
export async function serve({ out, open, ...options }: ServeOptions, effects: Effects): Promise<void> {
  await repairOutputFolder(out);
  const root = join(out, 'viewer');
  if (!existsSync(join(root, 'index.html'))) {
    throw new PaperGraphError(
      'STORE_MISSING',
      `${out} holds no viewer; run \`papergraph build\` first, or name the folder with --out`,
    );
  }
  const server = await startServer({ root, ...options, notice: effects.log });
  // The address is what a script waits for, so it is data.
  effects.write(`${server.url}\n`);
  if (open) await openBrowser(server.url, effects.log);
  await aborted(effects.signal);
  await server.close();
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }));
}
