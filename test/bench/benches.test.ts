/**
 * The benchmarks, run small: they work, and what RESULTS.md tells of them holds by a wide margin. Times are of the
 * processor, and ratios of two measured in one run, so other work on the machine changes them little.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startProgram } from '../support/cli.js';
import { neighbour } from '../support/listing.js';
import { ROOT, sandbox } from '../support/sandbox.js';

async function bench(script: string, ...args: string[]): Promise<string> {
  const program = join(ROOT, 'bench', script);
  const { code, stdout, stderr } = await startProgram(
    process.execPath,
    [program, ...args],
    { cwd: sandbox() },
    'ignore',
  ).ended;
  expect(code, stderr).toBe(0);
  return stdout;
}

/** The numbers that stand in the groups of a pattern. */
function figures(text: string, pattern: RegExp): number[] {
  const match = pattern.exec(text);
  expect(match, text).not.toBeNull();
  return match!.slice(1).map(Number);
}

describe('bench', () => {
  it('keyphrases: F1@10 above RAKE and TF-IDF on the labelled abstracts', async () => {
    const text = await bench('topics/run.mjs');
    const f1 = (method: string): number =>
      figures(text, new RegExp(`^${method} +[\\d.]+ +[\\d.]+ +([\\d.]+)$`, 'm'))[0]!;
    expect(f1('papergraph')).toBeGreaterThan(0.31);
    expect(f1('papergraph')).toBeGreaterThan(1.25 * Math.max(f1('RAKE'), f1('TF-IDF')));
  });

  it('near-duplicates: pairwise F1 of papers', async () => {
    const text = await bench('identity/near-duplicates.mjs', sandbox());
    const [precision, , f1] = figures(text, /P \/ R \/ F1 ([\d.]+) \/ ([\d.]+) \/ ([\d.]+)/);
    expect(precision).toBe(1);
    expect(f1).toBeGreaterThanOrEqual(0.99);
  });

  it('titles: no pair lost, and far less work than all pairs', async () => {
    const [ratio, recall] = figures(
      await bench('titles.mjs', '1500'),
      /: (\d+) times as fast, recall ([\d.]+)/,
    );
    expect(recall).toBe(1);
    // A hundred times at 10,000 titles, and growing with their number.
    expect(ratio).toBeGreaterThan(10);
  });

  it('csr: bytes an edge, and built faster than graphology', async () => {
    const [bytes, ratio] = figures(
      await bench('csr.mjs', '50000', '1'),
      /([\d.]+) bytes an edge.*: (\d+) times as fast/,
    );
    expect(bytes).toBeLessThanOrEqual(24);
    expect(ratio).toBeGreaterThan(4);
  });

  it('export: GEXF faster than graphology-gexf writes it, without holding it', async () => {
    const text = await bench('export.mjs', '30000', '1');
    const [full, few] = figures(
      text,
      /^graph exporter, ([\d.]+) times as fast as .*? all attributes, ([\d.]+) times as with few/m,
    );
    const [network] = figures(text, /^network exporter, .*?, ([\d.]+) times as with few/m);
    expect(full).toBeGreaterThan(2.5);
    expect(few).toBeGreaterThan(1.5);
    expect(network).toBeGreaterThan(2.5);
  });

  const corpora = neighbour('corpora/identity');
  it.skipIf(corpora === undefined || !existsSync(join(corpora, 'openreview')))(
    'identity: B-cubed and calibration on OpenReview, ids hidden',
    async () => {
      const text = await bench('identity/run.mjs', corpora!, '--only', 'openreview:full');
      for (const half of ['first', 'second']) {
        const row = new RegExp(
          `^\\| ${half} \\| papergraph \\| ([\\d.]+) / ([\\d.]+) / ([\\d.]+) \\| ([\\d.]+) / ([\\d.]+) / ([\\d.]+) \\| ([\\d.]+) \\|$`,
          'm',
        );
        const [p, r, f1, pOfTwo, rOfTwo, f1OfTwo, calibration] = figures(text, row);
        expect(f1).toBeGreaterThan(0.984);
        expect(f1OfTwo).toBeGreaterThan(0.972);
        expect(p).toBeGreaterThan(r! - 0.01);
        expect(pOfTwo).toBeGreaterThan(rOfTwo! - 0.01);
        expect(calibration).toBeLessThan(0.03);
      }
    },
  );
});
