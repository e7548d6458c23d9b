/** The outputs of the samples that are kept in the repository are those that the present sources write. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { papergraph } from './support/cli.js';
import { ROOT, sandbox } from './support/sandbox.js';

const KEPT = ['manifest.json', 'communities.json', 'coauthors.gexf'];

describe('exports/', { timeout: 60_000 }, () => {
  let out: string;

  beforeAll(async () => {
    const cwd = sandbox();
    const args = ['build', '--config', join(ROOT, 'papergraph.config.json')];
    const { code, stderr } = await papergraph(args, { cwd });
    expect(code, stderr).toBe(0);
    out = join(cwd, 'exports');
  });

  it.each(KEPT)('%s is up to date', (name) => {
    const now = readFileSync(join(out, name));
    const kept = readFileSync(join(ROOT, 'exports', name));
    if (now.equals(kept)) return;
    const lines = (bytes: Buffer): string[] => bytes.toString().split('\n');
    const old = lines(kept);
    const at = lines(now).findIndex((line, index) => line !== old[index]);
    expect.fail(
      `exports/${name} is not what the present sources write (first in line ${at + 1}). If the change is meant, ` +
        `run \`npm run build\` and \`node dist/cli.js build\` in the project's folder and commit exports/.`,
    );
  });
});
