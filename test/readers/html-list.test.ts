import { describe, expect, it } from 'vitest';
import { htmlList } from '../../src/readers/list/html-list.js';
import { detectReader } from '../../src/readers/index.js';
import { readListing } from '../support/listing.js';
import { sampleListings } from '../support/sample-listings.js';
import { expectTraced, PAPERS, values, withAnd, type SamplePaper } from './sample-papers.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;');

const page = (body: string): string =>
  `<!doctype html>
<html><head><title>Accepted papers</title><style>li { margin: 0 }</style>
<script>var hidden = "<li>On Nothing. Ada Lovelace, Emmy Noether</li>";</script></head>
<body><nav><ul><li><a href="/">Home</a></li></ul></nav>
<h1>Accepted papers</h1>
${body}
<footer>© the organisers</footer></body></html>
`;

type Write = (paper: SamplePaper, index: number) => string;
const ABSTRACT =
  'We ask what an engine can weave when its cards are punched by an algebra rather than by a hand, and answer that it weaves what the algebra says.';

const WAYS: readonly { name: string; write: Write; before?: string; after?: string; between?: string }[] = [
  {
    name: 'list items with a line break',
    write: (p) => `<li><strong>${escaped(p.title)}</strong><br>${escaped(p.authors.join(', '))}</li>`,
    before: '<ul>',
    after: '</ul>',
  },
  {
    name: 'items that are never closed, in capitals',
    write: (p) => `<LI><B>${escaped(p.title)}</B><BR>${escaped(withAnd(p.authors))}`,
    before: '<UL>',
    after: '</UL>',
  },
  {
    name: 'a list for each item, none closed',
    write: (p) => `<ul><li><b>${escaped(p.title)}</b><br>${escaped(p.authors.join(', '))}`,
  },
  {
    name: 'a table with a head',
    write: (p, i) =>
      `<tr><td>${i + 1}</td>\n<td>${escaped(p.title)}</td>\n<td>${escaped(p.authors.join(', '))}</td></tr>`,
    before: '<table><tr><th>#</th><th>Title</th><th>Authors</th></tr>',
    after: '</table>',
  },
  {
    name: 'cards with abstracts',
    write: (p) =>
      `<div class="card"><h5 class="card-title"><a href="/poster/1">${escaped(p.title)}</a></h5><h6>${p.authors.map(escaped).join(' &middot; ')}</h6><details><summary>Abstract</summary><p>${ABSTRACT}</p></details></div>`,
  },
  {
    name: 'headings and paragraphs',
    write: (p) => `<h3>${escaped(p.title)}</h3>\n<p>${escaped(p.authors.join(', '))}</p>\n<p>${ABSTRACT}</p>`,
  },
  {
    name: 'named boxes on one line',
    write: (p) =>
      `<div class=paper><p class="title">${escaped(p.title)}</p><p class=details><span class="authors">${p.authors.map(escaped).join(',&nbsp;')}</span></p></div>`,
    between: '',
  },
  {
    name: 'a definition list with an author a form',
    write: (p) =>
      `<dt class="ptitle"><br><a href="/x.html">${escaped(p.title)}</a></dt>\n<dd>\n${p.authors.map((name) => `<form><a href="#">${escaped(name)}</a></form>`).join(',\n')}\n</dd>\n<dd>[<a href="/x.pdf">pdf</a>]</dd>`,
    before: '<dl>',
    after: '</dl>',
  },
];

describe('html-list reads', () => {
  it.each(WAYS)('$name', async ({ write, before = '', after = '', between = '\n' }) => {
    const text = page(`${before}${PAPERS.map(write).join(between)}${after}`);
    for (const chunk of [undefined, 61]) {
      const read = await readListing(htmlList, text, chunk === undefined ? {} : { chunk });
      expect(read.records.map(values)).toEqual(PAPERS);
      expect(read.diagnostics).toEqual([]);
      expectTraced(text, read);
    }
    expect(detectReader(text)).toBe(htmlList);
  });

  it('addresses as the page means them, those within the site left out', async () => {
    const text = page(
      '<ul><li><a href="https://example.org/a?x=1&amp;y=2">On Engines and Their Cards</a>. Ada Lovelace, Emmy Noether. <a href=paper.pdf>pdf</a> <a href="javascript:x()">bib</a> <a href="https://github.com/ada/x"\n>code</a></li></ul>',
    );
    const read = await readListing(htmlList, text);
    expect(read.records[0]!.links.map(({ address }) => address.value)).toEqual([
      'https://example.org/a?x=1&y=2',
      'https://github.com/ada/x',
    ]);
    expectTraced(text, read);
  });

  it('sessions from headings, and the abstract with its paper', async () => {
    const paper = PAPERS[0]!;
    const text = page(
      `<h2>Poster Session 3</h2><h3>${paper.title}</h3><p>${paper.authors.join(', ')}</p><p>${ABSTRACT}</p>`,
    );
    const read = await readListing(htmlList, text);
    expect(read.records).toMatchObject([
      { session: { value: 'Poster Session 3' }, abstract: { value: ABSTRACT } },
    ]);
    expectTraced(text, read);
  });

  it('Latin-1 where the page says so', async () => {
    const text = page('<ul><li><b>On Rings</b><br>José Müller, Ada Lovelace</li></ul>').replace(
      '<title>',
      '<meta charset="iso-8859-1"><title>',
    );
    const { records, diagnostics } = await readListing(htmlList, Buffer.from(text, 'latin1'));
    expect(values(records[0]!).authors).toEqual(['José Müller', 'Ada Lovelace']);
    expect(diagnostics).toEqual([]);
  });
});

describe('html-list passes over', () => {
  it('menus, scripts, styles and the foot of the page, and says so', async () => {
    const text = page('<p>The papers will be announced soon.</p>');
    const read = await readListing(htmlList, text);
    expect(read.records).toEqual([]);
    expect(read.diagnostics).toEqual([]);
    expectTraced(text, read);
  });

  it.each([
    ['tags that are not closed', '<div><ul><li><b>'.repeat(3000)],
    ['boxes in boxes', `${'<div>'.repeat(20_000)}x${'</div>'.repeat(20_000)}`],
    ['half a tag', '<a href="'.repeat(3000)],
    ['comments that do not end', '<!-- '.repeat(3000)],
    ['a table in a table', '<table><tr><td>'.repeat(3000)],
  ])('%s', async (_, body) => {
    const before = process.cpuUsage();
    const read = await readListing(htmlList, page(body));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
    expect(read.records).toEqual([]);
  });
});

describe('html-list is told', () => {
  it('from text with a few tags, from Markdown and from XML', () => {
    for (const head of [
      '',
      '<',
      'a < b and c > d\n',
      '# Papers\n\n<br>\n- **On Engines** <b>new</b>\n',
      '<?xml version="1.0"?>\n<feed><entry/></feed>\n',
      '<dblp><article><author>A</author><title>T</title></article></dblp>\n',
    ])
      expect(htmlList.detect(head)).toBe(0);
    for (const sample of sampleListings('html-list')) expect(detectReader(sample)).toBe(htmlList);
  });
});

describe('a part of a page, without its head', () => {
  const items = PAPERS.map(
    ({ title, authors }) =>
      `<li>${escaped(withAnd(authors))}.\n${escaped(title).replaceAll(/(.{20,40}) /g, '$1\n')}. In <em>Journal\nof Looms</em>,\n9(2):1-12, 2021.\n</li>`,
  ).join('\n');

  it('is HTML however its lines end', async () => {
    const text = `<div id="header">\n</div>\n<h2>Papers</h2>\n<ul>\n${items}\n</ul>\n`;
    expect(detectReader(text)).toBe(htmlList);
    const { records } = await readListing(htmlList, text);
    expect(records.map(({ title }) => title?.value)).toEqual(PAPERS.map(({ title }) => title));
  });

  it('is Markdown where lines are marked as such, whatever stays open', () => {
    const list = PAPERS.map(({ title, authors }) => `- **${title}**, ${authors.join(', ')}`).join('\n');
    expect(detectReader(`<p align="center">\n<h1>Looms</h1>\n\n${list}\n`)?.name).toBe('paper-list');
  });
});
