/**
 * `npm run bench`: every benchmark, or those named. Each compares with a peer in the same run, the two in turn, and
 * prints the median of the ratios; absolute figures hang on the machine. Run on an otherwise idle one.
 */
import { cpus, totalmem } from 'node:os';
import { ensureBuilt, ensureInstalled } from '../scripts/prepare.mjs';

const BENCHMARKS = ['reading', 'titles', 'csr', 'leiden', 'lfr', 'layout', 'measures', 'bulk', 'export'];

ensureInstalled();
ensureBuilt();
const wanted = process.argv.slice(2);
const [cpu] = cpus();
process.stdout.write(
  `Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB\n\n`,
);
for (const name of wanted.length > 0 ? wanted : BENCHMARKS) {
  const { run } = await import(`./${name}.mjs`);
  await run();
}
