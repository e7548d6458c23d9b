/** Takes the pictures of the README from the sample listings: `npm start` in one terminal, then this with the address. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './ensure-chromium.mjs';

const [address = 'http://127.0.0.1:4173/'] = process.argv.slice(2);
const folder = join(import.meta.dirname, '..', 'docs', 'images');
const found = ensureChromium();
if (!found.ok) throw new Error(found.reason);
const flags = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--headless=new', '--no-first-run'];
if (process.getuid?.() === 0) flags.push('--no-sandbox');
const browser = await chromium.launch({ executablePath: found.path, args: flags });

/** Opens the page with a state in its hash, does something, waits until nothing moves, and keeps the picture. */
async function picture(name, hash, { dark = false, act = async () => undefined } = {}) {
  const page = await browser.newPage({
    viewport: { width: 1400, height: 860 },
    colorScheme: dark ? 'dark' : 'light',
  });
  // The tour is for who comes for the first time.
  await page.addInitScript(() => localStorage.setItem('papergraph.tour', 'seen'));
  await page.goto(`${address}${hash}`);
  await page.waitForFunction(() => window.__papergraph?.ready, undefined, { timeout: 120_000 });
  await act(page);
  // Software rendering takes its time.
  await page.waitForTimeout(4000);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}

const search = (text) => async (page) => {
  await page.getByRole('combobox').fill(text);
  await page.keyboard.press('Enter');
};

mkdirSync(folder, { recursive: true });
await picture('people', '');
await picture('person', '', { act: search('Sung Ju Hwang') });
await picture('knowledge', '', { act: (page) => page.getByRole('button', { name: 'Knowledge' }).click() });
await picture('dark', '#v=1&text=language&years=2024-2024&table=1', { dark: true });
await browser.close();
