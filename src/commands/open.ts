import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STDIN } from '../io/input.js';
import type { BuildOptions } from './build-options.js';
import { build } from './build.js';
import type { Effects } from './effects.js';
import { summaryLines } from './report.js';
import { serve, type ServeOptions } from './serve.js';

export type OpenOptions = Omit<BuildOptions, 'out' | 'only'> & Omit<ServeOptions, 'out' | 'open'>;

/** The shortest way: builds what is given or pasted in a temporary folder, serves it, opens the browser. */
export async function open(options: OpenOptions, effects: Effects): Promise<void> {
  const { port, strictPort, host, allowHosts, ...buildOptions } = options;
  if (options.inputs.includes(STDIN) && effects.interactive) {
    effects.log('paste the page, then press Ctrl-D (on Windows Ctrl-Z and Enter)');
  }
  const folder = await mkdtemp(join(tmpdir(), 'papergraph-'));
  try {
    const out = join(folder, 'exports');
    const { summary } = await build({ ...buildOptions, out, only: ['viewer'] }, effects);
    for (const line of summaryLines(summary)) effects.log(line);
    await serve({ out, port, strictPort, host, allowHosts, open: true }, effects);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
