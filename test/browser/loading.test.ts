import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { waitUntilReady } from '../support/browser.js';
import { dataset, describeInBrowser, settle } from './rig.js';

const empty = JSON.stringify({
  ...dataset.summary,
  graphs: dataset.summary.graphs.map((graph) => ({ ...graph, nodes: 0, edges: 0 })),
});
const cut = JSON.stringify(dataset.graphs.get('coauthor')).slice(0, 5000);

const FAILURES = [
  {
    name: 'a missing file',
    path: 'data/coauthor.json',
    answer: { status: 404, body: '' },
    says: 'coauthor.json is not there (HTTP 404)',
  },
  {
    name: 'cut JSON',
    path: 'data/coauthor.json',
    answer: { status: 200, body: cut },
    says: 'coauthor.json is cut off or damaged',
  },
  {
    name: 'another version',
    path: 'data/summary.json',
    answer: { status: 200, body: '{"formatVersion":99}' },
    says: 'has format 99, and this page reads format 2',
  },
  {
    name: 'no nodes',
    path: 'data/summary.json',
    answer: { status: 200, body: empty },
    says: 'nothing to draw',
  },
  { name: 'no network', path: 'data/summary.json', answer: null, says: 'summary.json could not be reached' },
] as const;

describeInBrowser('loading', (pages) => {
  it('V-02 tells the stage and the bytes', async () => {
    const page = await pages.open({
      early: true,
      before: async (opened) => {
        await opened.addInitScript(() => {
          const seen: string[] = [];
          (window as unknown as { seen: string[] }).seen = seen;
          new MutationObserver(() => {
            const bar = document.querySelector('[role=progressbar]');
            if (bar)
              seen.push(
                `${bar.getAttribute('aria-label')}|${bar.getAttribute('aria-valuenow')}|${bar.parentElement?.textContent}`,
              );
          }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        });
        const session = await opened.context().newCDPSession(opened);
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', {
          offline: false,
          latency: 20,
          downloadThroughput: 100_000,
          uploadThroughput: 100_000,
        });
      },
    });
    await page.waitForFunction(() => window.__papergraph?.ready === true);
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    const stages = new Set(seen.map((line) => line.split('|')[0]));
    expect([...stages]).toEqual(['Reading the summary', 'Reading the map', 'Drawing the map']);
    const values = seen
      .filter((line) => line.startsWith('Reading the map'))
      .map((line) => Number(line.split('|')[1]))
      .filter((value) => value > 0);
    expect(values.length).toBeGreaterThan(2);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(seen.some((line) => /\d+ kB of \d+ kB/u.test(line))).toBe(true);
    expect(await page.getByRole('progressbar').count()).toBe(0);
  });

  it('V-02 asks for no font before the map has been read', async () => {
    const asked: string[] = [];
    let go = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (go = resolve));
    const page = await pages.open({
      early: true,
      before: async (opened) => {
        opened.on('request', (request) => void asked.push(request.url().split('/').at(-1)!));
        await opened.route('**/data/coauthor.json', async (route) => {
          await waiting;
          await route.fallback();
        });
      },
    });
    await page.locator('#headline').waitFor();
    await page.waitForTimeout(200);
    expect(asked.filter((name) => name.endsWith('.woff2'))).toEqual([]);
    go();
    await waitUntilReady(page);
    expect(asked.filter((name) => name.endsWith('.woff2'))).toHaveLength(2);
  });

  it.each(FAILURES)('V-03 $name: one sentence, what to do, and Retry', async ({ path, answer, says }) => {
    const page = await pages.open({
      early: true,
      expected: /Failed to load resource/u,
      before: (opened) =>
        opened.route(`**/${path}`, (route) => (answer ? route.fulfill(answer) : route.abort())),
    });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain(says);
    expect(await alert.locator('p').count()).toBe(2);
    await page.unroute(`**/${path}`);
    await alert.getByRole('button', { name: 'Retry' }).click();
    await page.waitForFunction(() => window.__papergraph?.ready === true);
    expect(await alert.count()).toBe(0);
  });

  it.each([
    { path: 'data/details.json', body: '[]', says: 'details.json is not data of papergraph' },
    { path: 'data/citation.json', body: cut, says: 'citation.json is cut off or damaged' },
  ])(
    'V-03 without $path the map stays, the others come, and Retry fetches it',
    async ({ path, body, says }) => {
      const page = await pages.open({
        early: true,
        before: (opened) => opened.route(`**/${path}`, (route) => route.fulfill({ status: 200, body })),
      });
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain(says);
      expect(await page.locator('#status').innerText()).toBe('');
      const { y, height } = (await alert.boundingBox())!;
      const middle = (await page.locator('#picture').boundingBox())!;
      expect(y).toBeGreaterThan(middle.y + middle.height / 2);
      expect(y + height).toBeLessThan(middle.y + middle.height);
      const views = page.locator('.views button:enabled');
      await expect.poll(() => views.allInnerTexts()).toContain('Knowledge');
      expect(await page.evaluate(() => window.__papergraph!.drawn().nodes)).toBe(300);
      await page.unroute(`**/${path}`);
      await alert.getByRole('button', { name: 'Retry' }).click();
      await waitUntilReady(page);
      expect(await alert.count()).toBe(0);
      expect(await views.count()).toBe(3);
      expect(await page.locator('#years').isVisible()).toBe(true);
    },
  );

  it.each([
    { name: 'does not come', answer: { status: 404, body: '' } },
    { name: 'cannot be understood', answer: { status: 200, body: 'let let;' } },
  ])('V-02 V-03 a page whose script $name says that it loads, then what to do', async ({ answer }) => {
    const page = await pages.open({
      early: true,
      expected: /Failed to load resource|page error/u,
      before: (opened) => opened.route('**/assets/*.js', (route) => route.fulfill(answer)),
    });
    await page.getByText('Loading the map').waitFor();
    const advice = page.getByText('Reload the page');
    expect(await advice.isVisible()).toBe(false);
    await advice.waitFor({ timeout: 15_000 });
  });

  it('V-41 waits for a frame that has no height yet, and outlives one that is folded up', async () => {
    const height = (page: Page, value: string): Promise<void> =>
      page.evaluate((set) => {
        document.getElementById('app')!.style.height = set;
        window.dispatchEvent(new Event('resize'));
      }, value);
    const page = await pages.open({
      early: true,
      folder: '/?embed=1',
      before: (opened) =>
        opened.addInitScript(() =>
          document.addEventListener('readystatechange', () => {
            if (document.readyState === 'interactive') document.getElementById('app')!.style.height = '0';
          }),
        ),
    });
    await page.getByText('Drawing the map').waitFor({ state: 'attached' });
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.__papergraph?.ready ?? false)).toBe(false);
    await height(page, '');
    await waitUntilReady(page);
    await height(page, '0');
    await settle(page);
    await height(page, '');
    await settle(page);
    const { nodes } = await page.evaluate(() => window.__papergraph!.drawn());
    expect(nodes).toBe(300);
  });
});
