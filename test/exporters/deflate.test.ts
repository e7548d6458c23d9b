import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inBase64 } from '../../src/exporters/base64.js';
import { deflate } from '../../src/exporters/deflate.js';
import { codeLengths } from '../../src/exporters/huffman.js';

const compressed = (...chunks: Uint8Array[]): Buffer => Buffer.concat([...deflate(chunks)]);

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

const words = Buffer.from(
  Array.from({ length: 40_000 }, (_, n) => `"author:name:${((n * n) % 997).toString(36)}",`).join(''),
);

describe('deflate', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from('x')],
    ['one byte very often', Buffer.alloc(400_000, 'x')],
    ['bytes without a pattern, over several blocks', noise(300_000)],
    ['text, over several blocks', words],
    [
      'a repetition just inside and just outside of the window',
      Buffer.concat([32_766, 32_767, 32_768, 32_769].map((n) => Buffer.concat([noise(n), noise(40)]))),
    ],
  ])('is read back by zlib: %s', (_, bytes) => {
    expect(inflateRawSync(compressed(bytes)).equals(bytes)).toBe(true);
  });

  it('is read back by zlib whatever the bytes', () => {
    const parts = fc.array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 12 }), fc.nat(600)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(parts, (repeated) => {
        const bytes = Buffer.concat(
          repeated.flatMap(([part, times]) => Array.from({ length: times }, () => part)),
        );
        return inflateRawSync(compressed(bytes)).equals(bytes);
      }),
    );
  });

  it('gives the same however the bytes are cut into chunks', () => {
    const cut = Array.from({ length: Math.ceil(words.length / 7919) }, (_, n) =>
      words.subarray(n * 7919, (n + 1) * 7919),
    );
    expect(compressed(...cut).equals(compressed(words))).toBe(true);
  });

  it('D-01 gives the bytes that it gave everywhere else', () => {
    const hash = createHash('sha256').update(compressed(words)).digest('hex');
    expect(hash).toBe('db0086b88de3e05709a708ac339bf87d2fd31558bb40241b64757c33b4ac7abb');
  });

  it('is within a tenth of what zlib makes', () => {
    expect(compressed(words).length).toBeLessThan(1.1 * deflateRawSync(words).length);
  });
});

describe('codes', () => {
  it('are no longer than the limit, and leave no bits unused', () => {
    const fibonacci = [1, 1];
    while (fibonacci.length < 40) fibonacci.push(fibonacci.at(-1)! + fibonacci.at(-2)!);
    for (const [frequencies, limit] of [
      [fibonacci, 15],
      [fibonacci.slice(0, 19), 7],
      [[5], 15],
      [[0, 3], 7],
      [[0, 0], 7],
    ] as const) {
      const lengths = [...codeLengths(Uint32Array.from([...frequencies, 0]), limit)].filter(
        (length) => length > 0,
      );
      expect(Math.max(...lengths)).toBeLessThanOrEqual(limit);
      expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
    }
  });

  it('of rarer symbols are no shorter', () => {
    expect([...codeLengths(Uint32Array.from([8, 4, 2, 1, 1, 0]), 15)]).toEqual([1, 2, 3, 4, 4, 0]);
  });
});

it('base64 is the same however the bytes are cut into chunks', () => {
  const bytes = noise(100);
  const whole = bytes.toString('base64');
  for (const size of [1, 2, 3, 4, 64, 100]) {
    const cut = Array.from({ length: Math.ceil(100 / size) }, (_, n) =>
      bytes.subarray(n * size, (n + 1) * size),
    );
    expect([...inBase64(cut)].join('')).toBe(whole);
  }
});
