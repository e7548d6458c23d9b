import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics.js';
import type { Encoding } from '../../src/plugin.js';
import { byteOrderMark, readLines, RECORD_LIMIT, type Line } from '../../src/readers/shared/lines.js';
import { chunksOf } from '../support/listing.js';

interface Read {
  readonly lines: Line[];
  readonly texts: string[];
  readonly diagnostics: Diagnostic[];
}

async function read(
  bytes: Uint8Array | string,
  { chunk, encoding }: { chunk?: number; encoding?: Encoding } = {},
): Promise<Read> {
  const diagnostics: Diagnostic[] = [];
  const lines: Line[] = [];
  const context = {
    file: 'x.txt',
    report: (diagnostic: Diagnostic) => void diagnostics.push(diagnostic),
    ...(encoding === undefined ? {} : { encoding }),
  };
  const raw = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  for await (const line of readLines(chunksOf(raw, chunk), context)) lines.push(line);
  return { lines, texts: lines.map((line) => line.text), diagnostics };
}

const utf16 = (text: string, order: 'le' | 'be', mark = true): Buffer => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

describe('I-09 line ends', () => {
  it.each([
    ['LF', 'a\nb\n', ['a', 'b']],
    ['CRLF', 'a\r\nb\r\n', ['a', 'b']],
    ['lone CR', 'a\rb\r', ['a', 'b']],
    ['mixed', 'a\r\nb\nc\rd\n\re', ['a', 'b', 'c', 'd', '', 'e']],
    ['CR before CRLF', 'a\r\r\nb', ['a', '', 'b']],
    ['no final line end', 'a\nb', ['a', 'b']],
    ['blank lines', '\n\na\n\n', ['', '', 'a', '']],
    ['no bytes', '', []],
    ['a final CR', 'a\r', ['a']],
  ])('%s, in chunks of any size', async (_, text, expected) => {
    for (const chunk of [1, 2, 3, 7, 100]) expect((await read(text, { chunk })).texts).toEqual(expected);
    for (const order of ['le', 'be'] as const) {
      for (const chunk of [1, 2, 3, 7, 100])
        expect((await read(utf16(text, order), { chunk })).texts).toEqual(expected);
    }
  });

  it('U+2028, U+0085 and characters that hold a line-feed byte split nothing', async () => {
    expect((await read('a\u2028b\u0085c')).texts).toEqual(['a\u2028b\u0085c']);
    // U+0A0A and U+0D0A hold the bytes of LF and CR.
    for (const order of ['le', 'be'] as const)
      expect((await read(utf16('a\u0a0ab\u0d0ac\u010ad', order))).texts).toEqual(['a\u0a0ab\u0d0ac\u010ad']);
  });

  it('10,000 blank lines count as lines', async () => {
    const { lines } = await read(`${'\n'.repeat(10_000)}a`);
    expect(lines).toHaveLength(10_001);
    expect(lines.at(-1)).toMatchObject({ number: 10_001, text: 'a', start: 10_000, end: 10_001 });
  });
});

describe('I-06 chunk borders', () => {
  const WIDE = 'é€😀·';

  it.each([1, 2, 3, 7])('of %i bytes inside multi-byte characters change nothing', async (chunk) => {
    const text = `${WIDE}\r\n${WIDE.repeat(5)}\n${WIDE}`;
    const whole = await read(text);
    const cut = await read(text, { chunk });
    expect(cut.texts).toEqual(whole.texts);
    expect(cut.lines.map(({ number, start, end }) => [number, start, end])).toEqual(
      whole.lines.map(({ number, start, end }) => [number, start, end]),
    );
    expect(cut.diagnostics).toEqual([]);
  });

  it('around 64 KiB fall into every byte of characters and of CRLF', async () => {
    for (const shift of [0, 1, 2, 3, 4, 5, 6]) {
      const text = `${'x'.repeat(65_530 - shift)}é€😀\r\nnext · line\r\n${WIDE.repeat(10_000)}\r\nlast`;
      const expected = text.split('\r\n');
      for (const chunk of [65_535, 65_536, 65_537])
        expect((await read(text, { chunk })).texts).toEqual(expected);
    }
  });
});

describe('I-07 byte order marks', () => {
  const TEXT = 'é·\nb';

  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16LE', utf16(TEXT, 'le')],
    ['UTF-16BE', utf16(TEXT, 'be')],
  ])('%s is told by its mark, which is no text, and offsets count it', async (name, bytes) => {
    for (const chunk of [1, 2, 3, 4, 5, 100]) {
      const { texts, lines } = await read(bytes, { chunk });
      expect(texts).toEqual(['é·', 'b']);
      expect(lines[0]!.start).toBe(name === 'UTF-8' ? 3 : 2);
      expect(lines[1]!.end).toBe(bytes.length);
    }
  });

  it('a file of a mark alone, or shorter than any mark, has no or one line', async () => {
    expect((await read(Buffer.from('\ufeff'))).texts).toEqual([]);
    expect((await read(utf16('', 'le'))).texts).toEqual([]);
    for (const text of ['a', 'ab', 'abc']) expect((await read(text, { chunk: 1 })).texts).toEqual([text]);
  });

  it('UTF-32 is recognised as such, not as UTF-16', () => {
    expect(byteOrderMark(Uint8Array.of(0xff, 0xfe, 0, 0))).toEqual({ encoding: 'utf-32', length: 4 });
    expect(byteOrderMark(Uint8Array.of(0, 0, 0xfe, 0xff))).toEqual({ encoding: 'utf-32', length: 4 });
    expect(byteOrderMark(Uint8Array.of(0x61))).toBeNull();
    expect(byteOrderMark(new Uint8Array(0))).toBeNull();
  });

  it('the encoding that the user names goes before the mark', async () => {
    expect((await read(Uint8Array.of(0x4a, 0x6f, 0x73, 0xe9), { encoding: 'latin1' })).texts).toEqual([
      'José',
    ]);
  });
});

describe('I-08 bytes that are not valid', () => {
  it('become U+FFFD, one warning a line, with the byte of the first', async () => {
    const bytes = Buffer.concat([
      Buffer.from('fine é\nJos'),
      Uint8Array.of(0xe9, 0xe8),
      Buffer.from('\nfine \ufffd\n'),
    ]);
    const { texts, diagnostics } = await read(bytes);
    expect(texts).toEqual(['fine é', 'Jos\ufffd\ufffd', 'fine \ufffd']);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      severity: 'warn',
      type: 'ENCODING',
      line: 2,
      lineByte: 8,
      byte: 11,
    });
  });

  it.each<[string, number[], string]>([
    ['overlong', [0xc0, 0xaf], '\ufffd\ufffd'],
    ['surrogate in UTF-8', [0xed, 0xa0, 0x80], '\ufffd\ufffd\ufffd'],
    ['cut at the end', [0xe2, 0x82], '\ufffd'],
  ])('%s', async (_, bytes, text) => {
    for (const chunk of [1, 2, 100]) {
      const result = await read(Uint8Array.from([0x61, ...bytes]), { chunk });
      expect(result.texts).toEqual([`a${text}`]);
      expect(result.diagnostics.map((diagnostic) => diagnostic.type)).toEqual(['ENCODING']);
    }
  });

  it('byteAt stays on character borders of a line with invalid bytes', async () => {
    const bytes = Buffer.concat([Buffer.from('é😀'), Uint8Array.of(0xff), Buffer.from('€a')]);
    const { lines } = await read(Buffer.concat([Buffer.from('x\n'), bytes]));
    const line = lines[1]!;
    expect(line.text).toBe('é😀\ufffd€a');
    expect([0, 1, 3, 4, 5, 6].map((index) => line.byteAt(index) - line.start)).toEqual([0, 2, 6, 7, 10, 11]);
  });

  it.each<[Encoding, Uint8Array]>([
    ['utf-8', Buffer.from('a\né😀·x')],
    ['utf-16le', utf16('a\né😀·x', 'le', false)],
    ['utf-16be', utf16('a\né😀·x', 'be', false)],
    ['latin1', Buffer.from('a\n\xe9\xb7\x80x', 'latin1')],
  ])('byteAt counts bytes of %s', async (encoding, bytes) => {
    const line = (await read(bytes, { encoding })).lines[1]!;
    const decoder = new TextDecoder(encoding);
    for (const [index] of Array.from(line.text).entries()) {
      const at = Array.from(line.text).slice(0, index).join('').length;
      expect(decoder.decode(bytes.subarray(line.byteAt(at), line.end))).toBe(line.text.slice(at));
    }
    expect(line.byteAt(line.text.length)).toBe(line.end);
  });

  it('an odd byte at the end of UTF-16 is reported, not lost in silence', async () => {
    const { texts, diagnostics } = await read(Buffer.concat([utf16('ab', 'le'), Uint8Array.of(0x61)]));
    expect(texts).toEqual(['ab\ufffd']);
    expect(diagnostics.map((diagnostic) => diagnostic.type)).toEqual(['ENCODING']);
  });
});

describe('I-10 NUL bytes', () => {
  it.each([100, 70_000])('one at byte %i does not end the file', async (place) => {
    const text = `${'x'.repeat(place)}\0after\nnext`;
    for (const chunk of [1024, 65_536]) {
      const { texts, diagnostics } = await read(text, { chunk });
      expect(texts).toEqual([`${'x'.repeat(place)}\0after`, 'next']);
      expect(diagnostics.map(({ severity, type, line, byte }) => [severity, type, line, byte])).toEqual([
        ['warn', 'NUL_BYTE', 1, place],
      ]);
    }
  });
});

describe('I-05 a line above the limit', () => {
  it('is skipped and reported once with its place, and the lines after it are read', async () => {
    const long = Buffer.alloc(RECORD_LIMIT + 1, 'a');
    const bytes = Buffer.concat([Buffer.from('é\n'), long, Buffer.from('\r\nnext\n')]);
    const { texts, diagnostics, lines } = await read(bytes, { chunk: 65_536 });
    expect(texts).toEqual(['é', '', 'next']);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      severity: 'reject',
      type: 'RECORD_TOO_LONG',
      line: 2,
      lineByte: 3,
      byte: 3,
    });
    expect(lines[2]).toMatchObject({ number: 3, start: 3 + long.length + 2 });
  });

  it('a line of exactly the limit is kept, also as the last line without an end', async () => {
    const { lines, diagnostics } = await read(Buffer.alloc(RECORD_LIMIT, 'a'), { chunk: 1 << 20 });
    expect(lines[0]!.text).toHaveLength(RECORD_LIMIT);
    expect(diagnostics).toEqual([]);
    const over = await read(Buffer.alloc(RECORD_LIMIT + 1, 'a'), { chunk: 1 << 20 });
    expect(over.diagnostics.map((diagnostic) => diagnostic.type)).toEqual(['RECORD_TOO_LONG']);
  });
});
