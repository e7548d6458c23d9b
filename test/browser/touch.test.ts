import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { KAISER } from './fixture.js';
import { dataset, describeInBrowser, placeOf, settle, stateOf } from './rig.js';

const PHONE = { viewport: { width: 412, height: 860 }, hasTouch: true, isMobile: true };

interface At {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the glass: each goes from point to point, all at once. */
async function touch(page: Page, ...fingers: readonly (readonly At[])[]): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const pointsAt = (step: number) =>
    fingers.map((path, id) => ({ ...(path[Math.min(step, path.length - 1)] as At), id }));
  await send('touchStart', pointsAt(0));
  for (let step = 1; step < Math.max(...fingers.map((path) => path.length)); step++)
    await send('touchMove', pointsAt(step));
  await send('touchEnd', []);
  await session.detach();
  await settle(page);
}

/** A way from one point to another in so many steps. */
const way = (from: At, to: At, steps = 5): At[] =>
  Array.from({ length: steps + 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / steps,
    y: from.y + ((to.y - from.y) * i) / steps,
  }));

/** How far the page itself is scrolled or zoomed; all nought. */
const shift = (page: Page): Promise<number[]> =>
  page.evaluate(() => [scrollX, scrollY, visualViewport?.pageTop ?? 0, (visualViewport?.scale ?? 1) - 1]);

const OTHER = dataset.details.communities[4]?.topMembers[0]?.id ?? '';

describeInBrowser('by touch', (pages) => {
  const open = (hash = ''): Promise<Page> => pages.open({ context: PHONE, hash });

  it.each([0, 6, 10])('V-34 a tap selects, though the finger goes %i px astray', async (astray) => {
    // Near enough that no other mark is over it.
    const page = await open(`#v=1&sel=${encodeURIComponent(KAISER)}`);
    await page.keyboard.press('Escape');
    await settle(page);
    const at = await placeOf(page, KAISER);
    await touch(page, way(at, { x: at.x + astray, y: at.y }, 3));
    expect((await stateOf(page)).selected).toBe(KAISER);
    expect(await page.locator('#panel h2').innerText()).toBe('Łukasz Kaiser');
    // A sheet at the bottom, in place of the rail.
    const box = await page.locator('#panel').boundingBox();
    expect([box?.x, box?.width, Math.round((box?.y ?? 0) + (box?.height ?? 0))]).toEqual([0, 412, 860]);
    expect(await page.locator('#rail').isVisible()).toBe(false);
    const { y } = await placeOf(page, KAISER);
    expect(y).toBeLessThan(box?.y ?? 0);
    expect(await shift(page)).toEqual([0, 0, 0, 0]);
    // What the pointer would be told by hovering stands in the sheet.
    expect(await page.locator('#panel').innerText()).toMatch(/14 papers.*29 co-authors/u);
    expect(await page.getByRole('tooltip').isVisible()).toBe(false);
  });

  it('V-34 a tap beside a small mark means it; one on the ground clears', async () => {
    const page = await open(`#v=1&sel=${encodeURIComponent(OTHER)}&cam=0.5,0.5,1`);
    const [key = ''] = dataset.graphs.get('coauthor')!.nodes.key.slice(-1);
    const { x, y } = await placeOf(page, key);
    await touch(page, [{ x, y: y + 12 }]);
    expect((await stateOf(page)).selected).toBe(key);
    await page.waitForTimeout(400);
    await touch(page, [{ x, y: y + 40 }]);
    expect((await stateOf(page)).selected).toBe(null);
  });

  it('V-34 two fingers zoom the map and neither turn it nor zoom or scroll the page', async () => {
    const page = await open();
    const before = (await stateOf(page)).camera;
    const [a, b] = [await placeOf(page, KAISER), await placeOf(page, OTHER)];
    const middle = { x: 206, y: 150 };
    const finger = (dx: number, dy: number): At => ({ x: middle.x + dx, y: middle.y + dy });
    await touch(page, way(finger(-30, 0), finger(-80, 40)), way(finger(30, 0), finger(80, -40)));
    const { camera, selected } = await stateOf(page);
    expect(camera?.ratio).toBeLessThan((before?.ratio ?? 0) * 0.6);
    expect(selected).toBe(null);
    const [c, d] = [await placeOf(page, KAISER), await placeOf(page, OTHER)];
    const angle = (from: At, to: At): number => Math.atan2(to.y - from.y, to.x - from.x);
    expect(Math.cos(angle(c, d) - angle(a, b))).toBeCloseTo(1, 3);
    expect(await shift(page)).toEqual([0, 0, 0, 0]);
  });

  it('V-34 one finger moves the map, also where it begins on a mark, and leaves nothing lit', async () => {
    const page = await open();
    const before = await placeOf(page, KAISER);
    await touch(page, way(before, { x: before.x - 60, y: before.y + 50 }));
    const after = await placeOf(page, KAISER);
    expect(after.x).toBeLessThan(before.x - 40);
    expect(after.y).toBeGreaterThan(before.y + 30);
    const { selected, hovered, highlight } = await stateOf(page);
    expect([selected, hovered, highlight]).toEqual([null, null, []]);
    expect(await shift(page)).toEqual([0, 0, 0, 0]);
  });

  it('V-34 V-15 a finger drags what is selected', async () => {
    const page = await open(`#v=1&sel=${encodeURIComponent(KAISER)}`);
    const { camera } = await stateOf(page);
    const before = await placeOf(page, KAISER);
    await touch(page, way(before, { x: before.x - 70, y: before.y + 40 }));
    const after = await placeOf(page, KAISER);
    expect(Math.hypot(after.x - before.x + 70, after.y - before.y - 40)).toBeLessThan(2);
    const state = await stateOf(page);
    expect([state.selected, state.camera]).toEqual([KAISER, camera]);
    expect(await page.getByRole('button', { name: 'Reset positions' }).isVisible()).toBe(true);
  });

  it('V-34 V-25 a finger draws around what it wants', async () => {
    const page = await open();
    await page.getByRole('button', { name: /drawing around/u }).tap();
    const { x, y } = await placeOf(page, OTHER);
    const corners = [
      [-40, -40],
      [40, -40],
      [40, 40],
      [-40, 40],
    ].map(([dx = 0, dy = 0]) => ({ x: x + dx, y: y + dy }));
    await touch(page, corners);
    const group = await page.evaluate(
      () => window.__papergraph?.state()['group'] as { keys: string[] } | null,
    );
    expect(group?.keys).toContain(OTHER);
    expect(group?.keys.length).toBeLessThan(120);
    expect(await page.locator('#panel .kind').innerText()).toBe('Selection');
  });

  it('V-34 what appears under a pointer that hovers is there from the beginning', async () => {
    const page = await open();
    const only = page.locator('#communities .only').first();
    expect(await only.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    const [tally, box] = [
      await page.locator('#communities .tally').first().boundingBox(),
      await only.boundingBox(),
    ];
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(tally?.x ?? 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});
