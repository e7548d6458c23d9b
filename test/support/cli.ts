/** Runs the compiled command (`npm test` compiles it before the tests; they never do). */
import { spawn, type ChildProcessByStdio, type StdioNull, type StdioPipe } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { afterAll, expect } from 'vitest';
import { namesBelow, ROOT } from './sandbox.js';

export const CLI = join(ROOT, 'dist', 'cli.js');
if (!existsSync(CLI))
  throw new Error('The command is not compiled: run `npm run build` first, or `npm test`.');

export interface RunOptions {
  readonly cwd: string;
  /** Added to an environment that has nothing but a path and a home; undefined removes. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What standard input holds; it is empty when absent. */
  readonly stdin?: string | Uint8Array;
  /** Runs it as another user, which only root can. */
  readonly uid?: number;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** A command that runs on. */
export interface Running {
  readonly child: Child;
  /** What stdout and stderr hold up to now. */
  readonly said: { stdout: string; stderr: string };
  readonly ended: Promise<Ended>;
  /** Resolves with the first match in what the command prints; rejects when it ends without. */
  until(stream: 'stdout' | 'stderr', pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends the signal to this process alone and tells how it ended and after how many milliseconds. */
  stop(signal: NodeJS.Signals): Promise<Ended & { readonly milliseconds: number }>;
}

const running = new Set<Child>();

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Runs the command to its end. */
export async function papergraph(args: readonly string[], options: RunOptions): Promise<Ended> {
  const { child, ended } = start(args, options);
  // A command that does not read its input may be gone before all is written.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.stdin ?? '');
  return ended;
}

/** Starts the command with standard input held open. */
export function start(args: readonly string[], options: RunOptions): Running {
  return startProgram(process.execPath, [CLI, ...args], options);
}

/** Starts any program under the same conditions. */
export function startProgram(
  program: string,
  args: readonly string[],
  { cwd, env, uid }: Omit<RunOptions, 'stdin'>,
  stdin: StdioPipe | StdioNull = 'pipe',
): Running {
  const child = spawn(program, args, {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, BROWSER: 'none', ...env },
    stdio: [stdin, 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  }) as Child;
  running.add(child);
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal, ...said });
    });
  });
  ended.catch(() => undefined);
  return {
    child,
    said,
    ended,
    until(stream, pattern) {
      return new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(said[stream]);
          if (match) resolve(match);
        };
        child[stream].on('data', look);
        ended.then(({ code, stderr }) => {
          look();
          reject(new Error(`ended with ${code} before it printed ${String(pattern)}: ${stderr}`));
        }, reject);
        look();
      });
    },
    async stop(signal) {
      const sent = performance.now();
      child.kill(signal);
      // A command that does not obey must not hold the tests up; its signal then tells.
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      const end = await ended;
      clearTimeout(timer);
      return { ...end, milliseconds: performance.now() - sent };
    },
  };
}

/** Runs a shell line in which `papergraph` is the command; gives what the shell gives. */
export function shell(line: string, options: Omit<RunOptions, 'stdin'>): Promise<Ended> {
  const prelude = `papergraph() { "${process.execPath}" "${CLI}" "$@"; }`;
  return startProgram('bash', ['-c', `${prelude}\n${line}`], options, 'ignore').ended;
}

/** The exit code and the message of a failure, which must be one sentence of ours and no stack trace. */
export function oneSentence({ code, signal, stdout, stderr }: Ended): [number | null, string] {
  expect(signal).toBeNull();
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^(?:papergraph|error): [^\n]+\n$/);
  expect(stderr).not.toMatch(/defect|node:internal|\.js:\d+|\[object/);
  return [code, stderr];
}

/** Runs a command that must fail with one sentence and leave its working folder as it was. */
export async function refused(
  args: readonly string[],
  options: RunOptions,
): Promise<[number | null, string]> {
  const before = namesBelow(options.cwd);
  const tmp = join(options.cwd, 'tmp');
  const ended = await papergraph(args, { ...options, env: { TMPDIR: tmp, ...options.env } });
  expect(namesBelow(options.cwd)).toEqual(before);
  return oneSentence(ended);
}
