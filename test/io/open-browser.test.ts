import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/io/open-browser.js';
import { put, tempFolder } from './support.js';

const URL = 'http://127.0.0.1:4173/#$(touch hacked);`x`&y';

async function until(condition: () => boolean): Promise<void> {
  for (let n = 0; n < 200 && !condition(); n++) await setTimeout(10);
}

describe('openBrowser', () => {
  it('passes the address to BROWSER as one argument, without a shell', async () => {
    const folder = tempFolder();
    const seen = join(folder, 'seen');
    const browser = put(
      folder,
      'browser.sh',
      `#!/bin/sh\nprintf '%s|' "$@" > ${seen}.new && mv ${seen}.new ${seen}\n`,
    );
    chmodSync(browser, 0o755);
    for (const [command, args] of [
      [browser, [URL]],
      [`${browser} --new %s --x`, ['--new', URL, '--x']],
    ] as const) {
      const notices: string[] = [];
      await openBrowser(URL, (text) => notices.push(text), { BROWSER: command });
      await until(() => existsSync(seen) && readFileSync(seen, 'utf8') === `${args.join('|')}|`);
      expect(readFileSync(seen, 'utf8')).toBe(`${args.join('|')}|`);
      expect(notices).toEqual([]);
    }
  });

  it('tells of a failure and goes on', async () => {
    const notices: string[] = [];
    await openBrowser(URL, (text) => notices.push(text), { BROWSER: '/nonexistent/browser' });
    await openBrowser(URL, (text) => notices.push(text), { BROWSER: 'false' });
    await until(() => notices.length === 2);
    expect(notices[0]).toMatch(/Could not open a browser with \/nonexistent\/browser .*ENOENT.*; open http/);
    expect(notices[1]).toMatch(/it ended with code 1/);
    await openBrowser(URL, (text) => notices.push(text), { BROWSER: 'none' });
    expect(notices).toHaveLength(2);
    await expect(openBrowser('file:///etc/passwd', () => undefined, {})).rejects.toThrow(TypeError);
  });
});
