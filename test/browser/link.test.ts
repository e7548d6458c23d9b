import { expect, it } from 'vitest';
import { KAISER } from './fixture.js';
import { describeInBrowser, placeOf, settle, stateOf, visibleIn } from './rig.js';

describeInBrowser('links to a view', (pages) => {
  it('V-28 the address holds view, selection, filters and camera', async () => {
    const page = await pages.open();
    await page.getByRole('checkbox', { name: /causality/u }).click();
    await page.getByRole('combobox').fill('lukasz kaiser');
    await page.keyboard.press('Enter');
    await page.keyboard.press('+');
    await settle(page);
    await expect.poll(() => page.url()).toContain('sel=');
    await page.waitForTimeout(400);
    const hash = new URL(page.url()).hash;
    const there = await stateOf(page);
    for (const folder of ['/', '/sub/dir/']) {
      const other = await pages.open({ hash, folder });
      const here = await stateOf(other);
      expect({ ...here, camera: null, hovered: null }).toEqual({ ...there, camera: null, hovered: null });
      expect(here.selected).toBe(KAISER);
      expect(here.hiddenCommunities).toEqual([7]);
      expect(here.camera?.x).toBeCloseTo(there.camera?.x ?? NaN, 3);
      expect(here.camera?.ratio).toBeCloseTo(there.camera?.ratio ?? NaN, 3);
    }
  });

  it('V-28 the address names a community by its id, so that it means the same with other data', async () => {
    const summary = (await (await fetch(`${pages.url}/data/summary.json`)).json()) as {
      communities: { id: string }[];
    };
    const { id } = summary.communities[3]!;
    const page = await pages.open({ hash: `#v=1&community=${encodeURIComponent(id)}` });
    expect((await stateOf(page)).community).toBe(3);
    await page.keyboard.press('+');
    await expect.poll(() => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('community')).toBe(id);
    const earlier = await pages.open({ hash: '#v=1&community=3' });
    expect((await stateOf(earlier)).community).toBe(3);
  });

  it('V-28 the address names the communities that are hidden, or that alone are shown, by their ids', async () => {
    const summary = (await (await fetch(`${pages.url}/data/summary.json`)).json()) as {
      communities: { id: string }[];
    };
    const ids = summary.communities.map(({ id }) => id);
    const present = ids.map((_, community) => community);
    const listed = (address: string, field: string): string[] =>
      new URLSearchParams(new URL(address).hash.slice(1)).getAll(field);
    const page = await pages.open();
    await page.getByRole('checkbox', { name: /causality/u }).click();
    await expect.poll(() => listed(page.url(), 'hide')).toEqual([ids[7]]);
    await page.locator('.row[data-id="3"] .only').click();
    await expect.poll(() => listed(page.url(), 'only')).toEqual([ids[3]]);
    for (const hash of [new URL(page.url()).hash, '#v=1&only=3']) {
      const { hiddenCommunities } = await stateOf(await pages.open({ hash }));
      expect(hiddenCommunities.filter((community) => community >= 0)).toEqual(
        present.filter((community) => community !== 3),
      );
    }
    const hidden = await pages.open({
      hash: `#v=1&hide=${encodeURIComponent(ids[5]!)}&hide=${encodeURIComponent(ids[2]!)}`,
    });
    expect((await stateOf(hidden)).hiddenCommunities).toEqual([2, 5]);
    expect((await stateOf(await pages.open({ hash: '#v=1&hide=2,5' }))).hiddenCommunities).toEqual([2, 5]);
    const gone = await pages.open({ hash: '#v=1&only=community%3Anobody' });
    expect((await stateOf(gone)).hiddenCommunities).toEqual([]);
  });

  it.each([
    { what: 'a bare percent sign', hash: '#%' },
    { what: 'names that objects inherit', hash: '#v=1&sel=__proto__' },
    { what: 'fields that make no sense', hash: '#v=1&view=constructor&cam=NaN,1,0&hide=-,x' },
    { what: 'broken encoding', hash: '#q=%E0%A4%A' },
    { what: '100 kB', hash: `#v=1&sel=${'x'.repeat(100_000)}` },
  ])('W-03 an address with $what opens the page', async ({ hash }) => {
    const page = await pages.open({ hash });
    expect((await stateOf(page)).view).toBe('coauthor');
    expect(await page.locator('#shown').innerText()).toContain('300 people');
  });

  it('V-28 an address of another version is said to be one', async () => {
    const page = await pages.open({ hash: '#v=7&view=knowledge' });
    expect(await page.locator('#live').innerText()).toContain('another version');
    expect(await page.locator('.link-notice').innerText()).toContain('another version');
    expect(await (await pages.open()).locator('.link-notice').isVisible()).toBe(false);
  });

  it.each(['community=999', 'community=community%3Anobody', 'sel=author%3Anobody'])(
    'W-03 an address with %s opens no empty panel, and says why',
    async (field) => {
      const page = await pages.open({ hash: `#v=1&${field}` });
      await settle(page);
      expect(await page.locator('#panel').isVisible()).toBe(false);
      expect(await page.locator('.link-notice').innerText()).toContain('not in this data');
      const { community, selected, camera } = await stateOf(page);
      expect([community, selected]).toEqual([null, null]);
      expect(camera?.ratio).toBeCloseTo(1, 2);
    },
  );

  it('V-28 an address without a camera brings what it names to the middle', async () => {
    const community = await pages.open({ hash: '#v=1&community=community%3A3' });
    await settle(community);
    const inside = await visibleIn(community);
    expect(inside.length).toBeLessThan(300);
    const { hiddenCommunities, camera } = await stateOf(community);
    expect(hiddenCommunities).not.toContain(3);
    expect(camera?.ratio).toBeLessThan(1);
    const selected = await pages.open({ hash: `#v=1&sel=${encodeURIComponent(KAISER)}` });
    await settle(selected);
    const at = await placeOf(selected, KAISER);
    const stage = await selected.locator('#picture canvas').first().boundingBox();
    expect(Math.abs(at.x - ((stage?.x ?? 0) + (stage?.width ?? 0) / 2))).toBeLessThan(5);
  });
});
