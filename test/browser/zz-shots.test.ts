import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { startRig } from '../support/browser.js';
const real = new Map(
  ['summary', 'coauthor', 'citation', 'knowledge', 'details'].map(
    (n) => [`data/${n}.json`, readFileSync(`/tmp/pg/exports/viewer/data/${n}.json`, 'utf8')] as const,
  ),
);
it('shots', async () => {
  const rig = await startRig(real);
  const page = await rig.open();
  const shot = async (n: string) => {
    await page.waitForTimeout(700);
    await page.screenshot({ path: `/tmp/pg/shots/${n}.png` });
  };
  await shot('1-first');
  await page.getByRole('combobox').fill('ziwei liu');
  await shot('2-search');
  await page.keyboard.press('Enter');
  await shot('3-person');
  await page.locator('#panel section button.node').first().click();
  await shot('4-paper');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'People' }).click();
  await page.locator('#communities button.name').nth(1).click();
  await shot('5-community');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Papers' }).click();
  await shot('6-papers');
  await page.getByRole('button', { name: 'Knowledge' }).click();
  await shot('7-knowledge');
  await page.getByRole('button', { name: 'Light or dark' }).click();
  await page.getByRole('button', { name: 'People' }).click();
  await shot('8-dark');
  await page.mouse.move(724, 404);
  await page.mouse.wheel(0, -300);
  await page.waitForTimeout(400);
  await page.mouse.wheel(0, -300);
  await shot('9-dark-zoom');
  console.log(await rig.finish());
  await rig.close();
}, 60000);
