import { expect, it } from 'vitest';
import { describeInBrowser, settle, stateOf } from './rig.js';

describeInBrowser(
  'without WebGL',
  (pages) => {
    it('V-04 says so, and the table and the panel work', async () => {
      const page = await pages.open();
      expect(await page.locator('#status').innerText()).toContain('cannot draw the map');
      const rows = page.locator('#drawer tbody tr');
      expect(await rows.count()).toBe(100);
      await page.getByRole('button', { name: 'Show 100 more' }).click();
      expect(await rows.count()).toBe(200);
      await page.getByRole('button', { name: 'Name' }).click();
      const names = await rows.locator('td:first-child').allInnerTexts();
      expect(names).toEqual([...names].sort());
      await rows.nth(3).getByRole('button').click();
      expect(await page.locator('#panel h2').innerText()).toBe(names[3]);
      await page.getByRole('combobox').fill('lukasz');
      await page.keyboard.press('Enter');
      expect(await page.locator('#panel h2').innerText()).toBe('Łukasz Kaiser');
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
