import { spawn } from 'node:child_process';
import type { Notice } from './output-target.js';
import { printable } from './printable.js';

/**
 * Opens a page in the user's browser: the command in `BROWSER` (`%s` stands for the address; `none` opens nothing), else
 * the opener of the system. No shell takes part. That it cannot be done is told, and no failure.
 */
export async function openBrowser(
  url: string,
  notice: Notice,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<void> {
  if (!/^https?:$/.test(new URL(url).protocol)) throw new TypeError(`Not a web address: ${url}`);
  const [command, ...args] = openerFor(url, env['BROWSER']?.trim() ?? '');
  if (command === undefined || command === 'none') return;
  const failed = (why: string) =>
    notice(`Could not open a browser with ${printable(command)} (${why}); open ${url} yourself.`);
  await new Promise<void>((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('spawn', resolve);
    child.once('error', (error) => {
      failed(error.message);
      resolve();
    });
    child.once('exit', (code) => {
      if (code !== 0 && code !== null) failed(`it ended with code ${code}`);
    });
    child.unref();
  });
}

function openerFor(url: string, browser: string): string[] {
  if (browser !== '') {
    const words = browser.split(/\s+/);
    return words.includes('%s') ? words.map((word) => (word === '%s' ? url : word)) : [...words, url];
  }
  if (process.platform === 'darwin') return ['open', url];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return ['xdg-open', url];
}
