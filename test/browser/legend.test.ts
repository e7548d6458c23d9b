import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { COMMUNITY_HUES } from '../../viewer/src/palette.js';
import { dataset, describeInBrowser, pixelsOf, settle, stateOf, visibleIn } from './rig.js';

const { communities } = dataset.summary;
const [first] = dataset.details.communities;
const size = (i: number): number => communities[i]?.size ?? 0;
const name = (i: number): string => communities[i]?.label ?? '';

describeInBrowser('legend and communities', (pages) => {
  it('V-08 has a swatch, a name and visible/total for each community, and only, all, none and single switches', async () => {
    const page = await pages.open();
    const rows = page.locator('#communities li');
    expect(await rows.count()).toBe(communities.length + 1);
    expect(await rows.locator('.swatch').count()).toBe(communities.length + 1);
    expect(await rows.nth(2).innerText()).toContain(name(2));
    await rows.nth(2).hover();
    await page.getByRole('button', { name: `Show only ${name(2)}` }).click();
    expect(await page.locator('#shown').innerText()).toMatch(new RegExp(`^${size(2)} of 300 people`, 'u'));
    expect(await rows.nth(2).locator('.tally').innerText()).toBe(`${size(2)}/${size(2)}`);
    expect(await rows.nth(0).locator('.tally').innerText()).toBe(`0/${size(0)}`);
    await page.getByRole('checkbox', { name: `Show ${name(0)}` }).click();
    expect((await visibleIn(page)).length).toBe(size(0) + size(2));
    await page.getByRole('button', { name: 'Show every community' }).click();
    expect((await visibleIn(page)).length).toBe(300);
    await page.getByRole('button', { name: 'Hide every community' }).click();
    expect((await visibleIn(page)).length).toBe(0);
    await page.locator('#status').getByRole('button', { name: 'Clear filters' }).click();
    expect((await visibleIn(page)).length).toBe(300);
    expect(await page.locator('#status').innerText()).toBe('');
  });

  it('V-08 V-17 of thousands of communities only the rows in sight are in the page', async () => {
    const full = dataset.graphs.get('coauthor')!;
    const many = Array.from({ length: 3000 }, (_, i) => i);
    const zero = many.map(() => 0);
    const nodes = {
      ...{ key: many.map((i) => `author:${i}`), label: many.map((i) => `Person ${i}`), community: many },
      ...{ x: many.map((i) => i % 60), y: many.map((i) => Math.floor(i / 60)), kind: zero, measure: zero },
      ...{ citations: zero, pagerank: many.map(() => null), year: many.map(() => null) },
    };
    const graph = { ...full, nodes, edges: { source: [], target: [], kind: [], weight: [] } };
    const label = (i: number): string =>
      i % 5 === 0 ? `Region ${i} of a name that takes two lines` : `Region ${i}`;
    const listed = many.map((i) => ({ ...communities[0]!, id: `community:${i}`, label: label(i), size: 1 }));
    const summary = { ...dataset.summary, communities: listed };
    const files = new Map([
      ['data/coauthor.json', JSON.stringify(graph)],
      ['data/summary.json', JSON.stringify(summary)],
    ]);
    const page = await pages.open({ files });
    const rows = page.locator('#communities li');
    expect(await rows.count()).toBe(COMMUNITY_HUES.length);
    await page.getByRole('button', { name: 'Show all 3,000 rows' }).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(COMMUNITY_HUES.length);
    expect(await rows.count()).toBeLessThan(80);
    expect(await rows.first().getAttribute('aria-setsize')).toBe('3000');
    const scroll = (share: number): Promise<void> =>
      page.locator('#rail > .scroll').evaluate(async (element, part) => {
        const list = element.querySelector<HTMLElement>('#communities ul')!;
        element.scrollTop = list.offsetTop + list.offsetHeight * part - 300;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }, share);
    await scroll(0.5);
    const middle = rows.nth(10);
    const id = await middle.getAttribute('data-id');
    expect(Number(id)).toBeGreaterThan(1000);
    // The chip of the filter takes its room above all of it.
    const place = async (row: Locator): Promise<number> =>
      ((await row.boundingBox())?.y ?? 0) - ((await page.locator('#rail > .scroll').boundingBox())?.y ?? 0);
    const before = await place(middle);
    // A switch leaves the list where it is, though all of it is drawn anew.
    await middle.getByRole('checkbox').click();
    expect((await stateOf(page)).hiddenCommunities).toEqual([Number(id)]);
    const same = page.locator(`#communities li[data-id="${id}"]`);
    expect(Math.abs((await place(same)) - before)).toBeLessThan(10);
    expect(await same.getAttribute('class')).toContain('off');
    await scroll(1);
    await scroll(1);
    expect(await rows.last().getAttribute('data-id')).toBe('2999');
    await page.getByRole('searchbox', { name: 'Find a community' }).fill('region 29');
    await expect.poll(() => rows.count()).toBeLessThan(80);
    expect(await rows.first().innerText()).toContain('Region 29');
  });

  it('V-08 leaves a name its room where a community is not supported', async () => {
    const page = await pages.open();
    const row = page.locator('#communities li.noted');
    const [name, note, tally] = await Promise.all(
      ['.name', '.note', '.tally'].map((part) => row.locator(part).boundingBox()),
    );
    expect(name?.width).toBeGreaterThan(150);
    expect(note?.y).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0) - 1);
    expect(tally?.y).toBeLessThan(note?.y ?? 0);
  });

  it('V-08 gives a long name three lines, with all of it in its title', async () => {
    const label = `${'Nonparametric estimation '.repeat(5)}· ${'Target shift '.repeat(5)}`.trim();
    const [largest, ...others] = communities;
    const summary = { ...dataset.summary, communities: [{ ...largest!, label }, ...others] };
    const page = await pages.open({ files: new Map([['data/summary.json', JSON.stringify(summary)]]) });
    const row = page.locator('#communities li.row').first();
    expect((await row.boundingBox())?.height).toBeLessThan(4 * 16);
    expect(await row.locator('.name').getAttribute('title')).toBe(label);
  });

  it.each(['light', 'dark'] as const)(
    'V-08 V-33 what is switched off can still be read, %s',
    async (colorScheme) => {
      const page = await pages.open({ context: { colorScheme } });
      await page.locator('#communities input[type=checkbox]').first().click();
      const contrast = await page.locator('#communities .off .name').evaluate((name) => {
        const numbers = (colour: string): number[] => colour.match(/[\d.]+/gu)!.map(Number);
        const ground = numbers(getComputedStyle(document.body).backgroundColor);
        let opacity = 1;
        for (let at: Element | null = name; at; at = at.parentElement)
          opacity *= Number(getComputedStyle(at).opacity);
        const seen = numbers(getComputedStyle(name).color).map(
          (part, i) => opacity * part + (1 - opacity) * ground[i]!,
        );
        const luminance = (colour: number[]): number => {
          const [r = 0, g = 0, b = 0] = colour.map((part) =>
            part <= 10.3 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const [dark = 0, light = 0] = [luminance(seen), luminance(ground)].sort((x, y) => x - y);
        return (light + 0.05) / (dark + 0.05);
      });
      expect(contrast).toBeGreaterThan(4.5);
    },
  );

  it('V-32 leaves the legend room on a phone', async () => {
    const page = await pages.open({ context: { viewport: { width: 390, height: 844 } } });
    expect((await page.locator('#rail > .scroll').boundingBox())?.height).toBeGreaterThan(200);
  });

  it('V-10 colours by community where no year is known, also when another view was coloured by year', async () => {
    const undated = { ...dataset.graphs.get('coauthor')! };
    undated.nodes = { ...undated.nodes, year: undated.nodes.year.map(() => null) };
    const files = new Map([['data/coauthor.json', JSON.stringify(undated)]]);
    const page = await pages.open({ files, hash: '#v=1&view=knowledge&colour=year' });
    expect(await page.locator('#key').innerText()).toContain('Colour is the year');
    await page.getByRole('button', { name: 'People' }).click();
    expect(await page.locator('#key').innerText()).toContain('Colour is the community');
    const png = await page.locator('#picture').screenshot();
    const [first = 0] = await pixelsOf(page, png, COMMUNITY_HUES);
    expect(first).toBeGreaterThan(50);
  });

  it('V-40 says on a line of its own that only a part is drawn', async () => {
    const graphs = dataset.summary.graphs.map((graph) => ({ ...graph, nodes: graph.nodes + 1 }));
    const files = new Map([['data/summary.json', JSON.stringify({ ...dataset.summary, graphs })]]);
    const page = await pages.open({ files });
    expect(await page.locator('#shown').innerText()).toMatch(/shown\s*\nToo big to draw whole/u);
  });

  it('V-08 hides and shows kinds in the knowledge graph', async () => {
    const page = await pages.open();
    await page.getByRole('button', { name: 'Knowledge' }).click();
    await page.getByRole('button', { name: 'Show only Venues' }).click();
    expect((await visibleIn(page)).length).toBe(4);
    await page.getByRole('button', { name: 'Show every kind' }).click();
    expect((await visibleIn(page)).length).toBe(505);
  });

  it('V-09 opens a community: alone, zoomed in, with members, papers and years', async () => {
    const page = await pages.open();
    const names = await page.locator('#communities button.name').allInnerTexts();
    expect(new Set(names).size).toBe(communities.length);
    for (const each of names) expect(each).not.toMatch(/^community \d+$/iu);
    const before = await stateOf(page);
    await page.locator('#communities button.name').first().click();
    await settle(page);
    const after = await stateOf(page);
    expect(after.community).toBe(0);
    expect(after.camera?.ratio).toBeLessThan((before.camera?.ratio ?? 0) * 0.9);
    expect((await visibleIn(page)).length).toBe(size(0));
    const panel = page.locator('#panel');
    const years = first?.years;
    expect(await panel.innerText()).toContain(`${size(0)} people who wrote together`);
    expect(await panel.innerText()).toContain(`${years?.first}–${years?.last}`);
    const members = panel.locator('section', { hasText: 'At its centre' }).locator('button.node');
    const papers = panel.locator('section', { hasText: 'Papers' }).locator('button.node');
    expect(await members.allInnerTexts()).toEqual(first?.topMembers.slice(0, 5).map((each) => each.name));
    expect(await papers.allInnerTexts()).toEqual(first?.topPapers.slice(0, 5).map((each) => each.title));
    await papers.first().click();
    expect(await panel.locator('h2').innerText()).toBe(first?.topPapers[0]?.title);
    await page.keyboard.press('Escape');
  });

  it('V-09 tells of a community what is known, and the rest when it has come', async () => {
    let go = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (go = resolve));
    const page = await pages.open({
      early: true,
      before: (opened) =>
        opened.route('**/data/details.json', async (route) => {
          await waiting;
          await route.fallback();
        }),
    });
    await page.locator('#communities button.name').first().click();
    const panel = page.locator('#panel');
    expect(await panel.innerText()).toContain(`${size(0)} people who wrote together.`);
    go();
    await panel.getByText(first!.topMembers[0]!.name).first().waitFor();
    expect(await panel.innerText()).toContain(`mostly about ${first!.terms[0]}`);
  });

  it('V-09 gives everything back when the community is closed', async () => {
    const page = await pages.open();
    await page.locator('#communities button.name').nth(4).click();
    expect((await visibleIn(page)).length).toBe(size(4));
    await page.keyboard.press('Escape');
    expect((await visibleIn(page)).length).toBe(300);
    expect(await page.locator('#panel').isVisible()).toBe(false);
  });

  it('V-10 colours by kind, links and citations where they tell nodes apart, with the legend for each', async () => {
    const page = await pages.open({ hash: '#v=1&view=knowledge' });
    const choices = page.getByRole('group', { name: 'Colour by' }).getByRole('button');
    expect(await choices.allInnerTexts()).toEqual([
      'Community',
      'Kind',
      'Venue',
      'Year',
      'Links',
      'Citations',
    ]);
    const pixels = async (colours: readonly string[]): Promise<number[]> =>
      pixelsOf(page, await page.locator('#picture').screenshot(), colours);
    await choices.getByText('Kind').click();
    expect((await stateOf(page)).colorBy).toBe('kind');
    const kinds = await page
      .locator('#kinds li svg')
      .evaluateAll((icons) =>
        icons.map((icon) => getComputedStyle(icon.firstElementChild ?? icon).fill + icon.outerHTML),
      );
    // Every kind has a colour of its own in the legend.
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds.some((html) => html.includes('currentColor'))).toBe(false);
    expect((await pixels(COMMUNITY_HUES)).filter((count) => count > 10).length).toBeGreaterThan(3);
    await choices.getByText('Links').click();
    const { measure } = dataset.graphs.get('knowledge')!.nodes;
    expect((await page.locator('#key .scale').innerText()).split(/\s+/u)).toEqual([
      String(Math.min(...measure)),
      String(Math.max(...measure)),
    ]);
    expect(await page.locator('#key').innerText()).toContain(
      'Colour is the number of relations, on a logarithmic scale.',
    );
    await page.getByRole('button', { name: 'People' }).click();
    expect(await choices.allInnerTexts()).not.toContain('Kind');
    expect((await stateOf(page)).colorBy).toBe('links');
  });

  it('V-10 colours by series of venues, with a legend whose switches leave out what is of one, and the address keeps it', async () => {
    const page = await pages.open({ hash: '#v=1&view=citation' });
    await page.getByRole('button', { name: 'Venue', exact: true }).click();
    const { papers } = dataset.details;
    const shownOf = (venue: string | null, keys: readonly string[]): string[] =>
      keys.filter((key) => (papers[key]?.venue ?? null) === venue);
    const all = await visibleIn(page);
    const icml = shownOf('ICML', all);
    const row = page.locator('#venues li', { hasText: 'ICML' });
    expect(await row.locator('.tally').innerText()).toBe(`${icml.length}/${icml.length}`);
    // What colours do not show of communities, their legend does not claim.
    const swatches = (list: string): Promise<string[]> =>
      page
        .locator(`${list} .swatch`)
        .evaluateAll((each) => each.map((one) => getComputedStyle(one).backgroundColor));
    expect(new Set(await swatches('#communities')).size).toBe(1);
    expect(new Set(await swatches('#venues')).size).toBe((await swatches('#venues')).length);
    await page.getByRole('checkbox', { name: 'Show what is of ICML' }).click();
    const left = all.filter((key) => !icml.includes(key));
    expect(await visibleIn(page)).toEqual(left);
    expect(await page.locator('#chips .chip').allInnerTexts()).toEqual(['without ICML']);
    await page.waitForURL(/hide-venue=ICML/u);
    await page.reload();
    await page.waitForFunction(() => window.__papergraph?.ready === true);
    expect(await visibleIn(page)).toEqual(left);
    expect((await stateOf(page)).colorBy).toBe('venue');
    await page.getByRole('button', { name: 'Show every venue' }).click();
    expect(await visibleIn(page)).toEqual(all);
  });

  it('V-10 colours by year with a scale where years are known', async () => {
    const page = await pages.open();
    await page.getByRole('button', { name: 'Papers' }).click();
    await page.getByRole('button', { name: 'Year', exact: true }).click();
    expect((await stateOf(page)).colorBy).toBe('year');
    expect(await page.locator('#key .scale').innerText()).toMatch(/^201[5-9]\s+20(?:19|20)$/u);
  });
});
