/**
 * Checks that the lock file serves every platform: each optional package is in it, every package has its integrity,
 * runs on the oldest Node that we support, and brings no install script.
 *
 *     node scripts/check-lockfile.mjs [lock file]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST_NODE = '20.19.0';
const lockFile = process.argv[2] ?? join(import.meta.dirname, '..', 'package-lock.json');
const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
const faults = [];
for (const [path, entry] of Object.entries(packages)) {
  if (path === '') continue;
  if (!entry.integrity && !entry.link) faults.push(`${path} has no integrity`);
  if (entry.hasInstallScript && !entry.optional) faults.push(`${path} runs a script when it is installed`);
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      faults.push(`${path} lacks its platform package ${name}`);
  }
  const engine = entry.engines?.node;
  if (engine && !entry.optional && !accepts(engine, OLDEST_NODE)) faults.push(`${path} needs Node ${engine}`);
}
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exit(1);
}

/** Enough of the range syntax for lock files: alternatives of `>=`, `^` and `x` versions. */
function accepts(range, version) {
  const wanted = parts(version);
  return range.split('||').some((alternative) =>
    alternative
      .trim()
      .split(/\s+(?=[<>=^~])/)
      .every((bound) => {
        const [, operator = '', text = ''] = /^([<>=^~]*)\s*(.*)$/.exec(bound.trim()) ?? [];
        if (text === '' || text === '*') return true;
        const limit = parts(text);
        const order = compare(wanted, limit);
        if (operator === '>=') return order >= 0;
        if (operator === '>') return order > 0;
        if (operator === '<') return order < 0;
        if (operator === '<=') return order <= 0;
        return wanted[0] === limit[0] && order >= 0;
      }),
  );
}

function parts(version) {
  return version
    .replace(/^v/, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10) || 0);
}

function compare(a, b) {
  for (let i = 0; i < 3; i += 1) if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) - (b[i] ?? 0);
  return 0;
}
