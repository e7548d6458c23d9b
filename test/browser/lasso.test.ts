import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { groupShown, isWithin, isWritable } from '../../viewer/src/group.js';
import { buildModel } from '../../viewer/src/model.js';
import { columns } from './fixture-columns.js';
import { dataset, describeInBrowser, placeOf, settle, stateOf, visibleIn } from './rig.js';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const names = (keys: readonly string[]): string[] => {
  const { nodes } = dataset.graphs.get('coauthor')!;
  return keys.map((key) => nodes.label[nodes.key.indexOf(key)] ?? '').sort();
};

/** The keys of the nodes whose middle is in a box of the page. */
async function within(page: Page, { left, top, right, bottom }: Box): Promise<string[]> {
  const found: string[] = [];
  for (const key of await visibleIn(page)) {
    const { x, y } = await placeOf(page, key);
    if (x > left && x < right && y > top && y < bottom) found.push(key);
  }
  return found.sort();
}

async function drawBox(page: Page, { left, top, right, bottom }: Box): Promise<void> {
  await page.mouse.move(left, top);
  await page.keyboard.down('Shift');
  await page.mouse.down();
  await page.mouse.move(right, bottom, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await settle(page);
}

async function drawAround(page: Page, points: readonly (readonly [number, number])[]): Promise<void> {
  const [first, ...rest] = points;
  await page.mouse.move(...(first as [number, number]));
  await page.mouse.down();
  for (const [x, y] of rest) await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.up();
  await settle(page);
}

const marked = (page: Page): Promise<string[] | undefined> =>
  page.evaluate(() => {
    const group = window.__papergraph?.state()['group'] as { keys: string[] } | null | undefined;
    return group?.keys.slice().sort();
  });
const panel = (page: Page) => page.locator('#panel');
const listed = async (page: Page): Promise<string[]> => {
  const section = panel(page)
    .locator('section')
    .filter({ hasText: /^Selected/u });
  const more = section.getByRole('button', { name: 'Show all' });
  if (await more.isVisible()) await more.click();
  return (await section.locator('li .node').allInnerTexts()).sort();
};
/** Over one community of the fixture and some of the ground around. */
const CORNER: Box = { left: 440, top: 430, right: 590, bottom: 560 };

describeInBrowser('marking on the map', (pages) => {
  it('V-25 Shift and a drag select what is in the box: count, list, common venues, communities', async () => {
    const page = await pages.open();
    const { camera } = await stateOf(page);
    const expected = await within(page, CORNER);
    expect(expected.length).toBeGreaterThan(10);
    await drawBox(page, CORNER);
    expect(await marked(page)).toEqual(expected);
    expect(await panel(page).locator('h2').innerText()).toBe(`${expected.length} people`);
    expect(await listed(page)).toEqual(names(expected));
    const { selected, highlight } = await stateOf(page);
    expect([selected, highlight]).toEqual([null, expected]);
    expect((await stateOf(page)).camera?.ratio).toBeCloseTo(camera?.ratio ?? 0, 0);
    expect(await page.locator('#live').innerText()).toBe(`${expected.length} people selected`);

    const papers = new Set(expected.flatMap((key) => dataset.details.authors[key]?.papers ?? []));
    expect(await panel(page).innerText()).toContain(`They have ${papers.size} papers`);
    const venues = new Map<string, number>();
    for (const key of papers) {
      const venue = dataset.details.papers[key]?.venue;
      if (venue) venues.set(venue, (venues.get(venue) ?? 0) + 1);
    }
    const rows = await panel(page)
      .locator('section')
      .filter({ hasText: /^Common venues/u })
      .locator('li')
      .allInnerTexts();
    const told = rows.map((row) => row.split(/\s*\n\s*/u));
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries([...venues].map(([venue, n]) => [venue, n === 1 ? '1 paper' : `${n} papers`])),
    );
    await page.keyboard.press('Escape');
    expect(await marked(page)).toBe(undefined);
    expect(await panel(page).isVisible()).toBe(false);
  });

  it('V-25 A selects what is in sight, so that a box needs no pointer', async () => {
    const page = await pages.open();
    await page.keyboard.press('Tab');
    for (const key of ['+', '+', 'ArrowLeft', 'ArrowUp']) {
      await page.keyboard.press(key);
      await settle(page);
    }
    const stage = (await page.locator('#picture').boundingBox())!;
    const { x, y, width, height } = stage;
    const expected = await within(page, { left: x, top: y, right: x + width, bottom: y + height });
    expect(expected.length).toBeGreaterThan(10);
    expect(expected.length).toBeLessThan(250);
    await page.keyboard.press('a');
    await settle(page);
    expect(await marked(page)).toEqual(expected);
    expect(await page.locator('#live').innerText()).toBe(`${expected.length} people selected`);
    await page.keyboard.press('Control+z');
    expect(await marked(page)).toBe(undefined);
  });

  it('V-25 the selection is saved as CSV, BibTeX and RIS', async () => {
    const page = await pages.open();
    await drawBox(page, CORNER);
    const expected = (await marked(page)) ?? [];
    const papers = new Set(expected.flatMap((key) => dataset.details.authors[key]?.papers ?? []));
    const save = async (name: string): Promise<string> => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        panel(page).getByRole('button', { name, exact: true }).click(),
      ]);
      return readFile(await file.path(), 'utf8');
    };
    const [, ...rows] = (await save('CSV')).trim().split(/\r?\n/u);
    expect(rows.map((row) => row.split(',')[0]).sort()).toEqual(expected);
    expect((await save('BibTeX')).match(/^@/gmu)).toHaveLength(papers.size);
    expect((await save('RIS')).match(/^TY {2}- /gmu)).toHaveLength(papers.size);
  });

  it('V-25 L makes the next stroke an outline; Escape takes it back without clearing anything', async () => {
    const page = await pages.open();
    await drawBox(page, CORNER);
    const before = await marked(page);
    await page.keyboard.press('l');
    const button = page.getByRole('button', { name: /drawing around/u });
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect(await marked(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await settle(page);

    await button.click();
    const { camera } = await stateOf(page);
    // A triangle, which leaves out one corner of its box.
    const [a, b, c] = [
      [680, 520],
      [800, 520],
      [680, 620],
    ] as const;
    const inside: string[] = [];
    for (const key of await within(page, { left: 680, top: 520, right: 800, bottom: 620 })) {
      const { x, y } = await placeOf(page, key);
      if ((x - 680) / 120 + (y - 520) / 100 < 1) inside.push(key);
    }
    await drawAround(page, [a, b, c]);
    expect(inside.length).toBeGreaterThan(2);
    expect(await marked(page)).toEqual(inside.sort());
    expect((await stateOf(page)).camera?.x).toBeCloseTo(camera?.x ?? 0, 0);
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    // The next drag moves the map again.
    await drawAround(page, [
      [400, 650],
      [480, 650],
    ]);
    expect(await marked(page)).toEqual(inside.sort());
  });

  it('V-25 one of the selection is looked at, with a way back; a click beside it clears', async () => {
    const page = await pages.open();
    await drawBox(page, CORNER);
    const expected = (await marked(page)) ?? [];
    await panel(page)
      .locator('section')
      .filter({ hasText: /^Selected/u })
      .locator('li button')
      .first()
      .click();
    await settle(page);
    expect(expected).toContain((await stateOf(page)).selected);
    await page.getByRole('button', { name: 'Back to the selection' }).click();
    expect(await panel(page).locator('h2').innerText()).toBe(`${expected.length} people`);
    await page.keyboard.press('0');
    await settle(page);
    await page.mouse.click(320, 700);
    await panel(page).waitFor({ state: 'hidden' });
    expect(await marked(page)).toBe(undefined);
  });

  it('V-25 V-27 V-28 it is a step of undo, in the address, and follows the filters', async () => {
    const page = await pages.open();
    await drawBox(page, CORNER);
    const expected = await marked(page);
    await page.keyboard.press('Control+z');
    expect(await marked(page)).toBe(undefined);
    await page.keyboard.press('Control+Shift+Z');
    expect(await marked(page)).toEqual(expected);
    await expect.poll(() => page.url()).toContain('group=');
    const copy = await pages.open({ hash: new URL(page.url()).hash });
    expect(await marked(copy)).toEqual(expected);
    const name = dataset.summary.communities[5]?.label ?? '';
    await copy.getByRole('checkbox', { name: `Show ${name}` }).click();
    expect(await panel(copy).locator('h2').innerText()).toBe('0 people');
    expect(await panel(copy).innerText()).toContain('hidden by a filter');
    await copy.getByRole('button', { name: 'Papers', exact: true }).click();
    expect(await panel(copy).isVisible()).toBe(false);
  });
});

it('V-25 knows what is inside of an outline, also of one with bays', () => {
  const bay = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 5, y: 2 },
    { x: 0, y: 10 },
  ];
  expect(
    [
      { x: 1, y: 5 },
      { x: 9, y: 5 },
      { x: 5, y: 1 },
    ].map((point) => isWithin(point, bay)),
  ).toEqual([true, true, true]);
  expect(
    [
      { x: 5, y: 5 },
      { x: 11, y: 5 },
      { x: -1, y: 0 },
    ].map((point) => isWithin(point, bay)),
  ).toEqual([false, false, false]);
  expect(isWithin({ x: 0, y: 0 }, [])).toBe(false);
});

it('V-25 shows of a group what is in the view and left, largest first; a long one is in no address', () => {
  const row = (key: string, measure: number) => ({
    ...{ key, label: key, kind: 'author', x: 0, y: 0, measure, community: 0, year: null },
  });
  const model = buildModel(columns('coauthor', [row('a', 1), row('b', 3), row('c', 2)], []));
  const group = { view: 'coauthor', keys: ['a', 'b', 'gone'] } as const;
  const nodes = new Set(['a', 'b', 'c']);
  expect(groupShown({ group, view: 'coauthor' }, model, { nodes })).toEqual(['b', 'a']);
  expect(groupShown({ group, view: 'coauthor' }, model, { nodes: new Set(['a']) })).toEqual(['a']);
  expect(groupShown({ group, view: 'citation' }, model, { nodes })).toBe(null);
  const many = Array.from({ length: 900 }, (_, i) => `author:${i}`);
  expect([isWritable(group), isWritable({ view: 'coauthor', keys: many })]).toEqual([true, false]);
});
