import { describe, expect, it } from 'vitest';
import { readRecords, type ReadRecordsOptions } from '../../src/index.js';

const LISTING =
  'On the drawing of loops\nAda Lovelace · Charles Babbage\nAn abstract about loops, drawn by hand.';

async function titlesOf(listing: Parameters<typeof readRecords>[0], options?: ReadRecordsOptions) {
  const titles: (string | undefined)[] = [];
  for await (const { title } of readRecords(listing, options)) titles.push(title?.value);
  return titles;
}

describe('readRecords', () => {
  it('reads text, bytes and streams alike', async () => {
    async function* bytewise() {
      for (const byte of Buffer.from(LISTING)) yield Uint8Array.of(byte);
    }
    const expected = ['On the drawing of loops'];
    for (const listing of [LISTING, Buffer.from(LISTING), bytewise()])
      expect(await titlesOf(listing)).toEqual(expected);
  });

  it.each<[object, RegExp]>([
    [{ encoding: 'ebcdic' }, /^unknown encoding "ebcdic"; the encodings are utf-8, .*latin1$/],
    [{ format: 'xyz' }, /^unknown format "xyz".*session-page/],
  ])('%j is a sentence that says what there is', async (options, message) => {
    await expect(titlesOf(LISTING, options)).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringMatching(message) as string,
    });
  });
});
