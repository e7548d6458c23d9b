/** Markup and addresses that would run code, in every text of the data and in every place that shows it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { datasetFiles, KAISER, REPOSITORY } from './fixture.js';
import { dataset, describeInBrowser, placeOf, settle } from './rig.js';

const RUN = 'window.PWN=1';

/** What runs in a page that takes text for markup, for the value of an attribute, or for a script. */
const PAYLOADS: readonly string[] = [
  `<img src=x onerror=${RUN}>`,
  `"><svg/onload=${RUN}>`,
  `'-(${RUN})-'`,
  `"-(${RUN})-"`,
  `\`-(${RUN})-\``,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `<iframe srcdoc="<script>parent.PWN=1</script>"></iframe>`,
  `&lt;img src=x onerror=${RUN}&gt;`,
  `&#60;script&#62;${RUN}&#60;/script&#62;`,
  `</title><script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `--><script>${RUN}</script><!--`,
  `]]><script>${RUN}</script>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<math><mi xlink:href="javascript:${RUN}">x</mi></math>`,
  `<a href="javascript:${RUN}">click</a>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<details open ontoggle=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<body onload=${RUN}>`,
  `<style>@import 'javascript:${RUN}';</style>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<base href="javascript:${RUN}//">`,
  `\u202e<b>\u0000</b>\u2028${RUN}`,
];

/** Addresses that lead nowhere a reader wants to go, and two that do. */
const ADDRESSES: readonly string[] = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` javascript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `java\nscript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `vbscript:${RUN}`,
  'file:///etc/passwd',
  '//evil.example',
  'https://example.org/safe',
  'http://127.0.0.1/',
];

/** Texts that a page shows; ids, kinds and names of files stay, as they join the data. */
const TEXTS = new Set(
  'label terms name names title abstract venue session printed affiliations coauthors reason feature value'.split(
    ' ',
  ),
);
/** Names that the page knows its graphs by. */
const KEPT = new Set(['coauthor', 'citation', 'knowledge']);

function hostileFiles(): Map<string, string> {
  let count = 0;
  const replaced = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      return TEXTS.has(key) && !KEPT.has(value) ? PAYLOADS[count++ % PAYLOADS.length] : value;
    }
    if (Array.isArray(value) && key === 'links' && value.length > 0)
      return ADDRESSES.map((url) => ({ url, kind: 'code' }));
    if (Array.isArray(value)) return value.map((item) => replaced(item, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaced(item, name)]));
  };
  return new Map(
    [...datasetFiles(dataset)].map(([file, text]) => [
      file,
      JSON.stringify(replaced(JSON.parse(text) as unknown, '')),
    ]),
  );
}

/** Elements of the page that no code of ours makes, and addresses that no link may have. */
const strangers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    if ('PWN' in window) found.push('code has run');
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName;
      if (/^(?:iframe|object|embed|math|base|video|source|animate|details-x)$/.test(name)) found.push(name);
      for (const { name: attribute } of element.attributes)
        if (attribute.startsWith('on')) found.push(`${name} ${attribute}`);
    }
    for (const link of document.querySelectorAll('a[href]')) {
      const address = link.getAttribute('href') ?? '';
      if (!/^(?:https?:\/\/|#)/.test(address)) found.push(`link to ${address}`);
      if (/^https?:/.test(address) && link.getAttribute('rel') !== 'noopener noreferrer')
        found.push(`link to ${address} without rel`);
    }
    return found;
  });

/** Papers with links. */
const LINKED = ['paper:7', 'paper:25'];

const hashOf = (id: string): string => `#v=1&sel=${encodeURIComponent(id)}`;

describeInBrowser(
  'hostile data',
  (pages) => {
    it('W-01 markup in every text stays text in map, legend, search, panels, table and questions', async () => {
      const page = await pages.open();
      expect(await strangers(page)).toEqual([]);
      const { x, y } = await placeOf(page, KAISER);
      await page.mouse.move(x, y);
      await page.getByRole('combobox', { name: 'Search' }).fill('onerror');
      await page.getByRole('option').first().waitFor();
      expect(await page.getByRole('option').count()).toBeGreaterThan(3);
      expect(await strangers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Table' }).click();
      expect(await page.getByRole('row').count()).toBeGreaterThan(10);
      expect(await strangers(page)).toEqual([]);
    });

    it('W-01 the same in what opens by an address, whose own text is hostile too', async () => {
      for (const id of [KAISER, 'paper:4', 'paper:5', REPOSITORY, PAYLOADS[0]!, PAYLOADS[10]!]) {
        const page = await pages.open({ hash: hashOf(id) });
        await settle(page);
        expect(await strangers(page), id).toEqual([]);
        await page.close();
      }
    });

    it('W-01 the same in the questions of identity', async () => {
      const page = await pages.open();
      await page.getByRole('button', { name: /^Who is who\?/u }).click();
      await page.getByRole('heading', { name: 'One person or two?' }).waitFor();
      expect(await page.locator('#panel').innerText()).toContain('window.PWN');
      expect(await strangers(page)).toEqual([]);
    });

    it('W-01 W-20 files that are saved have safe names, and markup in them is escaped', async () => {
      const page = await pages.open();
      await page.getByRole('button', { name: 'Export' }).click();
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'SVG', exact: true }).click();
      const file = await waiting;
      expect(file.suggestedFilename()).toMatch(/^[a-z0-9-]+\.svg$/u);
      const svg = readFileSync(await file.path(), 'utf8');
      expect(svg).toContain('window.PWN');
      expect(svg).not.toMatch(
        /<(?:script|iframe|img|animate|math|a)\b|\son\w+=(?:"|window)(?![^<]*<\/text>)/u,
      );
    });

    it('W-02 no address that would run code or open a file becomes a link, and none is opened by a click', async () => {
      const opened: string[] = [];
      const links = new Set<string>();
      for (const id of LINKED) {
        const page = await pages.open({ hash: hashOf(id) });
        await page.exposeFunction('notePopup', (address: string) => opened.push(address));
        await page.evaluate(() => {
          window.open = (address) => {
            (window as unknown as { notePopup(to: string): void }).notePopup(String(address));
            return null;
          };
        });
        await settle(page);
        expect(await strangers(page), id).toEqual([]);
        for (const link of await page.locator('#panel').getByRole('link').all())
          links.add((await link.getAttribute('href')) ?? '');
        await page.close();
      }
      expect(opened).toEqual([]);
      expect([...links].sort()).toEqual(['http://127.0.0.1/', 'https://example.org/safe']);
    });
  },
  { files: hostileFiles() },
);
