/** L-08: files larger than memory. The papers in them are few, so what grows with the file is what should not. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { papergraph } from '../support/cli.js';
import { sandbox } from '../support/sandbox.js';

const LONG = process.env['PAPERGRAPH_LONG'] === '1';
const MB = 2 ** 20;
const PAPERS_PER_MB = 8;
/** What no reader carries over; it makes up nearly all of a file. */
const PADDING = 'all that the papers say in full, which no graph needs '
  .repeat(2500)
  .slice(0, MB / PAPERS_PER_MB - 200);

const folder = sandbox();
/** Megabytes of text in each file. */
const SIZES = { small: 64, large: LONG ? 5 * 1024 : 256 };

/** Writes a compressed file of that much text, of one member a megabyte, in memory that does not grow with it. */
function fill(name: string, megabytes: number): void {
  const file = openSync(join(folder, name), 'w');
  for (let block = 0; block < megabytes; block += 1) {
    const lines = Array.from({ length: PAPERS_PER_MB }, (_, at) => {
      const n = block * PAPERS_PER_MB + at;
      const authors = [`Ada Lovelace${n % 1000}`, `Emmy Noether${(n * 7) % 1000}`];
      const title = `Weaving pattern${n} of thread${(n * 31) % 997} by engine${(n * 17) % 499}`;
      return JSON.stringify({ id: `p${n}`, title, authors, full_text: PADDING });
    });
    writeSync(file, gzipSync(`${lines.join('\n')}\n`, { level: 1 }));
  }
  closeSync(file);
}

/** Runs a command and tells, besides, the most memory that any of its processes held, in bytes. */
async function measured(args: readonly string[]) {
  const peaks = join(folder, 'peaks.txt');
  const hook =
    "import{appendFileSync}from'node:fs';process.on('exit',()=>appendFileSync(process.env.PEAKS,process.resourceUsage().maxRSS+'\\n'))";
  const env = { PEAKS: peaks, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };
  const ended = await papergraph(args, { cwd: folder, env });
  const all = readFileSync(peaks, 'utf8').trim().split('\n').map(Number);
  return { ...ended, peak: 1024 * Math.max(...all) };
}

beforeAll(() => {
  for (const [name, megabytes] of Object.entries(SIZES)) fill(`${name}.jsonl.gz`, megabytes);
}, 600_000);

describe('L-08 a file of gigabytes', () => {
  it.each([
    ['network', (name: string) => ['network', `${name}.jsonl.gz`, '-v', '--json']],
    ['build', (name: string) => ['build', `${name}.jsonl.gz`, '-v', '--json', '--only', 'papers.jsonl']],
  ])(
    'takes %s no more memory than a short one, and it says how fast it went',
    async (_, args) => {
      const small = await measured(args('small'));
      const large = await measured(args('large'));
      expect([small.code, large.code]).toEqual([0, 0]);
      expect(JSON.parse(large.stdout)).toMatchObject({ papers: SIZES.large * PAPERS_PER_MB });
      expect(large.peak).toBeLessThan(512 * MB);
      expect(large.peak - small.peak).toBeLessThan(100 * MB);
      expect(large.stderr).toMatch(/large\.jsonl\.gz: [\d,]+ MB in [\d.]+ s, [\d.]+ MB\/s/);
    },
    1_200_000,
  );
});
