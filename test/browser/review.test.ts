import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { parseLedger } from '../../src/pipeline/ledger.js';
import { XSS_TITLE } from './fixture.js';
import { EARLIER, HOSTILE_NAME } from './fixture-review.js';
import { dataset, describeInBrowser, stateOf } from './rig.js';

const { questions } = dataset.review;

async function openQuestions(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Who is who? 4 questions' }).click();
  await page.getByRole('heading', { name: 'One person or two?' }).waitFor();
}

const place = (page: Page): Promise<string> => page.locator('#panel .kind').innerText();

async function saved(page: Page): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save answers' }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

describeInBrowser('questions of identity', (pages) => {
  it('show both sides, what they share, the evidence and what the graph says', async () => {
    let asked = 0;
    const page = await pages.open({
      before: (opened) =>
        opened.route('**/data/review.json', (route) => {
          asked++;
          return route.continue();
        }),
    });
    expect(asked).toBe(0);
    await openQuestions(page);
    expect(asked).toBe(1);
    const panel = page.locator('#panel');
    expect(await place(page)).toContain('1 of 4');
    const text = await panel.innerText();
    for (const part of [
      'The graph has one author now. Probably one person, 70 % sure.',
      questions[0]?.a.title,
      questions[0]?.b.title,
      questions[0]?.a.venue,
      'University of Nowhere',
      'Both wrote with Zoë Common.',
      'A given name of one Chinese syllable, which many bear',
      'The same name, a rare name',
    ])
      expect(text).toContain(part);
    expect(await panel.locator('mark').allInnerTexts()).toEqual(['Zoë Common', 'Zoe Common']);
    expect(await panel.locator('.signs li').allTextContents()).toEqual([
      'A given name of one Chinese syllable, which many bear, for two people',
      'The same name, a rare name, for one person',
    ]);
    await page.getByRole('button', { name: 'Next question' }).click();
    expect(await panel.innerText()).toContain('two authors now. Probably two people, 61 % sure.');
    expect(await panel.innerText()).toContain('Without co-authors');
    await page.getByRole('button', { name: 'Previous question' }).click();
    expect(await place(page)).toContain('1 of 4');
  });

  it('are answered, by button and key, and saved as a ledger that a build takes', async () => {
    const page = await pages.open();
    await openQuestions(page);
    expect(await page.getByRole('button', { name: 'Save answers' }).count()).toBe(0);
    await page.getByRole('button', { name: 'One person' }).click();
    expect(await place(page)).toContain('2 of 4');
    await page.keyboard.press('s');
    expect(await place(page)).toContain('3 of 4');
    await page.keyboard.press('n');
    expect(await place(page)).toContain('4 of 4');
    expect(await page.locator('#panel').innerText()).toContain('2 of 4 answered');
    expect(await page.locator('#panel').innerText()).toContain(
      'Save identity.jsonl beside papergraph.config.json',
    );
    const { name, text } = await saved(page);
    expect(name).toBe('identity.jsonl');
    expect(text.split('\n').slice(0, 2)).toEqual(EARLIER);
    const decision = (at: number, event: number, kind: string): object => ({
      event,
      kind,
      a: questions[at]?.a.mention,
      b: questions[at]?.b.mention,
      aName: questions[at]?.a.printed,
      bName: questions[at]?.b.printed,
    });
    expect(parseLedger(text, name).slice(2)).toEqual([decision(0, 3, 'same'), decision(2, 4, 'different')]);
  });

  it('keep their answers over a reload, and let them be changed and taken back', async () => {
    const page = await pages.open();
    await openQuestions(page);
    for (const key of ['y', 'y', 'y']) await page.keyboard.press(key);
    await page.reload();
    await page.waitForFunction(() => window.__papergraph?.ready === true);
    await openQuestions(page);
    // The first without an answer.
    expect(await place(page)).toContain('4 of 4');
    await page.getByRole('button', { name: '3 of 4 answered' }).click();
    const rows = page.locator('#panel li');
    expect(await rows.count()).toBe(3);
    await rows.nth(1).getByRole('button', { name: 'Take back' }).click();
    expect(await rows.count()).toBe(2);
    await rows.nth(0).getByRole('button').first().click();
    const one = page.getByRole('button', { name: 'One person' });
    expect(await one.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Two people' }).click();
    await page.getByRole('button', { name: 'Previous question' }).click();
    expect(await one.getAttribute('aria-pressed')).toBe('false');
    const { text } = await saved(page);
    const events = parseLedger(text, 'identity.jsonl').slice(2);
    expect(events.map(({ event, kind }) => [event, kind])).toEqual([
      [3, 'different'],
      [4, 'same'],
    ]);
  });

  it('do not let two names of one paper be one person', async () => {
    const page = await pages.open();
    await openQuestions(page);
    for (const key of ['s', 's', 's', 'y']) await page.keyboard.press(key);
    expect(await place(page)).toContain('4 of 4');
    expect(await page.locator('#panel').innerText()).toContain('two names on one paper have one identifier');
    expect(await page.getByRole('button', { name: 'One person' }).isDisabled()).toBe(true);
    expect((await stateOf(page)).answers).toEqual({});
  });

  it('lead to the paper and the person, and back', async () => {
    const page = await pages.open();
    await openQuestions(page);
    const panel = page.locator('#panel');
    await panel
      .getByRole('button', { name: `Show ${questions[0]?.a.printed} on the map` })
      .first()
      .click();
    expect((await stateOf(page)).selected).toBe(questions[0]?.a.author);
    expect(await place(page)).toContain('1 of 4');
    await panel.getByRole('button', { name: questions[0]?.b.title ?? '' }).click();
    expect((await stateOf(page)).selected).toBe(questions[0]?.b.paper);
    expect(await panel.locator('h2').innerText()).toBe(questions[0]?.b.title);
    await page.getByRole('button', { name: 'Back to the question' }).click();
    expect(await place(page)).toContain('1 of 4');
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Who is who? 4 questions');
    // Elsewhere the letters are not answers.
    await page.keyboard.press('y');
    expect((await stateOf(page)).answers).toEqual({});
  });

  it('keep the keys of the map from the person who is shown', async () => {
    const page = await pages.open();
    await openQuestions(page);
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'Previous question' }).click();
    const onMap = page.getByRole('button', { name: /^Show .* on the map$/u }).first();
    await onMap.click();
    expect(await onMap.getAttribute('aria-pressed')).toBe('true');
    // Takes the answer back; on the map the letter means the next neighbour.
    await page.keyboard.press('n');
    expect(await stateOf(page)).toMatchObject({ selected: questions[0]?.a.author, answers: {} });
    await onMap.click();
    expect((await stateOf(page)).selected).toBe(null);
  });

  it('V-35 show hostile text as text', async () => {
    const page = await pages.open();
    await openQuestions(page);
    for (const key of ['s', 's']) await page.keyboard.press(key);
    const panel = page.locator('#panel');
    expect(await panel.locator('.side h3 bdi').first().textContent()).toBe(HOSTILE_NAME);
    expect(await panel.textContent()).toContain(XSS_TITLE);
    expect(await panel.locator('.with').nth(1).textContent()).toBe(`With ${HOSTILE_NAME}`);
    await page.keyboard.press('y');
    await page.getByRole('button', { name: '1 of 4 answered' }).click();
    expect(await panel.textContent()).toContain(HOSTILE_NAME);
    expect(await page.evaluate(() => (window as unknown as { PWN?: unknown }).PWN)).toBeUndefined();
    expect(await page.locator('#app img, #app [onerror]').count()).toBe(0);
    expect((await panel.boundingBox())?.width).toBe(360);
  });

  it('say so when they cannot be read, and try again', async () => {
    const page = await pages.open({
      expected: /Failed to load resource/u,
      before: (opened) =>
        opened.route('**/data/review.json', (route) => route.fulfill({ status: 404, body: '' })),
    });
    await page.getByRole('button', { name: 'Who is who?' }).click();
    const alert = page.locator('#panel').getByRole('alert');
    expect(await alert.innerText()).toContain('review.json is not there (HTTP 404)');
    await page.unroute('**/data/review.json');
    await alert.getByRole('button', { name: 'Retry' }).click();
    await page.getByRole('heading', { name: 'One person or two?' }).waitFor();
  });

  it('are not spoken of when there are none', async () => {
    const summary = { ...dataset.summary, review: { ...dataset.summary.review, questions: 0 } };
    const page = await pages.open({ files: new Map([['data/summary.json', JSON.stringify(summary)]]) });
    expect(await page.locator('#rail').innerText()).not.toContain('Who is who');
  });

  it('work where storage is forbidden', async () => {
    const page = await pages.open({
      before: (opened) =>
        opened.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get() {
              throw new DOMException('forbidden', 'SecurityError');
            },
          });
        }),
    });
    await openQuestions(page);
    await page.keyboard.press('y');
    expect(await page.locator('#panel').innerText()).toContain('1 of 4 answered');
  });

  it.each(['light', 'dark'] as const)('V-31 axe finds nothing serious (%s)', async (colorScheme) => {
    const page = await pages.open({ context: { colorScheme, bypassCSP: true } });
    await openQuestions(page);
    await page.keyboard.press('y');
    await page.getByRole('button', { name: 'Previous question' }).click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  });

  it('V-32 fit a phone', async () => {
    const page = await pages.open({ context: { viewport: { width: 320, height: 640 } } });
    await openQuestions(page);
    await page.keyboard.press('y');
    const overflow = await page.evaluate(() => {
      const panel = document.getElementById('panel')!;
      return Math.max(
        document.documentElement.scrollWidth - window.innerWidth,
        panel.scrollWidth - panel.clientWidth,
      );
    });
    expect(overflow).toBeLessThanOrEqual(0);
    for (const name of ['One person', 'Two people', 'Skip', 'Save answers']) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(24);
      expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    }
  });
});
