import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip } from '../../src/io/gunzip.js';
import { collect, collector, inPieces, seeded } from './support.js';

const random = seeded(7);
const lines = (count: number) =>
  Array.from({ length: count }, (_, n) => `{"id":${n},"salt":"${random().toString(36)}"}\n`).join('');

async function read(bytes: Uint8Array, piece = 65_536) {
  const { rows, report } = collector();
  const text = (await collect(gunzip(inPieces(bytes, piece), { file: 'a.gz', report }))).toString();
  return { text, rows: rows.map(({ severity, type, byte }) => ({ severity, type, byte })) };
}

const text = lines(4000);
const packed = gzipSync(text);

describe('gunzip', () => {
  it('I-01 a cut file yields everything before the cut, at every kind of place', async () => {
    for (const kept of [packed.length - 1, packed.length - 8, packed.length - 9, packed.length >> 1, 40]) {
      const { text: got, rows } = await read(packed.subarray(0, kept));
      expect(text.startsWith(got)).toBe(true);
      expect(rows).toEqual([{ severity: 'reject', type: 'GZIP_TRUNCATED', byte: got.length }]);
      if (kept >= packed.length - 9) expect(got.length).toBeGreaterThan(text.length - 300);
      if (kept === packed.length >> 1) expect(got.length).toBeGreaterThan(text.length * 0.4);
    }
    for (const kept of [2, 5, 9])
      expect((await read(packed.subarray(0, kept))).rows[0]?.type).toBe('GZIP_TRUNCATED');
  });

  it('I-01 a cut in the header of the second member keeps the first', async () => {
    for (const extra of [1, 2, 7]) {
      const { text: got, rows } = await read(Buffer.concat([packed, packed.subarray(0, extra)]));
      expect(got).toBe(text);
      expect(rows).toEqual([{ severity: 'reject', type: 'GZIP_TRUNCATED', byte: text.length }]);
    }
  });

  it('I-02 members are joined, zero padding is silent, other bytes are one warning', async () => {
    const second = lines(50);
    const both = Buffer.concat([packed, gzipSync(second)]);
    expect(await read(both)).toEqual({ text: text + second, rows: [] });
    expect(await read(Buffer.concat([packed, Buffer.alloc(512)]))).toEqual({ text, rows: [] });
    expect(await read(Buffer.concat([packed, Buffer.alloc(70_000), gzipSync(second)]))).toEqual({
      text: text + second,
      rows: [],
    });
    for (const junk of ['junk', '\0\0\0x', '\x1f\x8b\x07 other method']) {
      expect(await read(Buffer.concat([packed, Buffer.from(junk, 'latin1')]))).toEqual({
        text,
        rows: [{ severity: 'warn', type: 'GZIP_TRAILING', byte: text.length }],
      });
    }
  });

  it('I-02 the first member before junk is whole for every chunk size', async () => {
    const bytes = Buffer.concat([packed, Buffer.from('junk'.repeat(10_000))]);
    for (const size of [1, 3, 7, 8191, 16_384, 16_385, 1_000_000]) {
      const { text: got, rows } = await read(bytes, size);
      expect(got === text, `pieces of ${size}`).toBe(true);
      expect(rows.map((row) => row.type)).toEqual(['GZIP_TRAILING']);
    }
  });

  it('I-03 a flipped bit in the check sum or in the data is reported, what came before is kept', async () => {
    const badSum = Buffer.from(packed);
    badSum[badSum.length - 6]! ^= 1;
    expect(await read(badSum)).toEqual({
      text,
      rows: [{ severity: 'reject', type: 'GZIP_DAMAGED', byte: text.length }],
    });
    const badData = Buffer.from(packed);
    badData.fill(0xff, badData.length - 3000, badData.length - 2900);
    const { text: got, rows } = await read(badData);
    expect(rows.map((row) => row.type)).toEqual(['GZIP_DAMAGED']);
    const certain = text.length * ((packed.length - 3000 - 2 * 16_384) / packed.length);
    expect(got.slice(0, certain)).toBe(text.slice(0, certain));
    expect(got.length).toBeGreaterThanOrEqual(certain);
  });

  it('reads headers with name, comment, extra field and check sum', async () => {
    const header = Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3, 3, 0]),
      Buffer.from('abcname\0comment\0hc'),
    ]);
    const { text: got, rows } = await read(Buffer.concat([header, packed.subarray(10)]), 1);
    expect(got === text).toBe(true);
    expect(rows).toEqual([]);
  });

  it('I-04 a bomb is delivered in bounded pieces and stops when its reader does', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 });
    const stream = gunzip(inPieces(bomb, 65_536), { file: 'bomb.gz', report: () => undefined });
    let bytes = 0;
    for await (const chunk of stream) {
      expect(chunk.length).toBeLessThanOrEqual(65_536);
      bytes += chunk.length;
      if (bytes > 32 * 1024 * 1024) break;
    }
    expect(bytes).toBeLessThan(33 * 1024 * 1024);
  });
});
