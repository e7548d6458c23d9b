import { AxeBuilder } from '@axe-core/playwright';
import { MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { XmlDocument } from 'libxml2-wasm';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { createBoard, type Text } from '../../viewer/src/board.js';
import { toNodesCsv } from '../../viewer/src/data-files.js';
import { COMMUNITY_HUES } from '../../viewer/src/palette.js';
import { xmlText } from '../../viewer/src/xml-text.js';
import { run } from '../support/java.js';
import { availability, pythonPath } from '../support/requirements.js';
import { XSS_PAPER, XSS_TITLE } from './fixture.js';
import { PATH } from './fixture-corpus.js';
import { dataset, describeInBrowser, labelsIn, pixelsOf, settle, visibleIn } from './rig.js';

const folder = mkdtempSync(join(tmpdir(), 'papergraph-export-'));
afterAll(() => rmSync(folder, { recursive: true }));
const networkx = await availability('networkx');

it('V-29 a table for spreadsheets runs no formula and keeps its cells apart', () => {
  const data = { label: '=1+1, "so"\n;-2', kind: 'author', x: 0, y: 0, size: 1, measure: 2 };
  const node = {
    ...{ key: 'author:a', community: '@x', colour: [0, 0, 0] as const, radius: 1 },
    data: { ...data, citations: 0, pagerank: 0.25, community: 0, year: null },
  };
  const csv = toNodesCsv({ name: 'coauthor', directed: false, nodes: [node], edges: [] });
  expect(csv).toBe(
    'id,label,kind,community,year,links,citations,pagerank\n' +
      `author:a,"'=1+1, ""so""\n;'-2",author,'@x,,2,0,0.25\n`,
  );
});

it('V-29 text for XML has no markup and nothing that XML forbids', () => {
  const text = xmlText('a<b & "c"\u0000\u001b\ud800\t\n 𝒳\uffff');
  expect(text).toBe('a&lt;b &amp; &quot;c&quot;&#9;&#10; 𝒳');
});

it('V-29 V-18 a name that is drawn in any case is moved to where it can be read', () => {
  const drawn: number[] = [];
  const pen = { measure: () => 60, text: (text: Text) => drawn.push(text.at.x), circle: () => undefined };
  const board = createBoard(pen, { width: 200, height: 100 }, []);
  const text = { lines: ['Name'], font: '', size: 12, spacing: 0, colour: '', halo: 0, opacity: 1 };
  const at = (x: number, forced: boolean): boolean =>
    board.text({ ...text, at: { x, y: 50 }, align: 'left', forced });
  expect([at(180, false), at(180, true), at(-20, true), at(50, true), at(300, true)]).toEqual([
    ...[false, true, true, true, false],
  ]);
  expect(drawn).toEqual([138, 2, 50]);
});

describeInBrowser('export', (pages) => {
  const choose = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('dialog', { name: 'Export what is shown' }).waitFor();
  };
  /** Presses a button of the dialog; gives the file's name and content. */
  const save = async (
    page: Page,
    label: string,
  ): Promise<{ name: string; path: string; content: Buffer }> => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: label, exact: true }).click();
    const file = await waiting;
    const path = join(folder, file.suggestedFilename());
    await file.saveAs(path);
    return { name: file.suggestedFilename(), path, content: readFileSync(path) };
  };
  /** Width and height, from the header of a PNG. */
  const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

  it('V-29 PNG in three sizes, with title and legend or without, in the colours of the map', async () => {
    const page = await pages.open();
    const stage = (await page.locator('#stage').boundingBox())!;
    await choose(page);
    const sizes = new Map<number, [number, number]>();
    for (const scale of [1, 2, 4]) {
      await page.getByRole('radio', { name: `${scale}×` }).check();
      const { name, content } = await save(page, 'PNG');
      expect(name).toBe(scale === 1 ? 'coauthors.png' : `coauthors-${scale}x.png`);
      sizes.set(scale, sizeOf(content));
      const pixels = await pixelsOf(page, content, COMMUNITY_HUES);
      for (const count of pixels) expect(count).toBeGreaterThan(80 * scale ** 2);
    }
    const [width, height] = sizes.get(1)!;
    expect(width).toBe(Math.round(stage.width));
    expect(height).toBeGreaterThan(stage.height + 100);
    expect(sizes.get(2)).toEqual([2 * width, 2 * height]);
    expect(sizes.get(4)).toEqual([4 * width, 4 * height]);
    await page.getByRole('checkbox', { name: 'with title and legend' }).uncheck();
    await page.getByRole('radio', { name: '1×' }).check();
    expect(sizeOf((await save(page, 'PNG')).content)).toEqual([
      Math.round(stage.width),
      Math.round(stage.height),
    ]);
  });

  it('V-29 SVG has every mark, the names on the map as text, and a legend; nothing is cut off', async () => {
    const page = await pages.open({ context: { colorScheme: 'dark' } });
    const labels = await labelsIn(page);
    await choose(page);
    const { content } = await save(page, 'SVG');
    using parsed = XmlDocument.fromString(content.toString('utf8'));
    expect(parsed.root.name).toBe('svg');
    const drawing = await page.context().newPage();
    await drawing.setContent(content.toString('utf8'));
    const found = await drawing.evaluate(() => {
      const svg = document.querySelector('svg')!;
      const { width, height } = svg.viewBox.baseVal;
      const out = [...svg.querySelectorAll('text')].filter((text) => {
        const box = text.getBoundingClientRect();
        const origin = svg.getBoundingClientRect();
        const [x, y] = [box.left - origin.left, box.top - origin.top];
        return x < -1 || y < -1 || x + box.width > width + 1 || y + box.height > height + 1;
      });
      return {
        texts: [...svg.querySelectorAll('text')].map((text) => text.textContent),
        out: out.map((text) => text.textContent),
        map: svg.querySelector('g g')?.querySelectorAll('circle').length ?? 0,
        lines: svg.querySelectorAll('line').length,
        ground: svg.querySelector('rect:not(defs *)')?.getAttribute('fill'),
      };
    });
    expect(found.out).toEqual([]);
    // Each mark is a disc in a ring of the ground's colour.
    expect(found.map).toBe(2 * 300);
    expect(found.lines).toBe(dataset.summary.counts.coauthorPairs);
    expect(found.ground).toBe('rgb(18,20,23)');
    const named = new Map(dataset.graphs.get('coauthor')!.nodes.key.map((key, i) => [key, i]));
    const names = labels.map((key) => dataset.graphs.get('coauthor')!.nodes.label[named.get(key)!]);
    expect(names.length).toBeGreaterThan(3);
    const { communities } = dataset.summary;
    const legend = communities.map(({ label, size }) => `${label} (${size})`);
    expect(found.texts).toEqual(expect.arrayContaining(['Co-author map', ...names, ...legend]));
    expect(found.texts.join(' ')).toContain('12 records could not be read');
  });

  it('V-29 V-24 the picture shows a path and says which filters are on', async () => {
    const [from = '', , , to = ''] = PATH;
    const link = new URLSearchParams({ v: '1', view: 'coauthor', from, to }).toString();
    const page = await pages.open({ hash: `#${link}&hide=community%3A2` });
    await settle(page);
    await choose(page);
    const svg = (await save(page, 'SVG')).content.toString('utf8');
    const dark = [...svg.matchAll(/<line[^>]*stroke="rgb\(29,33,38\)"/gu)];
    expect(dark).toHaveLength(3);
    for (const letter of 'ABCD') expect(svg).toContain(`>Path ${letter}</text>`);
    // The words may stand on two lines.
    const texts = [...svg.matchAll(/>([^<]*)<\/text>/gu)].map(([, text]) => text).join(' ');
    expect(texts).toContain(`Only: without ${dataset.summary.communities[2]!.label}`);
  });

  it('V-29 the legend gives large marks their room', async () => {
    const page = await pages.open({ hash: '#v=1&cam=0.5,0.5,0.02' });
    await settle(page);
    await choose(page);
    const svg = (await save(page, 'SVG')).content.toString('utf8');
    const legend = svg.slice(svg.lastIndexOf('<g clip-path'));
    const discs = [...legend.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)" r="([\d.]+)"/gu)];
    const [, cy = 0, r = 0] = discs.map(([, ...numbers]) => [0, ...numbers.map(Number)]).at(-1) ?? [];
    expect(r).toBeGreaterThan(20);
    // Rows above and below of it: neither reaches into it.
    const rows = [...legend.matchAll(/<text x="20" y="([\d.]+)"/gu)].map(([, y]) => Number(y));
    expect(Math.min(...rows) - 12).toBeGreaterThanOrEqual(cy + r);
    const swatches = discs.filter(([, , radius]) => Number(radius) === 5).map(([, y]) => Number(y));
    expect(Math.max(...swatches) + 5).toBeLessThanOrEqual(cy - r);
  });

  it('V-29 GEXF, CSV and JSON hold what the filters leave', async () => {
    const page = await pages.open({ hash: '#v=1&hide=community%3A0&hide=community%3A5' });
    const visible = await visibleIn(page);
    expect(visible.length).toBe(300 - 70 - 25);
    const { key, label } = dataset.graphs.get('coauthor')!.nodes;
    const { source, target } = dataset.graphs.get('coauthor')!.edges;
    const left = new Set(visible);
    const pairs = source.filter((from, i) => left.has(key[from]!) && left.has(key[target[i]!]!)).length;
    await choose(page);
    expect(await page.locator('dialog.export').innerText()).toContain(`205 people and ${pairs} links`);

    const gexf = await save(page, 'GEXF for Gephi');
    const graph = parseGexf(MultiGraph, gexf.content.toString('utf8'));
    expect([graph.nodes().sort(), graph.size]).toEqual([visible, pairs]);
    const [some = ''] = visible;
    expect(graph.getNodeAttribute(some, 'label')).toBe(label[key.indexOf(some)]);
    if (networkx.available) {
      const reader = join(import.meta.dirname, '../exporters/read_back.py');
      const { stdout, stderr } = await run(pythonPath(), [reader, gexf.path]);
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toMatchObject({ nodes: 205, edges: pairs, directed: false });
    }

    const json = await save(page, 'JSON for graphology');
    const read = new MultiGraph({ type: 'undirected' });
    read.import(JSON.parse(json.content.toString('utf8')) as Parameters<typeof read.import>[0]);
    expect([read.nodes().sort(), read.size, read.type]).toEqual([visible, pairs, 'undirected']);

    const nodes = (await save(page, 'CSV of nodes')).content.toString('utf8').trim().split('\n');
    const links = (await save(page, 'CSV of links')).content.toString('utf8').trim().split('\n');
    expect([nodes.length, links.length]).toEqual([visible.length + 1, pairs + 1]);
    expect(nodes[0]).toBe('id,label,kind,community,year,links,citations,pagerank');
  });

  it('V-29 V-35 markup in a title stays text in every file', async () => {
    const link = new URLSearchParams({ v: '1', view: 'knowledge', sel: XSS_PAPER }).toString();
    const page = await pages.open({ hash: `#${link}` });
    await settle(page);
    await choose(page);
    const svg = (await save(page, 'SVG')).content.toString('utf8');
    using parsed = XmlDocument.fromString(svg);
    expect(parsed.root.find('//*[local-name()="img"]')).toHaveLength(0);
    expect(svg).toContain(xmlText(XSS_TITLE));
    const gexf = (await save(page, 'GEXF for Gephi')).content.toString('utf8');
    expect(parseGexf(MultiGraph, gexf).getNodeAttribute(XSS_PAPER, 'label')).toBe(XSS_TITLE);
  });

  it('V-29 V-30 by keys alone, and the dialog is accessible on a phone', async () => {
    const page = await pages.open({ context: { viewport: { width: 320, height: 640 }, bypassCSP: true } });
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: 'Export what is shown' });
    const box = (await dialog.boundingBox())!;
    expect([box.x >= 0, box.x + box.width <= 320, box.y >= 0, box.y + box.height <= 640]).toEqual(
      Array.from({ length: 4 }, () => true),
    );
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id }) => id)).toEqual([]);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'SVG' }).press('Enter');
    expect((await waiting).suggestedFilename()).toBe('coauthors.svg');
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
  });
});

describeInBrowser(
  'export without WebGL',
  (pages) => {
    it('V-29 V-04 the data can still be had', async () => {
      const page = await pages.open();
      await page.getByRole('button', { name: 'Export' }).click();
      const dialog = page.locator('dialog.export');
      expect(await dialog.innerText()).toContain('Without WebGL there is no picture.');
      expect(await dialog.getByRole('button', { name: 'PNG' }).count()).toBe(0);
      const waiting = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'CSV of nodes' }).click();
      expect((await waiting).suggestedFilename()).toBe('coauthors-nodes.csv');
    });
  },
  { flags: ['--disable-3d-apis'] },
);
