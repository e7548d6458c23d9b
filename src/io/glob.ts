import { readdir } from 'node:fs/promises';
import { isAbsolute, join, parse, resolve, sep } from 'node:path';
import { errno } from './errno.js';

/** True when a path holds a wildcard of {@link expandGlob}. */
export function isGlob(path: string): boolean {
  return path.includes('*') || path.includes('?');
}

/**
 * Matches one name against one pattern segment: `*` is any run of characters, `?` is one. Goes back only to the last
 * star, so the time is at most length × length for any pattern.
 */
export function matchSegment(pattern: string, name: string): boolean {
  const wanted = Array.from(pattern);
  const given = Array.from(name);
  let p = 0;
  let g = 0;
  let star = -1;
  let resume = 0;
  while (g < given.length) {
    if (wanted[p] === '*') {
      star = p++;
      resume = g;
    } else if (p < wanted.length && (wanted[p] === '?' || wanted[p] === given[g])) {
      p++;
      g++;
    } else if (star >= 0) {
      p = star + 1;
      g = ++resume;
    } else {
      return false;
    }
  }
  while (wanted[p] === '*') p++;
  return p === wanted.length;
}

/**
 * The files and folders that a pattern names, as absolute paths in no fixed order, possibly more than once. `**` stands
 * for any number of folders. Names that start with a dot match only a segment that does so too.
 */
export async function expandGlob(pattern: string, cwd: string): Promise<string[]> {
  const root = isAbsolute(pattern) ? parse(pattern).root : resolve(cwd);
  const relative = isAbsolute(pattern) ? pattern.slice(parse(pattern).root.length) : pattern;
  const segments = relative.split(sep === '\\' ? /[/\\]/ : '/').filter((segment) => segment !== '');
  const collapsed = segments.filter((segment, at) => segment !== '**' || segments[at - 1] !== '**');
  const found: string[] = [];
  await collect(root, collapsed, found);
  return found;
}

async function collect(folder: string, segments: readonly string[], found: string[]): Promise<void> {
  const [first, ...rest] = segments;
  if (first === undefined) {
    found.push(folder);
  } else if (first === '**') {
    await collect(folder, rest.length === 0 ? ['*'] : rest, found);
    for (const entry of await entriesOf(folder)) {
      if (entry.isDirectory() && !entry.name.startsWith('.'))
        await collect(join(folder, entry.name), segments, found);
    }
  } else if (isGlob(first)) {
    for (const entry of await entriesOf(folder)) {
      if (entry.name.startsWith('.') && !first.startsWith('.')) continue;
      if (matchSegment(first, entry.name)) await collect(join(folder, entry.name), rest, found);
    }
  } else {
    await collect(join(folder, first), rest, found);
  }
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errno(error))) return [];
    throw error;
  }
}
