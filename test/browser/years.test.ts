import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { asFilter, clamped, moved, played } from '../../viewer/src/years.js';
import { dataset, describeInBrowser, stateOf, visibleIn } from './rig.js';

const { papers, authors } = dataset.details;
const within = (first: number, last: number): string[] =>
  Object.keys(papers).filter((key) => (papers[key]?.year ?? 0) >= first && (papers[key]?.year ?? 0) <= last);
const all = Object.values(papers).map((paper) => paper.year ?? 0);
const FIRST = Math.min(...all);
const LAST = Math.max(...all);

/** Authors with a paper of these years. */
const peopleOf = (first: number, last: number): string[] => {
  const kept = new Set(within(first, last));
  return Object.keys(authors)
    .filter((key) => authors[key]?.papers.some((paper) => kept.has(paper)))
    .sort();
};

/** Pairs who share a paper of these years. */
function pairsOf(first: number, last: number): number {
  const pairs = new Set<string>();
  for (const key of within(first, last)) {
    const ids = [...new Set(papers[key]?.authors.map(({ id }) => id))].sort();
    ids.forEach((a, i) => ids.slice(i + 1).forEach((b) => pairs.add(`${a}\n${b}`)));
  }
  return pairs.size;
}

const handle = (page: Page, name: 'First year' | 'Last year') => page.getByRole('slider', { name });
const yearsIn = async (page: Page): Promise<unknown> =>
  ((await stateOf(page)) as unknown as { filters: { years: unknown } }).filters.years;

describeInBrowser('the years', (pages) => {
  it('V-20 as many years are numbered as there is room for, also beside a panel', async () => {
    const nodes = dataset.graphs.get('coauthor')!.nodes.key;
    const details = structuredClone(dataset.details);
    // One year apart each, from 1980 on.
    Object.values(details.papers).forEach((paper, i) => Object.assign(paper, { year: 1980 + (i % 40) }));
    const page = await pages.open({ files: new Map([['data/details.json', JSON.stringify(details)]]) });
    const gaps = (): Promise<number[]> =>
      page.locator('#years .ticks span').evaluateAll((spans) => {
        const range = document.createRange();
        const boxes = spans.flatMap((span) => {
          range.selectNodeContents(span);
          return span.textContent === '' ? [] : [range.getBoundingClientRect()];
        });
        return boxes.slice(1).map((box, i) => box.left - boxes[i]!.right);
      });
    const before = await gaps();
    expect(Math.min(...before)).toBeGreaterThan(4);
    await page.getByRole('combobox').fill(dataset.details.authors[nodes[0]!]!.name);
    await page.keyboard.press('Enter');
    await page.locator('#panel').waitFor();
    await expect.poll(async () => (await gaps()).length).toBeLessThan(before.length);
    expect(Math.min(...(await gaps()))).toBeGreaterThan(4);
  });

  it('V-20 two handles over the papers of each year leave the people with a paper of the years chosen', async () => {
    const page = await pages.open();
    const bars = page.locator('#years .year');
    expect(await bars.count()).toBe(LAST - FIRST + 1);
    expect(await bars.first().getAttribute('title')).toBe(`${FIRST}: ${within(FIRST, FIRST).length} papers`);
    await handle(page, 'First year').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await handle(page, 'First year').getAttribute('aria-valuenow')).toBe(String(FIRST + 2));
    await handle(page, 'Last year').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await yearsIn(page)).toEqual([FIRST + 2, LAST - 1]);
    const people = peopleOf(FIRST + 2, LAST - 1);
    expect(people.length).toBeLessThan(300);
    expect(await visibleIn(page)).toEqual(people);
    expect(await page.locator('#shown').innerText()).toContain(
      `${people.length} of 300 people · ${pairsOf(FIRST + 2, LAST - 1)} of ${dataset.graphs.get('coauthor')!.edges.source.length} links shown`,
    );
    const papersLeft = within(FIRST + 2, LAST - 1).length;
    expect(await page.locator('#years').innerText()).toContain(`${papersLeft} papers`);
    const tallies = await page.locator('#communities .tally').allInnerTexts();
    const shown = tallies.map((tally) => Number(tally.split('/')[0]));
    expect(shown.reduce((sum, each) => sum + each, 0)).toBe(people.length);
    await page.keyboard.press('Home');
    expect(await yearsIn(page)).toEqual([FIRST + 2, FIRST + 2]);
    await page.keyboard.press('End');
    await handle(page, 'First year').focus();
    await page.keyboard.press('PageDown');
    expect(await yearsIn(page)).toBe(null);
    expect((await visibleIn(page)).length).toBe(300);
  });

  it('V-20 the arrows move a handle and not the map, and the map answers to them again afterwards', async () => {
    const page = await pages.open();
    const camera = (await stateOf(page)).camera;
    await handle(page, 'First year').focus();
    await page.keyboard.press('ArrowRight');
    expect((await stateOf(page)).camera).toEqual(camera);
  });

  it('V-20 handles are dragged, and the bars are swept, with the pointer', async () => {
    const page = await pages.open();
    const slot = async (year: number): Promise<{ x: number; y: number }> => {
      const box = await page
        .locator('#years .year')
        .nth(year - FIRST)
        .boundingBox();
      return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 20 };
    };
    const box = await handle(page, 'Last year').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 12, (box?.y ?? 0) + 20);
    await page.mouse.down();
    const to = await slot(LAST - 2);
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    expect(await yearsIn(page)).toEqual([FIRST, LAST - 2]);
    const [from, until] = [await slot(FIRST + 3), await slot(FIRST + 1)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(until.x, until.y, { steps: 4 });
    await page.mouse.up();
    expect(await yearsIn(page)).toEqual([FIRST + 1, FIRST + 3]);
    await page.mouse.move(to.x, to.y);
    expect(await yearsIn(page)).toEqual([FIRST + 1, FIRST + 3]);
    await page.getByRole('button', { name: 'All years' }).click();
    expect(await yearsIn(page)).toBe(null);
  });

  it('V-20 play moves the years on, one by one, and stops at the end', async () => {
    const page = await pages.open({ hash: `#v=1&years=${LAST - 2}-${LAST - 1}` });
    expect(await visibleIn(page)).toEqual(peopleOf(LAST - 2, LAST - 1));
    await page.getByRole('button', { name: 'Play the years' }).click();
    await expect.poll(() => yearsIn(page)).toEqual([LAST - 1, LAST]);
    await page.getByRole('button', { name: 'Play the years' }).waitFor();
    await page.getByRole('button', { name: 'Play the years' }).click();
    await page.getByRole('button', { name: 'Stop playing the years' }).click();
    const there = (await yearsIn(page)) as [number, number];
    expect(there[1] - there[0]).toBe(1);
    await page.waitForTimeout(1200);
    expect(await yearsIn(page)).toEqual(there);
  });

  it('V-20 is not there where papers have one year only', async () => {
    const undated = Object.fromEntries(
      Object.entries(papers).map(([key, paper]) => [key, { ...paper, year: 2020 }]),
    );
    const files = new Map([['data/details.json', JSON.stringify({ ...dataset.details, papers: undated })]]);
    const page = await pages.open({ files });
    expect(await page.locator('#years').isVisible()).toBe(false);
  });

  it('V-20 V-32 has handles that a finger can take, and fits a phone', async () => {
    const page = await pages.open({ context: { viewport: { width: 320, height: 640 } } });
    for (const name of ['First year', 'Last year'] as const) {
      const box = await handle(page, name).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

it('V-20 a span is cut to the years that there are, and is no filter when it covers them', () => {
  const domain = [2015, 2020] as const;
  expect(clamped(null, domain)).toEqual([2015, 2020]);
  expect(clamped([2010, 2017], domain)).toEqual([2015, 2017]);
  expect(clamped([1990, 1995], domain)).toEqual([2015, 2015]);
  expect(asFilter([2015, 2020], domain)).toBe(null);
  expect(asFilter([2016, 2020], domain)).toEqual([2016, 2020]);
  expect(moved([2016, 2018], 0, 2019, domain)).toEqual([2018, 2018]);
  expect(moved([2016, 2018], 1, 2030, domain)).toEqual([2016, 2020]);
  expect(played([2015, 2020], domain)).toEqual([2015, 2015]);
  expect(played([2015, 2016], domain)).toEqual([2016, 2017]);
  expect(played([2019, 2020], domain)).toEqual([2015, 2016]);
});
