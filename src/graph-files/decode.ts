import { diagnostic } from '../diagnostics.js';
import { byteOrderMark } from '../readers/shared/lines.js';
import type { GraphSource } from './graph-file.js';

/** The encoding that the first bytes state by a mark, by an XML declaration, or by zeros in every second byte. */
function statedEncoding(head: Uint8Array): string {
  const mark = byteOrderMark(head);
  if (mark !== null) return mark.encoding;
  if (head[1] === 0 && head[0] !== 0) return 'utf-16le';
  if (head[0] === 0 && head[1] !== 0) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(head.subarray(0, 256));
  return /^<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8';
}

function decoderOf({ head, encoding }: GraphSource): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding ?? statedEncoding(head));
  } catch {
    // A name that no browser knows; what matters in a graph file is most likely ASCII.
    return new TextDecoder('utf-8');
  }
}

/** The decoded head of a file. */
export function decodeHead(source: GraphSource): string {
  return decoderOf(source).decode(source.head);
}

/** The file as pieces of text. Bytes that are not valid become U+FFFD, which is reported once. */
export async function* decodeText(source: GraphSource): AsyncGenerator<string> {
  const decoder = decoderOf(source);
  let valid = true;
  for await (const chunk of source.chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (valid && text.includes('\ufffd')) {
      valid = false;
      source.report(
        diagnostic({
          severity: 'warn',
          type: 'ENCODING',
          message: `bytes that are not ${decoder.encoding} became U+FFFD, so names may have become equal; if the file is Latin-1, give --encoding latin1`,
          file: source.file,
        }),
      );
    }
    yield text;
  }
  yield decoder.decode();
}
