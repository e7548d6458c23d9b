import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { headBehindLine } from '../../src/io/head-behind-line.js';

const folder = mkdtempSync(join(tmpdir(), 'papergraph-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('I-05 gives what stands behind a first line of several chunks, and nothing where there is no other line', async () => {
  const path = join(folder, 'long.txt');
  writeFileSync(path, `${'a'.repeat(300_000)}\nsecond\n`);
  expect(Buffer.from(await headBehindLine(path, 'long.txt')).toString()).toBe('second\n');
  writeFileSync(path, 'a'.repeat(300_000));
  expect(await headBehindLine(path, 'long.txt')).toHaveLength(0);
});

it.skipIf(process.platform === 'win32')('I-05 takes nothing out of a pipe', { timeout: 3000 }, async () => {
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  expect(await headBehindLine(path, 'pipe')).toHaveLength(0);
});
