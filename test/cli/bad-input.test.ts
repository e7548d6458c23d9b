/** What cannot be read or holds nothing: exit code, one sentence, nothing left behind. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { oneSentence, papergraph, refused, shell } from '../support/cli.js';
import { namesBelow, PAGE, put, readJsonLines, sandbox } from '../support/sandbox.js';

let folder: string;

beforeEach(() => {
  folder = sandbox();
  mkdirSync(join(folder, 'tmp'));
});

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
    const [code, stderr] = await refused(['build', name, '--out', 'a/b/out'], { cwd: folder });
    expect(code).toBe(3);
    expect(stderr).toMatch(message);
    expect(stderr).toContain(name);
  });

  it('text of no format: one sentence that a screen holds', async () => {
    put(folder, 'notes.txt', 'Buy milk.\nCall the plumber.\n');
    const [, stderr] = await refused(['build', 'notes.txt'], { cwd: folder });
    expect(stderr).toBe(
      'papergraph: notes.txt is text, but no listing that papergraph knows; if it is one, name its format with --format (`papergraph formats` lists them)\n',
    );
  });

  it('among the files of a folder: what each is, if it is no text', async () => {
    put(folder, 'pages/one.txt', PAGE);
    put(folder, 'pages/empty.txt', '');
    put(folder, 'pages/paper.pdf', '%PDF-1.7\n1 0 obj\n');
    const { code, stderr } = await papergraph(['build', 'pages', '--only', 'papers.jsonl'], { cwd: folder });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^passed over empty\.txt: empty\.txt is empty; check that the download/m);
    expect(stderr).toMatch(/^passed over paper\.pdf: paper\.pdf is a PDF document/m);
  });

  it.each([
    ['cut within its abstract', (page: string) => page.slice(0, page.indexOf('layout'))],
    [
      'without a layout',
      (page: string) => page.replace('layout: inproceedings\n', '').replace('Ada', '[Ada'),
    ],
    ['that is no YAML', (page: string) => page.replace('Ada', '[Ada')],
  ])('front matter %s in a folder is no success', async (_, damage) => {
    const page = `---\ntitle: Looms\nabstract: We ask.\nlayout: inproceedings\nauthor:\n- given: Ada\n  family: Lovelace\n---\n`;
    put(folder, 'volume/a.md', page);
    put(folder, 'volume/b.md', damage(page.replace('Looms', 'Engines')));
    const args = ['build', 'volume', '--out', 'out', '--only', 'papers.jsonl'];
    const { code, stderr } = await papergraph(args, { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^0 records from b\.md: line \d+: front matter/m);
    expect(readJsonLines(join(folder, 'out/papers.jsonl'))).toHaveLength(1);
  });

  it('a list of JSON that is cut off is used up to the cut, and no success', async () => {
    put(folder, 'list.json', '[{"title": "Looms", "authors": ["Ada Lovelace"]},\n{"title": "Engi');
    const args = ['build', 'list.json', '--only', 'papers.jsonl'];
    const { code, stderr } = await papergraph(args, { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain('list.json was cut');
  });

  it('I-08 bytes of another encoding: the terminal says so, with the flag that helps', async () => {
    put(folder, 'page.txt', Buffer.from(PAGE.replace('Ada', 'Ad\xe1'), 'latin1'));
    const { stderr } = await papergraph(['build', 'page.txt', '--only', 'papers.jsonl'], { cwd: folder });
    expect(stderr).toMatch(/^page\.txt: line \d+: bytes that are not utf-8 .* --encoding latin1$/m);
    expect(stderr).toMatch(/^\d+ warnings?; see rejects\.jsonl$/m);
  });

  it('a folder without files', async () => {
    mkdirSync(join(folder, 'nothing/in/it'), { recursive: true });
    expect(await refused(['build', 'nothing'], { cwd: folder })).toEqual([
      3,
      expect.stringContaining('nothing'),
    ]);
  });

  it('a table that its format cannot read: why, with the line', async () => {
    put(folder, 'export.csv', 'Lovelace A.,Weaving Patterns,2020\n');
    const [code, stderr] = await refused(['build', 'export.csv', '--format', 'scopus-csv'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/0 records from export\.csv: line 1: first row names no column Title;/);
  });

  it('a folder that holds no listing', async () => {
    put(folder, 'pages/README.md', '# Pages\n\nSave them here.\n');
    const { code, stderr } = await papergraph(['build', 'pages'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain('passed over README.md');
    expect(namesBelow(folder)).toEqual(['pages/', 'pages/README.md', 'tmp/']);
  });

  it('a file that is not there, and a pattern that matches none', async () => {
    expect(await refused(['build', 'missing.txt'], { cwd: folder })).toEqual([
      3,
      expect.stringContaining('missing.txt'),
    ]);
    expect(await refused(['build', '*.txt'], { cwd: folder })).toEqual([3, expect.stringContaining('*.txt')]);
  });

  it('/dev/null', async () => {
    expect(await refused(['build', '/dev/null'], { cwd: folder })).toEqual([
      3,
      expect.stringContaining('a device'),
    ]);
  });

  it('a named pipe that nobody writes to', async () => {
    expect(spawnSync('mkfifo', [join(folder, 'pipe')]).status).toBe(0);
    expect(await refused(['build', 'pipe'], { cwd: folder })).toEqual([
      3,
      expect.stringContaining('a named pipe'),
    ]);
  });

  it('a socket', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(folder, 'socket'), done));
    try {
      expect(await refused(['build', 'socket'], { cwd: folder })).toEqual([
        3,
        expect.stringContaining('a socket'),
      ]);
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
    expect(await refused(['build', 'page.txt'], { cwd: folder, ...as })).toEqual([
      3,
      expect.stringContaining('no permission'),
    ]);
  });

  it('standard input that is closed or empty', async () => {
    const closed = await shell('papergraph build - <&-', { cwd: folder });
    expect(oneSentence(closed)).toEqual([3, expect.stringMatching(/standard input is empty/)]);
    expect(await refused(['build', '-'], { cwd: folder })).toEqual([
      3,
      expect.stringMatching(/standard input is empty/),
    ]);
    expect(namesBelow(folder)).toEqual(['tmp/']);
  });
});

describe('I-25 a page without a record', () => {
  const furniture = 'Home\nSign in\nAbout us\n';

  it('is exit code 1, never 0, and replaces nothing', async () => {
    put(folder, 'page.txt', furniture);
    const [code, stderr] = await refused(
      ['build', 'page.txt', '--format', 'session-page', '--out', 'a/out'],
      { cwd: folder },
    );
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

  it('beside others says what was wrong with it first', async () => {
    put(folder, 'a.md', '---\nlayout: inproceedings\ntitle: Weaving Patterns\n---\n');
    put(folder, 'b.md', '---\nlayout: inproceedings\ntitle: Looms: a survey\n---\n');
    const { code, stderr } = await papergraph(['build', 'a.md', 'b.md', '--only', 'papers.jsonl'], {
      cwd: folder,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/0 records from b\.md: line 3: front matter is no YAML .*put it in quotes/);
  });

  it('is named on one line even when its name has two', async () => {
    put(folder, 'a b\n.txt', furniture);
    const [code, stderr] = await refused(['build', 'a b\n.txt', '--format', 'session-page'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain('a b');
  });
});
