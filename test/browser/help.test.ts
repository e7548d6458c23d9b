import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { waitUntilReady } from '../support/browser.js';
import { KAISER } from './fixture.js';
import { describeInBrowser, stateOf } from './rig.js';

const tour = (page: Page) => page.getByRole('dialog', { name: /./u }).and(page.locator('#tour'));
const help = (page: Page) => page.getByRole('dialog', { name: 'Help' });

describeInBrowser('the help', (pages) => {
  /** The page once more in the same browser, by its plain address. */
  const again = async (page: Page): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(`${pages.url}/`);
    await waitUntilReady(page);
  };

  it('V-42 ? opens keys and words, and Escape closes them, without touching what is selected', async () => {
    const page = await pages.open({ hash: `#v=1&sel=${encodeURIComponent(KAISER)}` });
    await page.keyboard.press('?');
    const text = await help(page).innerText();
    for (const part of ['Search', 'Zoom in and out', 'PageRank', 'h-index', 'Not supported', 'Component'])
      expect(text).toContain(part);
    const { camera } = await stateOf(page);
    // The keys of the map are not those of the help.
    await page.keyboard.press('+');
    expect((await stateOf(page)).camera).toEqual(camera);
    await page.keyboard.press('Escape');
    expect(await help(page).isVisible()).toBe(false);
    expect((await stateOf(page)).selected).toBe(KAISER);
    await page.getByRole('button', { name: 'Help' }).click();
    expect(await help(page).isVisible()).toBe(true);
    await page.mouse.click(5, 5);
    expect(await help(page).isVisible()).toBe(false);
    expect((await stateOf(page)).selected).toBe(KAISER);
  });

  it('V-42 the first visit begins with a tour, which stays away once it was dismissed', async () => {
    const page = await pages.open({ firstVisit: true });
    expect(await tour(page).innerText()).toContain('1 of 5');
    await page.keyboard.press('Escape');
    expect(await tour(page).isVisible()).toBe(false);
    await again(page);
    expect(await tour(page).isVisible()).toBe(false);
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'The tour' }).click();
    expect(await help(page).isVisible()).toBe(false);
    expect(await tour(page).innerText()).toContain('1 of 5');
  });

  it('V-42 the tour goes through the page by keys, points at what it is about, and ends', async () => {
    const page = await pages.open({ firstVisit: true });
    const about = page.locator('.toured');
    const seen: (string | null)[] = [];
    for (let step = 1; step <= 5; step++) {
      expect(await tour(page).innerText()).toContain(`${step} of 5`);
      seen.push(
        (await about.count()) === 0
          ? null
          : await about.evaluate((each) =>
              each.parentElement?.id === 'search' ? 'search' : each.id || each.className,
            ),
      );
      await page.keyboard.press('Enter');
    }
    expect(seen).toEqual([null, 'search', null, 'communities', 'views toured']);
    expect(await tour(page).isVisible()).toBe(false);
    expect(await about.count()).toBe(0);
    // Nothing of it was a key of the map.
    expect((await stateOf(page)).selected).toBe(null);
  });

  it('V-42 V-28 no tour stands in the way of what a link shows, and that was no visit', async () => {
    const page = await pages.open({ firstVisit: true, hash: `#v=1&sel=${encodeURIComponent(KAISER)}` });
    expect(await tour(page).isVisible()).toBe(false);
    await again(page);
    expect(await tour(page).isVisible()).toBe(true);
  });

  it('V-42 where nothing can be stored there is no tour, as it would come each time', async () => {
    const page = await pages.open({
      firstVisit: true,
      before: (opened) =>
        opened.addInitScript(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('forbidden', 'SecurityError');
          };
        }),
    });
    expect(await tour(page).isVisible()).toBe(false);
  });

  it('V-42 V-31 V-32 help and tour are accessible and fit a phone', async () => {
    const page = await pages.open({
      firstVisit: true,
      context: { viewport: { width: 320, height: 640 }, bypassCSP: true },
    });
    const inside = async (selector: string): Promise<void> => {
      const box = (await page.locator(selector).boundingBox())!;
      expect(Math.min(box.x, box.y), selector).toBeGreaterThanOrEqual(0);
      expect([box.x + box.width <= 320, box.y + box.height <= 640], selector).toEqual([true, true]);
    };
    const grave = async (): Promise<string[]> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    };
    await inside('#tour');
    expect(await grave()).toEqual([]);
    await page.keyboard.press('Enter');
    await inside('#tour');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await inside('dialog.help');
    expect(await grave()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});
