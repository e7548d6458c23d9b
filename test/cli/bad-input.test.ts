/** What cannot be read, understood or written: exit code, one sentence, nothing left behind. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { papergraph, shell, start, type Ended, type RunOptions } from '../support/cli.js';
import { namesBelow, PAGE, put, sandbox } from '../support/sandbox.js';

let folder: string;

beforeEach(() => {
  folder = sandbox();
  mkdirSync(join(folder, 'tmp'));
});

/** Runs a command that must fail with one sentence, and must leave the folder as it was. */
async function refused(
  args: readonly string[],
  options: Partial<RunOptions> = {},
): Promise<[number | null, string]> {
  const before = namesBelow(folder);
  const ended = await papergraph(args, {
    cwd: folder,
    ...options,
    env: { TMPDIR: join(folder, 'tmp'), ...options.env },
  });
  expect(namesBelow(folder)).toEqual(before);
  return oneSentence(ended);
}

function oneSentence({ code, signal, stdout, stderr }: Ended): [number | null, string] {
  expect(signal).toBeNull();
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^(?:papergraph|error): [^\n]+\n$/);
  expect(stderr).not.toMatch(/defect|node:internal|\.js:\d+|\[object/);
  return [code, stderr];
}

describe('I-23 what is no listing', () => {
  const noise = createHash('shake256', { outputLength: 1 << 20 })
    .update('noise')
    .digest();
  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /is empty/],
    ['picture.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), /a PNG image/],
    ['paper.pdf', '%PDF-1.7\n1 0 obj\n', /a PDF document/],
    ['program', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), noise]), /a program \(ELF\)/],
    ['noise', noise, /binary data/],
    ['noise.txt.gz', noise, /binary data/],
    ['notes.txt', 'Buy milk.\nCall the plumber.\n', /no listing that papergraph knows.*--format/],
  ])('%s', async (name, content, message) => {
    put(folder, name, content);
    const [code, stderr] = await refused(['build', name, '--out', 'a/b/out']);
    expect(code).toBe(3);
    expect(stderr).toMatch(message);
    expect(stderr).toContain(name);
  });

  it('a folder without files', async () => {
    mkdirSync(join(folder, 'nothing/in/it'), { recursive: true });
    expect(await refused(['build', 'nothing'])).toEqual([3, expect.stringContaining('nothing')]);
  });

  it('a folder that holds no listing', async () => {
    put(folder, 'pages/README.md', '# Pages\n\nSave them here.\n');
    const { code, stderr } = await papergraph(['build', 'pages'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain('passed over README.md');
    expect(namesBelow(folder)).toEqual(['pages/', 'pages/README.md', 'tmp/']);
  });

  it('a file that is not there, and a pattern that matches none', async () => {
    expect(await refused(['build', 'missing.txt'])).toEqual([3, expect.stringContaining('missing.txt')]);
    expect(await refused(['build', '*.txt'])).toEqual([3, expect.stringContaining('*.txt')]);
  });

  it('/dev/null', async () => {
    expect(await refused(['build', '/dev/null'])).toEqual([3, expect.stringContaining('a device')]);
  });

  it('a named pipe that nobody writes to', async () => {
    expect(spawnSync('mkfifo', [join(folder, 'pipe')]).status).toBe(0);
    expect(await refused(['build', 'pipe'])).toEqual([3, expect.stringContaining('a named pipe')]);
  });

  it('a socket', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(folder, 'socket'), done));
    try {
      expect(await refused(['build', 'socket'])).toEqual([3, expect.stringContaining('a socket')]);
    } finally {
      server.close();
    }
  });

  it('a file without permission', async (context) => {
    chmodSync(put(folder, 'page.txt', PAGE), 0);
    const root = process.getuid?.() === 0;
    // To root everything is readable, so the command runs as somebody else.
    const as = root ? { uid: 65_534 } : {};
    if (root) {
      chmodSync(folder, 0o777);
      const { code } = await papergraph(['--version'], { cwd: '/', ...as });
      if (code !== 0) context.skip('run as root, and other users cannot read the project');
    }
    expect(await refused(['build', 'page.txt'], as)).toEqual([3, expect.stringContaining('no permission')]);
  });

  it('standard input that is closed or empty', async () => {
    const closed = await shell('papergraph build - <&-', { cwd: folder });
    expect(oneSentence(closed)).toEqual([3, expect.stringMatching(/standard input is empty/)]);
    expect(await refused(['build', '-'])).toEqual([3, expect.stringMatching(/standard input is empty/)]);
    expect(namesBelow(folder)).toEqual(['tmp/']);
  });
});

describe('I-25 a page without a record', () => {
  const furniture = 'Home\nSign in\nAbout us\n';

  it('is exit code 1, never 0, and replaces nothing', async () => {
    put(folder, 'page.txt', furniture);
    const [code, stderr] = await refused(['build', 'page.txt', '--format', 'session-page', '--out', 'a/out']);
    expect(code).toBe(1);
    expect(stderr).toContain('0 records from page.txt');
  });

  it('beside others is exit code 1 and said, and the others are written', async () => {
    put(folder, 'empty-page.txt', furniture);
    put(folder, 'page.txt', PAGE);
    const args = [
      'build',
      'page.txt',
      'empty-page.txt',
      '--format',
      'session-page',
      '--only',
      'papers.jsonl',
    ];
    const { code, stderr } = await papergraph(args, { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain('0 records from empty-page.txt');
    expect(namesBelow(join(folder, 'exports'))).toContain('papers.jsonl');
  });

  it('is named on one line even when its name has two', async () => {
    put(folder, 'a b\n.txt', furniture);
    const [code, stderr] = await refused(['build', 'a b\n.txt', '--format', 'session-page']);
    expect(code).toBe(1);
    expect(stderr).toContain('a b');
  });
});

describe('wrong usage', () => {
  beforeEach(() => void put(folder, 'page.txt', PAGE));

  it.each<[string[], RegExp]>([
    [['build', 'page.txt', '--frob'], /unknown option '--frob'/],
    [['build', 'page.txt', '--sed', '1'], /unknown option '--sed'.*--seed/s],
    [['build', 'page.txt', '--format', 'xyz'], /unknown format "xyz".*session-page/],
    [['build', 'page.txt', '--encoding', 'ebcdic'], /ebcdic.*latin1/],
    [['build', 'page.txt', '--only', 'nope.csv'], /unknown output "nope\.csv".*papers\.jsonl/],
    [['build', 'page.txt', '--seed', 'x'], /--seed.*whole number/],
    [['build', 'page.txt', '--seed', '-1'], /--seed.*whole number/],
    [['build', 'page.txt', '--max-rejects', 'many'], /--max-rejects.*whole number/],
    [['build', 'page.txt', '--out', ''], /--out/],
    [['build', '-rf'], /unknown option '-rf'/],
    [['serve', '--port', '65536'], /--port.*65535/],
    [['export', 'nope'], /unknown format "nope".*gexf/],
    [['export', 'gexf', '--graph', 'nope'], /unknown graph "nope".*coauthor/],
    [['export'], /missing required argument 'format'/],
    [['push'], /required option '--uri/],
    [['explain'], /missing required argument 'id'/],
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['bild'], /unknown command 'bild'.*build/s],
  ])('%j is exit code 2', async (args, message) => {
    const before = namesBelow(folder);
    const { code, stdout, stderr } = await papergraph(args, { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2);
    expect(namesBelow(folder)).toEqual(before);
  });

  it('no command at all prints the help on standard error', async () => {
    const { code, stdout, stderr } = await papergraph([], { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: papergraph');
  });

  it('nothing to build names what may be given', async () => {
    const elsewhere = join(folder, 'tmp');
    const { code, stderr } = await papergraph(['build'], { cwd: elsewhere });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/papergraph\.config\.json.*seeds/)]);
  });
});

describe('a wrong config is exit code 2', () => {
  it.each<[string, string, RegExp]>([
    ['that is cut', '{ "inputs": [', /not valid JSON/],
    ['with a comma too many', '{\n  "inputs": [\n    { "path": "page.txt" },\n  ]\n}\n', /not valid JSON/],
    ['with an unknown key', '{ "input": [] }', /unknown key "input" at the top level.*"inputs"/],
    [
      'with an unknown key of an input',
      '{ "inputs": [{ "path": "x", "venu": {} }] }',
      /"venu" at inputs\.0.*"venue"/,
    ],
    [
      'with an unknown key of a venue',
      '{ "inputs": [{ "path": "x", "venue": { "seris": "ICLR" } }] }',
      /unknown key "seris" at inputs\.0\.venue.*"series"/,
    ],
    ['with a value of another type', '{ "seed": "one" }', /expected int|expected number.*seed/],
    ['without inputs in its list', '{ "inputs": [] }', /inputs/],
    ['that is a list', '[]', /expected object/],
  ])('%s', async (_, text, message) => {
    put(folder, 'page.txt', PAGE);
    put(folder, 'papergraph.config.json', text);
    const [code, stderr] = await refused(['build']);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).toContain('papergraph.config.json');
  });

  it('that is not there', async () => {
    expect(await refused(['build', '--config', 'none.json'])).toEqual([
      2,
      expect.stringContaining('none.json'),
    ]);
  });
});

describe('F-05 an output that cannot be written is exit code 4 before anything is read', () => {
  it.each<[string, string]>([
    ['a file', 'taken'],
    ['below a file', 'taken/below/it'],
    ['a name that is too long', 'x'.repeat(256)],
    ['the root of the disk', '/'],
  ])('%s', async (_, out) => {
    put(folder, 'taken', 'mine');
    const before = namesBelow(folder);
    // Standard input stays open: who reads before looking at the output waits for ever.
    const { ended } = start(['build', '-', '--out', out], { cwd: folder });
    const [code, stderr] = oneSentence(await ended);
    expect([code, stderr]).toEqual([4, expect.stringContaining('Cannot write')]);
    expect(namesBelow(folder)).toEqual(before);
  });
});
