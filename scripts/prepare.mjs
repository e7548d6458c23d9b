/**
 * What `npm start` and `npm test` do before anything else: install the packages when they are missing or not those of
 * the lock file, and compile what changed. Plain JavaScript without dependencies, because there are none yet.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
const OLDEST = [20, 19];

/** Runs a program in the project's folder with its output on stderr, so that stdout stays for data. Returns its exit code. */
export function run(program, args, env = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (error) throw new Error(`${program} could not be started: ${error.message}`);
  return status ?? 1;
}

const say = (line) => process.stderr.write(`${line}\n`);

/** Ends the process with a sentence when a step fails. */
export function demand(ok, sentence) {
  if (ok) return;
  say(sentence);
  process.exit(1);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  demand(fits, `papergraph needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}`);
}

/** Installs the packages unless what is there is what the lock file says. */
export function ensureInstalled() {
  if (installedAsLocked()) return;
  say('Installing packages …');
  const code = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  demand(code === 0, 'The packages could not be installed: see the message of npm above, then try again.');
}

function installedAsLocked() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf(join('node_modules', '.package-lock.json'));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '' || present[path]?.version === version) return true;
    // Packages for other platforms are in the lock file and never installed.
    return optional === true && present[path] === undefined;
  });
}

function packagesOf(path) {
  const file = join(ROOT, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

const SOURCES = ['src', 'viewer', 'tsconfig.json', 'package-lock.json'];
/** Not in dist/, which is published. */
const STAMP = join(ROOT, '.cache', 'compiled-sources');

/** Compiles the library, the command and the viewer unless they are those of the present sources. */
export function ensureBuilt() {
  const now = hashOfSources();
  const complete =
    existsSync(join(ROOT, 'dist', 'cli.js')) && existsSync(join(ROOT, 'dist', 'viewer', 'index.html'));
  if (complete && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === now) return;
  say('Compiling …');
  // Modules of sources that are gone must not stay.
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  const bin = (name) => join(ROOT, 'node_modules', name);
  const node = process.execPath;
  demand(
    run(node, [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']) === 0,
    'The sources do not compile: see above.',
  );
  const vite = run(node, [
    bin('vite/bin/vite.js'),
    'build',
    '--config',
    'viewer/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
  demand(vite === 0, 'The viewer does not build: see above.');
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(STAMP, now);
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) addToHash(hash, source);
  return hash.digest('hex');
}

function addToHash(hash, path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return;
  let entries;
  try {
    entries = readdirSync(full).sort();
  } catch {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
    return;
  }
  for (const entry of entries) addToHash(hash, join(path, entry));
}
