import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { buildModel } from '../../viewer/src/model.js';
import { findPath } from '../../viewer/src/path.js';
import { KAISER } from './fixture.js';
import { columns } from './fixture-columns.js';
import { ISOLATED, PATH } from './fixture-corpus.js';
import { dataset, describeInBrowser, labelsIn, placeOf, settle, stateOf } from './rig.js';

const [A = '', B = '', C = '', D = ''] = PATH;
const steps = (page: Page) => page.locator('#panel ol.stops > li');

/** A graph of nodes `a`, `b` … and edges such as `ab`, with a weight behind where it is not 1. */
function modelOf(nodes: string, edges: readonly string[]) {
  const keys = [...nodes];
  const row = (key: string) => ({
    key,
    label: key,
    kind: 'author',
    x: 0,
    y: 0,
    measure: 1,
    community: 0,
    year: null,
  });
  const ends = edges.map(([source = '', target = '', ...weight]) => ({
    source: keys.indexOf(source),
    target: keys.indexOf(target),
    kind: 'CO_AUTHORED_WITH',
    weight: Number(weight.join('') || 1),
  }));
  return buildModel(columns('coauthor', keys.map(row), ends));
}
const shown = (nodes: string, cut: readonly string[] = []) => ({ nodes: new Set(nodes), cut: new Set(cut) });

it('V-24 takes the fewest steps, against the direction of links too, and counts the ways', () => {
  const model = modelOf('abcdef', ['ba', 'bc', 'cd', 'ae', 'ef', 'fd', 'ab']);
  expect(findPath(model, shown('abcdef'), 'a', 'd')).toMatchObject({ nodes: expect.anything(), ways: 2 });
  const model2 = modelOf('abcd', ['ab', 'bc', 'cd', 'ad']);
  expect(findPath(model2, shown('abcd'), 'a', 'd')).toMatchObject({
    kind: 'found',
    nodes: ['a', 'd'],
    ways: 1,
  });
});

it('V-24 of equally short paths takes that whose weakest link is strongest', () => {
  const model = modelOf('abcd', ['ab9', 'bd1', 'ac3', 'cd3']);
  const path = findPath(model, shown('abcd'), 'a', 'd');
  expect(path).toMatchObject({ nodes: ['a', 'c', 'd'], ways: 2 });
  expect(findPath(model, shown('abd'), 'a', 'd')).toMatchObject({ nodes: ['a', 'b', 'd'], ways: 1 });
});

it('V-24 says what is in the way', () => {
  const model = modelOf('abcdef', ['ab', 'bc', 'de']);
  expect(findPath(model, shown('abcdef'), 'a', 'd')).toEqual({
    kind: 'apart',
    sizes: [3, 2],
    filtered: false,
  });
  expect(findPath(model, shown('acdef'), 'a', 'c')).toEqual({ kind: 'apart', sizes: [1, 1], filtered: true });
  // The edge from b to c, whose papers a filter hides.
  expect(findPath(model, shown('abcdef', ['1']), 'a', 'c')).toEqual({
    kind: 'apart',
    sizes: [2, 1],
    filtered: true,
  });
  expect(findPath(model, shown('abdef'), 'a', 'c')).toEqual({ kind: 'hidden', key: 'c' });
  expect(findPath(model, shown('abc'), 'a', 'a')).toMatchObject({ nodes: ['a'], links: [] });
});

/** The darkest channel in the middle between two nodes: what a line there leaves of the light ground. */
async function between(page: Page, from: string, to: string): Promise<number> {
  const [a, b] = [await placeOf(page, from), await placeOf(page, to)];
  const clip = { x: (a.x + b.x) / 2 - 3, y: (a.y + b.y) / 2 - 3, width: 6, height: 6 };
  const png = await page.screenshot({ clip });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return Math.min(...context.getImageData(0, 0, image.width, image.height).data);
  }, png.toString('base64'));
}

describeInBrowser('the path between two', (pages) => {
  const linkTo = (from: string, to: string): string =>
    `#${new URLSearchParams({ v: '1', view: 'coauthor', from, to }).toString()}`;

  it('V-24 from a selected person to one clicked on the map: steps, highlighted links, and a way back', async () => {
    const page = await pages.open();
    await page.getByRole('combobox').fill('path a');
    await page.keyboard.press('Enter');
    await settle(page);
    await page.getByRole('button', { name: 'Path to …' }).click();
    await page.keyboard.press('0');
    await settle(page);
    const { x, y } = await placeOf(page, D);
    await page.mouse.click(x, y);
    await settle(page);
    expect(await steps(page).locator('.stop').allInnerTexts()).toEqual([
      'Path A',
      'Path B',
      'Path C',
      'Path D',
    ]);
    const { highlight, selected } = await stateOf(page);
    expect(highlight).toEqual([...PATH].sort());
    expect(selected).toBe(null);
    for (const [from, to] of [
      [A, B],
      [B, C],
      [C, D],
    ] as const)
      expect(await between(page, from, to)).toBeLessThan(140);
    expect(await labelsIn(page)).toEqual(expect.arrayContaining([...PATH]));
    expect(await page.locator('#live').innerText()).toContain('3 steps');
    // Each step says what joins the two: here the one paper they wrote together.
    expect(await steps(page).first().locator('.leg').innerText()).toBe(
      dataset.details.papers['paper:1']?.title,
    );
    await steps(page).nth(1).locator('.stop button').click();
    expect(await page.locator('#panel h2').innerText()).toBe('Path B');
    await page.getByRole('button', { name: 'Back to the path' }).click();
    expect(await steps(page).count()).toBe(4);
    await page.keyboard.press('Escape');
    expect(await page.locator('#panel').isVisible()).toBe(false);
    expect((await stateOf(page)).highlight).toEqual([]);
    await settle(page);
    expect(await between(page, B, C)).toBeGreaterThan(200);
  });

  it('V-24 V-30 by keys alone: T asks for the other end, which is found by its name', async () => {
    const page = await pages.open();
    await page.keyboard.press('/');
    await page.keyboard.type('path a');
    await page.keyboard.press('Enter');
    await page.keyboard.press('t');
    await page.keyboard.type('path c');
    await page.keyboard.press('Enter');
    await settle(page);
    expect(await steps(page).count()).toBe(3);
    await page.getByRole('button', { name: 'Another end' }).press('Enter');
    await page.keyboard.type('path b');
    await page.keyboard.press('Enter');
    expect(await steps(page).count()).toBe(2);
  });

  it('V-24 says in words that there is no path', async () => {
    const page = await pages.open({ hash: linkTo(A, ISOLATED) });
    const text = await page.locator('#panel').innerText();
    expect(text).toContain('No path: they are in different components of what is shown; ');
    expect(text).toContain('that of Path A has 4 people, Solo Writer stands alone.');
    expect(await steps(page).count()).toBe(0);
    expect((await stateOf(page)).highlight).toEqual([A, ISOLATED].sort());
    // Papers and venues join more than people do.
    await page.getByRole('button', { name: 'Look in the knowledge graph' }).click();
    expect((await stateOf(page)).view).toBe('knowledge');
    const stops = await steps(page).locator('.stop').allInnerTexts();
    expect([stops[0], stops.at(-1)]).toEqual(['Path A', 'Solo Writer']);
    expect(stops.length).toBeGreaterThan(4);
  });

  it('V-24 offers to clear the filters that are in the way', async () => {
    const other = dataset.details.communities[1]?.topMembers[0]?.id ?? '';
    const page = await pages.open({ hash: `${linkTo(KAISER, other)}&hide=community%3A1` });
    const name = dataset.details.communities[1]?.topMembers[0]?.name;
    expect(await page.locator('#panel').innerText()).toContain(`A filter hides ${name}.`);
    await page.locator('#panel').getByRole('button', { name: 'Clear filters' }).click();
    const found = await steps(page).count();
    expect(found).toBeGreaterThan(2);
    expect(await page.locator('#panel').innerText()).toContain(
      `${found - 1} steps, the fewest over what is shown.`,
    );
  });

  it('V-24 V-28 the address holds the path', async () => {
    const page = await pages.open({ hash: linkTo(A, D) });
    await settle(page);
    await page.keyboard.press('+');
    await expect.poll(() => page.url()).toContain('cam=');
    const other = await pages.open({ hash: new URL(page.url()).hash });
    expect(await steps(other).count()).toBe(4);
    const gone = await pages.open({ hash: linkTo(A, 'author:nobody') });
    await expect.poll(() => gone.locator('.link-notice').innerText()).toContain('not in this data');
    expect(await gone.locator('#panel').isVisible()).toBe(false);
  });

  it('V-24 between a person and a paper it goes through the knowledge graph, with words for each relation', async () => {
    const page = await pages.open();
    await page.getByRole('combobox').fill('lukasz kaiser');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Path to …' }).click();
    await page.getByRole('combobox', { name: 'The other end' }).fill('tool');
    await page.getByRole('option', { name: 'github.com/example/tool, repository' }).click();
    expect((await stateOf(page)).view).toBe('knowledge');
    const legs = await steps(page).locator('.leg').allInnerTexts();
    expect(legs[0]).toBe('wrote');
    expect(legs.at(-1)).toBe('has its code at');
  });

  it('V-24 V-32 fits a phone', async () => {
    const page = await pages.open({ context: { viewport: { width: 320, height: 640 } }, hash: linkTo(A, D) });
    expect(await steps(page).count()).toBe(4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.getByRole('button', { name: 'Another end' }).click();
    await page.getByRole('combobox', { name: 'The other end' }).fill('solo');
    await page.getByRole('option').first().click();
    expect(await page.locator('#panel').innerText()).toContain('No path');
  });
});
