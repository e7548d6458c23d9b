import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { isFromElsewhere, refuse, SECURITY_HEADERS, type GuardOptions } from './request-guard.js';
import { GzipCache, openSiteFile, type OpenFile, type SiteFile } from './site-files.js';

export interface RequestLimits {
  /** Seconds within which a request must have arrived; 10 by default. */
  readonly requestSeconds?: number;
  /** Seconds after which a connection that stands still is closed at the latest; 60 by default. */
  readonly idleSeconds?: number;
}

/** Requests that a client may send on one connection without waiting for answers; no browser does so at all. */
const MAX_UNANSWERED = 100;
const CHECKING_INTERVAL_MS = 500;
const LINGER_MS = 500;

type Site = ReadonlyMap<string, SiteFile>;

/** A server, not listening yet, that answers GET and HEAD for the files of a site. `guard` may be completed later. */
export function createSiteServer(site: Site, guard: GuardOptions, limits: RequestLimits = {}): Server {
  const { requestSeconds = 10, idleSeconds = 60 } = limits;
  const server = createServer({
    // Checked in the guard, whose answer carries our headers.
    requireHostHeader: false,
    headersTimeout: requestSeconds * 1000,
    requestTimeout: requestSeconds * 1000,
    // Without it the two limits above are looked at every 30 seconds only.
    connectionsCheckingInterval: CHECKING_INTERVAL_MS,
  });
  // Node lets one such time pass without a look at what was sent since, so a standstill ends after twice as long.
  server.setTimeout((idleSeconds * 1000) / 2);

  const cache = new GzipCache();
  const unanswered = new WeakMap<Duplex, { count: number; last: Promise<void> }>();
  server.on('request', (request, response) => {
    // One after the other on each connection: requests sent at once must not open a file each.
    const queue = unanswered.get(request.socket) ?? { count: 0, last: Promise.resolve() };
    unanswered.set(request.socket, queue);
    queue.count++;
    if (queue.count > MAX_UNANSWERED) {
      request.socket.destroy();
      return;
    }
    queue.last = queue.last
      .then(() => answer(request, response, site, guard, cache))
      .catch(() => response.destroy())
      .then(() => void queue.count--);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = STATUS_OF_FAULT.get(error.code ?? '') ?? 400;
    if (error.code === 'ECONNRESET' || (unanswered.get(socket)?.count ?? 0) > 0) socket.destroy();
    else sendRaw(socket, status);
  });
  server.on('connect', (_request, socket) => sendRaw(socket, 405));
  return server;
}

const STATUS_OF_FAULT: ReadonlyMap<string, number> = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);

/** Answers on a connection whose request could not be parsed, and ends it. */
function sendRaw(socket: Duplex, status: number): void {
  if (!socket.writable) return;
  const body = `${STATUS_CODES[status] ?? ''}\n`;
  const headers = [
    ...SECURITY_HEADERS,
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Content-Length', `${Buffer.byteLength(body)}`],
    ['Connection', 'close'],
  ];
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  socket.on('error', () => socket.destroy());
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
  // To close with unread bytes at once would take the answer from the client.
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

/** Answers one request; done when the answer is sent or the connection gone. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  guard: GuardOptions,
  cache: GzipCache,
): Promise<void> {
  if (request.socket.destroyed) return;
  for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value);
  const refusal = refuse(request, guard);
  if (refusal) return sendText(response, refusal.status, refusal.message);
  const path = pathOf(request.url ?? '');
  if (path === null) return sendText(response, 400, 'This address is malformed');
  const file = site.get(path);
  if (!file) return sendText(response, 404, 'There is no such file here');
  if (isFromElsewhere(request, file.isPage)) return sendText(response, 403, 'Not for pages of other sites');
  const opened = await openSiteFile(file);
  if (!opened) return sendText(response, 404, 'This file is gone');
  try {
    await sendFile(request, response, file, opened, cache);
  } finally {
    await opened.handle.close();
  }
}

/** The decoded path of a request; `null` when it is none. It is only looked up, never joined to a folder. */
function pathOf(url: string): string | null {
  if (!url.startsWith('/')) return null;
  try {
    const path = decodeURIComponent(url.split('?', 1)[0] ?? '');
    return /[\\\p{Cc}]/u.test(path) ? null : path;
  } catch {
    return null;
  }
}

async function sendText(response: ServerResponse, status: number, message: string): Promise<void> {
  if (status === 405) response.setHeader('Allow', 'GET, HEAD');
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(message) + 1,
    'Cache-Control': 'no-store',
  };
  response.writeHead(status, headers).end(`${message}\n`);
  await finished(response);
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: SiteFile,
  opened: OpenFile,
  cache: GzipCache,
): Promise<void> {
  response.setHeader('ETag', opened.etag);
  response.setHeader('Cache-Control', 'no-cache');
  if (file.isText) response.setHeader('Vary', 'Accept-Encoding');
  if (isCurrent(request.headers['if-none-match'], opened.etag)) {
    response.writeHead(304).end();
    return finished(response);
  }
  const compressed = acceptsGzip(request) ? await cache.get(file, opened) : null;
  if (compressed) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Type', file.contentType);
  response.setHeader('Content-Length', compressed?.length ?? opened.size);
  if (request.method === 'HEAD' || compressed || opened.size === 0) {
    response.end(request.method === 'HEAD' ? undefined : compressed);
    return finished(response);
  }
  // To the size announced: the file may grow meanwhile.
  await pipeline(opened.handle.createReadStream({ start: 0, end: opened.size - 1 }), response);
}

function isCurrent(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim());
  const opaque = etag.slice('W/'.length);
  return tags.some((tag) => tag === '*' || tag === etag || tag === opaque);
}

function acceptsGzip(request: IncomingMessage): boolean {
  return (request.headers['accept-encoding'] ?? '').split(',').some((coding) => {
    const [name, ...parameters] = coding.split(';').map((part) => part.trim().toLowerCase());
    return name === 'gzip' && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}
