/** igraph and its like in processes of their own, in a Python that is made in .cache/bench-python/ when it is not there. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { columnsOf } from '../dist/network/csr.js';

const PACKAGES = ['igraph==1.0.0', 'leidenalg==0.12.0', 'networkx==3.4.2', 'numpy'];

const folder = join(import.meta.dirname, '..', '.cache', 'bench-python');
const python =
  process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');

/** Of the packages that it has. */
const list = join(folder, 'packages.txt');

/**
 * Starts a peer; `ask` sends a line and resolves with the answer.
 * @param script a program of this folder
 */
export function startIgraph(script) {
  const child = spawn(benchPython(), [join(import.meta.dirname, script)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(line) {
      child.stdin.write(`${line}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error('igraph ended early: see above');
      return JSON.parse(value);
    },
    stop: () => child.stdin.end(),
  };
}

/** A network as the peers read it: header of nodes and edges, then the columns, all 32-bit numbers. */
export function binary(network) {
  const { sources, targets, weights } = columnsOf(network);
  return Buffer.concat(
    [Uint32Array.of(network.order, network.size), sources, targets, Uint32Array.from(weights)].map(
      ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength),
    ),
  );
}

/** The Python that has the peers; installs them when it is not there or has others. */
export function benchPython() {
  const installed = existsSync(list) ? readFileSync(list, 'utf8') : null;
  if (installed === PACKAGES.join('\n')) return python;
  rmSync(folder, { recursive: true, force: true });
  process.stderr.write(`Installing ${PACKAGES.join(', ')} in ${folder} …\n`);
  for (const [program, ...args] of [
    [process.platform === 'win32' ? 'python' : 'python3', '-m', 'venv', folder],
    [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES],
  ]) {
    const { status } = spawnSync(program, args, { stdio: 'inherit' });
    if (status === 0) continue;
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`${program} ${args.join(' ')} failed; the benchmark needs Python 3 with pip`);
  }
  writeFileSync(list, PACKAGES.join('\n'));
  return python;
}
