/**
 * Decompresses gzip (RFC 1952) member by member. `createGunzip` of Node gives nothing of an intact member when other
 * bytes follow the last one, and reports a cut file only as an error; here all data before the trouble is kept.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { constants, crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import { diagnostic, type Report } from '../diagnostics.js';
import { ByteSource } from './byte-source.js';
import { printable } from './printable.js';

/** Compressed bytes given to zlib at once: what one damaged place can cost, and a bound on memory (1,032 times this). */
const PIECE = 16 * 1024;
const MAX_HEADER_FIELD = 64 * 1024;
const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 } as const;

type MemberEnd = 'whole' | 'cut' | 'damaged';

/** True for the two bytes that every gzip member starts with. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * The decompressed bytes of a gzip stream of any number of members. Zero bytes behind a member are padding. Reports at
 * most one diagnostic, whose `byte` counts decompressed bytes: `GZIP_TRAILING` (warn; other bytes follow the last
 * member), `GZIP_TRUNCATED` or `GZIP_DAMAGED` (reject; the stream ends here). Its source is then read to the end all the same.
 */
export async function* gunzip(
  chunks: AsyncIterable<Uint8Array>,
  context: { readonly file: string; readonly report: Report },
): AsyncGenerator<Uint8Array> {
  const source = new ByteSource(chunks);
  const name = printable(context.file);
  let byte = 0;
  const say = (severity: 'reject' | 'warn', type: string, message: string) =>
    context.report(diagnostic({ severity, type, message, file: context.file, byte }));
  try {
    for (let member = 0; ; member++) {
      if (member > 0) await source.skipZeros();
      const magic = await source.peek(2);
      if (member > 0 && magic.length === 0) break;
      const header = magic[0] === 0x1f && magic.length < 2 ? 'cut' : await readHeader(source);
      if (header === 'damaged' && member > 0) {
        say('warn', 'GZIP_TRAILING', `${name} has other bytes after its compressed data; they are left out.`);
        break;
      }
      let end: MemberEnd = header;
      if (header === 'whole') {
        const data = inflateMember(source);
        let next = await data.next();
        for (; next.done !== true; next = await data.next()) {
          byte += next.value.length;
          yield next.value;
        }
        end = next.value;
      }
      if (end === 'cut') {
        say(
          'reject',
          'GZIP_TRUNCATED',
          `${name} is cut off: ${byte} decompressed bytes came before the cut.`,
        );
      } else if (end === 'damaged') {
        say(
          'reject',
          'GZIP_DAMAGED',
          `${name} is damaged: the data before or at byte ${byte} fails its check.`,
        );
      }
      if (end !== 'whole') break;
    }
    await source.drain();
  } finally {
    await source.close();
  }
}

/** Takes the header of a member; `damaged` leaves the source where it was. */
async function readHeader(source: ByteSource): Promise<MemberEnd> {
  const start = await source.peek(4);
  const flags = start[3] ?? 0;
  if (!isGzip(start) || (start[2] ?? 8) !== 8 || (flags & FLAG.reserved) !== 0) return 'damaged';
  if ((await source.take(10)).length < 10) return 'cut';
  if ((flags & FLAG.extra) !== 0) {
    const [low = 0, high = 0] = await source.take(2);
    const length = low + 256 * high;
    if ((await source.take(length)).length < length) return 'cut';
  }
  for (const flag of [FLAG.name, FLAG.comment]) {
    if ((flags & flag) !== 0 && !(await skipText(source))) return 'cut';
  }
  if ((flags & FLAG.headerCrc) !== 0 && (await source.take(2)).length < 2) return 'cut';
  return 'whole';
}

/** Takes a text that ends with a zero byte; false when there is no such end. */
async function skipText(source: ByteSource): Promise<boolean> {
  const end = (await source.peek(MAX_HEADER_FIELD)).indexOf(0);
  await source.take(end + 1);
  return end >= 0;
}

/** The data of one member, from behind its header to behind its trailer. */
async function* inflateMember(source: ByteSource): AsyncGenerator<Uint8Array, MemberEnd> {
  const inflate = createInflateRaw({ chunkSize: 4 * PIECE, finishFlush: constants.Z_SYNC_FLUSH });
  const output: Uint8Array[] = [];
  let broken = false;
  let check = 0;
  let size = 0;
  let fed = 0;
  inflate.on('data', (data: Uint8Array) => output.push(data));
  inflate.on('error', () => (broken = true));
  const closed = new Promise<void>((resolve) => inflate.once('close', resolve));
  try {
    // oxlint-disable-next-line no-unmodified-loop-condition -- the error handler above sets it
    while (!broken) {
      const piece = await source.take(PIECE);
      if (piece.length === 0) return 'cut';
      fed += piece.length;
      await Promise.race([write(inflate, piece), closed]);
      for (const data of output.splice(0)) {
        check = crc32(data, check);
        size = (size + data.length) % 2 ** 32;
        yield data;
      }
      if (!broken && inflate.bytesWritten < fed) {
        source.unread(piece.subarray(piece.length - (fed - inflate.bytesWritten)));
        return readTrailer(await source.take(8), check, size);
      }
    }
    return 'damaged';
  } finally {
    inflate.destroy();
  }
}

/** Gives zlib one piece and waits until all that it makes of it has arrived. */
async function write(inflate: InflateRaw, piece: Uint8Array): Promise<void> {
  await new Promise<void>((resolve) => {
    inflate.write(piece, () => resolve());
  });
  while (inflate.readableLength > 0 && !inflate.destroyed) await nextTurn();
}

function readTrailer(trailer: Uint8Array, check: number, size: number): MemberEnd {
  if (trailer.length < 8) return 'cut';
  const view = new DataView(trailer.buffer, trailer.byteOffset, trailer.byteLength);
  return view.getUint32(0, true) === check >>> 0 && view.getUint32(4, true) === size ? 'whole' : 'damaged';
}
