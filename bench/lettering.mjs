/**
 * What names of communities hide on the map, and whether they keep their places while the reader moves it.
 *
 *     node bench/lettering.mjs <page> <data folder of a built viewer…>
 *
 * A page is a folder with `index.html`, such as `dist/viewer`. It is asked for nothing: what it writes is taken from the canvas
 * that it writes on, and where marks lie from its hook for tests. A name hides a mark that has a tenth of its area or more
 * below the letters and their halo, and touches one of which anything is.
 */
import { basename, dirname, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/ensure-chromium.mjs';
import { serve } from './serve.mjs';

const FLAGS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-first-run'];
const WINDOWS = [
  [1440, 900],
  [1000, 700],
  [390, 844],
];
const VIEWS = ['coauthor', 'citation', 'knowledge'];
/** Where the map is looked at: the whole of it, and three times as near. */
const ZOOMS = [1, 0.33];
/** Keys that the reader presses. */
const WAY = '+ + ArrowRight ArrowDown ArrowLeft - - ArrowUp ArrowDown 0'.split(' ');
const HIDES = 0.1;
/** Pixels that a name may stray from its place on the map before it counts as a jump. */
const JUMP = 3;

/** Runs in the page: keeps what was written on the map since it was last wiped. */
function listen() {
  localStorage.setItem('papergraph.tour', 'seen');
  const frames = [];
  window.writtenFrames = frames;
  const { clearRect, fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    if (this.canvas.id === 'lettering') frames.unshift([]);
    return clearRect.apply(this, box);
  };
  CanvasRenderingContext2D.prototype.fillText = function (line, x, y) {
    if (this.canvas.id === 'lettering') {
      const [weight, size] = this.font.match(/[\d.]+/g).map(Number);
      const width = this.measureText(line).width;
      const left = x - width * { left: 0, center: 0.5, right: 1 }[this.textAlign];
      const halo = this.lineWidth / 2;
      // Capitals are three quarters as tall as the letters are set.
      const half = 0.37 * size + halo;
      const box = { left: left - halo, right: left + width + halo, top: y - half, bottom: y + half };
      frames[0]?.push({ line, weight, x, y, size, box, place: window.placeOnMap?.() ?? null });
    }
    return fillText.call(this, line, x, y);
  };
}

/** Runs in the page: the names of the last frame and the marks, in pixels of the map. */
function look() {
  const { visible, xy, radius } = window.__papergraph;
  const { left, top } = document.getElementById('lettering').getBoundingClientRect();
  const marks = visible().map((key) => {
    const at = xy(key);
    return { x: at.x - left, y: at.y - top, radius: radius(key) };
  });
  return { texts: window.writtenFrames[0], marks };
}

/** The share of a disc that lies in a box, by a hundred of its points. */
function shareBelow({ x, y, radius }, { left, right, top, bottom }) {
  if (x + radius < left || x - radius > right || y + radius < top || y - radius > bottom) return 0;
  let [inside, all] = [0, 0];
  for (let row = -5.5; row < 6; row++)
    for (let column = -5.5; column < 6; column++) {
      if (Math.hypot(row, column) > 6) continue;
      all++;
      const [px, py] = [x + (column / 6) * radius, y + (row / 6) * radius];
      if (px > left && px < right && py > top && py < bottom) inside++;
    }
  return inside / all;
}

/** Lines of one name stand below each other, and are written one after the other. */
function namesOf(texts) {
  const names = [];
  for (const text of texts) {
    const last = names.at(-1)?.lines.at(-1);
    const next = last && last.x === text.x && last.size === text.size && text.y - last.y < 1.3 * text.size;
    if (next && text.y > last.y && text.weight === last.weight) names.at(-1).lines.push(text);
    else names.push({ lines: [text], region: text.weight !== 500 });
  }
  return names;
}

const crosses = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function judge({ texts, marks }) {
  const names = namesOf(texts);
  const regions = names.filter(({ region }) => region);
  const found = {
    names: regions.length,
    hiding: 0,
    touching: 0,
    marks: 0,
    largest: 0,
    overlaps: 0,
    worst: '',
  };
  for (const { lines } of regions) {
    let [hidden, touched] = [0, 0];
    for (const mark of marks) {
      const share = Math.max(...lines.map(({ box }) => shareBelow(mark, box)));
      if (share > 0) touched++;
      if (share < HIDES) continue;
      hidden++;
      if (mark.radius <= found.largest) continue;
      found.largest = mark.radius;
      found.worst = lines.map(({ line }) => line).join(' ');
    }
    found.marks += hidden;
    if (hidden > 0) found.hiding++;
    if (touched > 0) found.touching++;
  }
  names.forEach((a, at) => {
    for (const b of names.slice(at + 1))
      if (a.lines.some((one) => b.lines.some((other) => crosses(one.box, other.box)))) found.overlaps++;
  });
  return found;
}

const settled = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    do await frame();
    while (window.__papergraph.state().moving);
    await frame();
  });

/** How often a name that was there in the frame before stands elsewhere on the map, while the reader pans and zooms. */
async function restless(page) {
  await page.evaluate(() => {
    // Two marks far apart tell where the map is, and how large.
    const { visible, xy } = window.__papergraph;
    const keys = visible();
    const [first, ...rest] = keys;
    const from = xy(first);
    const far = rest.reduce((a, b) => {
      const [p, q] = [xy(a), xy(b)];
      return Math.hypot(p.x - from.x, p.y - from.y) >= Math.hypot(q.x - from.x, q.y - from.y) ? a : b;
    });
    const { left, top } = document.getElementById('lettering').getBoundingClientRect();
    const inMap = ({ x, y }) => ({ x: x - left, y: y - top });
    window.placeOnMap = () => ({ a: inMap(xy(first)), b: inMap(xy(far)) });
    window.writtenFrames.length = 0;
  });
  // Names of communities are there while nothing is pointed at.
  await page.mouse.move(5, page.viewportSize().height - 5);
  await page.keyboard.press('0');
  await settled(page);
  for (const key of WAY) {
    await page.keyboard.press(key);
    await settled(page);
  }
  const frames = await page.evaluate(() => window.writtenFrames.toReversed());
  let [pairs, jumps, gone] = [0, 0, 0];
  let before = new Map();
  for (const frame of frames) {
    const now = new Map();
    for (const { lines, region } of namesOf(frame)) {
      const [{ x: left, y: top, line, place }] = lines;
      if (!region || !place) continue;
      const { a, b } = place;
      const length = Math.hypot(b.x - a.x, b.y - a.y);
      const middle = top + (lines.length - 1) * 0.6 * lines[0].size;
      now.set(line.split('·')[0].trim().slice(0, 6), {
        x: (left - a.x) / length,
        y: (middle - a.y) / length,
        length,
      });
    }
    for (const [name, at] of now) {
      const was = before.get(name);
      if (!was) continue;
      pairs++;
      if (Math.hypot(at.x - was.x, at.y - was.y) * at.length > JUMP) jumps++;
    }
    for (const name of before.keys()) if (!now.has(name)) gone++;
    before = now;
  }
  return { frames: frames.length, pairs, jumps, gone };
}

const [folder, ...data] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: [...FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
const sum = { names: 0, hiding: 0, touching: 0, marks: 0, largest: 0, overlaps: 0 };
const moved = { frames: 0, pairs: 0, jumps: 0, gone: 0 };
for (const each of data) {
  const server = await serve(folder, each);
  const title = basename(dirname(dirname(resolve(each))));
  for (const [width, height] of WINDOWS) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.addInitScript(listen);
    for (const view of VIEWS) {
      for (const zoom of ZOOMS) {
        await page.goto('about:blank');
        await page.goto(`http://127.0.0.1:${server.address().port}/#v=1&view=${view}&cam=0.5,0.5,${zoom}`);
        await page.waitForFunction(() => window.__papergraph?.ready === true, undefined, {
          timeout: 120_000,
        });
        await settled(page);
        const found = judge(await page.evaluate(look));
        const { worst, ...counts } = found;
        for (const [name, count] of Object.entries(counts))
          sum[name] = name === 'largest' ? Math.max(sum[name], count) : sum[name] + count;
        const { names, hiding, touching, marks, largest, overlaps } = counts;
        console.log(
          `${title} ${view} ${width}x${height} at ${zoom}: ${names} names, ${hiding} hide, ${touching} touch, ` +
            `${marks} marks hidden, largest ${largest.toFixed(1)} px ${worst && `(${worst})`}, ${overlaps} overlaps`,
        );
      }
      await page.evaluate(() => document.activeElement?.blur());
      const steps = await restless(page);
      for (const [name, count] of Object.entries(steps)) moved[name] += count;
      console.log(
        `  moved: ${steps.frames} frames, ${steps.pairs} names kept, ${steps.jumps} jumped, ${steps.gone} went`,
      );
    }
    await page.close();
  }
  server.close();
}
const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
console.log(
  `all: ${sum.names} names, ${share(sum.hiding, sum.names)} hide a mark, ${share(sum.touching, sum.names)} touch one, ` +
    `${sum.marks} marks hidden, largest ${sum.largest.toFixed(1)} px, ${sum.overlaps} overlaps; ` +
    `moved: ${moved.frames} frames, ${share(moved.jumps, moved.pairs)} of ${moved.pairs} jumped, ${moved.gone} went`,
);
await browser.close();
