/**
 * Where the page's files come from: held by the page itself, as in atlas.html, in data blocks whose ids are the names;
 * else from beside it, fetched or, where that is forbidden, run as scripts.
 */
import { dataScript } from './data-script.js';

/** A failure to load, in the reader's words. */
export class LoadError extends Error {
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.name = 'LoadError';
    this.advice = advice;
  }
}

export type Progress = (received: number, total: number | null) => void;

export const BUILD_AGAIN = 'Run papergraph build again, then reload this page.';
const FROM_DISK = location.protocol === 'file:';

/** The text of a data file, named by its path relative to the page. */
export async function readText(file: string, progress: Progress): Promise<string> {
  const held = document.getElementById(file)?.textContent;
  if (held !== undefined) return inflated(held, file);
  return FROM_DISK ? inflated(await fromDisk(file), file) : download(file, progress);
}

/** The bytes of a font; null where there is none to be had, so that the system's own is used. */
export async function readFont(url: string): Promise<ArrayBuffer | null> {
  const held = document.getElementById(url.split('/').at(-1)!)?.textContent;
  if (held !== undefined) return fromBase64(held).buffer;
  if (FROM_DISK) return null;
  const response = await fetch(url);
  return response.ok ? response.arrayBuffer() : null;
}

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

async function fromDisk(file: string): Promise<string> {
  const text = await dataScript(file);
  if (text !== null) return text;
  throw new LoadError(
    `The file ${file} is not beside this page.`,
    'Keep the folder viewer together, or open atlas.html, which holds everything.',
  );
}

async function inflated(base64: string, file: string): Promise<string> {
  try {
    const compressed = new Blob([fromBase64(base64)]).stream();
    return await new Response(compressed.pipeThrough(new DecompressionStream('deflate-raw'))).text();
  } catch {
    throw new LoadError(
      `The data of ${file} cannot be read.`,
      'It is cut off or damaged, or the browser is older than 2023: copy it again, or try another browser.',
    );
  }
}

async function download(file: string, progress: Progress): Promise<string> {
  let response: Response;
  try {
    response = await fetch(file);
  } catch {
    throw new LoadError(
      `The file ${file} could not be reached.`,
      'Check that the server is still running, then try again.',
    );
  }
  if (!response.ok) {
    throw new LoadError(`The file ${file} is not there (HTTP ${response.status}).`, BUILD_AGAIN);
  }
  try {
    return await readBody(response, progress);
  } catch {
    throw new LoadError(`The connection broke while ${file} was being read.`, 'Try again.');
  }
}

async function readBody(response: Response, progress: Progress): Promise<string> {
  // With a content encoding the header counts compressed bytes.
  const length = response.headers.has('content-encoding')
    ? null
    : Number(response.headers.get('content-length'));
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let received = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    received += chunk.value.length;
    text += decoder.decode(chunk.value, { stream: true });
    progress(received, length || null);
  }
  return text + decoder.decode();
}
