import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics.js';
import { PaperGraphError, type ErrorCode } from '../../src/errors.js';
import type { OutputFile } from '../../src/plugin.js';

const made: string[] = [];
const mounts: string[] = [];

afterAll(() => {
  for (const mount of mounts) spawnSync('umount', [mount]);
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is removed after the tests of the file. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'papergraph-io-'));
  made.push(folder);
  return folder;
}

/** A folder with the given files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = tempFolder();
  for (const [name, content] of Object.entries(files)) put(folder, name, content);
  return folder;
}

export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(resolve(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Mounts a tmpfs; `null`, with the reason printed, where that is not allowed. */
export function mountTmpfs(folder: string, options: string): string | null {
  const result = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { encoding: 'utf8' });
  if (result.status !== 0) {
    console.warn(`skipped: cannot mount a tmpfs here (${result.error?.message ?? result.stderr.trim()})`);
    return null;
  }
  mounts.push(folder);
  return folder;
}

/** Everything below a folder by name: a file's text, `-> target` for a link, `/` for an empty folder. */
export function tree(folder: string, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isSymbolicLink()) found.set(name, '->');
    else if (entry.isDirectory()) {
      const below = tree(folder, name);
      if (below.size === 0) found.set(name, '/');
      for (const [key, value] of below) found.set(key, value);
    } else found.set(name, readFileSync(join(folder, name), 'utf8'));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function outputFiles(files: Readonly<Record<string, string>>): OutputFile[] {
  return Object.entries(files).map(([name, text]) => ({ name, chunks: [text] }));
}

/** The code and message that a call is turned down with. */
export async function failure(
  call: Promise<unknown>,
): Promise<{ code: ErrorCode; message: string; exit: number }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof PaperGraphError) {
      return { code: error.code, message: error.message, exit: error.exitCode };
    }
    throw error;
  }
  throw new Error('The call did not fail');
}

export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export function collector(): { rows: Diagnostic[]; report: (row: Diagnostic) => void } {
  const rows: Diagnostic[] = [];
  return { rows, report: (row) => rows.push(row) };
}

/** Numbers below 1 that follow from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let compiled: string | null = null;

/** `src/io` compiled to JavaScript, for tests that need a process of their own. */
function compiledSources(): string {
  if (compiled !== null) return compiled;
  const folder = tempFolder();
  const root = resolve(import.meta.dirname, '../..');
  writeFileSync(join(folder, 'package.json'), '{"name":"papergraph","type":"module"}');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const project = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      rootDir: join(root, 'src'),
      outDir: join(folder, 'src'),
      noCheck: true,
      declaration: false,
    },
    files: ['output-folder', 'lock', 'store', 'server', 'input'].map((name) =>
      join(root, `src/io/${name}.ts`),
    ),
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder]);
  compiled = folder;
  return folder;
}

/** A file of JavaScript with `io(name)` to import a module of `src/io`. */
export function scriptFile(script: string): string {
  const folder = compiledSources();
  const file = join(folder, `script-${readdirSync(folder).length}.mjs`);
  const prelude = `const io = (name) => import(${JSON.stringify(join(folder, 'src/io/'))} + name + '.js');\n`;
  writeFileSync(file, prelude + script);
  return file;
}

/** Starts a process that runs a {@link scriptFile}, if need be with a shell command before it. */
export function startScript(script: string, options: { shell?: string } = {}): ChildProcess {
  const file = scriptFile(script);
  const start = `${options.shell ?? ':'}; exec "$0" "$1"`;
  return spawn('bash', ['-c', start, process.execPath, file], { stdio: ['ignore', 'pipe', 'pipe'] });
}

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (stderr += data.toString()));
  return new Promise((done) => child.on('close', (code, signal) => done({ code, signal, stdout, stderr })));
}
