/** Small pages, each for one way in which listings are printed, with what a careful reader takes from them. */
import { describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../src/model/record.js';
import { chooseReader } from '../../src/pipeline/read.js';
import { paperList } from '../../src/readers/paper-list.js';
import { readListing } from '../support/listing.js';
import { expectTraced } from './sample-papers.js';

type Row = readonly [name: string, page: string, papers: readonly string[]];

/** `Title | author; author`, and behind another bar the addresses and ids. */
function shown(record: PaperRecord): string {
  const authors = record.authors.map(({ printed }) => printed.value).join('; ');
  const places = [
    ...record.links.map(({ address }) => address.value),
    ...Object.entries(record.ids).map(([scheme, id]) => `${scheme}:${id.value}`),
  ];
  return [record.title?.value ?? '', authors, ...(places.length > 0 ? [places.join(' ')] : [])].join(' | ');
}

function check(rows: readonly Row[]): void {
  it.each(rows)('%s', async (_, page, papers) => {
    const reader = chooseReader({ file: 'page', head: Buffer.from(page) });
    const read = await readListing(reader, page);
    expect(read.records.map(shown)).toEqual(papers);
    expectTraced(page, read);
  });
}

const ABSTRACT =
  'We ask what an engine can weave when nobody tells it what a pattern is. Cards punched by hand are compared with cards that the engine punches itself, and the second kind turns out to be the shorter one.';

describe('titles', () => {
  check([
    [
      'in bold that may be a name, before people in italics',
      '<html><body><div><strong>Weaving Patterns in Looms</strong> <em>Mary Somerville, Jane Marcet</em></div>\n<div><strong>Sleeping Wrens Crossing Albion</strong> <em>Ada Lovelace, Charles Babbage</em></div>\n<div><strong>A Theory of Engines</strong> <em>Emmy Noether, David Hilbert</em></div></body></html>',
      [
        'Weaving Patterns in Looms | Mary Somerville; Jane Marcet',
        'Sleeping Wrens Crossing Albion | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'without capitals at their start, below a date',
      '2024/1\nLast updated:  2024-01-26\nloom2vec: Patterns for Looms\nAda Lovelace and Charles Babbage\n\n2024/2\nLast updated:  2024-01-27\nA Theory of Engines\nEmmy Noether and David Hilbert\n',
      [
        'loom2vec: Patterns for Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'of two words above a number of authors',
      'Weaving Patterns in Looms\n4 authors\n\nStop Sign\n2 authors\n\nA Theory of Engines\n3 authors\n',
      ['Weaving Patterns in Looms | ', 'Stop Sign | ', 'A Theory of Engines | '],
    ],
    [
      'that start with a quotation',
      '"Why Cards?" Explaining Looms to Engines\nAda Lovelace, Charles Babbage\n\n"Just Numbers": How Clerks Read Tables\nMary Somerville, Jane Marcet\n',
      [
        '"Why Cards?" Explaining Looms to Engines | Ada Lovelace; Charles Babbage',
        '"Just Numbers": How Clerks Read Tables | Mary Somerville; Jane Marcet',
      ],
    ],
    [
      'in quotes as a whole, people behind them',
      '- "Weaving with Short Cards" Ada Lovelace, Charles Babbage\n- "Weaving Without Cards?" Mary Somerville, Jane Marcet\n',
      [
        'Weaving with Short Cards | Ada Lovelace; Charles Babbage',
        'Weaving Without Cards? | Mary Somerville; Jane Marcet',
      ],
    ],
    [
      'that look like a venue, with nothing above them',
      'Weaving Patterns in Looms\nAda Lovelace, Charles Babbage\n\nLoom Competition 2020\nMary Somerville, Jane Marcet\n\nA Theory of Engines\nEmmy Noether, David Hilbert\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'Loom Competition 2020 | Mary Somerville; Jane Marcet',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'of two words that may be a name, before a dash and people',
      '* Weaving Anything — Ada Lovelace, Charles Babbage, Mary Somerville\n* A Theory of Engines — Emmy Noether, David Hilbert\n',
      [
        'Weaving Anything | Ada Lovelace; Charles Babbage; Mary Somerville',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'behind the code of a place in the programme',
      '**P1-01: Weaving Patterns in Looms**  \nAda Lovelace, Charles Babbage\n\n**P1-02: A Theory of Engines**  \nEmmy Noether, David Hilbert\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'in a table whose buttons are named like columns',
      '| Title | Venue | Paper | Code |\n|---|---|---|---|\n| Weaving Patterns in Looms | ICML 2020 | [Paper](https://example.org/1) | [Code](https://example.org/2) |\n| A Theory of Engines | ICML 2021 | [Paper](https://example.org/3) | - |\n',
      [
        'Weaving Patterns in Looms |  | https://example.org/1 https://example.org/2',
        'A Theory of Engines |  | https://example.org/3',
      ],
    ],
  ]);
});

describe('authors', () => {
  check([
    [
      'on the line of their title, and longer than it',
      '<html><body><ul><li><a href="https://example.org/1">Weaving Patterns in Looms</a> <span class="paper-authors">Ada Lovelace, Charles Babbage</span></li>\n<li><a href="https://example.org/2">Loom4: A Multi-armed Engine</a> <span class="paper-authors">Emmy Noether, David Hilbert, Felix Klein, Hermann Weyl, Max Born</span></li></ul></body></html>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage | https://example.org/1',
        'Loom4: A Multi-armed Engine | Emmy Noether; David Hilbert; Felix Klein; Hermann Weyl; Max Born | https://example.org/2',
      ],
    ],
    [
      'above marked titles in the cells of a programme',
      '<html><body><table><tr><td>09:00</td><td><div class="authors">Ada Lovelace and Charles Babbage</div><div class="title">Weaving Patterns in Looms (<a href="#">abstract</a>)</div><div class="talk_abstract"><span>ABSTRACT. </span>We ask what an engine can weave when nobody tells it what a pattern is.</div></td></tr>\n<tr><td>09:20</td><td><div class="authors">Emmy Noether and David Hilbert</div><div class="title">A Theory of Engines (<a href="#">abstract</a>)</div><div class="talk_abstract"><span>ABSTRACT. </span>We ask what an engine can weave when nobody tells it what a pattern is.</div></td></tr></table></body></html>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'with joined initials, before places of work that nothing sets apart',
      'Weaving Patterns in Looms\nPaul H.J. Kelly Peking University, Charles Babbage Peking University\n\nA Theory of Engines\nEmmy Noether Peking University, David Hilbert Peking University\n',
      [
        'Weaving Patterns in Looms | Paul H.J. Kelly; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'before a colon and a title that starts with a question',
      'Ada Lovelace, Charles Babbage: What Is in a Card? Looms and Their Readers\nEmmy Noether, David Hilbert: A Theory of Engines\n',
      [
        'What Is in a Card? Looms and Their Readers | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'alone below a title that looks like a person as well',
      'Weaving Patterns in Looms\nAda Lovelace, Charles Babbage\nCNRS, IRIF, Penny Bank and the Clearing House of London\n\nWandering Jenny Wren\nYue Yu\nCNRS, IRIF, Penny Bank and the Clearing House of London\n\nA Theory of Engines\nEmmy Noether, David Hilbert\nUniversity of London\n\nNotes on Punched Cards\nGeorge Boole\nUniversity of London\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'Wandering Jenny Wren | Yue Yu',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'Notes on Punched Cards | George Boole',
      ],
    ],
    [
      'linked one by one, some with a single name',
      '<html><body><ul><li><b>Weaving Patterns in Looms</b><p class="authors"><a href="/p/1">Aristarchus</a>, <a href="/p/2">Ada Lovelace</a></p></li>\n<li><b>A Theory of Engines</b><p class="authors"><a href="/p/3">Emmy Noether</a>, <a href="/p/4">Hypatia</a></p></li></ul></body></html>',
      [
        'Weaving Patterns in Looms | Aristarchus; Ada Lovelace',
        'A Theory of Engines | Emmy Noether; Hypatia',
      ],
    ],
    [
      'with places of work in italics',
      '<html><body><article><h2>Weaving Patterns in Looms</h2><p>Ada Lovelace, Charles Babbage, <em>University of London;</em> Jane Marcet, <em>Penny Bank</em></p></article>\n<article><h2>A Theory of Engines</h2><p>Emmy Noether, <em>Royal Society;</em> David Hilbert, <em>Göttingen University</em></p></article></body></html>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Jane Marcet',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'the last of whom is the person of the page, in italics',
      '<html><body><ul><li><b>Weaving Patterns in Looms</b><br>Charles Babbage, <em>Ada Lovelace</em></li>\n<li><b>A Theory of Engines</b><br>Emmy Noether, <em>Ada Lovelace</em></li></ul></body></html>',
      [
        'Weaving Patterns in Looms | Charles Babbage; Ada Lovelace',
        'A Theory of Engines | Emmy Noether; Ada Lovelace',
      ],
    ],
    [
      'with the month in which the paper appeared behind them',
      '<html><body><ul><li><h4>Weaving Patterns in Looms</h4><p><i>Ada Lovelace, Charles Babbage and Jane Marcet</i>, January 2024<br>[<a href="https://example.org/1">pdf</a>]</p></li>\n<li><h4>A Theory of Engines</h4><p><i>Lvmin Noether, Anyi Rao and Maneesh Iyer</i>, March 2024</p></li></ul></body></html>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Jane Marcet | https://example.org/1',
        'A Theory of Engines | Lvmin Noether; Anyi Rao; Maneesh Iyer',
      ],
    ],
    [
      'with a button behind the last place of work',
      '<html><body><ol><li><b>Weaving Patterns in Looms</b><br>Ada Lovelace (MIT), Charles Babbage (NUS) <a href="https://example.org/1">Teaser</a></li>\n<li><b>A Theory of Engines</b><br>Emmy Noether (MIT), David Hilbert (NUS) <a href="https://example.org/2">Teaser</a></li></ol></body></html>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage | https://example.org/1',
        'A Theory of Engines | Emmy Noether; David Hilbert | https://example.org/2',
      ],
    ],
    [
      'alone and without capitals',
      'Weaving Patterns in Looms\nAda Lovelace, Charles Babbage\n\nThe Sublime Engine\nmary shelley godwin\n\nA Theory of Engines\nEmmy Noether, David Hilbert\n\nNotes on Cards\ngeorge boole\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'The Sublime Engine | mary shelley godwin',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'Notes on Cards | george boole',
      ],
    ],
  ]);
});

const TITLES = [
  'Weaving Patterns in Looms with Cards',
  'A Theory of Engines and Rings',
  'Weaving Anything',
  'Notes on the Analytical Engine',
  'On Computing Orbits by Hand',
  'Partition Functions of Large Integers',
];

describe('titles alone', () => {
  const longTitles = TITLES.filter((title) => title.split(' ').length > 2);
  const shownAlone = TITLES.map((title) => `${title} | `);
  check([
    [
      'under a heading without markup, with people below',
      `LoomConf 2024\n\nHome\nCommittee\n\nAccepted Papers\n\nThe committee has chosen the following.\n\n${TITLES.join('\n')}\n\nOrganisers\n\nAda Lovelace\nCharles Babbage\n`,
      shownAlone,
    ],
    [
      'one of two words in an item among longer ones',
      `<html><body><h2>Accepted Papers</h2><ul>${TITLES.map((title) => `<li>${title}</li>`).join('\n')}</ul><h2>Program Committee</h2><ul><li>Mary Somerville (MIT)</li></ul></body></html>`,
      shownAlone,
    ],
    [
      'two sections of them, and an office with people without markup',
      `Full papers\n\n${longTitles
        .slice(0, 3)
        .map((title, at) => `${at + 1}. ${title}.`)
        .join('\n')}\n\nShort papers\n\n${longTitles
        .slice(3)
        .map((title, at) => `${at + 1}. ${title}.`)
        .join('\n')}\n\nProgram Committee\nAda Lovelace, London\nCharles Babbage, Cambridge\n`,
      longTitles.map((title) => `${title} | `),
    ],
  ]);

  it('a text without such a heading is no list', () => {
    const text = `How to make a good poster\n\nPosters\n${TITLES.join('\n')}\n`;
    expect(() => chooseReader({ file: 'page', head: Buffer.from(text) })).toThrow('no listing');
  });
});

describe('links and ids', () => {
  check([
    [
      'pages of people are none of the paper, whatever links to them',
      '<html><body><h3>Weaving Patterns in Looms</h3><p>Ada Lovelace<sup>1</sup><a href="https://orcid.org/0000-0002-1825-0097"><img src="o.svg" alt="ORCID"></a>, Charles Babbage<sup>2</sup> <a href="https://example.org/1.pdf">pdf</a></p>\n<h3>A Theory of Engines</h3><p>Emmy Noether<sup>1</sup>, David Hilbert<sup>1</sup></p></body></html>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage | https://example.org/1.pdf',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'ids above the titles, and one of another paper in a comment',
      '[1] arXiv:2403.10200 [pdf, html, other]\nTitle: Weaving Patterns in Looms\nAda Lovelace, Charles Babbage\nComments: 8 pages, extends arXiv:1706.03762\nSubjects: Looms (cs.LO)\n\n[2] arXiv:2403.10201 [pdf, html, other]\nTitle: A Theory of Engines\nEmmy Noether, David Hilbert\nSubjects: Looms (cs.LO)\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage | arxiv:2403.10200',
        'A Theory of Engines | Emmy Noether; David Hilbert | arxiv:2403.10201',
      ],
    ],
  ]);
});

describe('page furniture', () => {
  check([
    [
      'what marks at names mean',
      '# Accepted papers\n\n* Equal contribution † Corresponding author\n\nWeaving Patterns in Looms\nAda Lovelace*, Charles Babbage*†\n\nA Theory of Engines\nEmmy Noether, David Hilbert†\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'an address to write to in the heading does not make a section of people',
      '<html><body><h1>Engines 2023</h1><h4>London <a href="mailto:program-chairs@example.org">program-chairs@example.org</a></h4><ul><li><h4>Weaving Anything</h4><div class="authors">Ada Lovelace, Charles Babbage</div></li>\n<li><h4>Looms of Engines</h4><div class="authors">Emmy Noether, David Hilbert</div></li></ul></body></html>',
      ['Weaving Anything | Ada Lovelace; Charles Babbage', 'Looms of Engines | Emmy Noether; David Hilbert'],
    ],
    [
      'figures of readers below abstracts',
      `research-article\nWeaving Patterns in Looms\nAda Lovelace, \nCharles Babbage \nPages 1–10\n${ABSTRACT}\n1\n17\nMetricsTotal Citations1Total Downloads17Last 12 Months7Last 6 weeks1\nGet Access\n\nresearch-article\nA Theory of Engines\nEmmy Noether, \nDavid Hilbert \nPages 11–20\n${ABSTRACT}\n2\n31\nMetricsTotal Citations2Total Downloads31Last 12 Months9Last 6 weeks2\nGet Access\n`,
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
  ]);
});

describe('abstracts', () => {
  it.each([
    ['folded, with buttons and no blank before them', `[+] More [-] Less ${ABSTRACT}`],
    ['cut off by a button', `${ABSTRACT}Show More`],
    ['with a counter below', `${ABSTRACT}\n17`],
    ['below a button with the name of a link', `Code\n${ABSTRACT}`],
  ])('%s', async (_, body) => {
    const page = `Weaving Patterns in Looms\nAda Lovelace, Charles Babbage\n${body}\n\nA Theory of Engines\nEmmy Noether, David Hilbert\n${body}\n`;
    const read = await readListing(chooseReader({ file: 'page', head: Buffer.from(page) }), page);
    expect(read.records.map(({ abstract }) => abstract?.value)).toEqual([ABSTRACT, ABSTRACT]);
    expectTraced(page, read);
  });
});

describe('cells on the line of the authors', () => {
  it.each([
    ['behind counts', '2 code implementations • ', 'no code implementations • '],
    ['by themselves', '', ''],
  ])('with venue or day, %s', async (_, first, second) => {
    const page = `Weaving Patterns in Looms\n\n${first}NeurIPS 2023 • Ada Lovelace, Charles Babbage\n\n${ABSTRACT}\n\nA Theory of Engines\n\n${second}12 Oct 2021 • Emmy Noether\n\n${ABSTRACT}\n`;
    const read = await readListing(paperList, page);
    expect(read.records.map(shown)).toEqual([
      'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
      'A Theory of Engines | Emmy Noether',
    ]);
    expect(read.records.map(({ venue, year }) => [venue?.value ?? null, year?.value])).toEqual([
      ['NeurIPS 2023', '2023'],
      [null, '2021'],
    ]);
    expectTraced(page, read);
  });
});
