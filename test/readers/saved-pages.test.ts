/** Pages of conferences and libraries as a browser saves them, with their menus, styles and feet. */
import { expect, it } from 'vitest';
import { chooseReader } from '../../src/pipeline/read.js';
import { readListing } from '../support/listing.js';
import { expectTraced, PAPERS, values, type SamplePaper } from './sample-papers.js';

const ABSTRACT = 'We ask what an engine can weave when nobody tells it what a pattern is.';

const page = (body: string): string =>
  `<!DOCTYPE html>\n<html><head><title>Papers</title><style>p {}</style></head>\n<body><nav><ul><li>Home</li></ul></nav>\n${body}\n<footer>© 2024</footer></body></html>\n`;

const PAGES: readonly (readonly [string, (papers: readonly SamplePaper[]) => string])[] = [
  [
    'title and authors in spans with nothing between',
    (papers) =>
      `<ul>${papers.map(({ title, authors }) => `<li><span>${title}</span><span>${authors.join(', ')}</span></li>`).join('')}</ul>`,
  ],
  [
    'number, title, authors and button in spans with nothing between',
    (papers) =>
      papers
        .map(
          ({ title, authors }, i) =>
            `<div><span>${i + 1}</span><span>${title}</span><span>${authors.join(', ')}</span><a href="https://example.org/${i}">PDF</a></div>`,
        )
        .join('\n'),
  ],
  [
    'the code of a kind of paper in a span before the title',
    (papers) =>
      `<ul>${papers.map(({ title, authors }) => `<li><span>LP</span><b>${title}</b><br><span class="authors">by ${authors.join(', ')}</span><p class="abstract">${ABSTRACT}</p></li>`).join('\n')}</ul>`,
  ],
  [
    'an article that holds the whole page',
    (papers) =>
      `<main><article><header><h1>Accepted Papers</h1></header><div><h3>Full papers</h3>${papers.map(({ title, authors }) => `<p><strong>${title}</strong><br />\n${authors.map((name) => `${name} (University of London)`).join(', ')}</p>`).join('\n')}<h3>Sponsors</h3><p>We thank our sponsors.</p></div></article></main>`,
  ],
  [
    'an article around lists under years, with the source of each reference',
    (papers) =>
      `<article><h2>2024</h2><ol>${papers.map(({ title, authors }, i) => `<li><div><abbr>ICML</abbr></div><div><div class="title">${title}</div><div class="author">${authors.map((name) => `<a href="https://example.org/~${i}">${name}</a>`).join(', ')}</div><div class="periodical"><em>In International Conference on Machine Learning</em>, 2024</div><div class="links"><a>Abs</a> <a href="https://example.org/${i}.pdf">PDF</a></div><div class="abstract"><p>${ABSTRACT}</p></div><div><pre>@inproceedings{x${i},\n title = {${title}}\n}</pre></div></div></li>`).join('\n')}</ol></article>`,
  ],
  [
    'an article for each paper, with groups of authors and buttons',
    (papers) =>
      `<section><h2>Weaving</h2>${papers.map(({ title, authors }, i) => `<article class="node"><h2><a href="/p${i}">${title}</a></h2><div><p>${authors.join(', ')}, <em>University of London</em></p></div><div><p>${ABSTRACT}</p></div><div><span>Available Media</span> <a href="https://example.org/${i}.pdf"><span>Paper</span></a></div></article>`).join('\n')}</section>`,
  ],
  [
    'an item for each author below the title',
    (papers) =>
      papers
        .map(
          ({ title, authors }, i) =>
            `<div class="issue"><div>research-article</div><h5 class="issue-title"><a href="/doi/10.1145/${i}">${title}</a></h5><ul>${authors.map((name, place) => `<li><a href="/profile/${place}"><span>${name}</span></a>${place < authors.length - 1 ? '<span>,&nbsp;</span>' : ''}</li>`).join('')}</ul><div><span>Pages ${i}1–${i}9</span></div></div>`,
        )
        .join('\n'),
  ],
  [
    'a table that only lays out the page, pictures in its first column',
    (papers) =>
      `<table><tr><td><table><tr><td><p>Mary Somerville</p><p>I write about the connexion of the sciences, and much of what I write is about the heavens and the engines that compute them.</p></td></tr></table><table>${papers.map(({ title, authors }, i) => `<tr><td><img src="${i}.jpg"></td><td><a href="https://example.org/${i}"><span class="papertitle">${title}</span></a><br>${authors.join(',\n')}<br><em>CVPR</em>, 2023<br><a href="https://example.org/${i}">project page</a><p>We weave with cards.</p></td></tr>`).join('\n')}</table></td></tr></table>`,
  ],
  [
    'rows with slots, tracks and places of work',
    (papers) =>
      `<table><tr><td>10:30 - 11:50</td><td colspan="3">Engines<br>Chair(s): <a>Mary Somerville</a> <span>University of London</span></td></tr>${papers.map(({ title, authors }, i) => `<tr><td>10:3${i}</td><td><strong>20m</strong><div>Talk</div></td><td><strong><a href="#">${title}</a></strong><div>POPL</div><div>${authors.map((name) => `<a href="https://example.org/profile/${i}">${name}</a> <span>University of London</span>`).join(', ')}</div><a href="https://doi.org/10.1145/36328${i}">DOI</a></td></tr>`).join('\n')}</table>`,
  ],
];

it.each(PAGES)('%s', async (_, write) => {
  const text = page(write(PAPERS));
  const reader = chooseReader({ file: 'page.html', head: Buffer.from(text) });
  const read = await readListing(reader, text);
  expect(read.records.map(values)).toEqual(PAPERS);
  expectTraced(text, read);
});

it('links by which authors lead to pages of their own are none of the paper', async () => {
  const text = page(
    `<ul>${PAPERS.map(({ title, authors }, i) => `<li><b>${title}</b><br>${authors.map((name) => `<a href="https://people.example.org/${i}">${name}</a>`).join(', ')} <a href="https://example.org/${i}.pdf">pdf</a></li>`).join('\n')}</ul>`,
  );
  const { records } = await readListing(chooseReader({ file: 'page.html', head: Buffer.from(text) }), text);
  expect(records.map(({ links }) => links.map(({ address }) => address.value))).toEqual(
    PAPERS.map((_, i) => [`https://example.org/${i}.pdf`]),
  );
});
