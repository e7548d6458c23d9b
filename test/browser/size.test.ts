import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { ViewerGraph } from '../../src/model/viewer-dataset.js';
import { buildModel } from '../../viewer/src/model.js';
import { sizingOf } from '../../viewer/src/size.js';
import { dataset, describeInBrowser, labelsIn, settle, stateOf } from './rig.js';

type Measure = 'measure' | 'citations' | 'pagerank';

/** Keys by a measure of the fixture, largest first. */
function ranked(name: ViewerGraph['name'], measure: Measure): string[] {
  const { nodes } = dataset.graphs.get(name)!;
  const value = (i: number): number => nodes[measure][i] ?? 0;
  return nodes.key
    .map((_, i) => i)
    .sort((a, b) => value(b) - value(a))
    .map((i) => nodes.key[i]!);
}

const radii = (page: Page): Promise<[string, number][]> =>
  page.evaluate(() => {
    const hook = window.__papergraph!;
    return hook.visible().map((key): [string, number] => [key, hook.radius(key)]);
  });

async function largest(page: Page): Promise<string | undefined> {
  return (await radii(page)).sort((a, b) => b[1] - a[1])[0]?.[0];
}
const choose = (page: Page, label: string) => page.getByRole('button', { name: `Size by ${label}` }).click();

it('V-11 a single citation makes no giant of a node', () => {
  const full = dataset.graphs.get('coauthor')!;
  const citations = full.nodes.key.map((_, i) => (i === 0 ? 1 : 0));
  const model = buildModel({ ...full, nodes: { ...full.nodes, citations } });
  const cited = sizingOf(model, 'citations').radiusOfValue(1);
  const most = sizingOf(model, 'links').radiusOfValue(Math.max(...full.nodes.measure));
  expect(cited).toBeLessThan(0.7 * most);
  expect(cited).toBeGreaterThan(sizingOf(model, 'citations').radiusOfValue(0));
});

describeInBrowser('the size of marks', (pages) => {
  it('V-11 follows links, citations, PageRank or nothing, and the legend says so with values', async () => {
    const page = await pages.open();
    const key = page.locator('#key');
    const { nodes } = dataset.graphs.get('coauthor')!;
    const ways = [
      ['Links', 'links', 'measure', 'number of co-authors'],
      ['Citations', 'citations', 'citations', 'citations of the person’s papers'],
      ['PageRank', 'pagerank', 'pagerank', 'PageRank'],
    ] as const;
    const labels = new Set<string>();
    for (const [label, by, measure, words] of ways) {
      await choose(page, label);
      await settle(page);
      const expected = ranked('coauthor', measure);
      const drawn = new Map(await radii(page));
      const inOrder = expected.map((each) => drawn.get(each)!);
      expect(inOrder).toEqual([...inOrder].sort((a, b) => b - a));
      expect(new Set(inOrder).size).toBeGreaterThan(5);
      expect((await stateOf(page)) as unknown).toMatchObject({ sizeBy: by });
      expect(await key.innerText()).toContain(words);
      labels.add(String(await labelsIn(page)));
      const numbers = await key.locator('.size-scale text').allTextContents();
      const most = Math.max(...nodes[measure].map((value) => value ?? 0));
      const unit = measure === 'pagerank' ? 1 / 300 : 1;
      expect(Number.parseFloat(numbers.at(-1) ?? '')).toBeCloseTo(most / unit, 0);
      const circles = await key
        .locator('.size-scale circle')
        .evaluateAll((all) => all.map((one) => Number(one.getAttribute('r'))));
      expect(circles).toEqual([...circles].sort((a, b) => a - b));
      expect(circles.length).toBeGreaterThan(1);
    }
    // Names come in the order of the sizes.
    expect(labels.size).toBe(3);
    await choose(page, 'Equal');
    expect(new Set((await radii(page)).map(([, radius]) => radius)).size).toBe(1);
    expect(await key.innerText()).toContain('All dots are of one size.');
    expect(await key.locator('.size-scale').count()).toBe(0);
  });

  it('V-11 area, not radius, grows with the citations', async () => {
    const page = await pages.open({ hash: '#v=1&size=citations' });
    const { key, citations } = dataset.graphs.get('coauthor')!.nodes;
    const drawn = new Map(await radii(page));
    const points = key.map((each, i) => ({ area: drawn.get(each)! ** 2, value: citations[i]! }));
    const areas = new Map(points.map(({ value, area }) => [value, area]));
    // The least would be too small to see.
    const values = [...areas.keys()].filter((value) => value > 0).sort((a, b) => a - b);
    const slopes = values.slice(1).map((value, i) => {
      const before = values[i]!;
      return (areas.get(value)! - areas.get(before)!) / (value - before);
    });
    expect(slopes.length).toBeGreaterThan(2);
    for (const slope of slopes) expect(slope).toBeCloseTo(slopes[0]!, 6);
  });

  it('V-11 V-28 the address holds the measure; a view without it has sizes by links', async () => {
    const page = await pages.open({ hash: '#v=1&size=pagerank' });
    expect(await largest(page)).toBe(ranked('coauthor', 'pagerank')[0]);
    await page.getByRole('button', { name: 'Papers' }).click();
    expect(await page.locator('#key').getByRole('button', { name: 'Size by PageRank' }).count()).toBe(0);
    const [links] = ranked('citation', 'measure');
    const drawn = new Map(await radii(page));
    expect(drawn.get(links!)).toBe(Math.max(...drawn.values()));
    await choose(page, 'Citations');
    expect(await largest(page)).toBe(ranked('citation', 'citations')[0]);
    await expect.poll(() => page.url()).toContain('size=citations');
  });
});
