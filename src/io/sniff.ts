import { PaperGraphError } from '../errors.js';
import { printable } from './printable.js';

/** What the head of a file looks like. */
export type ContentKind =
  | 'empty'
  | 'text'
  | 'html'
  | 'json'
  | 'xml'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-32'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'pdf'
  | 'elf'
  | 'zip'
  | 'gzip'
  | 'zstd'
  | 'bzip2'
  | 'xz'
  | 'tar'
  | 'sqlite'
  | 'office'
  | 'binary';

const UNPACK = 'unpack it first and give the file inside';
const AS_TEXT = 'copy its text, or export the records as text, BibTeX, JSON or CSV';

/** How each kind that is not text is called, and what to do about it. */
const NOT_TEXT: ReadonlyMap<ContentKind, readonly [name: string, advice: string]> = new Map([
  ['empty', ['empty', 'check that the download or the export finished']],
  ['utf-32', ['text in UTF-32', 'convert it to UTF-8 (iconv -f UTF-32 -t UTF-8)']],
  ['png', ['a PNG image', AS_TEXT]],
  ['jpeg', ['a JPEG image', AS_TEXT]],
  ['gif', ['a GIF image', AS_TEXT]],
  ['pdf', ['a PDF document', AS_TEXT]],
  ['elf', ['a program (ELF)', 'name the file with the listing']],
  ['zip', ['a ZIP archive (or a document in one)', UNPACK]],
  ['gzip', ['compressed with gzip twice', 'decompress it once (gunzip)']],
  ['zstd', ['compressed with zstd', 'decompress it first (zstd -d)']],
  ['bzip2', ['compressed with bzip2', 'decompress it first (bunzip2)']],
  ['xz', ['compressed with xz', 'decompress it first (unxz)']],
  ['tar', ['a tar archive', `${UNPACK} (tar -x)`]],
  ['sqlite', ['an SQLite database', AS_TEXT]],
  ['office', ['an office document', AS_TEXT]],
  ['binary', ['binary data', 'name the file with the listing, or state its encoding with --encoding']],
]);

const MAGIC: readonly (readonly [kind: ContentKind, offset: number, bytes: string])[] = [
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['gif', 0, 'GIF8'],
  ['pdf', 0, '%PDF-'],
  ['elf', 0, '\x7fELF'],
  ['zip', 0, 'PK\x03\x04'],
  ['zip', 0, 'PK\x05\x06'],
  ['gzip', 0, '\x1f\x8b'],
  ['zstd', 0, '\x28\xb5\x2f\xfd'],
  ['bzip2', 4, '\x31\x41\x59\x26\x53\x59'],
  ['xz', 0, '\xfd7zXZ\0'],
  ['tar', 257, 'ustar'],
  ['sqlite', 0, 'SQLite format 3\0'],
  ['office', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['utf-32', 0, '\xff\xfe\0\0'],
  ['utf-32', 0, '\0\0\xfe\xff'],
  ['utf-16le', 0, '\xff\xfe'],
  ['utf-16be', 0, '\xfe\xff'],
];

/** Above this share of control characters the bytes are no text; single NULs in a text stay below it. */
const CONTROL_SHARE = 0.05;
const CONTROL_MINIMUM = 4;

/** UTF-16 without a mark is told by the zeros; null for everything else. */
export function unmarkedUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const kind = sniff(head);
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !marked && (kind === 'utf-16le' || kind === 'utf-16be') ? kind : null;
}

/** Tells from the first bytes of a file (64 KiB are plenty) what it holds. */
export function sniff(head: Uint8Array): ContentKind {
  if (head.length === 0) return 'empty';
  const latin = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  for (const [kind, offset, bytes] of MAGIC) if (latin.startsWith(bytes, offset)) return kind;
  return utf16WithoutMark(head) ?? (isBinary(head) ? 'binary' : kindOfText(latin));
}

/** Mostly Latin text in UTF-16 has a zero in every second byte. */
function utf16WithoutMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros: [even: number, odd: number] = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  const enough = head.length * 0.35;
  if (head.length >= 8 && zeros[1] > enough && zeros[0] < enough / 10) return 'utf-16le';
  if (head.length >= 8 && zeros[0] > enough && zeros[1] < enough / 10) return 'utf-16be';
  return null;
}

function isBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) if (byte === 127 || (byte < 32 && (byte < 9 || byte > 13))) controls++;
  return controls >= CONTROL_MINIMUM && controls > head.length * CONTROL_SHARE;
}

function kindOfText(latin: string): ContentKind {
  const text = (latin.startsWith('\xef\xbb\xbf') ? latin.slice(3) : latin).trimStart();
  const start = text.slice(0, 512).toLowerCase();
  if (/^(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body)\b/.test(start)) return 'html';
  if (start.startsWith('<?xml')) return /<!doctype html|<html\b/.test(start) ? 'html' : 'xml';
  if (/^<[a-z_][\w:.-]*[\s/>]/.test(start)) return 'xml';
  if (/^(?:\{\s*["}]|\[\s*[{["\]])/.test(start)) return 'json';
  return 'text';
}

/**
 * Refuses what holds no text that a reader could take.
 * @throws PaperGraphError `INPUT_NOT_TEXT`
 */
export function requireText(name: string, kind: ContentKind): void {
  const refused = NOT_TEXT.get(kind);
  if (refused === undefined) return;
  const [what, advice] = refused;
  const listing = kind === 'empty' || kind === 'utf-32' || kind === 'gzip' ? '' : ', not a listing';
  const subject = name === '-' ? 'standard input' : printable(name);
  throw new PaperGraphError('INPUT_NOT_TEXT', `${subject} is ${what}${listing}; ${advice}.`);
}
