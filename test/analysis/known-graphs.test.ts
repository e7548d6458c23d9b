/** Graphs of the literature beside the checkout: the modularity that is known or accepted of each is met. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { papergraph } from '../support/cli.js';
import { neighbour } from '../support/listing.js';

const folder = neighbour('corpora/communities');

/** Name and modularity, of those that have no planted communities, which are judged by what was planted. */
const graphs = (): [string, number][] => {
  const [head = '', ...rows] = readFileSync(join(folder!, 'index.tsv'), 'utf8').trimEnd().split('\n');
  const column = head.split('\t').indexOf('Q_best_here');
  return rows
    .map((row): [string, number] => [row.split('\t')[0]!, Number(row.split('\t')[column])])
    .filter(([name]) => !name.startsWith('lfr') && existsSync(join(folder!, `${name}.edges.tsv`)));
};

describe.skipIf(folder === undefined)('papergraph communities', () => {
  it.each(folder === undefined ? [] : graphs())(
    'on %s reaches a modularity of %d',
    async (name, accepted) => {
      const args = ['communities', `${name}.edges.tsv`, '--unweighted', '--json'];
      const { code, stdout, stderr } = await papergraph(args, { cwd: folder! });
      expect(code, stderr).toBe(0);
      const found = JSON.parse(stdout) as { modularity: number; disconnected: number };
      expect(found.disconnected).toBe(0);
      expect(found.modularity).toBeGreaterThan(accepted - 0.002);
    },
  );
});
