/**
 * Browser tests: serves the built viewer with data over loopback under the policy that `papergraph serve` sends,
 * and opens pages that fail on any script error, console error, policy violation or request to another host.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
export type { TestHook } from '../../viewer/src/hook-contract.js';
import { builtViewer } from '../browser/built-viewer.js';
import { findChromium } from '../../scripts/ensure-chromium.mjs';

export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
  "worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'";

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.woff2', 'font/woff2'],
]);

/** Software WebGL: without the flags newer browsers have none, and everything would be tested on the fallback. */
const FLAGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Bodies by path below the page, such as `data/summary.json`. */
export type Files = ReadonlyMap<string, string>;

export interface OpenOptions {
  /** Files that replace those of the rig. */
  readonly files?: Files;
  readonly hash?: string;
  /** Folder of the page on the host; `/` unless told. */
  readonly folder?: string;
  readonly context?: BrowserContextOptions;
  /** A page on disk to open in place of the served one, and what it may ask for: itself, or files below a folder. */
  readonly disk?: { readonly page: string; readonly own: string };
  /** Called before the page is opened, to add routes. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** Nobody has been here before; else the tour is over. */
  readonly firstVisit?: boolean;
  /** Resolve when the page has opened, not when the picture is complete. */
  readonly early?: boolean;
  /** Problems that the test provokes. */
  readonly expected?: RegExp;
}

export interface Rig {
  readonly url: string;
  open(options?: OpenOptions): Promise<Page>;
  /** Closes the pages of a test and returns what went wrong on them. */
  finish(): Promise<string[]>;
  close(): Promise<void>;
}

export async function launchBrowser(flags: readonly string[] = FLAGS): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found');
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...flags, ...root] });
}

/** Starts browser and server over the built viewer. */
export async function startRig(files: Files, flags?: readonly string[]): Promise<Rig> {
  const site = await builtViewer();
  const server = await listen(new Map<string, string | Uint8Array>([...site, ...files]));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser(flags);
  const problems: string[] = [];
  const contexts: BrowserContext[] = [];

  return {
    url,
    async open(options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1200, height: 800 },
        ...options.context,
      });
      contexts.push(context);
      const page = await context.newPage();
      const { page: address, own } = options.disk ?? {
        page: `${url}${options.folder ?? '/'}`,
        own: `${url}/`,
      };
      await watch(page, own, (problem) => {
        if (!options.expected?.test(problem)) problems.push(problem);
      });
      for (const [path, body] of options.files ?? []) {
        await page.route(`**/${path}`, (route) => route.fulfill({ body, contentType: 'application/json' }));
      }
      if (!options.firstVisit)
        await page.addInitScript(() => localStorage.setItem('papergraph.tour', 'seen'));
      await options.before?.(page);
      await page.goto(`${address}${options.hash ?? ''}`);
      if (!options.early) await waitUntilReady(page);
      return page;
    },
    async finish() {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
      return problems.splice(0);
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Waits for the complete page; an error on it is told instead of waiting on. */
export async function waitUntilReady(page: Page): Promise<void> {
  const alert = page.getByRole('alert');
  const ready = page.waitForFunction(() => window.__papergraph?.ready === true);
  const failed = alert.waitFor().then(async () => {
    throw new Error(`The page says: ${await alert.innerText()}`);
  });
  failed.catch(() => undefined);
  await Promise.race([ready, failed]);
}

async function watch(page: Page, own: string, report: (problem: string) => void): Promise<void> {
  page.on('pageerror', (error) => report(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console error: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    report(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(own) && !/^(?:data|blob):/u.test(address)) report(`request: ${address}`);
  });
  await page.exposeFunction('reportViolation', (violation: string) =>
    report(`policy violation: ${violation}`),
  );
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation(text: string): void };
      reportViolation(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}

function listen(site: ReadonlyMap<string, string | Uint8Array>): Promise<Server> {
  const server = createServer((request, response) => answer(site, request, response));
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Serves the same site at `/` and in the folder `/sub/dir/`. */
function answer(
  site: ReadonlyMap<string, string | Uint8Array>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = pathname.replace(/^\/(?:sub\/dir\/)?/u, '') || 'index.html';
  const body = site.get(path);
  if (body === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES.get(extname(path)) ?? 'application/octet-stream',
    'content-length': Buffer.byteLength(body),
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
}
