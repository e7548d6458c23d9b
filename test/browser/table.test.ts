import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readRecords } from '../../src/index.js';
import { toBibliography } from '../../viewer/src/bibtex.js';
import { toCsv } from '../../viewer/src/csv.js';
import { toRis } from '../../viewer/src/ris.js';
import { rowsInSight } from '../../viewer/src/table-rows.js';
import { KAISER } from './fixture.js';
import { dataset, describeInBrowser, settle, stateOf, visibleIn } from './rig.js';

const { papers, authors } = dataset.details;
const rows = (page: Page) => page.locator('#drawer tbody tr[data-key]');
const title = (page: Page) => page.locator('#drawer h2');
const column = (page: Page, name: string): Promise<string[]> =>
  page.locator(`#drawer tbody td.${name}`).allInnerTexts();
const head = (page: Page, name: string) =>
  page.locator('#drawer thead').getByRole('button', { name: new RegExp(`^${name}`, 'u') });
const order = new Intl.Collator('en', { numeric: true }).compare;

async function saved(page: Page, name: string): Promise<{ file: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#drawer .files').getByRole('button', { name }).click(),
  ]);
  return { file: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

async function titlesIn(text: string, file: string): Promise<string[]> {
  const found: string[] = [];
  const report = (row: { message: string }): never => expect.fail(row.message);
  for await (const record of readRecords(text, { file, report })) found.push(record.title?.value ?? '');
  return found.sort();
}

describeInBrowser('the table', (pages) => {
  it('V-26 has a row for all that is visible, draws those in sight, and sorts all of them', async () => {
    const page = await pages.open();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    expect(await title(page).innerText()).toBe('300 people');
    expect(await page.locator('#drawer table').getAttribute('aria-rowcount')).toBe('301');
    expect(await rows(page).count()).toBeLessThan(100);
    await head(page, 'Name').click();
    const names = Object.values(authors)
      .map(({ name }) => name)
      .sort(order);
    expect((await column(page, 'name')).slice(0, 8)).toEqual(names.slice(0, 8));
    await page.locator('#drawer .scroll').evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await rows(page)
      .filter({ hasText: names.at(-1) ?? '' })
      .waitFor();
    expect(await rows(page).count()).toBeLessThan(100);
    expect((await column(page, 'name')).at(-1)).toBe(names.at(-1));
    expect(await rows(page).last().getAttribute('aria-rowindex')).toBe('301');
    await head(page, 'Papers').click();
    const most = Math.max(...Object.values(authors).map((author) => author.papers.length));
    expect((await column(page, 'papers'))[0]).toBe(String(most));
    expect(await head(page, 'Papers').evaluate((each) => document.activeElement === each)).toBe(true);
    await page.getByRole('navigation').getByRole('button', { name: 'Papers' }).click();
    await head(page, 'Year').click();
    const years = (await column(page, 'year')).map(Number);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    await head(page, 'Year').click();
    const up = (await column(page, 'year')).map(Number);
    expect(up).toEqual([...up].sort((a, b) => a - b));
    expect(up[0]).toBeLessThan(years[0] ?? 0);
  });

  it('V-26 a row selects its node, and a node that is selected elsewhere brings its row to sight', async () => {
    const page = await pages.open();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const third = rows(page).nth(2);
    await third.locator('td').last().click();
    await settle(page);
    expect((await stateOf(page)).selected).toBe(await third.getAttribute('data-key'));
    expect(await third.getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('#panel h2').innerText()).toBe(await third.locator('.name').innerText());
    await head(page, 'Links').click();
    await page.getByRole('combobox', { name: 'Search' }).fill('lukasz kaiser');
    await page.keyboard.press('Enter');
    const row = page.locator(`#drawer tbody tr[data-key="${KAISER}"]`);
    expect(await row.getAttribute('aria-selected')).toBe('true');
    const [box, frame] = [await row.boundingBox(), await page.locator('#drawer .scroll').boundingBox()];
    expect(box?.y).toBeGreaterThanOrEqual(frame?.y ?? 0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0));
  });

  it('V-26 V-30 arrows go from row to row, beyond those that are drawn', async () => {
    const page = await pages.open();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const camera = (await stateOf(page)).camera;
    await rows(page).first().getByRole('button').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.ariaRowIndex)).toBe('3');
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.ariaRowIndex)).toBe('301');
    await page.keyboard.press('ArrowUp');
    expect((await stateOf(page)).camera).toEqual(camera);
    await page.keyboard.press('Enter');
    await settle(page);
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.ariaSelected)).toBe('true');
  });

  it('V-26 the filter of the table is that of the page, both ways', async () => {
    const page = await pages.open();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByLabel('Filter the table by words').fill('examples');
    await expect.poll(() => title(page).innerText()).not.toBe('300 people');
    const visible = await visibleIn(page);
    expect(await title(page).innerText()).toBe(`${visible.length} people`);
    expect(await page.locator('#chips .chip').allInnerTexts()).toEqual(['“examples”']);
    await page.getByRole('slider', { name: 'First year' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await title(page).innerText()).toBe(`${(await visibleIn(page)).length} people`);
    expect((await visibleIn(page)).length).toBeLessThan(visible.length);
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect(await title(page).innerText()).toBe('300 people');
    expect(await page.getByLabel('Filter the table by words').inputValue()).toBe('');
  });

  it('V-26 saves the rows as CSV, and the papers that are left as BibTeX and RIS', async () => {
    const page = await pages.open({ hash: '#v=1&table=1&venue=ICML&years=2016-2018' });
    const left = Object.values(papers).filter(
      ({ venue, year }) => venue === 'ICML' && year !== null && year >= 2016 && year <= 2018,
    );
    const wanted = left.map((paper) => paper.title ?? '').sort();
    expect(wanted.length).toBeGreaterThan(5);
    const csv = await saved(page, 'CSV');
    expect(csv.file).toBe('papergraph.csv');
    const lines = csv.text.trimEnd().split('\n');
    const visible = await visibleIn(page);
    expect(lines[0]).toBe('Id,Name,Community,Papers,Links');
    expect(
      lines
        .slice(1)
        .map((line) => line.split(',')[0])
        .sort(),
    ).toEqual(visible);
    expect(lines[1]?.split(',')[1]).toBe((await column(page, 'name'))[0]);
    for (const [name, file] of [
      ['BibTeX', 'papergraph.bib'],
      ['RIS', 'papergraph.ris'],
    ] as const) {
      const { file: suggested, text } = await saved(page, name);
      expect(suggested).toBe(file);
      expect(await titlesIn(text, file)).toEqual(wanted);
    }
    await page.getByRole('navigation').getByRole('button', { name: 'Papers' }).click();
    const cited = await saved(page, 'CSV');
    expect(cited.text).toMatch(/^Id,Name,Community,Venue,Year,Links,Authors,DOI,arXiv\n/u);
    const shown = await visibleIn(page);
    const { text } = await saved(page, 'RIS');
    expect(await titlesIn(text, 'papers.ris')).toEqual(shown.map((key) => papers[key]?.title).sort());
  });
});

it('V-26 no entry of a bibliography has the key of another, and RIS keeps all fields', async () => {
  const paper = papers['paper:4']!;
  const keys = [...toBibliography([paper, paper, paper]).matchAll(/^@\w+\{(.*),$/gmu)].map(([, key]) => key);
  expect(new Set(keys).size).toBe(3);
  const full = {
    ...paper,
    title: 'A\nB',
    venue: 'ICLR',
    year: 2020,
    abstract: 'One.\n\nTwo.',
    ids: { doi: '10.1/x' },
  };
  const text = toRis({
    ...full,
    authors: [
      { id: 'a', name: 'Łukasz Kaiser' },
      { id: 'b', name: 'Plato' },
    ],
  });
  expect(text.split('\r\n').slice(0, 9)).toEqual([
    'TY  - CPAPER',
    'TI  - A B',
    'AU  - Kaiser, Łukasz',
    'AU  - Plato',
    'PY  - 2020',
    'T2  - ICLR',
    'DO  - 10.1/x',
    'UR  - https://doi.org/10.1/x',
    'AB  - One. Two.',
  ]);
  expect(text).toMatch(/\r\nER {2}- \r\n$/u);
  expect(toRis({ ...full, venue: null })).toMatch(/^TY {2}- GEN\r\n/u);
});

it('V-26 references name the family first, by the parts that the data give', () => {
  const parts = (family: string, given: string, suffix: string) => ({ family, given, suffix });
  const paper = {
    ...papers['paper:4']!,
    title: 'Odes',
    year: 1824,
    authors: [
      { id: 'a', name: 'Ludwig van Beethoven', parts: parts('van Beethoven', 'Ludwig', '') },
      { id: 'b', name: 'Sammy Davis Jr.', parts: parts('Davis', 'Sammy', 'Jr.') },
      { id: 'c', name: 'Łukasz Kaiser' },
      { id: 'd', name: 'Qwen & Team', parts: parts('Qwen & Team', '', '') },
    ],
  };
  expect(toRis(paper).match(/^AU .*$/gmu)).toEqual([
    'AU  - van Beethoven, Ludwig',
    'AU  - Davis, Sammy, Jr.',
    'AU  - Kaiser, Łukasz',
    'AU  - Qwen & Team',
  ]);
  const entry = toBibliography([paper]);
  expect(entry).toContain(
    'author = {van Beethoven, Ludwig and Davis, Jr., Sammy and Łukasz Kaiser and {Qwen \\& Team}}',
  );
  expect(entry).toMatch(/^@\w+\{vanbeethoven1824odes,$/mu);
});

it('V-26 CSV quotes what divides cells, and runs no formula', () => {
  expect(
    toCsv([
      ['a', 'b,c', 'd "e"', 3],
      ['=1+1', 'two\nlines', null, -4],
    ]),
  ).toBe('a,"b,c","d ""e""",3\n\'=1+1,"two\nlines",,-4\n');
});

it('V-26 draws the rows in sight and some around them, never a hundred', () => {
  expect(rowsInSight({ top: 0, height: 300 }, 30, 5000)).toEqual({ from: 0, to: 30 });
  expect(rowsInSight({ top: 30_000, height: 300 }, 30, 5000)).toEqual({ from: 990, to: 1020 });
  expect(rowsInSight({ top: 149_700, height: 300 }, 30, 5000).to).toBe(5000);
  const tall = rowsInSight({ top: 0, height: 100_000 }, 30, 5000);
  expect(tall.to - tall.from).toBeLessThan(100);
  expect(rowsInSight({ top: 500, height: 300 }, 30, 3)).toEqual({ from: 3, to: 3 });
});
