import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { egoNetwork, readEgo, writeEgo, type Ego } from '../../viewer/src/ego.js';
import { buildModel } from '../../viewer/src/model.js';
import { KAISER } from './fixture.js';
import { columns } from './fixture-columns.js';
import { dataset, describeInBrowser, settle, stateOf, visibleIn } from './rig.js';

/** What is within so many steps in a graph of the fixture, from its own columns. */
function around(name: string, key: string, depth: number, way: 'both' | 'out' | 'in' = 'both'): string[] {
  const { nodes, edges } = dataset.graphs.get(name)!;
  let reached = new Set([nodes.key.indexOf(key)]);
  for (let step = 0; step < depth; step++) {
    const next = new Set(reached);
    edges.source.forEach((from, i) => {
      const to = edges.target[i] ?? -1;
      if (way !== 'in' && reached.has(from)) next.add(to);
      if (way !== 'out' && reached.has(to)) next.add(from);
    });
    reached = next;
  }
  return [...reached].map((place) => nodes.key[place] ?? '').sort();
}

const bar = (page: Page) => page.getByRole('group', { name: 'Focus' });
const choose = async (page: Page, name: string): Promise<void> => {
  await bar(page).getByRole('button', { name, exact: true }).click();
  await settle(page);
};
const ego = async (page: Page): Promise<unknown> => page.evaluate(() => window.__papergraph?.state()['ego']);

describeInBrowser('the ego network', (pages) => {
  const selected = (key: string, view = 'coauthor'): string =>
    `#${new URLSearchParams({ v: '1', view, sel: key }).toString()}`;

  it('V-23 Focus here shows what is within one to three steps, and Back all', async () => {
    const page = await pages.open({ hash: selected(KAISER) });
    const all = await visibleIn(page);
    await page.getByRole('button', { name: 'Focus here' }).click();
    await settle(page);
    expect(await visibleIn(page)).toEqual(around('coauthor', KAISER, 1));
    await choose(page, '2');
    const two = around('coauthor', KAISER, 2);
    expect(await visibleIn(page)).toEqual(two);
    expect(await page.locator('#shown').innerText()).toContain(`${two.length} of ${all.length} people`);
    expect(await page.locator('#live').innerText()).toBe(
      `Within 2 steps of Łukasz Kaiser: ${two.length} people`,
    );
    await choose(page, '3');
    expect(await visibleIn(page)).toEqual(around('coauthor', KAISER, 3));
    expect(two.length).toBeLessThan(around('coauthor', KAISER, 3).length);
    // People write with each other: there is no direction to choose.
    expect(await bar(page).getByRole('button', { name: 'Both ways' }).count()).toBe(0);
    await choose(page, '‹ Back to all');
    expect(await visibleIn(page)).toEqual(all);
    expect(await bar(page).isVisible()).toBe(false);
  });

  it('V-23 along citations it goes either way, or both', async () => {
    const { nodes, edges } = dataset.graphs.get('citation')!;
    const both = nodes.key.findIndex((_, i) => edges.source.includes(i) && edges.target.includes(i));
    const key = nodes.key[both] ?? '';
    const page = await pages.open({ hash: selected(key, 'citation') });
    await page.keyboard.press('f');
    expect(await visibleIn(page)).toEqual(around('citation', key, 1));
    await choose(page, 'Cites');
    expect(await visibleIn(page)).toEqual(around('citation', key, 1, 'out'));
    await choose(page, 'Cited by');
    await choose(page, '2');
    expect(await visibleIn(page)).toEqual(around('citation', key, 2, 'in'));
    expect(await page.locator('#chips').innerText()).toContain('cited by');
  });

  it('V-23 V-21 it is a filter among others: in the chips, and what it hides is shown when asked for', async () => {
    const page = await pages.open({ hash: selected(KAISER) });
    await page.keyboard.press('f');
    const far = dataset.details.communities[7]?.topMembers[0]?.id ?? '';
    expect(await visibleIn(page)).not.toContain(far);
    await page
      .getByRole('combobox', { name: 'Search' })
      .fill(dataset.details.communities[7]?.topMembers[0]?.name ?? '');
    expect(await page.getByRole('option').first().innerText()).toContain('hidden by filter');
    await page.keyboard.press('Enter');
    expect(await visibleIn(page)).toContain(far);
    expect(await ego(page)).toBe(null);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Remove the filter within 1 step of Łukasz Kaiser' }).click();
    expect(await ego(page)).toBe(null);
  });

  it('V-23 V-27 V-28 it holds in every view that has the node, can be undone, and is in the address', async () => {
    const page = await pages.open({ hash: `#v=1&around=${encodeURIComponent(`2:out:${KAISER}`)}` });
    expect(await visibleIn(page)).toEqual(around('coauthor', KAISER, 2));
    await page.getByRole('button', { name: 'Papers', exact: true }).click();
    expect(await bar(page).isVisible()).toBe(false);
    expect((await visibleIn(page)).length).toBe(dataset.graphs.get('citation')?.nodes.key.length);
    await page.getByRole('button', { name: 'Knowledge', exact: true }).click();
    expect(await visibleIn(page)).toEqual(around('knowledge', KAISER, 2, 'out'));
    await expect.poll(() => page.url()).toContain('view=knowledge');
    expect(page.url()).toContain('around=2');
    await choose(page, '1');
    await page.keyboard.press('Control+z');
    expect(await ego(page)).toEqual({ key: KAISER, depth: 2, way: 'out' });
    const gone = await pages.open({ hash: '#v=1&around=2%3Aboth%3Aauthor%3Anobody' });
    await expect.poll(() => gone.locator('.link-notice').innerText()).toContain('not in this data');
    expect(await ego(gone)).toBe(null);
  });

  it('V-23 V-32 the bar fits a phone', async () => {
    const page = await pages.open({
      context: { viewport: { width: 320, height: 640 } },
      hash: `#v=1&view=knowledge&around=${encodeURIComponent(`1:both:${KAISER}`)}`,
    });
    const box = await bar(page).boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320).toBe(true);
    for (const button of await bar(page).getByRole('button').all()) {
      const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    expect((await stateOf(page)).selected).toBe(null);
  });
});

const row = (key: string) => ({
  ...{ key, label: key, kind: 'paper', x: 0, y: 0, measure: 1, community: 0, year: null },
});

it('V-23 goes over what is shown only, and along the direction of links unless they have none', () => {
  const keys = [...'abcde'];
  const edge = (source: number, target: number, kind = 'CITES') => ({ source, target, kind, weight: 1 });
  const model = buildModel(
    columns('citation', keys.map(row), [edge(0, 1), edge(1, 2), edge(3, 0), edge(4, 0, 'CO_AUTHORED_WITH')]),
  );
  const from = (change: Partial<Ego>, shown = 'abcde', cut: readonly string[] = []): string =>
    [...egoNetwork(model, new Set(shown), new Set(cut), { key: 'a', depth: 2, way: 'both', ...change })]
      .sort()
      .join('');
  expect(from({})).toBe('abcde');
  expect(from({ depth: 1 })).toBe('abde');
  expect(from({ way: 'out' })).toBe('abce');
  expect(from({ way: 'in' })).toBe('ade');
  expect(from({}, 'acde')).toBe('ade');
  expect(from({}, 'abcde', ['0'])).toBe('ade');
  expect(from({}, 'bcde')).toBe('');
});

it('V-23 V-28 the address says it whole, or not at all', () => {
  const fields = new URLSearchParams();
  writeEgo(fields, { key: 'author:a:b', depth: 3, way: 'in' });
  expect(readEgo(fields)).toEqual({ key: 'author:a:b', depth: 3, way: 'in' });
  for (const text of ['4:in:a', '1:up:a', '1:in:', 'a', ''])
    expect(readEgo(new URLSearchParams({ around: text }))).toBe(null);
});
