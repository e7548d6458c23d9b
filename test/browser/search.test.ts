import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { KAISER } from './fixture.js';
import { describeInBrowser, placeOf, settle, stateOf, visibleIn } from './rig.js';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search' });

describeInBrowser('search', (pages) => {
  it('V-05 folds case and accents, marks the match, tells the kind and the total, and brings the hit to the middle', async () => {
    const page = await pages.open();
    await field(page).fill('lukasz kais');
    const option = page.getByRole('option', { name: 'Łukasz Kaiser, author', exact: true });
    await option.waitFor();
    expect(await option.locator('mark').allInnerTexts()).toEqual(['Łukasz', 'Kais']);
    expect(await option.locator('.kind').innerText()).toBe('author');
    expect(await page.locator('#search .note').innerText()).toMatch(/^\d+ hits?/u);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await settle(page);
    expect((await stateOf(page)).selected).toBe(KAISER);
    const at = await placeOf(page, KAISER);
    const stage = await page.locator('#picture canvas').first().boundingBox();
    expect(Math.abs(at.x - ((stage?.x ?? 0) + (stage?.width ?? 0) / 2))).toBeLessThan(5);
    expect(Math.abs(at.y - ((stage?.y ?? 0) + (stage?.height ?? 0) / 2))).toBeLessThan(5);
  });

  it('V-05 takes a word with one letter wrong and says so', async () => {
    const page = await pages.open();
    await field(page).fill('attnetion');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').first().innerText()).toMatch(/attention/iu);
    expect(await page.locator('#search .note').innerText()).toContain('with one letter different');
  });

  it('V-05 finds a paper by author, venue and identifier, and tells which', async () => {
    const page = await pages.open();
    for (const query of ['kaiser neurips', '1706.03004']) {
      await field(page).fill(query);
      const hit = page.getByRole('option').filter({ has: page.locator('.kind', { hasText: 'paper' }) });
      await hit.first().waitFor();
      expect(await hit.first().locator('.because').innerText()).not.toBe('');
    }
  });

  it('V-06 says that a hit is hidden, and shows it when asked', async () => {
    const page = await pages.open();
    await page.getByRole('checkbox', { name: /machine translation/u }).click();
    expect(await visibleIn(page)).not.toContain(KAISER);
    await field(page).fill('lukasz kaiser');
    const option = page.getByRole('option', { name: /^Łukasz Kaiser, author/u });
    expect(await option.innerText()).toContain('hidden by filter · show');
    await option.click();
    await settle(page);
    expect(await visibleIn(page)).toContain(KAISER);
    expect((await stateOf(page)).selected).toBe(KAISER);
  });

  it('V-07 says when nothing is found, and Escape clears', async () => {
    const page = await pages.open();
    await field(page).fill('zzzz');
    expect(await page.locator('#search .note').innerText()).toContain('Nothing for “zzzz”');
    expect(await page.locator('#search .note').innerText()).toContain('names, titles');
    await page.keyboard.press('Escape');
    expect(await field(page).inputValue()).toBe('');
    expect(await page.locator('#search .note').isVisible()).toBe(false);
  });
});
