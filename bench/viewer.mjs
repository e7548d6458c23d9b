/**
 * How long the page takes for each step of a reader, drawing included, beside another build of the page over the same
 * data: the two in turn, in the same run.
 *
 *     node bench/viewer.mjs <data folder of a built viewer> <page> [page to compare with]
 *
 * A page is a folder with `index.html`, such as `dist/viewer`. Drawing is by software, which takes most of the time;
 * so the main thread's share is told as well.
 */
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/ensure-chromium.mjs';
import { serve } from './serve.mjs';

const FLAGS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-first-run'];
const ROUNDS = 5;

/** Opens the page, and gives the steps that can be taken on it. */
async function open(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.addInitScript(() => localStorage.setItem('papergraph.tour', 'seen'));
  const start = performance.now();
  await page.goto(url);
  await page.waitForFunction(() => window.__papergraph?.ready === true, undefined, { timeout: 120_000 });
  const opened = performance.now() - start;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const drawn = () =>
    page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      do await frame();
      while (window.__papergraph.state().moving);
      await frame();
      // Reading a pixel back waits for the drawing.
      for (const canvas of document.querySelectorAll('#picture canvas'))
        canvas.getContext('webgl2')?.readPixels(0, 0, 1, 1, 6408, 5121, new Uint8Array(4));
    });
  const crowd = await page.evaluate(() => {
    const { visible, xy } = window.__papergraph;
    const inside = visible().filter((key, at) => {
      if (at % 97 > 0) return false;
      const { x, y } = xy(key);
      return x > 500 && x < 1000 && y > 200 && y < 600;
    });
    return inside.map((key) => xy(key));
  });
  let next = 0;
  const key = (name) => page.keyboard.press(name);
  const click = (selector) => page.evaluate((found) => document.querySelector(found).click(), selector);
  const steps = {
    hover: () => page.mouse.move(crowd[next % crowd.length].x, crowd[next++ % crowd.length].y),
    leave: () => page.mouse.move(20, 5),
    select: () => page.mouse.click(crowd[next % crowd.length].x, crowd[next++ % crowd.length].y),
    clear: () => key('Escape'),
    'hide a community': () => click('#communities li:nth-child(3) input'),
    'show it': () => click('#communities li:nth-child(3) input'),
    'zoom in': () => key('+'),
    pan: () => key('ArrowRight'),
    'whole map': () => key('0'),
  };
  return {
    opened,
    times: {},
    names: Object.keys(steps),
    async take(name) {
      await drawn();
      const [from, start] = [await busy(), performance.now()];
      await steps[name]();
      await drawn();
      return { whole: performance.now() - start, thread: (await busy()) - from };
    },
  };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const [data, ...pages] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: [...FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
const servers = await Promise.all(pages.map((page) => serve(page, data)));
const readers = [];
for (const [at, server] of servers.entries()) {
  readers.push(await open(browser, `http://127.0.0.1:${server.address().port}/`));
  console.log(`${pages[at]}: opened in ${readers[at].opened.toFixed(0)} ms`);
}
for (const name of readers[0].names) readers.forEach((reader) => (reader.times[name] = []));
for (let round = 0; round < ROUNDS; round++)
  for (const name of readers[0].names)
    for (const reader of readers) reader.times[name].push(await reader.take(name));
for (const name of readers[0].names) {
  const of = (part) => readers.map(({ times }) => median(times[name].map((time) => time[part])));
  const [whole, thread] = [of('whole'), of('thread')];
  const row = whole.map((time, at) => `${time.toFixed(0)} ms (thread ${thread[at].toFixed(0)})`);
  const ratio = (times) => (times[0] / times[1]).toFixed(2);
  console.log(name.padEnd(18), ...row, ...(row[1] ? [`ratio ${ratio(whole)} (${ratio(thread)})`] : []));
}
await browser.close();
for (const server of servers) server.close();
