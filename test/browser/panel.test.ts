import { expect, it } from 'vitest';
import { KAISER, REPOSITORY, SCRIPT_LINK, XSS_PAPER, XSS_TITLE } from './fixture.js';
import { dataset, describeInBrowser } from './rig.js';

const hashOf = (key: string, view = 'knowledge'): string =>
  `#${new URLSearchParams({ v: '1', view, sel: key }).toString()}`;
const { authors, papers } = dataset.details;

describeInBrowser('the panel', (pages) => {
  it('V-16 tells all about a paper, and its authors are buttons', async () => {
    const page = await pages.open({ hash: hashOf('paper:4') });
    const paper = papers['paper:4'];
    const panel = page.locator('#panel');
    expect(await panel.locator('h2').innerText()).toBe(paper?.title);
    const section = (title: string) =>
      panel.locator('section').filter({ has: page.locator('h3', { hasText: title }) });
    const names = section('Author').locator('button.node');
    expect(await names.allInnerTexts()).toEqual(paper?.authors.map((author) => author.name));
    const text = await panel.innerText();
    for (const part of [paper?.venue, String(paper?.year), 'Poster session 3', 'line 5'])
      expect(text).toContain(part);
    expect(await section('Links').getByRole('link').getAttribute('href')).toBe(
      'https://arxiv.org/abs/1706.03004',
    );
    await names.first().click();
    expect(await panel.locator('h2').innerText()).toBe(paper?.authors[0]?.name);
  });

  it('V-16 shows the abstract', async () => {
    const page = await pages.open({ hash: hashOf('paper:31') });
    expect(await page.locator('#panel .abstract').innerText()).toBe(papers['paper:31']?.abstract);
    expect(await page.locator('#panel').innerText()).toContain('only this part of it');
  });

  it('V-16 copies BibTeX', async () => {
    const page = await pages.open({
      hash: hashOf('paper:4'),
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await page.getByRole('button', { name: 'Copy BibTeX' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^@inproceedings\{\w+,\n/u);
    expect(copied).toContain(`title = {{${papers['paper:4']?.title}}}`);
    expect(copied).toContain('eprint = {1706.03004}');
  });

  it('V-16 tells about a person: papers, co-authors, code, venues, community', async () => {
    const page = await pages.open({ hash: hashOf(KAISER, 'coauthor') });
    const panel = page.locator('#panel');
    const text = await panel.innerText();
    for (const part of ['Also printed as L. Kaiser', 'Papers', 'Wrote with', 'Venues', '70 people'])
      expect(text).toContain(part);
    expect(text).toContain(`${authors[KAISER]?.degree} co-authors`);
    expect(text).toContain('Wrote with members of 2 other communities. h-index within these papers: 3.');
    const rows = panel.locator('section', { hasText: 'Wrote with' }).locator('li');
    expect(await rows.count()).toBe(20);
    await panel.getByRole('button', { name: `Show all ${authors[KAISER]?.degree}` }).click();
    expect(await rows.count()).toBe(authors[KAISER]?.degree);
    const other = await rows.nth(22).locator('button').innerText();
    await rows.nth(22).locator('button').click();
    expect(await panel.locator('h2').innerText()).toBe(other);
    expect(await panel.innerText()).not.toContain('h-index');
  });

  it('V-16 tells about a repository, with a safe link', async () => {
    const page = await pages.open({ hash: hashOf(REPOSITORY) });
    const link = page.locator('#panel').getByRole('link');
    expect(await link.getAttribute('href')).toBe('https://github.com/example/tool');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await page.locator('#panel').innerText()).toContain('8 papers');
  });

  it('V-16 V-35 markup and script addresses stay text', async () => {
    const page = await pages.open({ hash: hashOf(XSS_PAPER) });
    const panel = page.locator('#panel');
    expect(await panel.locator('h2').innerText()).toBe(XSS_TITLE);
    expect(await panel.innerText()).toContain(SCRIPT_LINK);
    const addresses = await panel
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses).toEqual(['https://example.org/paper.pdf']);
    await page.getByRole('combobox').fill('onerror');
    await page.getByRole('option').first().waitFor();
    await page.getByRole('button', { name: 'Table' }).click();
    expect(await page.evaluate(() => (window as unknown as { PWN?: unknown }).PWN)).toBeUndefined();
    expect(await page.locator('#app img, #app [onerror], #app iframe').count()).toBe(0);
    expect((await panel.boundingBox())?.width).toBe(360);
  });

  it('V-30 the keyboard stays where it is while lists are drawn anew, and the panel gives it back', async () => {
    const page = await pages.open();
    const active = page.locator(':focus');
    const name = (): Promise<string> =>
      active.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);
    const box = page.locator('#communities input[type=checkbox]').nth(1);
    const asked = await box.getAttribute('aria-label');
    await box.focus();
    await page.keyboard.press('Space');
    expect(await name()).toBe(asked);
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    const community = await name();
    await page.keyboard.press('Enter');
    expect([community, await name()]).toEqual([community, community]);
    // On to somebody named there: the button is gone, and what it led to has the keyboard.
    const person = page.locator('#panel button.node').first();
    await person.focus();
    await page.keyboard.press('Enter');
    expect(await active.getAttribute('id')).toBe('panel');
    await page.keyboard.press('Escape');
    expect(await page.locator('#panel').isVisible()).toBe(false);
    expect(await name()).toBe(community);
  });

  it('V-30 V-34 the panel gives the keyboard back to the search where keys have closed it, not a finger', async () => {
    const page = await pages.open();
    const search = page.getByRole('combobox', { name: 'Search' });
    const close = page.getByRole('button', { name: 'Close the panel' });
    await search.fill('kaiser');
    await page.keyboard.press('Enter');
    await close.click();
    expect(await page.locator(':focus').count()).toBe(0);
    await search.fill('kaiser');
    await page.keyboard.press('Enter');
    await close.press('Enter');
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
  });
});
