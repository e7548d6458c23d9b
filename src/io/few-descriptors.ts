import { readFileSync } from 'node:fs';
import { register } from 'node:module';

/** With this many descriptors or more all files of the program can be open at once. */
const ENOUGH = 512;

/**
 * Hooks of Node's loader, which opens everything that a file imports at the same time: no more than eight files at once.
 * They run in a thread of their own, so they are a text.
 */
const HOOKS = `
let free = 8;
const waiting = [];
export async function load(url, context, next) {
  if (free > 0) free -= 1;
  else await new Promise((resolve) => waiting.push(resolve));
  try {
    return await next(url, context);
  } finally {
    const first = waiting.shift();
    if (first) first();
    else free += 1;
  }
}`;

/**
 * Lets the program load itself where a process may have few files open. To be called in each thread that loads much,
 * before it does.
 */
export function loadWithFewDescriptors(): void {
  if (openFileLimit() < ENOUGH) register(`data:text/javascript,${encodeURIComponent(HOOKS)}`);
}

/** How many files the process may have open, where the system tells it in a file. */
function openFileLimit(): number {
  try {
    const [, limit = ''] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return limit === '' ? Infinity : Number(limit);
  } catch {
    return Infinity;
  }
}
