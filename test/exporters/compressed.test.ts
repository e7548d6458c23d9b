import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inBase64 } from '../../src/exporters/base64.js';
import { compressed } from '../../src/exporters/compressed.js';

const bytesOf = (chunks: Iterable<string | Uint8Array>): Buffer =>
  Buffer.from([...compressed(chunks)].join(''), 'base64');

/** Bytes without a pattern, the same every time. */
function noise(count: number): Buffer {
  const bytes = Buffer.alloc(count);
  let state = 1;
  for (let at = 0; at < count; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const WORDS = Array.from({ length: 40_000 }, (_, n) => `"author:name:${((n * n) % 997).toString(36)}",`);

describe('compressed', () => {
  it.each([
    ['nothing', []],
    ['one letter', ['x']],
    ['letters beyond ASCII, in pieces', ['Łukasz ', '', '𝛼']],
    ['bytes without a pattern', [...pieces(noise(300_000), 7919)]],
    ['much text', WORDS],
  ])('is read back by zlib: %s', (_, chunks) => {
    const whole = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
    expect(inflateRawSync(bytesOf(chunks)).equals(whole)).toBe(true);
  });

  it('hands over pieces before it has taken all', () => {
    let taken = 0;
    const counted = (function* () {
      for (const word of WORDS) {
        taken++;
        yield word;
      }
    })();
    compressed(counted).next();
    expect(taken).toBeLessThan(WORDS.length / 2);
  });

  it('D-01 gives the bytes that it gave everywhere else', () => {
    const hash = createHash('sha256').update(bytesOf(WORDS)).digest('hex');
    expect(hash).toBe('018630ccf604229d9110b1e48452cd3058694b95a27be956a17c66ec5a59ecfc');
  });

  it('is within a tenth of what zlib makes', () => {
    expect(bytesOf(WORDS).length).toBeLessThan(1.1 * deflateRawSync(WORDS.join('')).length);
  });
});

it('base64 is the same however the bytes are cut into chunks', () => {
  const bytes = noise(100);
  for (const size of [1, 2, 3, 4, 64, 100])
    expect([...inBase64(pieces(bytes, size))].join('')).toBe(bytes.toString('base64'));
});
