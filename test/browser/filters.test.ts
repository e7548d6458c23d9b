import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readFilters, writeFilters } from '../../viewer/src/filter-hash.js';
import { without } from '../../viewer/src/filters.js';
import { NO_FILTERS, type Filters } from '../../viewer/src/choices.js';
import { KAISER } from './fixture.js';
import { dataset, describeInBrowser, settle, stateOf, visibleIn } from './rig.js';

const { papers, authors } = dataset.details;
const has = (author: string, wanted: (paper: string) => boolean): boolean =>
  authors[author]?.papers.some(wanted) === true;
const people = (wanted: (paper: string) => boolean): string[] =>
  Object.keys(authors)
    .filter((key) => has(key, wanted))
    .sort();
const chips = (page: Page) => page.locator('#chips .chip');
const open = (page: Page) => page.locator('#filters summary').click();
const filtersIn = async (page: Page): Promise<Filters> =>
  ((await stateOf(page)) as unknown as { filters: Filters }).filters;
const drawnIn = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => window.__papergraph?.drawn().edges);
const says = (paper: string, word: string): boolean =>
  `${papers[paper]?.title} ${papers[paper]?.abstract ?? ''}`.toLowerCase().includes(word);

describeInBrowser('filters', (pages) => {
  it('V-21 venue, links and words leave what has all of them; each is a chip that can be removed', async () => {
    const page = await pages.open();
    expect(await page.locator('#chips').isVisible()).toBe(false);
    await open(page);
    const row = page.locator('.venues li', { hasText: 'NeurIPS' });
    const total = Object.values(papers).filter((paper) => paper.venue === 'NeurIPS').length;
    expect(await row.locator('.tally').innerText()).toBe(`${total}/${total}`);
    await page.getByRole('checkbox', { name: 'Only papers of NeurIPS' }).click();
    const atNeurips = (paper: string): boolean => papers[paper]?.venue === 'NeurIPS';
    expect(await visibleIn(page)).toEqual(people(atNeurips));
    await page.getByLabel('Filter by words').fill('few EXAMPLES');
    const both = people((paper) => atNeurips(paper) && says(paper, 'few') && says(paper, 'examples'));
    expect(both.length).toBeGreaterThan(3);
    await expect.poll(() => visibleIn(page)).toEqual(both);
    await page.getByLabel('Fewest links').fill('4');
    const many = both.filter((key) => (authors[key]?.degree ?? 0) >= 4);
    expect(many.length).toBeLessThan(both.length);
    expect(await visibleIn(page)).toEqual(many);
    expect(await chips(page).allInnerTexts()).toEqual(['“few EXAMPLES”', 'NeurIPS', '4 or more links']);
    await page.reload();
    await page.waitForFunction(() => window.__papergraph?.ready === true);
    expect(await chips(page).allInnerTexts()).toEqual(['“few EXAMPLES”', 'NeurIPS', '4 or more links']);
    expect(await visibleIn(page)).toEqual(many);
    await page.getByRole('button', { name: 'Remove the filter 4 or more links' }).click();
    expect(await visibleIn(page)).toEqual(both);
    expect(await page.getByLabel('Fewest links').inputValue()).toBe('');
    await chips(page).first().click();
    expect(await visibleIn(page)).toEqual(people(atNeurips));
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect((await visibleIn(page)).length).toBe(300);
    expect(await page.locator('#chips').isVisible()).toBe(false);
  });

  it('V-19 lines of few papers together are taken away, and those that are left counted', async () => {
    const { nodes, edges } = dataset.graphs.get('coauthor')!;
    const papersOf = (node: number): string[] => authors[nodes.key[node]!]?.papers ?? [];
    const shared = edges.source.map((source, at) => {
      const theirs = new Set(papersOf(edges.target[at]!));
      return papersOf(source).filter((paper) => theirs.has(paper)).length;
    });
    const left = (least: number): number => shared.filter((count) => count >= least).length;
    const all = edges.source.length;
    expect([left(1), left(2) > 0, left(2) < all]).toEqual([all, true, true]);
    const page = await pages.open();
    await open(page);
    await page.getByLabel('Fewest papers together').fill('2');
    await expect.poll(() => drawnIn(page)).toBe(left(2));
    expect(await page.locator('#shown').innerText()).toBe(`300 people · ${left(2)} of ${all} links shown`);
    expect((await visibleIn(page)).length).toBe(300);
    expect(await chips(page).allInnerTexts()).toEqual(['lines of 2 or more papers']);
    await page.getByRole('button', { name: 'Papers', exact: true }).click();
    // Papers share no papers.
    expect(await page.getByLabel('Fewest papers together').isVisible()).toBe(false);
    // Nor is a filter told of that changes nothing here.
    expect(await chips(page).count()).toBe(0);
    await page.getByRole('button', { name: 'People' }).click();
    await page.reload();
    await page.waitForFunction(() => window.__papergraph?.ready === true);
    await expect.poll(() => drawnIn(page)).toBe(left(2));
    await chips(page).first().click();
    expect(await drawnIn(page)).toBe(all);
  });

  it('V-19 no more lines are drawn than asked for, and types of lines go by switches with their counts', async () => {
    const { edges, edgeKinds } = dataset.graphs.get('knowledge')!;
    const all = edges.source.length;
    const ofKind = (kind: string): number => edges.kind.filter((each) => edgeKinds[each] === kind).length;
    const page = await pages.open({ hash: '#v=1&view=knowledge' });
    const said = (drawn: number): string =>
      `505 things · ${drawn === all ? all : `${drawn} of ${all}`} relations shown`;
    const shown = page.locator('#shown');
    expect((await shown.innerText()).replace(/,/gu, '')).toBe(said(all));
    const wrote = page.locator('#relations li', { hasText: /^Wrote/u }).first();
    expect(await wrote.locator('.tally').innerText()).toBe(`${ofKind('AUTHORED')}/${ofKind('AUTHORED')}`);
    await page.getByRole('checkbox', { name: 'Show lines of “wrote”' }).click();
    expect(await wrote.locator('.tally').innerText()).toBe(`0/${ofKind('AUTHORED')}`);
    expect((await shown.innerText()).replace(/,/gu, '')).toBe(said(all - ofKind('AUTHORED')));
    expect(await chips(page).allInnerTexts()).toEqual(['lines: without “wrote”']);
    await open(page);
    await page.getByLabel('Most lines').fill('40');
    await expect.poll(() => drawnIn(page)).toBe(40);
    expect((await shown.innerText()).replace(/,/gu, '')).toBe(said(40));
    expect(await chips(page).allInnerTexts()).toEqual(['at most 40 lines', 'lines: without “wrote”']);
    await page.waitForURL(/lines=40/u);
    await page.reload();
    await page.waitForFunction(() => window.__papergraph?.ready === true);
    expect(await drawnIn(page)).toBe(40);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => drawnIn(page)).toBe(all - ofKind('AUTHORED'));
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect(await drawnIn(page)).toBe(all);
  });

  it('V-21 types of node and communities have chips too, and Clear all takes them with it', async () => {
    const page = await pages.open({ hash: '#v=1&view=knowledge' });
    await page.getByRole('checkbox', { name: 'Show Venues' }).click();
    await page.getByRole('checkbox', { name: /causality/u }).click();
    expect(await chips(page).allInnerTexts()).toEqual([
      'without venues',
      `without ${dataset.summary.communities[7]?.label}`,
    ]);
    await chips(page).first().click();
    expect(await chips(page).count()).toBe(1);
    await page.getByRole('button', { name: 'Show only Papers' }).click();
    expect(await chips(page).first().innerText()).toBe('only papers');
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect((await visibleIn(page)).length).toBe(505);
  });

  it('V-21 one filter for all views: papers themselves, and what stands for papers', async () => {
    const page = await pages.open({ hash: '#v=1&view=knowledge&venue=ICML' });
    const visible = await visibleIn(page);
    const shown = (kind: string): string[] => visible.filter((key) => key.startsWith(`${kind}:`));
    expect(shown('paper')).toEqual(
      Object.keys(papers)
        .filter((key) => papers[key]?.venue === 'ICML')
        .sort(),
    );
    expect(shown('venue')).toEqual(['venue:ICML']);
    expect(shown('author')).toEqual(people((paper) => papers[paper]?.venue === 'ICML'));
    await page.getByRole('button', { name: 'Papers', exact: true }).click();
    for (const key of await visibleIn(page)) expect(papers[key]?.venue).toBe('ICML');
  });

  it('V-21 words may be those of a name, and leave that person', async () => {
    const page = await pages.open({ hash: '#v=1&text=lukasz%20kaiser' });
    expect(await visibleIn(page)).toEqual([KAISER]);
  });

  it('V-06 the search says of any view what the filters hide there, and shows it with the least change', async () => {
    const venue = papers[authors[KAISER]?.papers[0] ?? '']?.venue;
    const other = ['ICLR', 'NeurIPS', 'ICML', 'ACL'].find(
      (each) => !has(KAISER, (paper) => papers[paper]?.venue === each),
    );
    expect(venue).not.toBe(other);
    const page = await pages.open({ hash: `#v=1&venue=${other}&links=0-500` });
    await page.getByRole('combobox', { name: 'Search' }).fill('lukasz kaiser');
    const option = page.getByRole('option', { name: /^Łukasz Kaiser, author/u });
    expect(await option.innerText()).toContain('hidden by filter · show');
    await option.click();
    await settle(page);
    expect(await visibleIn(page)).toContain(KAISER);
    expect(await filtersIn(page)).toEqual({ ...NO_FILTERS, fewest: 0, most: 500 });
    const hidden = Object.keys(papers).find((key) => papers[key]?.venue === 'ACL')!;
    const away = await pages.open({ hash: '#v=1&venue=ICML' });
    await away.getByRole('combobox', { name: 'Search' }).fill(papers[hidden]?.title ?? '');
    const paper = away.getByRole('option').first();
    expect(await paper.innerText()).toContain('hidden by filter · show');
    await paper.click();
    expect(await visibleIn(away)).toContain(hidden);
  });

  it('V-22 says that nothing is left and why, and Clear brings everything back', async () => {
    const page = await pages.open();
    await open(page);
    await page.getByLabel('Filter by words').fill('zzzz');
    const status = page.locator('#status');
    await expect.poll(() => status.innerText()).toContain('Nothing is left by the filters: “zzzz”.');
    expect(await visibleIn(page)).toEqual([]);
    expect(await page.locator('#shown').innerText()).toContain('0 of 300 people');
    await status.getByRole('button', { name: 'Clear filters' }).click();
    expect((await visibleIn(page)).length).toBe(300);
    expect(await status.innerText()).toBe('');
    const linked = await pages.open({ hash: '#v=1&text=zzzz' });
    expect(await linked.locator('#status').innerText()).toContain('Nothing is left');
  });

  it('V-21 V-32 leaves room for the chips on a phone', async () => {
    const page = await pages.open({
      context: { viewport: { width: 320, height: 640 } },
      hash: '#v=1&venue=ICML&venue=ACL&links=1-&text=the&years=2015-2019',
    });
    for (const part of [
      chips(page).first(),
      page.getByRole('button', { name: 'Clear all' }),
      page.locator('.tools'),
    ]) {
      const box = await part.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
      expect(box?.x).toBeGreaterThanOrEqual(0);
    }
    expect((await page.locator('#rail > .scroll').boundingBox())?.height).toBeGreaterThanOrEqual(80);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it.each(['years=2020-2010', 'years=x', 'links=-', 'links=a-b', 'venue='])(
    'W-03 an address with %s filters nothing',
    async (field) => {
      const page = await pages.open({ hash: `#v=1&${field}` });
      expect(await filtersIn(page)).toEqual(NO_FILTERS);
      expect((await visibleIn(page)).length).toBe(300);
    },
  );
});

it('V-28 filters come back from the address as they were', () => {
  const filters: Filters = {
    years: [2019, 2021],
    venues: ['ICLR & friends', 'A,B'],
    fewest: 2,
    most: null,
    together: 3,
    lines: 0,
    text: 'graph łódź',
    topics: 'all',
  };
  const fields = new URLSearchParams();
  writeFilters(fields, filters);
  expect(readFilters(new URLSearchParams(fields.toString()))).toEqual(filters);
});

it('V-06 only the filters that hide something are taken away, or all when they do so together', () => {
  const filters: Filters = { ...NO_FILTERS, years: [2019, 2021], venues: ['ACL'], text: 'graph' };
  expect(without(filters, ({ venues }) => venues.length === 0)).toEqual({ ...filters, venues: [] });
  expect(without(filters, ({ venues, years }) => venues.length === 0 || years === null)).toEqual(NO_FILTERS);
});
