import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printable, printableSize } from '../../src/io/printable.js';
import { packageRoot, readFolder, readTextFile } from '../../src/io/text-files.js';
import { failure, folderWith } from './support.js';

describe('text files', () => {
  const folder = folderWith({ 'a.json': '\ufeff{"é":1}', 'sub/b.txt': 'b', 'B.txt': 'B' });

  it('reads text without its mark, up to a limit', async () => {
    expect(await readTextFile(join(folder, 'a.json'))).toBe('{"é":1}');
    expect((await failure(readTextFile(join(folder, 'a.json'), 5))).message).toMatch(
      /has 11 B and at most 5 B/,
    );
    expect((await failure(readTextFile(join(folder, 'none')))).code).toBe('INPUT_MISSING');
    expect((await failure(readTextFile(folder))).code).toBe('INPUT_UNREADABLE');
  });

  it('reads a folder in the order of names, without links', async () => {
    symlinkSync('/etc/hostname', join(folder, 'link'));
    const files = await readFolder(folder);
    expect(files.map(({ name }) => name)).toEqual(['B.txt', 'a.json', 'sub/b.txt']);
    expect(Buffer.from(files[2]?.bytes ?? []).toString()).toBe('b');
  });

  it('finds the package', () => {
    expect(existsSync(join(packageRoot(), 'src/io/text-files.ts'))).toBe(true);
  });
});

describe('printable', () => {
  it('O-14 shows no control or direction characters', () => {
    expect(printable('a\x1b[2J\r\n\u202ex\u2028\ud800é😀')).toBe(
      'a\\u{1b}[2J\\u{d}\\u{a}\\u{202e}x\\u{2028}\ufffdé😀',
    );
    expect([0, 999, 1000, 65_536, 1.5e9].map(printableSize)).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '65.5 kB',
      '1.5 GB',
    ]);
  });
});
