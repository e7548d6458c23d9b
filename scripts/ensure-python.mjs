/**
 * Makes a Python with NetworkX and igraph, by which the tests read our graph files back and check our measures, in
 * .cache/python/. Does nothing when it is there. Run by hand or by CI before the tests, then name it in PYTHON:
 *
 *     PYTHON=$(node scripts/ensure-python.mjs) npx vitest run
 *
 * Plain JavaScript without dependencies, because it must run before `npm ci` is done.
 */
import { spawnSync } from 'node:child_process';
import { realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The newest version of NetworkX for each Python: 3.5 and later need Python 3.11. */
const PACKAGES = [
  'networkx==3.6.1; python_version >= "3.11"',
  'networkx==3.4.2; python_version < "3.11"',
  'igraph==1.0.0',
];
const VERSIONS = ['3.6.1 1.0.0', '3.4.2 1.0.0'];

const folder = join(import.meta.dirname, '..', '.cache', 'python');
const windows = process.platform === 'win32';
const python = windows ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');

/**
 * `{ ok: true, python }` with the path of the interpreter, or `{ ok: false, reason }`. Downloads what is missing and
 * says in one line on stderr how it went.
 */
export function ensurePython() {
  const result = ensure();
  process.stderr.write(
    result.ok ? `Python with NetworkX and igraph: ${result.python}\n` : `${result.reason}\n`,
  );
  return result;
}

function ensure() {
  if (VERSIONS.includes(installedVersions())) return { ok: true, python };
  rmSync(folder, { recursive: true, force: true });
  for (const [what, program, ...args] of [
    ['make a virtual environment', windows ? 'python' : 'python3', '-m', 'venv', folder],
    [
      'install NetworkX and igraph',
      python,
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      ...PACKAGES,
    ],
  ]) {
    const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
    if (status === 0) continue;
    rmSync(folder, { recursive: true, force: true });
    const cause = error?.message ?? stderr.trim().split('\n').at(-1);
    return { ok: false, reason: `Python could not ${what}: ${cause}` };
  }
  return { ok: true, python };
}

function installedVersions() {
  const program = 'import igraph, networkx; print(networkx.__version__, igraph.__version__)';
  const { stdout } = spawnSync(python, ['-c', program], { encoding: 'utf8' });
  return stdout?.trim();
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  const result = ensurePython();
  if (result.ok) process.stdout.write(`${result.python}\n`);
  else process.exitCode = 1;
}
