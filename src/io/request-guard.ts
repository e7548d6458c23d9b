import type { IncomingMessage } from 'node:http';

/** Sent with every answer. Scripts, styles and data come from this server alone, and nobody else may frame or read it. */
export const SECURITY_HEADERS: readonly (readonly [name: string, value: string])[] = [
  [
    'Content-Security-Policy',
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "connect-src 'self'",
      "worker-src 'self' blob:",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ].join('; '),
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** A request that is turned down, with what to tell. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

export interface GuardOptions {
  readonly port: number;
  /** Names, with or without a port, that are answered beside those of this machine. */
  readonly allowHosts: readonly string[];
}

const MAX_HEADERS = 200;

/** Looks at everything in a request but its path; `null` lets it pass. */
export function refuse(request: IncomingMessage, options: GuardOptions): Refusal | null {
  if (request.rawHeaders.length / 2 > MAX_HEADERS) return { status: 431, message: 'Too many headers' };
  const refused = refuseHost(request, options);
  if (refused) return refused;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, message: 'Only GET and HEAD are answered' };
  }
  const length = request.headers['content-length'] ?? '0';
  if (!/^0+$/.test(length) || request.headers['transfer-encoding'] !== undefined) {
    return { status: 413, message: 'A request must have no body' };
  }
  return null;
}

/** The names by which a page of another site could have reached this server after pointing its own name here. */
function refuseHost(request: IncomingMessage, options: GuardOptions): Refusal | null {
  const hosts = valuesOf(request, 'host');
  if (hosts.length !== 1) return { status: 400, message: 'A request must have one Host header' };
  for (const host of [...hosts, ...valuesOf(request, 'x-forwarded-host')]) {
    if (!isAllowedHost(host, options)) {
      return {
        status: 403,
        message: 'This host name is not answered. To allow it, start the server with --allow-host NAME',
      };
    }
  }
  return null;
}

/** All values of a header as sent; `request.headers` shows only the first of several hosts. */
function valuesOf(request: IncomingMessage, name: string): string[] {
  const values: string[] = [];
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
    if (request.rawHeaders[at]?.toLowerCase() === name) values.push(request.rawHeaders[at + 1] ?? '');
  }
  return values;
}

function isAllowedHost(value: string, { port, allowHosts }: GuardOptions): boolean {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(\d{1,5}))?$/.exec(value.toLowerCase());
  if (match === null) return false;
  const [, name = '', givenPort] = match;
  const local =
    name === 'localhost' || name.endsWith('.localhost') || name === '127.0.0.1' || name === '[::1]';
  if (local && Number(givenPort ?? 80) === port) return true;
  return allowHosts.some((allowed) => [name, value.toLowerCase()].includes(allowed.toLowerCase()));
}

/**
 * True when a browser asks on behalf of another site (or of another port of this machine). Following a link to a page is
 * fine, anything else is not.
 */
export function isFromElsewhere(request: IncomingMessage, isPage: boolean): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return !(isPage && request.headers['sec-fetch-dest'] === 'document');
}
