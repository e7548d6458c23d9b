import { expect, it } from 'vitest';
import { COMMUNITY_HUES } from '../../viewer/src/palette.js';
import { REJECTED } from './fixture.js';
import { dataset, describeInBrowser, pixelsOf } from './rig.js';

describeInBrowser('the first view', (pages) => {
  it('has a live WebGL context and paints the communities', async () => {
    const page = await pages.open();
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('canvas')].map((canvas) => canvas.getContext('webgl2')?.isContextLost()),
    );
    expect(lost.filter((state) => state === false).length).toBeGreaterThan(0);
    const pixels = await pixelsOf(page, await page.locator('#stage').screenshot(), COMMUNITY_HUES);
    for (const count of pixels) expect(count).toBeGreaterThan(100);
  });

  it('V-01 says what it is', async () => {
    const page = await pages.open();
    const { counts } = dataset.summary;
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Co-author map');
    expect(await page.title()).toContain('Co-author map');
    const rail = await page.locator('#rail').innerText();
    expect(rail).toContain('300 people · 200 papers with authors · ');
    expect(rail).toContain(`${counts.coauthorPairs} pairs who wrote together`);
    expect(rail).toContain(`300 people · ${counts.coauthorPairs} links shown`);
    expect(rail).toContain('From 212 records in 1 file');
    expect(rail).toContain('12 records could not be read');
    expect(rail).toMatch(/A dot is a person\./u);
    expect(rail).toMatch(/A line joins two people who wrote a paper together/u);
    expect(rail).toMatch(/Colour is the community/u);
    expect(rail).toMatch(/The area of a dot grows with the number of co-authors/u);
    await page.getByText('Files and records').click();
    expect(await page.locator('#source').innerText()).toContain('session.txt');
  });

  it('V-40 the number of records that could not be read leads to their list', async () => {
    const page = await pages.open();
    await page.getByRole('button', { name: '12 records could not be read' }).click();
    const dialog = page.getByRole('dialog', { name: '12 records could not be read' });
    await dialog.getByRole('listitem').first().waitFor();
    const rows = await dialog.getByRole('listitem').allInnerTexts();
    expect(rows).toHaveLength(REJECTED.length);
    expect(rows[0]).toBe('<img src=x onerror=window.PWN=4> session.txt');
    expect(rows[1]).toBe('row 1 has no title session.txt, line 10');
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
  });

  it('V-40 a list that cannot be had says so, and can be asked for again', async () => {
    const page = await pages.open({ expected: /Failed to load resource/u });
    await page.route('**/data/rejects.json', (route) => route.fulfill({ status: 500 }));
    await page.getByRole('button', { name: '12 records could not be read' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    await page.unroute('**/data/rejects.json');
    await alert.getByRole('button', { name: 'Retry' }).click();
    await page.getByRole('listitem').filter({ hasText: 'row 11 has no title' }).waitFor();
  });

  it('V-01 shows frame and counts before any graph has arrived', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const page = await pages.open({
      early: true,
      before: (opened) =>
        opened.route('**/data/coauthor.json', async (route) => {
          await held;
          await route.continue();
        }),
    });
    await page.getByText('300 people · 200 papers with authors').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(1);
    release();
    await page.waitForFunction(() => window.__papergraph?.ready === true);
  });

  it('L-07 V-40 says what of a graph that is too big it shows', async () => {
    const graphs = dataset.summary.graphs.map((graph) =>
      graph.name === 'coauthor' ? { ...graph, nodes: 491_932, edges: 5_735_363 } : graph,
    );
    const page = await pages.open({
      before: (opened) =>
        opened.route('**/data/summary.json', (route) =>
          route.fulfill({ json: { ...dataset.summary, graphs } }),
        ),
    });
    const { counts } = dataset.summary;
    const said = page.getByText('Too big to draw whole.');
    expect(await said.innerText()).toBe(
      `Too big to draw whole. Shown are the 300 of 491,932 people with most links, and ${counts.coauthorPairs} of 5,735,363 links; the other outputs hold everything.`,
    );
    await page.getByRole('button', { name: 'Papers' }).click();
    expect(await said.count()).toBe(0);
  });

  it('switches to papers and to the knowledge graph, where shapes tell the kinds', async () => {
    const page = await pages.open();
    await page.getByRole('button', { name: 'Papers' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Citation map');
    await page.getByRole('button', { name: 'Knowledge' }).click();
    const rows = page.locator('#kinds li');
    expect(await rows.allInnerTexts()).toHaveLength(4);
    const shapes = await rows
      .locator('svg > *')
      .evaluateAll((marks) =>
        marks.map(
          (mark) => `${mark.tagName} ${mark.getAttribute('d') ?? ''} ${mark.getAttribute('fill') === 'none'}`,
        ),
      );
    expect(new Set(shapes).size).toBe(4);
    expect(await page.locator('#shown').innerText()).toMatch(/^505 things · /u);
  });

  it('V-36 works in a subfolder', async () => {
    const page = await pages.open({ folder: '/sub/dir/' });
    expect(await page.locator('#rail').innerText()).toContain('300 people');
  });

  it('V-38 nothing moves by itself', async () => {
    const page = await pages.open();
    const positions = (): Promise<unknown> =>
      page.evaluate(() => window.__papergraph?.visible().map((id) => window.__papergraph?.xy(id)));
    const before = await positions();
    await page.waitForTimeout(1500);
    expect(await positions()).toEqual(before);
  });
});
