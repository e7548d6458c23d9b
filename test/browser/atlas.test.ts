import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { ATLAS_PAGE, pageWithData } from '../../src/exporters/atlas.js';
import { COMMUNITY_HUES } from '../../viewer/src/palette.js';
import type { OpenOptions } from '../support/browser.js';
import { builtViewer } from './built-viewer.js';
import { datasetFiles, KAISER, XSS_PAPER } from './fixture.js';
import { dataset, describeInBrowser, pixelsOf, settle, stateOf, type Pages } from './rig.js';

const HOSTILE =
  '</script><script>window.PWN=1</script><!--<script>window.PWN=2</script> ]]> \u2028 <img src=x onerror=window.PWN=3>';

/** The data of fixture S, with a title that would end a script. */
function files(): Map<string, string> {
  const title = JSON.stringify(dataset.details.papers[XSS_PAPER]!.title);
  const replaced = [...datasetFiles(dataset)].map(([name, text]): [string, string] => [
    name,
    text.replaceAll(title, () => JSON.stringify(HOSTILE)),
  ]);
  return new Map(replaced);
}

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'papergraph-atlas-'));
  const outputs = [...files()].map(([name, text]) => ({ name, chunks: [text] }));
  const page = (await builtViewer()).get(ATLAS_PAGE)!;
  const text = [...pageWithData(page, outputs)].join('');
  writeFileSync(join(folder, 'atlas.html'), text);
  writeFileSync(
    join(folder, 'free.html'),
    text.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/u, ''),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a page from disk that may ask for nothing but itself. */
function openPage(pages: Pages, name: string, options: OpenOptions = {}): Promise<Page> {
  const page = pathToFileURL(join(folder, name)).href;
  return pages.open({ ...options, disk: { page, own: page } });
}

const pwned = (page: Page): Promise<boolean> => page.evaluate(() => 'PWN' in window);

describeInBrowser('atlas.html from disk', (pages) => {
  it('V-36 V-01 W-18 opens with its font, says what it is, and asks for nothing', async () => {
    const requests: string[] = [];
    const page = await openPage(pages, 'atlas.html', {
      before: async (opened) => opened.on('request', (request) => requests.push(request.url())),
    });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Co-author map');
    expect(await page.locator('#rail').innerText()).toContain('300 people · 200 papers with authors · ');
    expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toEqual([
      'loaded',
      'loaded',
    ]);
    expect(requests).toHaveLength(1);
  });

  it('V-36 has a live WebGL context and paints the communities', async () => {
    const page = await openPage(pages, 'atlas.html');
    const pixels = await pixelsOf(page, await page.locator('#stage').screenshot(), COMMUNITY_HUES);
    for (const count of pixels) expect(count).toBeGreaterThan(100);
  });

  it('V-36 W-04 has a policy that allows no request, and script and style by their hashes alone', async () => {
    const page = await openPage(pages, 'atlas.html');
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/]+='; style-src 'sha256-[\w+/]+='; img-src data: blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'$/u,
    );
  });

  it('V-36 V-05 V-16 V-28 finds, shows, and has all of it in its address', async () => {
    const page = await openPage(pages, 'atlas.html');
    await page.getByRole('combobox').fill('lukasz kaiser');
    await page.keyboard.press('Enter');
    await settle(page);
    expect(await page.locator('#panel h2').innerText()).toBe('Łukasz Kaiser');
    await expect.poll(() => page.url()).toContain('sel=');
    await page.waitForTimeout(400);
    const there = await stateOf(page);
    expect(there.selected).toBe(KAISER);
    const other = await openPage(pages, 'atlas.html', { hash: new URL(page.url()).hash });
    const here = await stateOf(other);
    expect({ ...here, camera: null, hovered: null }).toEqual({ ...there, camera: null, hovered: null });
    expect(here.camera?.x).toBeCloseTo(there.camera?.x ?? Number.NaN, 3);
    expect(here.camera?.ratio).toBeCloseTo(there.camera?.ratio ?? Number.NaN, 3);
    expect(await other.locator('#panel h2').innerText()).toBe('Łukasz Kaiser');
  });

  it('V-36 asks who is who', async () => {
    const page = await openPage(pages, 'atlas.html');
    await page.getByText(/^Who is who\?/u).click();
    await expect.poll(() => page.locator('#panel h2').innerText()).toBe('One person or two?');
  });

  it.each(['atlas.html', 'free.html'])('O-13 V-35 hostile titles are text in %s', async (name) => {
    const page = await openPage(pages, name, { hash: `#v=1&sel=${encodeURIComponent(XSS_PAPER)}` });
    expect(await page.locator('meta[http-equiv]').count()).toBe(name === 'atlas.html' ? 1 : 0);
    expect(await page.locator('#panel h2').textContent()).toBe(HOSTILE);
    expect(await pwned(page)).toBe(false);
  });
});
