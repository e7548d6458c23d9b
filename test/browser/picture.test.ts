import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { KAISER } from './fixture.js';
import type { ViewerGraph } from '../../src/model/viewer-dataset.js';
import { COMMUNITY_HUES } from '../../viewer/src/palette.js';
import { dataset, describeInBrowser, labelsIn, pixelsOf, placeOf, settle, stateOf } from './rig.js';

const graph = dataset.graphs.get('coauthor');

/** The neighbours of a node, from the fixture's own columns. */
function neighboursOf(key: string): string[] {
  const keys = graph?.nodes.key ?? [];
  const { source, target } = graph?.edges ?? { source: [], target: [] };
  const place = keys.indexOf(key);
  const found = source.flatMap((from, i) => {
    const to = target[i] ?? -1;
    return from === place ? [keys[to] ?? ''] : to === place ? [keys[from] ?? ''] : [];
  });
  return [...new Set(found)].sort();
}

/** The first people of the fixture without links, at these places from left to right. */
function drawing(x: readonly number[]): ViewerGraph {
  const full = graph!;
  const columns = Object.entries(full.nodes).map(([name, values]) => [name, values.slice(0, x.length)]);
  const nodes = { ...(Object.fromEntries(columns) as ViewerGraph['nodes']), x: [...x], y: x.map(() => 0) };
  return { ...full, nodes, edges: { source: [], target: [], kind: [], weight: [] } };
}

describeInBrowser('the picture', (pages) => {
  it('V-13 hover keeps the neighbourhood, tells a name and three facts, and leaves no trace', async () => {
    const page = await pages.open();
    const hues = async (): Promise<number[]> =>
      pixelsOf(page, await page.locator('#stage').screenshot(), COMMUNITY_HUES);
    const coloured = await hues();
    const { x, y } = await placeOf(page, KAISER);
    await page.mouse.move(x, y);
    const tooltip = page.getByRole('tooltip');
    await tooltip.waitFor();
    expect(await tooltip.locator('strong').innerText()).toBe('Łukasz Kaiser');
    const facts = await tooltip.locator('li').allInnerTexts();
    expect(facts).toHaveLength(3);
    expect(facts[0]).toBe(`${neighboursOf(KAISER).length} co-authors`);
    expect(facts[1]).toMatch(/^\d+ papers?$/u);
    const state = await stateOf(page);
    expect(state.hovered).toBe(KAISER);
    expect(state.highlight).toEqual(neighboursOf(KAISER));
    const keys = [KAISER, ...neighboursOf(KAISER)];
    const kept = new Set(keys.map((key) => graph?.nodes.community[graph.nodes.key.indexOf(key)]));
    const faded = await hues();
    coloured.forEach((before, community) => {
      if (kept.has(community)) expect(faded[community]).toBeGreaterThan(50);
      else expect(faded[community]).toBeLessThan(before / 10);
    });
    expect(kept.size).toBeLessThan(COMMUNITY_HUES.length);
    const box = await tooltip.boundingBox();
    await page.mouse.move(x + 2, y + 1);
    expect(await tooltip.boundingBox()).toEqual(box);
    await page.mouse.move(320, 790);
    await tooltip.waitFor({ state: 'hidden' });
    expect((await stateOf(page)).highlight).toEqual([]);
  });

  it('V-14 click selects and opens the panel, never a page; Escape and the background clear', async () => {
    const page = await pages.open();
    const popups: unknown[] = [];
    page.on('popup', (popup) => popups.push(popup));
    const panel = page.locator('#panel');
    const click = async (): Promise<void> => {
      const { x, y } = await placeOf(page, KAISER);
      await page.mouse.click(x, y);
      await panel.waitFor();
      await settle(page);
    };
    await click();
    const address = page.url().replace(/#.*/u, '');
    expect(await panel.locator('h2').innerText()).toBe('Łukasz Kaiser');
    await page.mouse.move(320, 790);
    await expect.poll(async () => (await stateOf(page)).hovered).toBe(null);
    const state = await stateOf(page);
    expect(state.selected).toBe(KAISER);
    expect(state.highlight).toEqual(neighboursOf(KAISER));
    expect(await page.getByRole('status').filter({ hasText: 'Selected' }).innerText()).toBe(
      `Selected Łukasz Kaiser, ${neighboursOf(KAISER).length} neighbours`,
    );
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect((await stateOf(page)).selected).toBe(null);
    await click();
    // Two clicks soon after each other would be a double click, which zooms.
    await page.waitForTimeout(600);
    await page.mouse.click(320, 700);
    await panel.waitFor({ state: 'hidden' });
    expect(popups).toEqual([]);
    expect(page.url().replace(/#.*/u, '')).toBe(address);
  });

  it('V-14 what stands at the left stays there while the panel opens', async () => {
    const page = await pages.open();
    const left = dataset.details.communities[4]?.topMembers[0]?.id ?? '';
    const before = await placeOf(page, left);
    await page.mouse.click(before.x, before.y);
    await page.locator('#panel').waitFor();
    await settle(page);
    const after = await placeOf(page, left);
    expect(Math.abs(after.x - before.x)).toBeLessThan(2);
    expect(Math.abs(after.y - before.y)).toBeLessThan(2);
  });

  it('V-32 V-14 a window that is made smaller has the map in it as if it had been opened so', async () => {
    const corners = async (page: Page): Promise<number[]> => {
      await settle(page);
      const keys = graph?.nodes.key ?? [];
      const at = await page.evaluate((all) => all.map((key) => window.__papergraph!.xy(key)!), keys);
      return [
        Math.min(...at.map(({ x }) => x)),
        Math.max(...at.map(({ x }) => x)),
        Math.min(...at.map(({ y }) => y)),
        Math.max(...at.map(({ y }) => y)),
      ].map(Math.round);
    };
    const small = { width: 390, height: 700 };
    const opened = await corners(await pages.open({ context: { viewport: small } }));
    const page = await pages.open();
    await page.setViewportSize(small);
    // What is below the map comes after the first picture, and takes its padding a pixel.
    const off = async (): Promise<number> =>
      Math.max(...(await corners(page)).map((at, i) => Math.abs(at - opened[i]!)));
    await expect.poll(off).toBeLessThan(3);
  });

  it('V-19 the lines of a small graph can be seen', async () => {
    const two = { ...drawing([0, 100]), edges: { source: [0], target: [1], kind: [0], weight: [1] } };
    const page = await pages.open({ files: new Map([['data/coauthor.json', JSON.stringify(two)]]) });
    const [a, b] = await Promise.all(two.nodes.key.map((key) => placeOf(page, key)));
    const middle = { x: (a!.x + b!.x) / 2 - 10, y: (a!.y + b!.y) / 2 - 10, width: 20, height: 20 };
    const png = await page.screenshot({ clip: middle });
    const darkest = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(20, 20).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, 20, 20);
      return Math.min(...data);
    }, Buffer.from(png).toString('base64'));
    expect(darkest).toBeLessThan(190);
  });

  it('V-18 a name keeps clear of other nodes in a small graph', async () => {
    const four = drawing([46, 54, 0, 100]);
    const around = async (first: string): Promise<Uint8Array> => {
      const nodes = { ...four.nodes, label: [first, '', '', ''] };
      const files = new Map([['data/coauthor.json', JSON.stringify({ ...four, nodes })]]);
      const page = await pages.open({ files });
      expect(await labelsIn(page)).toContain(nodes.key[0]);
      const { x, y } = await placeOf(page, nodes.key[1]!);
      return page.screenshot({ clip: { x: x - 5, y: y - 5, width: 10, height: 10 } });
    };
    expect(await around('A name that is long enough to reach')).toEqual(await around('.'));
  });

  it('V-18 no name is drawn below the buttons over the picture', async () => {
    const page = await pages.open();
    expect((await labelsIn(page)).length).toBeGreaterThan(3);
    await page.evaluate(() => {
      const controls = document.querySelector<HTMLElement>('#controls');
      if (controls) controls.style.inset = '0';
    });
    await page.keyboard.press('+');
    await settle(page);
    expect(await labelsIn(page)).toEqual([]);
  });

  it('V-18 the selected name is drawn at every zoom, and more names come with zooming in', async () => {
    const page = await pages.open();
    const few = (await labelsIn(page)).length;
    expect(few).toBeGreaterThan(3);
    await page.getByRole('combobox').fill('lukasz kaiser');
    await page.keyboard.press('Enter');
    await settle(page);
    expect(await labelsIn(page)).toContain(KAISER);
    await page.keyboard.press('Escape');
    await settle(page);
    expect((await labelsIn(page)).length).toBeGreaterThan(few);
    const { x, y } = await placeOf(page, KAISER);
    await page.mouse.click(x, y);
    await settle(page);
    for (const key of ['-', '-', '+', '+', '+', '+']) {
      await page.keyboard.press(key);
      await settle(page);
      const { width = 0 } = (await page.locator('#stage').boundingBox()) ?? {};
      const at = await placeOf(page, KAISER);
      if (at.x > 300 && at.x < 300 + width && at.y > 0 && at.y < 800)
        expect(await labelsIn(page)).toContain(KAISER);
    }
  });

  it('V-18 a slider gives more names or fewer, and the address keeps it', async () => {
    const page = await pages.open();
    const usual = (await labelsIn(page)).length;
    const slider = page.getByRole('slider', { name: 'Names on the map' });
    await slider.focus();
    await page.keyboard.press('End');
    await settle(page);
    const most = (await labelsIn(page)).length;
    expect(most).toBeGreaterThan(1.5 * usual);
    await page.waitForURL(/names=3/u);
    await page.keyboard.press('Home');
    await settle(page);
    expect((await labelsIn(page)).length).toBeLessThan(usual);
    await page.waitForURL(/names=-2/u);
    await page.reload();
    await page.waitForFunction(() => window.__papergraph?.ready === true);
    expect(await slider.inputValue()).toBe('-2');
  });

  it('V-30 keys zoom, pan, walk to a neighbour and focus the search', async () => {
    const page = await pages.open();
    const start = (await stateOf(page)).camera;
    await page.keyboard.press('+');
    await settle(page);
    expect((await stateOf(page)).camera?.ratio).toBeLessThan(start?.ratio ?? 0);
    await page.keyboard.press('ArrowRight');
    await settle(page);
    expect((await stateOf(page)).camera?.x).toBeGreaterThan(start?.x ?? 0);
    await page.keyboard.press('/');
    await page.keyboard.type('lukasz kaiser');
    await page.keyboard.press('Enter');
    await settle(page);
    await page.keyboard.press('n');
    await settle(page);
    expect(neighboursOf(KAISER)).toContain((await stateOf(page)).selected);
  });
});
