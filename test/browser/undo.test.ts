import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { NO_FILTERS } from '../../viewer/src/choices.js';
import { INITIAL } from '../../viewer/src/state.js';
import {
  begun,
  canRedo,
  canUndo,
  extended,
  gone,
  sameStep,
  slid,
  stepOf,
  type Step,
} from '../../viewer/src/timeline.js';
import { KAISER } from './fixture.js';
import { describeInBrowser, settle, stateOf, visibleIn } from './rig.js';

/** What undo is to bring back: everything but where the pointer is. */
async function shownIn(page: Page): Promise<unknown> {
  await page.mouse.move(310, 5);
  await settle(page);
  const { camera, ...state } = await stateOf(page);
  // The camera travels; it is there to four digits in the address.
  const near = camera && [camera.x, camera.y, camera.ratio].map((value) => Math.round(value * 1000) / 1000);
  return { ...state, hovered: null, near, visible: await visibleIn(page) };
}

/** Waits until the address says where the camera stands: it is written a moment later, and not any more once left. */
async function addressHoldsCamera(page: Page): Promise<void> {
  const { camera } = await stateOf(page);
  const { x, y, ratio } = camera ?? { x: 0.5, y: 0.5, ratio: 1 };
  await page.waitForFunction(
    (wanted) => {
      const written = new URLSearchParams(location.hash.slice(1)).get('cam') ?? '0.5,0.5,1';
      return written.split(',').every((value, at) => Math.abs(Number(value) - wanted[at]!) < 1e-3);
    },
    [x, y, ratio],
  );
}

const choose = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: 'Search' }).fill('lukasz kaiser');
  await page.keyboard.press('Enter');
  await settle(page);
};

/** A filter, a selection, a colour, another view and a community alone. */
const ACTIONS: readonly ((page: Page) => Promise<unknown>)[] = [
  (page) => page.getByRole('checkbox', { name: /causality/u }).click(),
  choose,
  (page) => page.getByRole('button', { name: 'Papers', exact: true }).click(),
  (page) => page.getByRole('button', { name: 'Year', exact: true }).click(),
  async (page) => {
    await page.getByRole('slider', { name: 'First year' }).focus();
    // One step, as one movement of the handle.
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  },
  (page) => page.locator('#communities button.name').nth(1).click(),
];

describeInBrowser('undo', (pages) => {
  it('V-27 Ctrl Z goes back through filters, selection, view, colour and focus, and Shift Ctrl Z forth again', async () => {
    const page = await pages.open();
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    const before = [await shownIn(page)];
    for (const action of ACTIONS) {
      await action(page);
      before.push(await shownIn(page));
    }
    for (const [i, state] of before.entries()) {
      if (i > 0) expect(state, `action ${i}`).not.toEqual(before[i - 1]);
    }
    for (const state of before.slice(0, -1).reverse()) {
      await page.keyboard.press('Control+z');
      expect(await shownIn(page)).toEqual(state);
    }
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    for (const state of before.slice(1)) {
      await page.keyboard.press('Control+Shift+Z');
      expect(await shownIn(page)).toEqual(state);
    }
    expect(await page.getByRole('button', { name: 'Redo' }).isDisabled()).toBe(true);
  });

  it("V-27 the browser's Back and Forward go the same way, also after a reload", async () => {
    const page = await pages.open();
    const placeInHistory = (): Promise<number> => page.evaluate(() => Number(history.state.step));
    const start = await placeInHistory();
    const before = [await shownIn(page)];
    for (const action of ACTIONS.slice(0, 3)) {
      await action(page);
      before.push(await shownIn(page));
    }
    /** The browser goes back and forth in its own time. */
    const isAt = async (step: number): Promise<void> => {
      await expect.poll(placeInHistory, { timeout: 10_000 }).toBe(start + step);
      await expect.poll(() => shownIn(page), { timeout: 10_000 }).toEqual(before[step]);
    };
    await isAt(3);
    await addressHoldsCamera(page);
    await page.goBack();
    await isAt(2);
    await page.keyboard.press('Control+z');
    await isAt(1);
    await page.goForward();
    await isAt(2);
    await page.reload();
    await page.waitForFunction(() => window.__papergraph?.ready === true);
    await isAt(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await isAt(1);
    await page.goForward();
    await isAt(2);
    await page.goForward();
    await isAt(3);
  });

  it('V-27 what is done after an undo takes the place of what was undone', async () => {
    const page = await pages.open();
    await page.getByRole('checkbox', { name: /causality/u }).click();
    await choose(page);
    for (let i = 0; i < 2; i++) await page.keyboard.press('Control+z');
    expect((await stateOf(page)).hiddenCommunities).toEqual([]);
    await page.getByRole('checkbox', { name: /machine translation/u }).click();
    const there = await shownIn(page);
    expect(await page.getByRole('button', { name: 'Redo' }).isDisabled()).toBe(true);
    await page.keyboard.press('Control+z');
    expect((await visibleIn(page)).length).toBe(300);
    await page.getByRole('button', { name: 'Redo' }).click();
    expect(await shownIn(page)).toEqual(there);
  });

  it('V-27 goes back fifty steps, however fast the key is pressed', async () => {
    const page = await pages.open();
    const press = (times: number, shiftKey: boolean): Promise<void> =>
      page.evaluate(
        ([most, shift]) => {
          const init = { key: 'z', ctrlKey: true, shiftKey: shift, bubbles: true };
          for (let i = 0; i < most; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', init));
        },
        [times, shiftKey] as const,
      );
    await page.evaluate((steps) => {
      // The switch is drawn anew at each turn.
      for (let i = 0; i < steps; i++) document.querySelector<HTMLElement>('.row[data-id="7"] input')?.click();
    }, 51);
    expect((await stateOf(page)).hiddenCommunities).toEqual([7]);
    await press(55, false);
    expect((await stateOf(page)).hiddenCommunities).toEqual([7]);
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    await press(49, true);
    expect((await stateOf(page)).hiddenCommunities).toEqual([]);
    await page.waitForTimeout(800);
    expect((await stateOf(page)).hiddenCommunities).toEqual([]);
    await page.keyboard.press('Control+y');
    expect((await stateOf(page)).hiddenCommunities).toEqual([7]);
    // The browser goes to an entry of its history in its own time.
    await page.waitForURL(/hide=/u);
    await page.reload();
    await page.waitForFunction(() => window.__papergraph?.ready === true);
    expect((await stateOf(page)).hiddenCommunities).toEqual([7]);
  });

  it('V-27 leaves the undo of a text field to the field', async () => {
    const page = await pages.open();
    await page.getByRole('checkbox', { name: /causality/u }).click();
    await page.getByRole('combobox', { name: 'Search' }).pressSequentially('abc');
    await page.keyboard.press('Control+z');
    expect((await stateOf(page)).hiddenCommunities).toEqual([7]);
  });

  it('V-28 an address that is changed by hand is opened', async () => {
    const page = await pages.open();
    await page.getByRole('checkbox', { name: /causality/u }).click();
    await page.evaluate((key) => {
      location.hash = `#v=1&sel=${encodeURIComponent(key)}`;
    }, KAISER);
    await page.waitForFunction((key) => window.__papergraph?.state()['selected'] === key, KAISER);
    expect((await stateOf(page)).hiddenCommunities).toEqual([]);
  });
});

const step = (change: Partial<Step>): Step => ({ ...stepOf(INITIAL), ...change });
const filtered = (change: Partial<typeof NO_FILTERS>): Step =>
  step({ filters: { ...NO_FILTERS, ...change } });

it('V-27 keeps fifty steps, and drops those undone when something else is done', () => {
  let timeline = begun(step({}), 0);
  expect([canUndo(timeline), canRedo(timeline)]).toEqual([false, false]);
  for (let i = 1; i <= 60; i++) timeline = extended(timeline, step({ selected: `${i}` }));
  expect([timeline.at, timeline.oldest, timeline.steps.size]).toEqual([60, 10, 51]);
  timeline = gone(timeline, 20);
  expect([canUndo(timeline), canRedo(timeline)]).toEqual([true, true]);
  timeline = extended(timeline, step({ selected: 'other' }));
  expect([timeline.last, timeline.steps.has(22), timeline.steps.get(21)?.selected]).toEqual([
    21,
    false,
    'other',
  ]);
  expect(canUndo(gone(timeline, 10))).toBe(false);
});

it('V-27 tells steps by what they hold, and one movement of a slider from other changes', () => {
  expect(sameStep(step({}), step({ hiddenKinds: new Set(), filters: { ...NO_FILTERS } }))).toBe(true);
  expect(sameStep(step({}), step({ hiddenKinds: new Set(['paper']) }))).toBe(false);
  expect(slid(step({}), filtered({ years: [2019, 2020] }))).toBe('years');
  expect(slid(filtered({ text: 'a' }), filtered({ text: 'ab' }))).toBe('text');
  expect(slid(step({}), filtered({ venues: ['ACL'] }))).toBe(null);
  expect(slid(step({}), filtered({ text: 'a', years: [2019, 2020] }))).toBe(null);
  expect(slid(step({}), { ...filtered({ text: 'a' }), selected: 'x' })).toBe(null);
});
