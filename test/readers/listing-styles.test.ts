/** Small pages, each for one way in which listings are printed, with what a careful reader takes from them. */
import { describe, expect, it } from 'vitest';
import { chooseReader } from '../../src/pipeline/read.js';
import { paperList } from '../../src/readers/list/paper-list.js';
import { readListing } from '../support/listing.js';
import { checkRows as check, shown } from './listing-rows.js';
import { expectTraced } from './sample-papers.js';

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

describe('where a title stands', () => {
  check([
    [
      'apart from its authors, who stand right above its fields',
      'Accept (poster)\nReject\nWeaving Patterns in Looms\n\nAda Lovelace, Charles Babbage\nPublished: 12 Jan 2024, Last Modified: 13 Mar 2024\nICLR 2024 poster\nShow details\nA Theory of Engines\n\nEmmy Noether, David Hilbert\nPublished: 14 Jan 2024, Last Modified: 15 Mar 2024\nICLR 2024 oral\nShow details\nThe Calculus of Cards\n\nMary Somerville, Jane Marcet\nPublished: 16 Jan 2024, Last Modified: 17 Mar 2024\nICLR 2024 poster\nShow details\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'The Calculus of Cards | Mary Somerville; Jane Marcet',
      ],
    ],
    [
      'behind a code in brackets',
      '• [fp1172] Weaving Patterns in Looms\n  Ada Lovelace and Charles Babbage\n• [P-12] A Theory of Engines\n  Emmy Noether\n',
      ['Weaving Patterns in Looms | Ada Lovelace; Charles Babbage', 'A Theory of Engines | Emmy Noether'],
    ],
    [
      'before a journal whose year stands in brackets',
      'Ada Lovelace, Charles Babbage:\nWeaving Patterns in Looms. IEEE Trans. Knowl. Data Eng. 35(4): 20-34 (2023)\nEmmy Noether, David Hilbert:\nA Theory of Engines. CoRR abs/2303.10007 (2023)\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert | arxiv:2303.10007',
      ],
    ],
    [
      'above a prize with a picture',
      'Weaving Patterns in Looms\n🏆 Best Paper\nAda Lovelace, Charles Babbage\n\nA Theory of Engines\nEmmy Noether, David Hilbert\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'in a list without blanks, of two words and by one author',
      'CVPR 2023 open access\nWeaving Patterns in Looms\nAda Lovelace, Charles Babbage\n[pdf]\nBootstrapping Engines\nEmmy Noether\n[pdf]\nThe Calculus of Cards\nMary Somerville, Jane Marcet\n[pdf]\nA Short History of Tables\nDavid Hilbert, Felix Klein\n[pdf]\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'Bootstrapping Engines | Emmy Noether',
        'The Calculus of Cards | Mary Somerville; Jane Marcet',
        'A Short History of Tables | David Hilbert; Felix Klein',
      ],
    ],
    [
      'with a word for people below a heading of papers',
      '# Research Papers\n\nAttending\nMaps\nLegal\n\nPrivacy for Smart Speakers\n\nAuthor(s): Ada Lovelace (University of London)*; Charles Babbage (Trinity College)\n\nA Theory of Engines\n\nAuthor(s): Emmy Noether (Göttingen)\n',
      ['Privacy for Smart Speakers | Ada Lovelace; Charles Babbage', 'A Theory of Engines | Emmy Noether'],
    ],
    [
      'with words that might be a name and a place of work',
      'Weaving Patterns in Looms\nAda Lovelace, Charles Babbage\nLoom Counting with Foundation Models\nEmmy Noether, David Hilbert\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'Loom Counting with Foundation Models | Emmy Noether; David Hilbert',
      ],
    ],
  ]);
});

describe('authors and what stands beside them', () => {
  check([
    [
      'in groups with their place of work behind',
      'Weaving Patterns in Looms\nAda Lovelace, Mary Somerville, and Jane Marcet, University of California, San Diego; Charles Babbage, Eurecom\n\nA Theory of Engines\nEmmy Noether and David Hilbert, Mila, Université de Montréal\n\nThe Calculus of Cards\nFelix Klein and Sofia, University of Stockholm; Suryanarayana, Independent Researcher\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Mary Somerville; Jane Marcet; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'The Calculus of Cards | Felix Klein; Sofia; Suryanarayana',
      ],
    ],
    [
      'in a reference, its title in quotes with "and"',
      '[1] A. Lovelace, C. Babbage, M. Somerville, J. Marcet, E. Noether, D. Hilbert, and F. Klein, “Contextual Looms with Cards and Delayed Rewards,” in Proc. Int. Conf. Mach. Learn. (ICML), 2018, pp. 112–122.\n[2] F. Klein, “A Theory of Engines,” in Proc. Int. Conf. Mach. Learn. (ICML), 2019, pp. 1–9.\n',
      [
        'Contextual Looms with Cards and Delayed Rewards | A. Lovelace; C. Babbage; M. Somerville; J. Marcet; E. Noether; D. Hilbert; F. Klein',
        'A Theory of Engines | F. Klein',
      ],
    ],
    [
      'in italics, before a venue that might end a name',
      '1. **Weaving Patterns in Looms** *Ada Lovelace, Charles Babbage, Jane Marcet, Felix Klein* arXiv, 2023. [paper](https://arxiv.org/abs/2301.00001)\n2. **A Theory of Engines** *Emmy Noether, David Hilbert* NeurIPS 2022. [paper](https://arxiv.org/abs/2301.00002)\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Jane Marcet; Felix Klein | https://arxiv.org/abs/2301.00001 arxiv:2301.00001',
        'A Theory of Engines | Emmy Noether; David Hilbert | https://arxiv.org/abs/2301.00002 arxiv:2301.00002',
      ],
    ],
    [
      'last name first in a table, alone or with several given names',
      'Paper ID\tPaper Title\tAuthor Names\n1\tWeaving Patterns in Looms\tLovelace, Ada (Google DeepMind)*\n2\tA Theory of Engines\tNoether, Emmy (Göttingen)*; Hernández, Maria de la Cruz (Universidad de Chile)\n',
      [
        'Weaving Patterns in Looms | Lovelace, Ada',
        'A Theory of Engines | Noether, Emmy; Hernández, Maria de la Cruz',
      ],
    ],
    [
      'a line each with a tab, of one name or with a suffix',
      '09:00-09:15, Paper MoAT1.1\n Weaving Patterns in Looms\nSuryanarayana\tUniversity of California, San Diego\nLovelace Jr., Ada\tMicrosoft Research\n\n09:15-09:30, Paper MoAT1.2\n A Theory of Engines\nNoether, Emmy\tUniversity of Göttingen\nHilbert, David\tUniversity of Göttingen\n',
      [
        'Weaving Patterns in Looms | Suryanarayana; Lovelace Jr., Ada',
        'A Theory of Engines | Noether, Emmy; Hilbert, David',
      ],
    ],
    [
      'a line each, the last of one name',
      'Weaving Patterns in Looms\nAda Lovelace,\nSuryanarayana\nJuly 2023, pp 1–10\n\nA Theory of Engines\nEmmy Noether,\nDavid Hilbert\nJuly 2023, pp 11–20\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Suryanarayana',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'with a comma behind the last, a sentence and the foot of the page',
      'A Theory of Engines\nEmmy Noether, David Hilbert,\nAn engine is what turns when nobody looks at it.\n\nThe Calculus of Cards\nMary Somerville, Jane Marcet,\nCards are counted while nobody else is counting them.\n\nWeaving Patterns in Looms\nAda Lovelace, Charles Babbage,\nWe also provide a lower bound for looms of any size.\n\n© 2024 Engines\nToggle visited papers\nTop\n',
      [
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'The Calculus of Cards | Mary Somerville; Jane Marcet',
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
      ],
    ],
  ]);
});

describe('what is no paper', () => {
  const papers =
    'Weaving Patterns in Looms\nAda Lovelace, Charles Babbage\nPages 3-12\nA Theory of Engines\nEmmy Noether, David Hilbert\nPages 13-22\nThe Calculus of Cards\nMary Somerville, Jane Marcet\nPages 23-32\n';
  const read = [
    'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
    'A Theory of Engines | Emmy Noether; David Hilbert',
    'The Calculus of Cards | Mary Somerville; Jane Marcet',
  ];
  check([
    ['a menu above a city', `Sessions Search Website Booklet\nDublin, Ireland\n\n${papers}`, read],
    ['parts of a volume', `Search within book\nFront Matter\nPages i-xx\n\n${papers}`, read],
    [
      'a volume and its editors',
      `Engines '23: Proceedings of the 46th Conference on Engines\nEditors:\nFelix Klein,\nSofia Kovalevskaya,\n\n${papers}`,
      read,
    ],
    [
      'editors with their place of work',
      `${papers}\nEditors and Affiliations\nUniversity of London, London, UK\nFelix Klein\n`,
      read,
    ],
    ['buttons at the foot', `${papers}\nMake a Submission\nCurrent Issue\n`, read],
    [
      'a room under the chair',
      `Sessions of Looms\nSession Chair: Felix Klein, Göttingen\nSalon F\n${papers}`,
      read,
    ],
  ]);
});

describe('links with every paper', () => {
  check([
    [
      'by words that repeat',
      '<html><body><div><b>Weaving Patterns in Looms</b><p>Ada Lovelace, Charles Babbage</p><p><a href="https://example.org/1">Conference entry</a></p></div>\n<div><b>A Theory of Engines</b><p>Emmy Noether, David Hilbert</p><p><a href="https://example.org/2">Conference entry</a></p></div>\n<div><b>The Calculus of Cards</b><p>Mary Somerville, Jane Marcet</p><p><a href="https://example.org/3">Conference entry</a></p></div></body></html>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage | https://example.org/1',
        'A Theory of Engines | Emmy Noether; David Hilbert | https://example.org/2',
        'The Calculus of Cards | Mary Somerville; Jane Marcet | https://example.org/3',
      ],
    ],
    [
      'beside a button',
      '<html><body><div><b>Weaving Patterns in Looms</b><p>Ada Lovelace, Charles Babbage</p><p><a href="https://example.org/1">Video</a><button>Bookmark</button></p></div>\n<div><b>A Theory of Engines</b><p>Emmy Noether, David Hilbert</p><p><a href="https://example.org/2">Video</a><button>Bookmark</button></p></div>\n<div><b>The Calculus of Cards</b><p>Mary Somerville, Jane Marcet</p><p><a href="https://example.org/3">Video</a><button>Bookmark</button></p></div></body></html>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage | https://example.org/1',
        'A Theory of Engines | Emmy Noether; David Hilbert | https://example.org/2',
        'The Calculus of Cards | Mary Somerville; Jane Marcet | https://example.org/3',
      ],
    ],
    [
      'in items below, and remarks',
      '### Weaving Patterns in Looms\n\nAuthors: Ada Lovelace, Charles Babbage\n\n- [SharedIt Link](https://example.org/1)\n- We read this in spring and liked the cards.\n\n### A Theory of Engines\n\nAuthors: Emmy Noether\n\n- [SharedIt Link](https://example.org/2)\n- The second proof is the shorter one of both.\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage | https://example.org/1',
        'A Theory of Engines | Emmy Noether | https://example.org/2',
      ],
    ],
  ]);
});

describe('title and authors with nothing but a blank between', () => {
  check([
    [
      'on most lines of the page',
      'Weaving Patterns with Looms Ada Lovelace, Charles Babbage\nTowards a Theory of Engines Emmy B. Noether, David Hilbert\nThe Calculus of Cards João Pedro da Silva, Jane Marcet\nLower Bounds for Looms Yu-Chiang Frank Wang, Felix Klein, Suryanarayana\nOn Estimation from Cards Mary Somerville\nHow Do Clerks Read Tables? Sofia Kovalevskaya, Karl Weierstrass\n',
      [
        'Weaving Patterns with Looms | Ada Lovelace; Charles Babbage',
        'Towards a Theory of Engines | Emmy B. Noether; David Hilbert',
        'The Calculus of Cards | João Pedro da Silva; Jane Marcet',
        'Lower Bounds for Looms | Yu-Chiang Frank Wang; Felix Klein; Suryanarayana',
        'On Estimation from Cards | Mary Somerville',
        'How Do Clerks Read Tables? | Sofia Kovalevskaya; Karl Weierstrass',
      ],
    ],
    [
      'with the track behind them',
      'Weaving Patterns with Looms Ada Lovelace, Charles Babbage Main Conference Track\nTowards a Theory of Engines Emmy Noether, David Hilbert Main Conference Track\nThe Calculus of Cards Mary Somerville, Jane Marcet Datasets and Benchmarks Track\nLower Bounds for Looms Felix Klein, Karl Weierstrass Main Conference Track\nOn Estimation from Cards Sofia Kovalevskaya, Felix Klein Main Conference Track\n',
      [
        'Weaving Patterns with Looms | Ada Lovelace; Charles Babbage',
        'Towards a Theory of Engines | Emmy Noether; David Hilbert',
        'The Calculus of Cards | Mary Somerville; Jane Marcet',
        'Lower Bounds for Looms | Felix Klein; Karl Weierstrass',
        'On Estimation from Cards | Sofia Kovalevskaya; Felix Klein',
      ],
    ],
  ]);
});

describe('fields of databases', () => {
  check([
    [
      'names with initials behind and a stop at the end, and a DOI behind the journal',
      '1\nCite\nShare\nWeaving Patterns in Looms.\nLovelace A, Le H, Babbage C.\nNat Looms. 2019 Mar;10(2):100-120. doi: 10.1038/s41592-00-0100-x. Epub 2019 Nov 4.\nPMID: 31000000\n\n2\nCite\nShare\nA Theory of Engines.\nNoether E, Hilbert D.\nNat Looms. 2020 Jan;11(1):1-20. doi: 10.1038/s41592-01-0101-x. Epub 2020 Nov 4.\nPMID: 31000137\n',
      [
        'Weaving Patterns in Looms | Lovelace A; Le H; Babbage C | doi:10.1038/s41592-00-0100-x',
        'A Theory of Engines | Noether E; Hilbert D | doi:10.1038/s41592-01-0101-x',
      ],
    ],
    [
      'contributors, and a DOI with capitals',
      'Weaving Patterns in Looms\n\nIEEE Access\n2023 | Journal article\nDOI: 10.1109/ACCESS.2023.331000\nCONTRIBUTORS: Ada Lovelace; Charles Babbage\nShow more detail\n\nA Theory of Engines\n\nIEEE Access\n2023 | Journal article\nDOI: 10.1109/ACCESS.2023.331001\nCONTRIBUTORS: Emmy Noether; David Hilbert\nShow more detail\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage | doi:10.1109/access.2023.331000',
        'A Theory of Engines | Emmy Noether; David Hilbert | doi:10.1109/access.2023.331001',
      ],
    ],
    [
      'the kind of each paper above its authors, who have a line each',
      'Weaving Patterns in Looms\nConference Paper\nFull-text available\nJun 2023\nAda Lovelace\nCharles Babbage\nView\n12 Reads\nA Theory of Engines\nConference Paper\nJun 2023\nEmmy Noether\nDavid Hilbert\nView\n7 Reads\nThe Calculus of Cards\nConference Paper\nJun 2023\nMary Somerville\nJane Marcet\nView\n9 Reads\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'The Calculus of Cards | Mary Somerville; Jane Marcet',
      ],
    ],
  ]);
});

describe('people and where they work', () => {
  check([
    [
      'a campus behind its university, and a university of technology',
      'Weaving Patterns in Looms\nAda Lovelace University of California, San Diego, Charles Babbage Sharif University of Technology\n\nA Theory of Engines\nEmmy Noether University of Göttingen, David Hilbert KAIST\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'a line each, one of a single name',
      'Weaving Patterns in Looms\nAda Lovelace, University of London\nCharles Babbage, Trinity College\nSuryanarayana, Tel Aviv University\n\nA Theory of Engines\nEmmy Noether, Mila, Université de Montréal\nDavid Hilbert, University of Göttingen\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Suryanarayana',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'a single one behind a dash',
      'Weaving Patterns in Looms - Ada Lovelace, University of London\nRoom 1.86\nA Theory of Engines - Emmy Noether, University of Göttingen & David Hilbert, University of Göttingen\nRoom 1.86\n',
      ['Weaving Patterns in Looms | Ada Lovelace', 'A Theory of Engines | Emmy Noether; David Hilbert'],
    ],
  ]);
});

describe('the page of a person', () => {
  check([
    [
      'with other parts of a life behind the publications',
      'Ada Lovelace\n\nPublications\n\n[C4] Ada Lovelace and Felix Klein. Lower Bounds for Looms. In ICML, 2024.\n[C3] Emmy Noether and Ada Lovelace. A Theory of Engines. In ICML, 2024.\n[C2] Ada Lovelace, Charles Babbage, and Mary Somerville. Weaving Patterns in Looms. In ICML, 2023.\n[C1] Ada Lovelace and Jane Marcet. How Far Are Looms from Engines? Machine Learning, 112(3):881–910, 2021.\n\nAwards\nBest reviewer award, NeurIPS 2021\nGoogle PhD Fellowship, 2014\n\nTeaching\nCC3001 Cards and Structures of Tables, Spring 2019\n',
      [
        'Lower Bounds for Looms | Ada Lovelace; Felix Klein',
        'A Theory of Engines | Emmy Noether; Ada Lovelace',
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Mary Somerville',
        'How Far Are Looms from Engines? | Ada Lovelace; Jane Marcet',
      ],
    ],
    [
      'in a letter, with numbers in pictures',
      '1️⃣ Weaving Patterns in Looms\nby Ada Lovelace and Charles Babbage\n👉 https://arxiv.org/abs/2405.11000\n\n10️⃣ A Theory of Engines\nby Emmy Noether and David Hilbert\n👉 https://arxiv.org/abs/2405.11001\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage | https://arxiv.org/abs/2405.11000 arxiv:2405.11000',
        'A Theory of Engines | Emmy Noether; David Hilbert | https://arxiv.org/abs/2405.11001 arxiv:2405.11001',
      ],
    ],
  ]);
});

describe('papers numbered by a code', () => {
  check([
    [
      'of letters and figures, on most lines',
      'O01: Weaving Patterns in Looms\nAda Lovelace, Charles Babbage\nO02: A Theory of Engines\nEmmy Noether, David Hilbert\nP03: T5: The Calculus of Cards\nMary Somerville, Jane Marcet\nO04: Lower Bounds for Looms\nFelix Klein, Karl Weierstrass\nO05: How Clerks Read Tables\nSofia Kovalevskaya, Felix Klein\nP06: A Short History of Tables\nSofia Kovalevskaya, Emmy Noether\nP07: Cards in Two Colours\nJane Marcet, Emmy Noether\nP08: Looms without Cards\nJane Marcet, David Hilbert\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'T5: The Calculus of Cards | Mary Somerville; Jane Marcet',
        'Lower Bounds for Looms | Felix Klein; Karl Weierstrass',
        'How Clerks Read Tables | Sofia Kovalevskaya; Felix Klein',
        'A Short History of Tables | Sofia Kovalevskaya; Emmy Noether',
        'Cards in Two Colours | Jane Marcet; Emmy Noether',
        'Looms without Cards | Jane Marcet; David Hilbert',
      ],
    ],
    [
      'of figures before a tab',
      'Accepted papers\n\n1432\tWeaving Patterns in Looms\n\tAda Lovelace and Charles Babbage\n216\tA Theory of Engines\n\tEmmy Noether and David Hilbert\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
  ]);

  it('keeps the name of a system at the start of a few titles', async () => {
    const page =
      'T5: Weaving Patterns in Looms\nAda Lovelace, Charles Babbage\n\nS4: A Theory of Engines\nEmmy Noether, David Hilbert\n';
    const read = await readListing(paperList, page);
    expect(read.records.map(({ title }) => title?.value)).toEqual([
      'T5: Weaving Patterns in Looms',
      'S4: A Theory of Engines',
    ]);
  });
});

it('keeps titles that end in names whole where few lines are written so', async () => {
  const named = [
    'Ada Lovelace',
    'Emmy Noether',
    'Mary Somerville',
    'Jane Marcet',
    'Grace Hopper',
    'Sofia Brahe',
  ];
  const titles = named.map((name) => `Letters and Portraits of ${name}, David Hilbert`);
  const others = Array.from(
    { length: 9 },
    (_, at) => `A Theory of Engines, Looms and Cards in ${at + 2} Parts`,
  );
  for (const list of [titles.slice(0, 3), [...titles, ...others]]) {
    const page = list.map((title) => `${title}\nCharles Babbage, Felix Klein\n\n`).join('');
    const read = await readListing(paperList, page);
    expect(read.records.map(({ title }) => title?.value)).toEqual(list);
  }
});

describe('others than the authors of a paper', () => {
  check([
    [
      'a number of them behind the first',
      'Weaving Patterns in Looms\nEMNLP 2023\nAda Lovelace and 1 other author\n07 December 2023\nA Theory of Engines\nEMNLP 2023\nEmmy Noether and 3 other authors\n07 December 2023\n',
      ['Weaving Patterns in Looms | Ada Lovelace', 'A Theory of Engines | Emmy Noether'],
    ],
    [
      'one of a single name behind "by"',
      'Weaving Patterns in Looms by Ada Lovelace, Charles Babbage, Mary Somerville and Suryanarayana\nA Theory of Engines by Emmy Noether and David Hilbert\nThe Calculus of Cards by Jane Marcet and Felix Klein\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Mary Somerville; Suryanarayana',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'The Calculus of Cards | Jane Marcet; Felix Klein',
      ],
    ],
    [
      'the editors below the title of a volume',
      '<html><body><h2><a href="https://example.org/v.pdf">Findings of the Association for Looms: Engines 2024</a></h2><p><a href="/k">Felix Klein</a>, <a href="/w">Karl Weierstrass</a> (Editors)</p><p><span><a href="https://example.org/1.pdf">pdf</a> <a href="/1.bib">bib</a></span><span><strong><a href="/1">Weaving Patterns in Looms</a></strong><br><a href="/l">Ada Lovelace</a> | <a href="/b">Charles Babbage</a></span></p>\n<p><span><a href="https://example.org/2.pdf">pdf</a> <a href="/2.bib">bib</a></span><span><strong><a href="/2">A Theory of Engines</a></strong><br><a href="/n">Emmy Noether</a> | <a href="/h">David Hilbert</a></span></p></body></html>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage | https://example.org/1.pdf',
        'A Theory of Engines | Emmy Noether; David Hilbert | https://example.org/2.pdf',
      ],
    ],
  ]);
});

describe('as pages of researchers and workshops print them', () => {
  check([
    [
      'a quoted title behind the name of a method, without authors',
      '# Loom papers\n\n## 2019\n* LoomNet: "Weaving Patterns for Looms" CVPR. [[Paper]](https://example.org/1.pdf) [[Code]](https://github.com/ada/loom)\n* "A Theory of Engines" ICCV. [[Paper]](https://example.org/2.pdf)\n* CardNet: "The Calculus of Cards" CVPR. [[Paper]](https://example.org/3.pdf)\n',
      [
        'Weaving Patterns for Looms |  | https://example.org/1.pdf https://github.com/ada/loom',
        'A Theory of Engines |  | https://example.org/2.pdf',
        'The Calculus of Cards |  | https://example.org/3.pdf',
      ],
    ],
    [
      'years at the end of a title that are a span',
      '# Accepted papers\n\n1. **Weaving Patterns in Looms: A Survey of Mills (1916–1925)**  \n  Ada Lovelace, Charles Babbage\n2. **A Theory of Engines**  \n  Emmy Noether, David Hilbert\n',
      [
        'Weaving Patterns in Looms: A Survey of Mills (1916–1925) | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'below an award, and no venues for which somebody reviewed',
      '# Looms 2020\n\n## Awards I: Looms; Cards\n\n- Weaving Patterns in Looms, Ada Lovelace, Charles Babbage\n- A Theory of Engines, Emmy Noether, Ada Lovelace\n\n## Journals I have reviewed for\n\n- Transactions on Looms and Engines\n- International Conference on Cards and Tables\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; Ada Lovelace',
      ],
    ],
    [
      'behind a time and a comma',
      '# Program\n\n- 09:00, Weaving Patterns in Looms, Ada Lovelace and Charles Babbage\n- 09:30, A Theory of Engines, Emmy Noether and David Hilbert\n- 10:00, The Calculus of Cards, Mary Somerville and Jane Marcet\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'The Calculus of Cards | Mary Somerville; Jane Marcet',
      ],
    ],
    [
      'a tag before a title between angle brackets',
      '# Papers on looms\n\n* [Survey] <[Weaving Patterns in Looms](https://example.org/1)> by Ada Lovelace, Charles Babbage, 2018.\n\n* [Cards] <[A Theory of Engines](https://example.org/2)> by Emmy Noether, David Hilbert, 2017.\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage | https://example.org/1',
        'A Theory of Engines | Emmy Noether; David Hilbert | https://example.org/2',
      ],
    ],
    [
      'titles alone below a session whose name begins with awards',
      '# Accepted papers\n\n## Looms and Cards\n- Weaving Patterns in Looms of Steel\n- The Calculus of Cards in Three Colours\n\n## Awards I: Engines\n- A Theory of Engines and Their Cards\n- Lower Bounds for Looms with Many Cards\n',
      [
        'Weaving Patterns in Looms of Steel | ',
        'The Calculus of Cards in Three Colours | ',
        'A Theory of Engines and Their Cards | ',
        'Lower Bounds for Looms with Many Cards | ',
      ],
    ],
  ]);
});
