import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PRELOAD = pathToFileURL(join(import.meta.dirname, 'measured.mjs')).href;

/**
 * Runs a script of Node in a process of its own.
 *
 * @param file where the measurement is left
 * @param options `stdin`: a stream; `flags`: of Node
 * @returns CPU and wall seconds, the largest resident set in bytes, and what it printed
 */
export async function measure(args, file, { stdin = null, flags = [] } = {}) {
  const child = spawn(process.execPath, [...flags, '--import', PRELOAD, ...args], {
    stdio: [stdin ?? 'ignore', 'pipe', 'inherit'],
    env: { ...process.env, MEASURED: file },
  });
  let printed = '';
  for await (const text of child.stdout.setEncoding('utf8')) printed += text;
  if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== 0)
    throw new Error(`${args.join(' ')} ended with ${child.exitCode ?? child.signalCode}`);
  return { ...JSON.parse(readFileSync(file, 'utf8')), printed };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
