import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { matchSegment } from '../../src/io/glob.js';
import { commonFolder, displayNames, listInputs, openInput, sniff } from '../../src/io/input.js';
import { requireReadableFile } from '../../src/io/input-files.js';
import { Lookahead } from '../../src/io/lookahead.js';
import {
  collect,
  collector,
  ended,
  failure,
  folderWith,
  inPieces,
  put,
  seeded,
  startScript,
} from './support.js';
import { cpuTimer } from '../support/cpu-time.js';

const silent = () => undefined;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What the descriptors of this process lead to; one that is closed meanwhile counts for nothing. */
function openFiles(): string[] {
  const folder = `/proc/${process.pid}/fd`;
  return readdirSync(folder).map((name) => {
    try {
      return basename(readlinkSync(join(folder, name)));
    } catch {
      return '';
    }
  });
}

describe('listInputs', () => {
  const folder = folderWith({
    'b.txt': 'b',
    'B.txt': 'B',
    'é.txt': 'e',
    'deep/er/c.txt': 'c',
    'deep/d.md': 'd',
    'what?.txt': 'literal',
    '.hidden.txt': 'x',
    '.git/config': 'x',
  });
  const names = (paths: string[]) => displayNames(paths, folder);

  it('lists folders below each other by code unit, without dot files, each file once', async () => {
    const all = ['B.txt', 'b.txt', 'deep/d.md', 'deep/er/c.txt', 'what?.txt', 'é.txt'];
    expect(names(await listInputs(['.'], folder))).toEqual(all);
    expect(names(await listInputs(['b.txt', '.', '-', 'b.txt', '-'], folder))).toEqual(
      ['b.txt', 'B.txt', ...all.slice(2), '-'].toSpliced(-1, 0),
    );
  });

  it('expands patterns; a file whose name is one is taken first', async () => {
    const list = async (pattern: string) => names(await listInputs([pattern], folder));
    expect(await list('*.txt')).toEqual(['B.txt', 'b.txt', 'what?.txt', 'é.txt']);
    expect(await list('?.txt')).toEqual(['B.txt', 'b.txt', 'é.txt']);
    expect(await list('what?.txt')).toEqual(['what?.txt']);
    expect(await list('**/*.txt')).toEqual(['B.txt', 'b.txt', 'deep/er/c.txt', 'what?.txt', 'é.txt']);
    expect(await list('d*/**/**/c.txt')).toEqual(['deep/er/c.txt']);
    expect(await list(join(folder, 'deep/**'))).toEqual(['deep/d.md', 'deep/er/c.txt']);
    expect(await list('.hid*')).toEqual(['.hidden.txt']);
    expect((await failure(listInputs(['*.csv'], folder))).code).toBe('INPUT_MISSING');
  });

  it('matches wildcards without backtracking', () => {
    expect(matchSegment('a*b*c', 'a-b-b-c')).toBe(true);
    expect(matchSegment('a*b?', 'ab')).toBe(false);
    expect(matchSegment('**', '')).toBe(true);
    expect(matchSegment('?', '😀')).toBe(true);
    const time = cpuTimer();
    expect(matchSegment('*a'.repeat(30) + 'b', 'a'.repeat(3000))).toBe(false);
    expect(time()).toBeLessThan(200);
  });

  it('I-23 what is no file is refused in one sentence, with exit 3', async () => {
    const place = folderWith({ 'a b\n.txt': 'x', '-rf': 'y' });
    mkdirSync(join(place, 'empty'));
    execFileSync('mkfifo', [join(place, 'fifo')]);
    const server = createServer().listen(join(place, 'socket'));
    await new Promise((done) => server.on('listening', done));
    symlinkSync('loop', join(place, 'loop'));
    const cases = [
      ['empty', 'INPUT_MISSING', /holds no files/],
      ['nowhere.txt', 'INPUT_MISSING', /no file or folder nowhere\.txt/],
      ['https://page.example/list?id=1', 'INPUT_MISSING', /is an address.*save the page/],
      ['-rf/x', 'INPUT_MISSING', /no file or folder/],
      ['', 'INPUT_MISSING', /without a name/],
      ['x\0y', 'INPUT_MISSING', /x\\u\{0\}y/],
      ['n'.repeat(300), 'INPUT_MISSING', /no file or folder/],
      ['fifo', 'INPUT_UNREADABLE', /named pipe/],
      ['socket', 'INPUT_UNREADABLE', /socket/],
      ['/dev/null', 'INPUT_UNREADABLE', /device/],
      ['loop', 'INPUT_UNREADABLE', /circle/],
    ] as const;
    for (const [path, code, message] of cases) {
      const error = await failure(listInputs([path], place));
      expect(error, path).toMatchObject({ code, exit: 3 });
      expect(error.message).toMatch(message);
      expect(error.message).not.toContain('\n');
      if (path !== 'empty') {
        const opened = await failure(
          openInput(join(place, path || 'nowhere'), { name: 'n', report: silent }),
        );
        expect(opened.exit).toBe(3);
      }
    }
    server.close();
    expect(await listInputs(['-rf', 'a b\n.txt'], place)).toHaveLength(2);
    expect((await failure(listInputs(['a\n.x'], place))).message).toContain('a\\u{a}.x');
  });

  it('I-23 a file without permission is named', async () => {
    if (process.getuid?.() !== 0) return console.warn('skipped: needs root to become another user');
    const place = folderWith({ 'locked.txt': 'x', 'shut/a.txt': 'x' });
    chmodSync(place, 0o755);
    chmodSync(join(place, 'locked.txt'), 0);
    chmodSync(join(place, 'shut'), 0);
    const script = `
      const { listInputs } = await io('input');
      process.setuid(65534);
      for (const path of ['locked.txt', 'shut', 'shut/a.txt', 'shut/*']) {
        await listInputs([path], ${JSON.stringify(place)}).catch((error) => console.log(error.code, error.message));
      }`;
    const { stdout } = await ended(startScript(script));
    expect(stdout.match(/^INPUT_UNREADABLE Cannot read .*: no permission/gm)).toHaveLength(4);
  });

  it('follows links to folders, each once', async () => {
    const place = folderWith({ 'a/x.txt': 'x' });
    symlinkSync('..', join(place, 'a/up'));
    symlinkSync('a', join(place, 'b'));
    expect(displayNames(await listInputs(['.'], place), place)).toEqual(['a/x.txt']);
  });

  it('lists a link whose file is gone with the others, and says so when it is read', async () => {
    const place = folderWith({ 'x.txt': 'x' });
    symlinkSync('gone.txt', join(place, 'dangling.txt'));
    const files = await listInputs(['.'], place);
    expect(displayNames(files, place)).toEqual(['dangling.txt', 'x.txt']);
    const error = await failure(requireReadableFile(files[0]!, 'dangling.txt'));
    expect(error.code).toBe('INPUT_MISSING');
    expect(error.message).toMatch(/^dangling\.txt is a symbolic link to a file that is not there/);
  });

  it('names files from the nearest common folder', () => {
    expect(commonFolder(['/a/b/c.txt', '/a/bc/d.txt', '-'])).toBe('/a');
    expect(commonFolder(['/a/b/c.txt', '/a/b/d/e.txt'])).toBe('/a/b');
    expect(commonFolder(['/x.txt', '/a/b.txt'])).toBe('/');
    expect(displayNames(['/a/b/c.txt', '-', '/x.txt'], '/a')).toEqual(['b/c.txt', '-', '../x.txt']);
  });
});

describe('openInput', () => {
  const text = 'Ein Titel · mit Ümlauten\n'.repeat(20_000);

  it('I-03 gzip is told by its bytes, not by its name', async () => {
    const packed = gzipSync(text);
    const folder = folderWith({
      'packed.jsonl': packed,
      'plain.txt.gz': text,
      'page.gz': '<!DOCTYPE html><p>Log in',
    });
    const { rows, report } = collector();
    const gz = await openInput(join(folder, 'packed.jsonl'), { name: 'packed.jsonl', report });
    expect(gz).toMatchObject({ gzip: true, kind: 'text' });
    expect(gz.head.length).toBe(65_536);
    expect((await collect(gz.chunks)).toString()).toBe(text);
    expect(gz.summary()).toEqual({
      bytes: packed.length,
      sha256: sha256(packed),
      complete: true,
      cut: false,
      changed: false,
    });
    expect(rows).toEqual([]);
    const plain = await openInput(join(folder, 'plain.txt.gz'), { name: 'plain.txt.gz', report });
    expect((await collect(plain.chunks)).toString()).toBe(text);
    expect(plain.summary().sha256).toBe(sha256(Buffer.from(text)));
    const page = await openInput(join(folder, 'page.gz'), { name: 'page.gz', report });
    expect(page.kind).toBe('html');
    await page.close();
    expect(rows.map(({ type }) => type)).toEqual(['GZIP_EXPECTED', 'GZIP_EXPECTED']);
    expect(rows[1]?.message).toMatch(/HTML: a login or error page\?/);
  });

  it('I-01 a cut file is delivered up to the cut and said to be cut', async () => {
    const packed = gzipSync(text);
    const folder = folderWith({ 'cut.gz': packed.subarray(0, -9), 'stub.gz': packed.subarray(0, 12) });
    const { rows, report } = collector();
    const input = await openInput(join(folder, 'cut.gz'), { name: 'cut.gz', report });
    const got = (await collect(input.chunks)).toString();
    expect(got.length).toBeGreaterThan(text.length - 1000);
    expect(input.summary()).toMatchObject({ complete: true, cut: true, bytes: packed.length - 9 });
    expect(rows.map(({ type }) => type)).toEqual(['GZIP_TRUNCATED']);
    const stub = await failure(openInput(join(folder, 'stub.gz'), { name: 'stub.gz', report }));
    expect(stub).toMatchObject({ code: 'INPUT_UNREADABLE', exit: 3 });
  });

  it('I-23 pictures, programs, archives and noise are called by their name', async () => {
    const random = seeded(1);
    const noise = Uint8Array.from({ length: 100_000 }, () => random() * 256);
    const tar = Buffer.alloc(1024);
    tar.write('ustar', 257);
    const cases: [string, Uint8Array | string, RegExp][] = [
      [
        'figure.png',
        Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1'),
        /^figure\.png is a PNG image, not a listing; /,
      ],
      ['paper.pdf', '%PDF-1.7\n', /PDF document/],
      ['tool', '\x7fELF\x02', /program \(ELF\)/],
      ['x.docx', 'PK\x03\x04', /ZIP archive/],
      ['x.zst', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]), /zstd -d/],
      ['x.tar', tar, /tar archive/],
      ['x.bin', noise, /binary data/],
      ['x.txt', Buffer.from('\xff\xfe\0\0a\0\0\0', 'latin1'), /UTF-32/],
      ['x.txt', '', /is empty; /],
      ['empty.gz', gzipSync(''), /is empty; /],
      ['twice.gz', gzipSync(gzipSync('x')), /twice/],
      ['picture.gz', gzipSync(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')), /PNG/],
    ];
    for (const [name, content, message] of cases) {
      const path = put(folderWith({}), name, content);
      const error = await failure(openInput(path, { name, report: silent }));
      expect(error, name).toMatchObject({ code: 'INPUT_NOT_TEXT', exit: 3 });
      expect(error.message).toMatch(message);
    }
  });

  it('I-07 I-10 tells texts apart; a few NULs make no binary file', () => {
    const kinds: [string | Uint8Array, string][] = [
      ['plain', 'text'],
      ['a\0b', 'text'],
      [`${'Some title\n'.repeat(9000)}\0`, 'text'],
      ['\ufeff  <html><body>', 'html'],
      ['<?xml version="1.0"?>\n<!DOCTYPE html>', 'html'],
      ['<?xml version="1.0"?><feed/>', 'xml'],
      ['<feed xmlns="x">', 'xml'],
      ['<3 papers', 'text'],
      [' {"a":1}', 'json'],
      ['[\n {', 'json'],
      ['[Title](https://x)', 'text'],
      ['{Title} in braces', 'text'],
      [Buffer.from('\ufeffText', 'utf16le'), 'utf-16le'],
      [Buffer.from('\ufeffText', 'utf16le').swap16(), 'utf-16be'],
      [Buffer.from('No mark at all', 'utf16le'), 'utf-16le'],
      [Buffer.from('No mark at all', 'utf16le').swap16(), 'utf-16be'],
      [Buffer.from('Jos\xe9 \x93quoted\x94', 'latin1'), 'text'],
    ];
    for (const [head, kind] of kinds) expect(sniff(Buffer.from(head as string)), String(head)).toBe(kind);
  });

  it('reads standard input, and leaves a file alone when the reader stops', async () => {
    const bytes = Buffer.from(text);
    const stdin = inPieces(gzipSync(bytes), 100);
    const input = await openInput('-', { name: '-', report: silent, stdin });
    expect((await collect(input.chunks)).equals(bytes)).toBe(true);
    const path = put(folderWith({}), 'big.txt', text.repeat(10));
    const before = openFiles();
    const stopped = await openInput(path, { name: 'big.txt', report: silent });
    for await (const chunk of stopped.chunks) if (chunk.length > 0) break;
    expect(stopped.summary().complete).toBe(false);
    const after = openFiles();
    expect(before).not.toContain('big.txt');
    expect(after).not.toContain('big.txt');
  });

  it('lends chunks when asked to, in two buffers, and else hands them over', async () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, line) => `line ${line}\n`).join(''));
    const folder = folderWith({});
    for (const [name, stored] of [
      ['plain', bytes],
      ['packed', gzipSync(bytes)],
    ] as const) {
      const path = put(folder, name, stored);
      for (const lent of [false, true]) {
        const input = await openInput(path, { name, report: silent, lent });
        const chunks: Uint8Array[] = [];
        const copies: Uint8Array[] = [];
        for await (const chunk of input.chunks) {
          chunks.push(chunk);
          copies.push(Uint8Array.from(chunk));
        }
        expect(Buffer.concat(copies).equals(bytes), `${name} ${lent}`).toBe(true);
        const kept = Buffer.concat(chunks).equals(bytes);
        expect(kept, `${name} ${lent}`).toBe(!(lent && name === 'plain'));
        // The first chunk was looked at, and is a copy.
        if (!kept) expect(new Set(chunks.slice(1).map(({ buffer }) => buffer)).size).toBe(2);
      }
    }
  });

  it('keeps what it looks at, though chunks are only lent', async () => {
    async function* letters(): AsyncGenerator<Uint8Array> {
      const buffer = Buffer.alloc(2);
      for (const letter of 'abcdef') yield buffer.fill(letter);
    }
    const ahead = await Lookahead.fill(letters(), 5);
    expect(Buffer.from(ahead.head).toString()).toBe('aabbc');
    const copies: Uint8Array[] = [];
    for await (const chunk of ahead.all()) copies.push(Uint8Array.from(chunk));
    expect(Buffer.concat(copies).toString()).toBe('aabbccddeeff');
  });

  it('I-23 a closed standard input is empty', async () => {
    const script = `
      const { openInput } = await io('input');
      await openInput('-', { name: '-', report() {} }).catch((error) => console.log(error.code));`;
    expect((await ended(startScript(script, { shell: 'exec 0<&-' }))).stdout).toBe('INPUT_NOT_TEXT\n');
  });

  it('F-12 notices that a file changed while it was read', async () => {
    const path = put(folderWith({}), 'grows.txt', text.repeat(3));
    const input = await openInput(path, { name: 'grows.txt', report: silent });
    let appended = false;
    for await (const chunk of input.chunks) {
      if (!appended) appendFileSync(path, chunk);
      appended = true;
    }
    expect(input.summary()).toMatchObject({
      changed: true,
      complete: true,
      sha256: sha256(readFileSync(path)),
    });
  });
});
