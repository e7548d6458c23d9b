import { runInNewContext } from 'node:vm';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { atlasExporter, pageWithData } from '../../src/exporters/atlas.js';
import { viewerExporter } from '../../src/exporters/viewer.js';
import type { OutputFile } from '../../src/plugin.js';
import { hostileText } from './hostile-text.js';
import { CASES, written, writtenText } from './write.js';

const PAGE = Buffer.from('<!doctype html>\n<!-- data --><p>\n');
const BLOCK = /<script type="application\/json\+deflate" id="([^"]+)">([^<]*)<\/script>\n/gu;

const blocksOf = (page: string): Map<string, string> =>
  new Map(
    [...page.matchAll(BLOCK)].map(([, name, data]) => [
      name!,
      inflateRawSync(Buffer.from(data!, 'base64')).toString(),
    ]),
  );

describe.each([...CASES])('atlas.html: %s', (_, context) => {
  const page = writtenText(atlasExporter, context, 'atlas.html');

  it('holds the data of the static site, to the byte', () => {
    const site = written(viewerExporter, context);
    const blocks = blocksOf(page);
    const data = [...site.keys()].filter((name) => name.endsWith('.json'));
    expect([...blocks.keys()].map((name) => `viewer/${name}`)).toEqual(data);
    for (const [name, text] of blocks) expect(text).toBe(site.get(`viewer/${name}`)!.toString());
  });

  it('D-01 is the same twice', () => {
    expect(writtenText(atlasExporter, context, 'atlas.html')).toBe(page);
  });
});

it('O-13 has no sign of the data in it that HTML could take for its own', () => {
  const page = writtenText(atlasExporter, hostileText, 'atlas.html');
  const rest = page.replaceAll(BLOCK, '');
  expect(rest).toBe('<!doctype html>\n<p>\n');
  for (const [, , data] of page.matchAll(BLOCK)) expect(data).toMatch(/^[\w+/]+={0,2}$/u);
});

it('O-06 comes in pieces, however much there is', () => {
  function* chunks(): Generator<string> {
    for (let n = 0; n < 2000; n++)
      yield `${JSON.stringify({ n, square: (n * n * 2_654_435_761) % 4_294_967_296 })}\n`.repeat(9);
  }
  const file: OutputFile = { name: 'data/much.json', chunks: chunks() };
  const pieces = [...pageWithData(PAGE, [file])];
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(200_000);
  expect(pieces.length).toBeGreaterThan(8);
  expect(blocksOf(pieces.join('')).get('data/much.json')).toBe([...chunks()].join(''));
});

it('V-36 O-13 the static site has each file of data as a script too, for pages from disk', () => {
  const site = written(viewerExporter, hostileText);
  const data = [...site.keys()].filter((name) => name.endsWith('.json'));
  expect(data.length).toBeGreaterThan(5);
  for (const name of data) {
    const script = site.get(`${name}.js`)!.toString();
    const held = new Map<string, string>();
    expect(script).toMatch(/^[\x20-\x7e]+\n$/u);
    runInNewContext(script, { papergraphData: held });
    const [[key, text]] = [...held] as [[string, string]];
    expect(`viewer/${key}`).toBe(name);
    expect(inflateRawSync(Buffer.from(text, 'base64'))).toEqual(site.get(name));
  }
});

it('the static site does not hold the page of the atlas', () => {
  expect([...written(viewerExporter, hostileText).keys()]).not.toContain('viewer/atlas.html');
});

it('without the page of the viewer there is no atlas', () => {
  expect(() => written(atlasExporter, { ...hostileText, viewerSite: [] })).toThrow(/not built/u);
});

it('refuses a page with no place for the data, or with two', () => {
  const place = '<!-- data -->';
  for (const page of ['<p></p>', `${place}<p></p>${place}`])
    expect(() => [...pageWithData(Buffer.from(page), [])]).toThrow('exactly one');
});
