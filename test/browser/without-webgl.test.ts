import { expect, it } from 'vitest';
import type { ViewerGraph } from '../../src/model/viewer-dataset.js';
import { dataset, describeInBrowser, settle, stateOf } from './rig.js';

/** So many people without links. */
function many(people: number): ViewerGraph {
  const full = dataset.graphs.get('coauthor')!;
  const nodes = Array.from({ length: people }, (_, i) => i);
  return {
    ...full,
    nodes: {
      ...Object.fromEntries(Object.keys(full.nodes).map((name) => [name, nodes.map(() => 0)])),
      key: nodes.map((i) => `author:many ${i}`),
      label: nodes.map((i) => `Person ${i}`),
      x: nodes,
      y: nodes,
      year: nodes.map(() => null),
    } as unknown as ViewerGraph['nodes'],
    edges: { source: [], target: [], kind: [], weight: [] },
  };
}

describeInBrowser(
  'without WebGL',
  (pages) => {
    it('V-04 says so, and the table and the panel work', async () => {
      const page = await pages.open();
      expect(await page.locator('#status').innerText()).toContain('cannot draw the map');
      const rows = page.locator('#drawer tbody tr[data-key]');
      expect(await page.locator('#drawer table').getAttribute('aria-rowcount')).toBe('301');
      expect(await rows.count()).toBeGreaterThan(20);
      await page.getByRole('button', { name: 'Name' }).click();
      const names = await rows.locator('td:first-child').allInnerTexts();
      expect(names).toEqual([...names].sort(new Intl.Collator('en', { numeric: true }).compare));
      await rows.nth(3).getByRole('button').click();
      expect(await page.locator('#panel h2').innerText()).toBe(names[3]);
      await page.getByRole('combobox').fill('lukasz');
      await page.keyboard.press('Enter');
      expect(await page.locator('#panel h2').innerText()).toBe('Łukasz Kaiser');
    });

    it('V-04 V-41 prints the table under a heading', async () => {
      const page = await pages.open();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#print h1').innerText()).toBe('Co-author map');
      expect(await page.locator('#print tbody tr').count()).toBe(300);
    });

    it('V-22 says that nothing is left, and afterwards again why there is no map', async () => {
      const page = await pages.open();
      await page.getByLabel('Filter the table by words').fill('zzzz');
      await expect.poll(() => page.locator('#status').innerText()).toContain('Nothing is left');
      await page.getByRole('button', { name: 'Clear filters' }).click();
      expect(await page.locator('#status').innerText()).toContain('cannot draw the map');
    });

    it('V-26 of five thousand rows draws fewer than a hundred, and filters them at once', async () => {
      const page = await pages.open({ files: new Map([['data/coauthor.json', JSON.stringify(many(5000))]]) });
      expect(await page.locator('#drawer h2').innerText()).toBe('5,000 people');
      const rows = page.locator('#drawer tbody tr[data-key]');
      expect(await rows.count()).toBeLessThan(100);
      await page.locator('#drawer .scroll').evaluate((box) => box.scrollTo(0, box.scrollHeight / 2));
      await expect.poll(() => rows.first().getAttribute('aria-rowindex')).toMatch(/^24\d\d$/u);
      expect(await rows.count()).toBeLessThan(100);
      await page.getByLabel('Filter the table by words').fill('person 4999');
      await expect.poll(() => page.locator('#drawer h2').innerText()).toBe('1 person');
    });
  },
  { flags: ['--disable-3d-apis', '--no-first-run', '--disable-background-networking', '--disable-sync'] },
);

describeInBrowser('a lost WebGL context', (pages) => {
  it('V-04 is told and drawn again', async () => {
    const page = await pages.open();
    await page.keyboard.press('+');
    await settle(page);
    const before = await stateOf(page);
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-nodes');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.getByText('The graphics card took the picture away').waitFor();
    await page.getByText('The graphics card took the picture away').waitFor({ state: 'detached' });
    const lost = await page.evaluate(() =>
      document.querySelector<HTMLCanvasElement>('canvas.sigma-nodes')?.getContext('webgl2')?.isContextLost(),
    );
    expect(lost).toBe(false);
    expect((await stateOf(page)).camera).toEqual(before.camera);
  });
});
