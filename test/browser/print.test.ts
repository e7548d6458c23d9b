import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { KAISER } from './fixture.js';
import { COMMUNITY_HUES } from '../../viewer/src/palette.js';
import { dataset, describeInBrowser, pixelsOf, settle, stateOf, visibleIn } from './rig.js';

const paper = (page: Page) => page.locator('#print');
const rows = (page: Page) => paper(page).locator('tbody tr');

/** Shows the page as it is printed. */
async function toPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await paper(page).locator('table').waitFor();
}

describeInBrowser('on paper and in other pages', (pages) => {
  it('V-41 what is printed is the map with its legend, and the table', async () => {
    const page = await pages.open();
    await page.getByRole('button', { name: 'Light or dark' }).click();
    expect(await paper(page).isVisible()).toBe(false);
    await toPaper(page);
    expect(await page.locator('#rail').isVisible()).toBe(false);
    const png = await paper(page).locator('canvas').screenshot();
    const hues = await pixelsOf(page, png, COMMUNITY_HUES);
    // On white, whatever the theme of the screen.
    const corner = await paper(page)
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => [...canvas.getContext('2d')!.getImageData(3, 3, 1, 1).data]);
    expect(corner).toEqual([255, 255, 255, 255]);
    for (const hue of hues) expect(hue).toBeGreaterThan(50);
    expect(await rows(page).count()).toBe(300);
    const heads = await paper(page).locator('th').allInnerTexts();
    expect(heads).toEqual(['Name', 'Community', 'Papers', 'Links']);
    const measures = (await rows(page).locator('td:last-child').allInnerTexts()).map(Number);
    expect(measures).toEqual([...measures].sort((a, b) => b - a));
    // Of no page do letters stand at the edge.
    const margins = await page.evaluate(() =>
      [...document.styleSheets].flatMap((sheet) =>
        [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSPageRule ? [rule.style.marginTop] : [])),
      ),
    );
    expect(margins).toEqual(['14mm']);
    // All of it can be scrolled to, so that all of it is on the pages.
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(3000);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => paper(page).locator('*').count()).toBe(0);
    expect((await stateOf(page)).theme).toBe('dark');
  });

  it('V-41 the printer gets what the filters leave, over several pages, and the screen is as before', async () => {
    const page = await pages.open();
    await page.getByRole('button', { name: 'Show only causality' }).click();
    const left = (await visibleIn(page)).length;
    await toPaper(page);
    expect(await rows(page).count()).toBe(left);
    expect(await paper(page).locator('h2').innerText()).toBe(`${left} people`);
    await page.emulateMedia({ media: null });
    await page.getByRole('button', { name: 'Show every community' }).click();
    await settle(page);
    const before = await page.locator('#stage').screenshot();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect([...pdf.matchAll(/\/Type\s*\/Page\b/gu)].length).toBeGreaterThan(4);
    await settle(page);
    expect(await page.locator('#stage').screenshot()).toEqual(before);
    expect(await paper(page).locator('*').count()).toBe(0);
  });

  it('V-41 a table that would take hundreds of pages is cut off, and says so', async () => {
    const full = dataset.graphs.get('coauthor')!;
    const many = Array.from({ length: 600 }, (_, i) => i);
    const nodes = {
      ...full.nodes,
      ...{ key: many.map((i) => `author:${i}`), label: many.map((i) => `Person ${i}`) },
      ...{ x: many, y: many.map((i) => i % 7), measure: many.map(() => 1), kind: many.map(() => 0) },
      ...{ citations: many.map(() => 0), pagerank: many.map(() => null), year: many.map(() => null) },
      community: many.map(() => 0),
    };
    const graph = { ...full, nodes, edges: { source: [], target: [], kind: [], weight: [] } };
    const page = await pages.open({ files: new Map([['data/coauthor.json', JSON.stringify(graph)]]) });
    await toPaper(page);
    expect(await rows(page).count()).toBe(500);
    expect(await paper(page).innerText()).toContain('The first 500 of them');
  });

  it('V-41 embed=1 leaves the map alone on the page, with a way to the whole', async () => {
    const page = await pages.open({
      ...{ folder: '/?embed=1', firstVisit: true },
      hash: `#v=1&sel=${encodeURIComponent(KAISER)}`,
    });
    for (const part of ['#rail', '#years', '#drawer', '#tour'])
      expect(await page.locator(part).filter({ visible: true }).count()).toBe(0);
    const { width = 0 } = (await page.locator('#stage').boundingBox()) ?? {};
    expect(width).toBe(1200 - 360);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Co-author map');
    await page.keyboard.press('Escape');
    await settle(page);
    expect((await page.locator('#stage').boundingBox())?.width).toBe(1200);
    await expect.poll(() => page.url()).not.toContain('sel=');
    const [whole] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Open the whole map' }).click(),
    ]);
    await whole.locator('#rail').waitFor();
    expect(whole.url()).not.toContain('embed');
    expect(whole.url()).toContain('view=coauthor');
    const plain = await pages.open({ folder: '/?embed=0' });
    expect(await plain.locator('#rail').isVisible()).toBe(true);
  });

  it('V-41 no tour stands in an embedded map', async () => {
    const page = await pages.open({ folder: '/?embed=1', firstVisit: true });
    expect(await page.locator('#tour').filter({ visible: true }).count()).toBe(0);
  });
});
