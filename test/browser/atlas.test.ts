import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { ATLAS_PAGE, pageWithData } from '../../src/exporters/atlas.js';
import { asScript } from '../../src/exporters/viewer.js';
import { COMMUNITY_HUES } from '../../viewer/src/palette.js';
import type { OpenOptions } from '../support/browser.js';
import { builtViewer } from './built-viewer.js';
import { datasetFiles, KAISER, REJECTED, XSS_PAPER } from './fixture.js';
import { dataset, describeInBrowser, pixelsOf, settle, stateOf, type Pages, visibleIn } from './rig.js';

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

/** Puts the page, the page without its policy, and the static site into a folder. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'papergraph-atlas-'));
  const outputs = [...files()].map(([name, text]) => ({ name, chunks: [text] }));
  const site = await builtViewer();
  const page = [...pageWithData(site.get(ATLAS_PAGE)!, outputs)].join('');
  put('atlas.html', page);
  put('atlas-without-policy.html', page.replace(POLICY, ''));
  put('atlas-damaged.html', page.replace(/(?<=id="data\/coauthor\.json">.{400})[^<]*/u, ''));
  for (const [name, bytes] of site) put(`viewer/${name}`, bytes);
  // What is fetched is left out: a page from disk may not fetch.
  for (const { name, chunks } of outputs.map(asScript)) put(`viewer/${name}`, [...chunks].join(''));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

const POLICY = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/u;
/** Pages, and below which address each may ask for files: the atlas for itself alone. */
const OWN = new Map([
  ['atlas.html', 'atlas.html'],
  ['atlas-without-policy.html', 'atlas-without-policy.html'],
  ['atlas-damaged.html', 'atlas-damaged.html'],
  ['viewer/index.html', 'viewer/'],
]);

function openPage(pages: Pages, name: string, options: OpenOptions = {}): Promise<Page> {
  const address = (path: string): string => `${pathToFileURL(folder).href}/${path}`;
  return pages.open({ ...options, disk: { page: address(name), own: address(OWN.get(name)!) } });
}

const XSS_HASH = `#v=1&sel=${encodeURIComponent(XSS_PAPER)}`;

describeInBrowser('atlas.html from disk', (pages) => {
  it('W-18 asks for nothing, and brings its font', async () => {
    const requests: string[] = [];
    const page = await openPage(pages, 'atlas.html', {
      before: async (opened) => opened.on('request', (request) => requests.push(request.url())),
    });
    const fonts = await page.evaluate(() => [...document.fonts].map(({ status }) => status));
    expect(fonts).toEqual(['loaded', 'loaded']);
    expect(requests).toHaveLength(1);
  });

  it('W-04 has a policy that allows no request, and script and style by their hashes alone', async () => {
    const page = await openPage(pages, 'atlas.html');
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/]+='; style-src 'sha256-[\w+/]+='; img-src data: blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'$/u,
    );
  });

  it('O-13 without its policy hostile titles are text too', async () => {
    const page = await openPage(pages, 'atlas-without-policy.html', { hash: XSS_HASH });
    expect(await page.locator('meta[http-equiv]').count()).toBe(0);
    expect(await page.locator('#panel h2').textContent()).toBe(HOSTILE);
    expect(await page.evaluate(() => 'PWN' in window)).toBe(false);
  });

  it('V-03 damaged data: one sentence, and what to do', async () => {
    const page = await openPage(pages, 'atlas-damaged.html', { early: true });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('The data of data/coauthor.json cannot be read.');
  });
});

describeInBrowser('the site from disk', (pages) => {
  it('V-03 V-36 a file that is not there: one sentence, and what to do', async () => {
    const page = await openPage(pages, 'viewer/index.html', {
      early: true,
      expected: /Failed to load resource/u,
      before: (opened) => opened.route('**/data/coauthor.json.js', (route) => route.abort()),
    });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('data/coauthor.json is not beside this page');
    expect(await alert.innerText()).toContain('atlas.html');
  });
});

for (const name of ['atlas.html', 'viewer/index.html']) {
  describeInBrowser(`${name} from disk`, (pages) => {
    it('V-36 V-40 lists the records that could not be read', async () => {
      const page = await openPage(pages, name);
      await page.getByRole('button', { name: '12 records could not be read' }).click();
      await page.getByRole('listitem').filter({ hasText: 'row 11 has no title' }).waitFor();
      expect(await page.getByRole('dialog').getByRole('listitem').count()).toBe(REJECTED.length);
    });

    it('V-36 V-01 says what it is', async () => {
      const page = await openPage(pages, name);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Co-author map');
      expect(await page.locator('#rail').innerText()).toContain('300 people · 200 papers with authors · ');
    });

    it('V-36 has a live WebGL context and paints the communities', async () => {
      const page = await openPage(pages, name);
      const pixels = await pixelsOf(page, await page.locator('#stage').screenshot(), COMMUNITY_HUES);
      for (const count of pixels) expect(count).toBeGreaterThan(100);
    });

    it('V-36 V-05 V-16 V-28 finds, shows, and has all of it in its address', async () => {
      const page = await openPage(pages, name);
      await page.getByRole('combobox').fill('lukasz kaiser');
      await page.keyboard.press('Enter');
      await settle(page);
      expect(await page.locator('#panel h2').innerText()).toBe('Łukasz Kaiser');
      await expect.poll(() => page.url()).toContain('sel=');
      await page.waitForTimeout(400);
      const there = await stateOf(page);
      expect(there.selected).toBe(KAISER);
      const other = await openPage(pages, name, { hash: new URL(page.url()).hash });
      const here = await stateOf(other);
      expect({ ...here, camera: null, hovered: null }).toEqual({ ...there, camera: null, hovered: null });
      expect(here.camera?.x).toBeCloseTo(there.camera?.x ?? Number.NaN, 3);
      expect(here.camera?.ratio).toBeCloseTo(there.camera?.ratio ?? Number.NaN, 3);
      expect(await other.locator('#panel h2').innerText()).toBe('Łukasz Kaiser');
    });

    it('V-36 V-20 V-27 filters, undoes, and keeps both in the history', async () => {
      const page = await openPage(pages, name);
      await page.getByRole('slider', { name: 'First year' }).focus();
      await page.keyboard.press('ArrowRight');
      const left = (await visibleIn(page)).length;
      expect(left).toBeLessThan(300);
      await page.keyboard.press('Control+z');
      expect((await visibleIn(page)).length).toBe(300);
      await page.waitForFunction(() => !location.hash.includes('years='));
      await page.goForward();
      await expect.poll(async () => (await visibleIn(page)).length, { timeout: 10_000 }).toBe(left);
      await page.reload();
      await page.waitForFunction(() => window.__papergraph?.ready === true);
      expect((await visibleIn(page)).length).toBe(left);
    });

    it('V-36 asks who is who', async () => {
      const page = await openPage(pages, name);
      await page.getByText(/^Who is who\?/u).click();
      await expect.poll(() => page.locator('#panel h2').innerText()).toBe('One person or two?');
    });

    it('V-36 O-13 V-35 hostile titles are text', async () => {
      const page = await openPage(pages, name, { hash: XSS_HASH });
      expect(await page.locator('#panel h2').textContent()).toBe(HOSTILE);
      expect(await page.evaluate(() => 'PWN' in window)).toBe(false);
    });
  });
}
