import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { COMMUNITY_HUES } from '../../viewer/src/palette.js';
import { KAISER } from './fixture.js';
import { describeInBrowser, pixelsOf, stateOf } from './rig.js';

const ground = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describeInBrowser('theme and access', (pages) => {
  it('V-33 follows the system, and a choice is kept', async () => {
    const page = await pages.open({ context: { colorScheme: 'dark' } });
    expect((await stateOf(page)).theme).toBe('dark');
    expect(await ground(page)).toBe('rgb(18, 20, 23)');
    const [paper = 0] = await pixelsOf(page, await page.locator('#stage').screenshot(), ['#121417']);
    expect(paper).toBeGreaterThan(300_000);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => ground(page)).toBe('rgb(251, 250, 247)');
    await page.getByRole('button', { name: 'Light or dark' }).click();
    expect(await ground(page)).toBe('rgb(18, 20, 23)');
    await page.reload();
    await page.waitForFunction(() => window.__papergraph?.ready === true);
    expect((await stateOf(page)).theme).toBe('dark');
  });

  it('V-33 the page is as dark as the system before its script has come', async () => {
    const ground = async (colorScheme: 'light' | 'dark'): Promise<string> => {
      const page = await pages.open({
        early: true,
        expected: /Failed to load resource/u,
        context: { colorScheme },
        before: (opened) => opened.route('**/assets/*.js', (route) => route.abort()),
      });
      return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    };
    expect(await ground('dark')).toBe('rgb(18, 20, 23)');
    expect(await ground('light')).toBe('rgb(251, 250, 247)');
  });

  it('V-12 the legend shows the palette', async () => {
    const page = await pages.open();
    const colours = await page
      .locator('#communities .swatch')
      .evaluateAll((marks) =>
        marks.map((mark) =>
          [...getComputedStyle(mark).backgroundColor.matchAll(/\d+/gu)]
            .map(([value]) => Number(value).toString(16).padStart(2, '0'))
            .join(''),
        ),
      );
    expect(colours.slice(0, 8)).toEqual(COMMUNITY_HUES.map((hue) => hue.slice(1)));
    expect(new Set(colours).size).toBe(9);
  });

  it.each(['light', 'dark'] as const)('V-31 axe finds nothing serious (%s)', async (colorScheme) => {
    const page = await pages.open({
      context: { colorScheme, bypassCSP: true },
      hash: `#v=1&table=1&sel=${encodeURIComponent(KAISER)}`,
    });
    await page.getByRole('combobox').fill('attention');
    await page.getByRole('option').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  });

  it('V-31 a screen reader is told what the page holds', async () => {
    const page = await pages.open({ hash: `#v=1&sel=${encodeURIComponent(KAISER)}` });
    for (const [part, selector] of [
      ['rail', '#rail'],
      ['panel', '#panel'],
      ['map', '#stage'],
      ['years', '#years'],
    ] as const)
      await expect(await page.locator(selector).ariaSnapshot()).toMatchFileSnapshot(
        `golden/aria-${part}.yml`,
      );
    await page.locator('.tools').getByRole('button', { name: 'Table' }).click();
    const table = await page.locator('#drawer').ariaSnapshot();
    // The first rows stand for those that are like them.
    await expect(table.split('\n').slice(0, 40).join('\n')).toMatchFileSnapshot('golden/aria-table.yml');
  });

  it('V-32 fits a phone without scrolling sideways', async () => {
    const page = await pages.open({ context: { viewport: { width: 320, height: 640 } } });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.getByRole('combobox').fill('lukasz kaiser');
    await page.keyboard.press('Enter');
    await page.locator('#panel').waitFor();
    expect((await page.locator('#panel').boundingBox())?.width).toBeLessThanOrEqual(320);
  });

  it('V-32 keeps hits, tools and table in sight on a phone', async () => {
    const page = await pages.open({ context: { viewport: { width: 320, height: 640 } } });
    const inside = async (selector: string): Promise<void> => {
      const box = await page.locator(selector).boundingBox();
      expect(box?.y, selector).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0), selector).toBeLessThanOrEqual(640);
    };
    await inside('.tools');
    await page.getByRole('combobox').fill('a');
    await page.getByRole('option').first().waitFor();
    await inside('.found');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Table' }).click();
    expect(await page.locator('#rail').isVisible()).toBe(false);
    await inside('#drawer');
    await inside('#controls');
    // Names that take two lines begin level with the rest of their row.
    const uneven = await page.evaluate(() =>
      [...document.querySelectorAll('#drawer tbody tr')].map((row) => {
        const tops = [...row.querySelectorAll('td')].flatMap((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell.querySelector('bdi') ?? cell);
          const [first] = range.getClientRects();
          return first ? [first.top] : [];
        });
        return Math.max(...tops) - Math.min(...tops);
      }),
    );
    expect(Math.max(...uneven)).toBeLessThan(2);
    await page.locator('#drawer').getByRole('button', { name: 'Close' }).click();
    expect(await page.locator('#rail').isVisible()).toBe(true);
  });

  it('V-32 scrolls in a window zoomed to 200 %, where all of it can be reached', async () => {
    const page = await pages.open({ context: { viewport: { width: 640, height: 400 } } });
    expect((await page.locator('#stage').boundingBox())?.height).toBeGreaterThan(150);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const help = page.getByRole('button', { name: 'Help', exact: true });
    await help.focus();
    const { y = 0, height = 0 } = (await help.boundingBox()) ?? {};
    expect([y > 0, y + height <= 400]).toEqual([true, true]);
    await page.getByRole('combobox').fill('lukasz kaiser');
    await page.keyboard.press('Enter');
    await page.locator('#panel').waitFor();
  });

  it('V-33 colours that say something stay where the system takes colours away', async () => {
    const page = await pages.open({ context: { forcedColors: 'active' } });
    const colour = (selector: string, property: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    const ground = await colour('body', 'background-color');
    expect(await colour('#communities .swatch', 'background-color')).toBe('rgb(1, 127, 243)');
    expect(await colour('#years .year.in .left', 'background-color')).not.toBe(ground);
    expect(await colour('.views [aria-pressed=false]', 'border-bottom-color')).toBe(ground);
    expect(await colour('.views [aria-pressed=true]', 'border-bottom-color')).not.toBe(ground);
  });

  it('V-32 makes no flights when motion is unwanted', async () => {
    const page = await pages.open({ context: { reducedMotion: 'reduce' } });
    await page.keyboard.press('+');
    const at = (await stateOf(page)).camera?.ratio;
    await page.waitForTimeout(400);
    expect((await stateOf(page)).camera?.ratio).toBe(at);
    expect(at).toBeLessThan(1);
  });
});
