import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { HUB, hubFiles } from './fixture-hub.js';
import { describeInBrowser, stateOf } from './rig.js';

/** A round takes a second. */
const ROUNDS = process.env['PAPERGRAPH_LONG'] === '1' ? 100 : 25;

/** What may grow over time, garbage apart. */
interface Measure {
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
}

async function measure(session: CDPSession): Promise<Measure> {
  // A later pass takes what an earlier one has set free.
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { heap: value('JSHeapUsedSize'), listeners: value('JSEventListeners'), nodes: value('Nodes') };
}

/** Goes once through what opens and closes on the page, so many times. */
const goThrough = (page: Page, times: number): Promise<void> =>
  page.evaluate(async (rounds) => {
    const turn = (): Promise<unknown> => new Promise((done) => setTimeout(done));
    const press = (key: string): boolean =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const click = async (selector: string, text = ''): Promise<void> => {
      const found = [...document.querySelectorAll<HTMLElement>(selector)];
      const element = found.find(({ textContent }) => textContent.includes(text));
      if (!element) throw new Error(`There is no ${selector} ${text}`);
      element.click();
      await turn();
    };
    for (let round = 0; round < rounds; round++) {
      await new Promise((done) => requestAnimationFrame(done));
      await click('.tools button', 'Table');
      // The first row is the hub, of which all neighbours are asked for.
      await click('#drawer tbody tr[data-key]');
      await click('#panel button', 'Show all 500');
      await click('.tools button', 'Table');
      press('Escape');
      await click('.tools button', 'Light or dark');
      await click('#communities input[type=checkbox]');
      await click('#communities input[type=checkbox]');
      for (const tool of ['Help', 'Export']) {
        await click('.tools button', tool);
        await click('dialog[open] .close');
      }
    }
  }, times);

/** Without a graphics card drawing takes nearly all of the time; nothing of it is kept. */
const withoutDrawing = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const draw of ['drawArrays', 'drawArraysInstanced', 'drawElements'] as const)
      WebGL2RenderingContext.prototype[draw] = () => undefined;
  });

describeInBrowser('over time', (pages) => {
  it('V-39 opening and closing, themes and filters again and again leave heap, listeners and contexts level', async () => {
    const page = await pages.open({
      context: { viewport: { width: 740, height: 480 } },
      before: withoutDrawing,
      files: hubFiles(),
      hash: `#v=1&sel=${encodeURIComponent(HUB)}`,
    });
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(message.text()));
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    // As many as undo remembers, and what is made once.
    await goThrough(page, 10);
    const before = await measure(session);
    await goThrough(page, ROUNDS);
    const after = await measure(session);
    expect(after.heap / before.heap).toBeLessThan(1.1);
    expect(after.listeners / before.listeners).toBeLessThan(1.1);
    expect(after.nodes / before.nodes).toBeLessThan(1.1);
    expect(warnings.filter((text) => /context/iu.test(text))).toEqual([]);
    expect((await stateOf(page)).selected).toBe(null);
  }, 180_000);
});
