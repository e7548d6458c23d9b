import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readMoves, withMove, writeMoves, type Move } from '../../viewer/src/moved.js';
import { KAISER } from './fixture.js';
import { dataset, describeInBrowser, placeOf, settle, stateOf } from './rig.js';

const OTHER = dataset.details.communities[4]?.topMembers[0]?.id ?? '';

/** Drags a node so many pixels with the mouse, and leaves the pointer there. */
async function drag(page: Page, key: string, dx: number, dy: number): Promise<void> {
  const { x, y } = await placeOf(page, key);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 8 });
  await page.mouse.up();
  await settle(page);
}

const near = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.hypot(a.x - b.x, a.y - b.y);

describeInBrowser('dragging', (pages) => {
  it('V-15 a dragged node goes along, nothing is clicked, and all can be put back', async () => {
    const page = await pages.open();
    const reset = page.getByRole('button', { name: 'Reset positions' });
    expect(await reset.isVisible()).toBe(false);
    const [before, other] = [await placeOf(page, KAISER), await placeOf(page, OTHER)];
    const { camera } = await stateOf(page);
    await drag(page, KAISER, 80, -40);
    expect(near(await placeOf(page, KAISER), { x: before.x + 80, y: before.y - 40 })).toBeLessThan(2);
    const state = await stateOf(page);
    expect([state.selected, state.camera]).toEqual([null, camera]);
    expect(await page.locator('#panel').isVisible()).toBe(false);
    expect(near(await placeOf(page, OTHER), other)).toBeLessThan(0.5);
    // What is drawn has moved too: the pointer meets the node there.
    await page.mouse.move(before.x + 80, before.y - 40);
    await expect.poll(async () => (await stateOf(page)).hovered).toBe(KAISER);
    await drag(page, OTHER, 30, 30);
    expect(await reset.getAttribute('title')).toBe('Put back 2 people that you moved');
    await reset.click();
    await settle(page);
    expect(near(await placeOf(page, KAISER), before)).toBeLessThan(0.5);
    expect(near(await placeOf(page, OTHER), other)).toBeLessThan(0.5);
    expect(await reset.isVisible()).toBe(false);
  });

  it('V-15 what is selected stays so while another is dragged, and a hand that shakes still clicks', async () => {
    const page = await pages.open({ hash: `#v=1&sel=${encodeURIComponent(OTHER)}&cam=0.5,0.5,1` });
    await drag(page, KAISER, 60, 20);
    expect((await stateOf(page)).selected).toBe(OTHER);
    const moves = async (): Promise<unknown> => page.evaluate(() => window.__papergraph?.state()['moved']);
    const before = await moves();
    // Soon after each other they would be a double click.
    await page.waitForTimeout(400);
    await drag(page, KAISER, 2, 1);
    expect((await stateOf(page)).selected).toBe(KAISER);
    expect(await moves()).toEqual(before);
  });

  it('V-15 dragging the ground moves the map, not a node', async () => {
    const page = await pages.open();
    const { camera } = await stateOf(page);
    await page.mouse.move(320, 700);
    await page.mouse.down();
    await page.mouse.move(400, 700, { steps: 4 });
    await page.mouse.up();
    await settle(page);
    const state = (await stateOf(page)) as unknown as { camera: { x: number }; moved: Move[] };
    expect(state.camera.x).toBeLessThan(camera?.x ?? 0);
    expect(state.moved).toEqual([]);
  });

  it('V-15 V-30 Shift with an arrow moves what is selected', async () => {
    const page = await pages.open({ hash: `#v=1&sel=${encodeURIComponent(KAISER)}&cam=0.5,0.5,1` });
    const before = await placeOf(page, KAISER);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await settle(page);
    expect(near(await placeOf(page, KAISER), { x: before.x + 20, y: before.y + 20 })).toBeLessThan(1);
  });

  it('V-15 V-27 V-28 a drag is a step of undo, and in the address', async () => {
    const page = await pages.open();
    const before = await placeOf(page, KAISER);
    await drag(page, KAISER, 70, 30);
    const moved = await placeOf(page, KAISER);
    await expect.poll(() => page.url()).toContain('moved=');
    const copy = await pages.open({ hash: new URL(page.url()).hash });
    await settle(copy);
    expect(near(await placeOf(copy, KAISER), moved)).toBeLessThan(1);
    await page.keyboard.press('Control+z');
    await settle(page);
    expect(near(await placeOf(page, KAISER), before)).toBeLessThan(0.5);
    await page.keyboard.press('Control+Shift+Z');
    await settle(page);
    expect(near(await placeOf(page, KAISER), moved)).toBeLessThan(0.5);
  });
});

it('V-15 V-28 moves are read as they were written; what makes no sense is left out, and too many lose the oldest', () => {
  const written = (moves: readonly Move[]): URLSearchParams => {
    const fields = new URLSearchParams();
    writeMoves(fields, moves);
    return fields;
  };
  const read = (fields: URLSearchParams): readonly Move[] => readMoves(fields, ['coauthor', 'citation']);
  let moves: readonly Move[] = withMove([], 'coauthor', 'author:a:2', { x: 1.234, y: -5 });
  moves = withMove(moves, 'citation', 'author:a:2', { x: 0, y: 0 });
  moves = withMove(moves, 'coauthor', 'author:a:2', { x: 7.25, y: -5 });
  expect(read(written(moves))).toEqual([
    { view: 'citation', key: 'author:a:2', x: 0, y: 0 },
    { view: 'coauthor', key: 'author:a:2', x: 7.25, y: -5 },
  ]);
  const odd = ['coauthor:1:2', 'coauthor:1::k', 'knowledge:1:2:k', 'coauthor:1:e:k', 'coauthor:NaN:2:k'];
  expect(read(new URLSearchParams(odd.map((text) => ['moved', text])))).toEqual([]);
  for (let i = 0; i < 500; i++) moves = withMove(moves, 'coauthor', `author:${i}`, { x: i, y: i });
  const kept = read(written(moves));
  expect(kept.at(-1)).toEqual({ view: 'coauthor', key: 'author:499', x: 499, y: 499 });
  expect([kept.length < 400, written(moves).toString().length < 10_000]).toEqual([true, true]);
});
