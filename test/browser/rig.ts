import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { startRig, type Files, type OpenOptions, type Rig } from '../support/browser.js';
import { availability } from '../support/requirements.js';
import { datasetFiles, makeDataset } from './fixture.js';

export const dataset = makeDataset();
const browser = await availability('browser');
const SLOW_MS = 60_000;

/** Opens pages over fixture S. Every test ends with a check that nothing went wrong on its pages. */
export interface Pages {
  open(options?: OpenOptions): Promise<Page>;
  readonly url: string;
}

/** A group of browser tests with a browser and a server of its own. */
export function describeInBrowser(
  title: string,
  tests: (pages: Pages) => void,
  setup: { files?: Files; flags?: readonly string[] } = {},
): void {
  describe.skipIf(!browser.available)(title, { timeout: SLOW_MS }, () => {
    let rig: Rig | undefined;
    const started = (): Rig => {
      if (!rig) throw new Error('The browser has not been started');
      return rig;
    };
    beforeAll(async () => {
      rig = await startRig(setup.files ?? datasetFiles(dataset), setup.flags);
    }, SLOW_MS);
    afterEach(async () => {
      expect(await rig?.finish()).toEqual([]);
    });
    afterAll(() => rig?.close());
    tests({
      open: (options) => started().open(options),
      get url() {
        return started().url;
      },
    });
  });
}

export interface State {
  readonly view: string;
  readonly hovered: string | null;
  readonly selected: string | null;
  readonly community: number | null;
  readonly hiddenCommunities: number[];
  readonly colorBy: string;
  readonly highlight: string[];
  readonly camera: { x: number; y: number; ratio: number } | null;
  readonly theme: string;
  readonly moving: boolean;
  readonly answers: Readonly<Record<string, string>>;
}

export const stateOf = (page: Page): Promise<State> =>
  page.evaluate(() => window.__papergraph?.state()) as Promise<unknown> as Promise<State>;

export const visibleIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.__papergraph?.visible() ?? []);

export const labelsIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.__papergraph?.drawn().labels ?? []);

/** Middle of a node in pixels of the page. */
export async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate((key) => window.__papergraph?.xy(key), id);
  if (!place) throw new Error(`${id} is not in the picture`);
  return place;
}

/** Waits until the camera stands still. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => window.__papergraph?.state()['moving'] === false);
  // One more frame, so that what is drawn is what is known.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

/** How many pixels of a PNG are within a few steps of a colour given as #rrggbb. */
export async function pixelsOf(page: Page, png: Uint8Array, colours: readonly string[]): Promise<number[]> {
  return page.evaluate(
    async ({ base64, wanted }) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (!context) return [];
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      return wanted.map((hex) => {
        const target = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
        let count = 0;
        for (let i = 0; i < data.length; i += 4) {
          if (target.every((channel, at) => Math.abs(channel - (data[i + at] ?? 0)) <= 4)) count++;
        }
        return count;
      });
    },
    { base64: Buffer.from(png).toString('base64'), wanted: [...colours] },
  );
}
