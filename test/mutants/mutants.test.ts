/** D-12: tests that cannot fail prove nothing, so each guard is taken away, and its tests have to say so. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sandbox } from '../support/sandbox.js';
import { MUTANTS, type Mutant } from './mutants.js';

const LONG = process.env['PAPERGRAPH_LONG'] === '1';
if (!LONG) process.stderr.write('Skipping the mutants of D-12: they take minutes; npm run test:long\n');

describe('D-12 each guard is where it is taken away from', () => {
  it.each(MUTANTS)('$guard', ({ file, text }) => {
    expect(readFileSync(join(ROOT, file), 'utf8').split(text)).toHaveLength(2);
  });
});

describe.skipIf(!LONG)('D-12 a test turns red without the guard that', () => {
  const copy = join(sandbox(), 'project');
  const names = ['src', 'test', 'viewer', 'scripts', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

  /** The exit code of the tests in a copy of the project. */
  const statusOf = ({ test, named }: Mutant): number | null => {
    const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
    return spawnSync(process.execPath, [vitest, 'run', test, '-t', named, '--passWithNoTests=false'], {
      cwd: copy,
      stdio: 'ignore',
    }).status;
  };
  const set = ({ file, text, without }: Mutant): void => {
    const whole = readFileSync(join(ROOT, file), 'utf8');
    writeFileSync(
      join(copy, file),
      whole.replace(text, () => without),
    );
  };

  it('and green where nothing is changed', { timeout: 600_000 }, () => {
    mkdirSync(dirname(copy), { recursive: true });
    for (const name of names) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    for (const mutant of MUTANTS) expect([mutant.test, statusOf(mutant)]).toEqual([mutant.test, 0]);
  });

  it.each(MUTANTS)('$guard', { timeout: 300_000 }, (mutant) => {
    set(mutant);
    try {
      expect(statusOf(mutant)).toBe(1);
    } finally {
      cpSync(join(ROOT, mutant.file), join(copy, mutant.file));
    }
  });
});
