import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { buildModel } from '../../viewer/src/model.js';
import { edgePaint, type Scene } from '../../viewer/src/scene.js';
import { columns } from './fixture-columns.js';
import { HUB, hubFiles, NEIGHBOURS } from './fixture-hub.js';
import { describeInBrowser, settle, stateOf } from './rig.js';

const rows = (page: Page) => page.locator('#panel section', { hasText: 'Wrote with' }).locator('li');
const names = (page: Page): Promise<string[]> => rows(page).allInnerTexts();
/** Two frames: rows follow the scrolling in the first. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

it('V-17 lines of a selected hub are paler than those of one with few', () => {
  const edges = [{ source: 0, target: 1, kind: 'CO_AUTHORED_WITH', weight: 1 }];
  const at = { kind: 'author', x: 0, y: 0, community: 0, year: null };
  const alphaOf = (measure: number): number => {
    const nodes = ['a', 'b'].map((key) => ({ ...at, key, label: key, measure }));
    const model = buildModel(columns('coauthor', nodes, edges));
    const visibility = { nodes: new Set(['a', 'b']), cut: new Set() };
    const scene = {
      model,
      visibility,
      lit: new Set(['a', 'b']),
      focus: 'a',
      route: null,
      colourOf: () => [0, 0, 0],
    };
    const [edge = ''] = model.graph.edges();
    const data = model.graph.getEdgeAttributes(edge);
    return edgePaint(scene as unknown as Scene, data, 'a', 'b', edge)?.alpha ?? NaN;
  };
  expect(alphaOf(50)).toBe(alphaOf(1));
  expect(alphaOf(500)).toBeLessThan(alphaOf(50) / 2);
  expect(alphaOf(5000)).toBe(alphaOf(500));
});

describeInBrowser('a hub', (pages) => {
  const open = (): Promise<Page> => pages.open({ files: hubFiles(), hash: `#v=1&view=coauthor&sel=${HUB}` });

  it('V-17 shows 20 neighbours, and of all 500 only those in sight are in the page', async () => {
    const page = await open();
    expect(await rows(page).count()).toBe(20);
    await page.getByRole('button', { name: 'Show all 500' }).click();
    await drawn(page);
    const panel = page.locator('#panel');
    const seen = new Set<string>();
    for (let step = 0; step < 200; step++) {
      const texts = await names(page);
      expect(texts.length).toBeLessThan(60);
      for (const text of texts) seen.add(text.slice(0, 10));
      const done = await panel.evaluate((element) => {
        const before = element.scrollTop;
        element.scrollTop += 500;
        return element.scrollTop === before;
      });
      await drawn(page);
      if (done) break;
    }
    // Nobody is passed over on the way, and the way has an end.
    expect(seen.size).toBe(NEIGHBOURS);
    expect((await names(page)).at(-1)).toBe('Person 499');
    const last = rows(page).last();
    expect([await last.getAttribute('aria-posinset'), await last.getAttribute('aria-setsize')]).toEqual([
      '500',
      '500',
    ]);
  });

  it('V-17 leaves no gap on the way back, and a row can be chosen', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Show all 500' }).click();
    const panel = page.locator('#panel');
    for (const top of [100_000, 4000, 3000, 2000]) {
      await panel.evaluate((element, value) => {
        element.scrollTop = value;
      }, top);
      await drawn(page);
      const { height, covered } = await panel.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const boxes = [...element.querySelectorAll('.virtual li')].map((row) => row.getBoundingClientRect());
        const end = Math.min(bottom, element.querySelector('.virtual')!.getBoundingClientRect().bottom);
        const inside = boxes.map((box) => Math.max(0, Math.min(end, box.bottom) - Math.max(top, box.top)));
        return { height: end - top, covered: inside.reduce((sum, each) => sum + each, 0) };
      });
      expect(covered).toBeGreaterThan(height - 40);
    }
    const row = rows(page).nth(12);
    const name = await row.innerText();
    await row.getByRole('button').click();
    await settle(page);
    expect(await panel.locator('h2').innerText()).toBe(name);
    expect((await stateOf(page)).selected).toMatch(/^author:n\d+$/u);
  });

  it('V-17 V-30 the keyboard goes through all of them', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Show all 500' }).press('Enter');
    await drawn(page);
    await rows(page).first().getByRole('button').focus();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      await drawn(page);
    }
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Person 060');
    expect(await rows(page).count()).toBeLessThan(60);
  });
});
