/**
 * The bulk route beside `JSON.parse` on the same file, in turn, each in a process of its own: CPU time, largest resident
 * set. Made of OpenAlex-shaped works from a seed; everything is removed afterwards.
 *
 *     node bench/bulk.mjs [papers, default 100000] [rounds, default 3]
 *     node bench/bulk.mjs huge [papers, default 7000000]
 *
 * `huge` pipes records without references from the generator, and measures the projection and the communities on it.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realpathSync } from 'node:fs';
import { ROOT } from '../scripts/prepare.mjs';
import { measure, median } from './bulk/measure.mjs';
import { generate } from './generate.mjs';

const CLI = join(ROOT, 'dist/cli.js');
const script = (name) => join(import.meta.dirname, 'bulk', name);

export async function run([what = '100000', count] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'papergraph-bench-'));
  try {
    if (what === 'huge') await huge(folder, Number(count ?? 7_000_000));
    else await compare(folder, Number(what), Number(count ?? 3));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compare(folder, papers, rounds) {
  const file = await generate({ papers, seed: 1, out: folder, format: 'openalex' });
  const bytes = statSync(file).size;
  const left = join(folder, 'measured.json');
  const command = (...args) =>
    measure([CLI, 'network', '-q', '--json', file, '--counting', 'full', ...args], left);
  const ways = {
    'to a co-author network': () => command(),
    'the same, every record validated by zod': () => measure([script('validated.mjs'), file], left),
    'to GEXF with communities': () => command('--communities', '--out', join(folder, 'coauthors.gexf')),
  };
  process.stdout.write(`${papers} works of OpenAlex's shape, ${(bytes / 1e6).toFixed(0)} MB of JSON Lines\n`);
  const results = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  let parse;
  for (let round = 0; round < rounds; round += 1)
    for (const [name, way] of Object.entries(ways)) {
      parse = await measure([script('parse.mjs'), file], left);
      results[name].push({ parse, ours: await way() });
    }
  process.stdout.write(
    `JSON.parse alone: ${median(
      Object.values(results)
        .flat()
        .map((pair) => pair.parse.cpu),
    ).toFixed(2)} s of CPU, ${(bytes / 1e6 / parse.cpu).toFixed(0)} MB/s\n`,
  );
  for (const [name, pairs] of Object.entries(results)) {
    const ratio = (what) => median(pairs.map(({ ours, parse: yardstick }) => ours[what] / yardstick[what]));
    const rss = Math.max(...pairs.map(({ ours }) => ours.rss));
    process.stdout.write(
      `${name}: ${median(pairs.map(({ ours }) => ours.cpu)).toFixed(2)} s of CPU, ratio ${ratio('cpu').toFixed(2)} (wall ${ratio('wall').toFixed(2)}), largest resident set ${(rss / 1e6).toFixed(0)} MB, ${(rss / bytes).toFixed(3)} of the file\n`,
    );
  }
  process.stdout.write(`${pairsOf(results['to GEXF with communities'])}\n\n`);
}

function pairsOf(pairs) {
  const { nodes, edges, communities, modularity } = JSON.parse(pairs[0].ours.printed);
  return `${nodes} authors, ${edges} edges, ${communities} communities, modularity ${modularity.toFixed(4)}`;
}

async function huge(folder, papers) {
  for (const communities of [[], ['--communities']]) {
    const generator = spawn(
      process.execPath,
      [join(import.meta.dirname, 'generate.mjs'), '--papers', String(papers), '--no-citations', '--out', '-'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const args = [CLI, 'network', '-q', '--json', '-', '--counting', 'full', ...communities];
    const { cpu, wall, rss, printed } = await measure(args, join(folder, 'measured.json'), {
      stdin: generator.stdout,
    });
    const { nodes, edges, modularity } = JSON.parse(printed);
    process.stdout.write(
      `${papers} papers${communities.length > 0 ? ' with communities' : ''}: ${nodes} authors, ${edges} edges${modularity === undefined ? '' : `, modularity ${modularity.toFixed(4)}`}; ${cpu.toFixed(1)} s of CPU, ${wall.toFixed(1)} s, largest resident set ${(rss / 1e6).toFixed(0)} MB\n`,
    );
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename)
  await run(process.argv.slice(2));
