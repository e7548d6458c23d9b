import type { Server } from 'node:http';
import { PaperGraphError } from '../errors.js';
import { errno } from './errno.js';
import type { Notice } from './output-target.js';
import { printable } from './printable.js';
import { holdsPage, listSite } from './site-files.js';
import { createSiteServer, type RequestLimits } from './site-handler.js';

export interface ServerOptions {
  /** The folder with the site; its `index.html` is the page. */
  readonly root: string;
  /** An address of this machine; by default only this machine itself can connect. */
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Fails when the port is taken instead of taking the next free one. */
  readonly strictPort?: boolean;
  /** Host names that are answered beside `localhost`. */
  readonly allowHosts?: readonly string[];
  readonly notice?: Notice;
  readonly limits?: RequestLimits;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Ends idle connections at once and the others within a second. */
  close(): Promise<void>;
}

const PORTS_TO_TRY = 50;
const CLOSE_MS = 1000;

/**
 * Serves the files that are in a folder now, read-only.
 * @throws PaperGraphError `PORT_TAKEN`, `USAGE` (the address is none of this machine), `INPUT_MISSING` (no page)
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { root, host = '127.0.0.1', allowHosts = [], notice } = options;
  if (!(await holdsPage(root))) {
    throw new PaperGraphError(
      'INPUT_MISSING',
      `There is no page to serve in ${printable(root)}; run \`papergraph build\` first.`,
    );
  }
  const guard = { port: options.port, allowHosts };
  const server = createSiteServer(await listSite(root), guard, options.limits);
  const port = await listenOnFreePort(server, options);
  guard.port = port;
  if (!isLoopback(host)) {
    const answered =
      allowHosts.length > 0
        ? allowHosts.join(', ')
        : 'none, so only this machine; name some with --allow-host';
    notice?.(
      `Other machines can connect to ${host}:${port}; host names answered beside localhost: ${answered}.`,
    );
  }
  const shown = host === '::1' ? '[::1]' : isLoopback(host) ? host : 'localhost';
  return { url: `http://${shown}:${port}/`, port, close: () => closeServer(server) };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1';
}

async function listenOnFreePort(server: Server, options: ServerOptions): Promise<number> {
  const { host = '127.0.0.1', port: wanted, strictPort = false, notice } = options;
  const last = strictPort || wanted === 0 ? wanted : Math.min(wanted + PORTS_TO_TRY, 65_535);
  for (let port = wanted; port <= last; port++) {
    const actual = await tryToListen(server, host, port);
    if (actual === null) continue;
    if (wanted !== 0 && actual !== wanted) notice?.(`Port ${wanted} is taken; using ${actual}.`);
    return actual;
  }
  const which = last === wanted ? `Port ${wanted} is` : `The ports ${wanted} to ${last} are`;
  throw new PaperGraphError(
    'PORT_TAKEN',
    `${which} taken; choose another with --port, or 0 for any free one.`,
  );
}

/** The port, or `null` when it is taken. */
function tryToListen(server: Server, host: string, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error) => {
      server.removeListener('listening', onListening);
      if (errno(error) === 'EADDRINUSE') return resolve(null);
      const reason =
        errno(error) === 'EACCES'
          ? 'no permission for this port'
          : `not an address of this machine (${errno(error)})`;
      reject(
        new PaperGraphError(
          'USAGE',
          `Cannot listen on ${printable(host)}:${port}: ${reason}; choose others with --host and --port.`,
          { cause: error },
        ),
      );
    };
    const onListening = () => {
      server.removeListener('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    };
    server.once('error', onError).once('listening', onListening).listen(port, host);
  });
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
  await closed;
  clearTimeout(timer);
}
