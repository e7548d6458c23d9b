/** Ways in which programmes, proceedings and bibliographies print their papers. */
import { describe, expect, it } from 'vitest';
import { chooseReader } from '../../src/pipeline/read.js';
import { paperList } from '../../src/readers/list/paper-list.js';
import { readListing } from '../support/listing.js';
import { checkRows } from './listing-rows.js';

describe('what stands before titles', () => {
  checkRows([
    [
      'numbers of posters in brackets, with the authors first',
      '### Posters\n\n* (Poster \\#01): Ada Lovelace. [Weaving Patterns](https://openreview.net/forum?id=aaaaaaaaaa)\n* (Poster \\#02): Emmy Noether, David Hilbert. [A Theory of Engines](https://openreview.net/forum?id=bbbbbbbbbb)\n* (Poster \\#03): Mary Somerville Reading Tables by Sound\n',
      [
        'Weaving Patterns | Ada Lovelace | https://openreview.net/forum?id=aaaaaaaaaa openreview:aaaaaaaaaa',
        'A Theory of Engines | Emmy Noether; David Hilbert | https://openreview.net/forum?id=bbbbbbbbbb openreview:bbbbbbbbbb',
        'Mary Somerville Reading Tables by Sound | ',
      ],
    ],
    [
      'times, and which talk it is',
      '# Schedule\n\n9:15 - Contributed Talk #1: *Weaving Patterns in Looms* by Ada Lovelace and Charles Babbage\n\n9:30 - Contributed Talk #2 (Best Paper): *A Theory of Engines* by Emmy Noether, David Hilbert and Jane Marcet\n\n10:00 - Coffee Break\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert; Jane Marcet',
      ],
    ],
    [
      'numbers of papers with the code of their place',
      '* **647 (AASP-L1.1): Weaving Patterns in Looms**\nAda Lovelace (University of London); Charles Babbage (University of Cambridge)\n\n* **2248 (AASP-L1.2): A Theory of Engines**\nEmmy Noether (University of Göttingen); David Hilbert (University of Göttingen)\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'tracks in brackets and stars',
      '<html><body><div><p class="title">[INDUSTRY] Weaving Patterns in Looms</p><p>Ada Lovelace, Charles Babbage</p></div><div><p class="title">★ A Theory of Engines</p><p>Emmy Noether, David Hilbert</p></div></body></html>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
  ]);
});

describe('authors', () => {
  checkRows([
    [
      'with nothing but the brackets of their places between them',
      '## Papers\n\n- **Weaving Patterns in Looms**\n  Ada Lovelace (University of London) Charles Babbage (University of Cambridge) Mary K. Somerville (Oxford)\n- **A Theory of Engines**\n  Emmy Noether (University of Göttingen) David Hilbert (University of Göttingen)\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Mary K. Somerville',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'in lines of groups that share a place',
      '**Weaving Patterns in Looms**<br>\nAda Lovelace (University of London)<br>\nCharles Babbage, Mary Barrow (University of Paris)<br>\nJane Marcet (University of Cambridge)<br>\nMary Somerville, Emmy Noether (University of Oxford)\n\n**A Theory of Engines**<br>\nEmmy Noether, David Hilbert (University of Göttingen)\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Mary Barrow; Jane Marcet; Mary Somerville; Emmy Noether',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'one in each item, with the whole address',
      '<section><h4>Weaving Patterns in Looms of Steam</h4><p><ul>\n<li>Ada Lovelace, School of Computing, University of London, London, United Kingdom</li>\n<li>Charles Babbage, University of Cambridge, Cambridge, United Kingdom</li></ul></p></section>\n<section><h4>A Theory of Engines and Their Cards</h4><p><ul>\n<li>Emmy Noether, Paul G. Klein School of Computer Science and Engineering, University of North Texas, Denton, Texas, United States</li>\n<li>David Hilbert, University of Göttingen, Göttingen, Germany</li></ul></p></section>\n<section><h4>Reading Long Tables by Sound</h4><p><ul>\n<li>Mary Somerville, University of Oxford, Oxford, United Kingdom</li>\n<li>Jane Marcet, University of London, London, United Kingdom</li></ul></p></section>\n',
      [
        'Weaving Patterns in Looms of Steam | Ada Lovelace; Charles Babbage',
        'A Theory of Engines and Their Cards | Emmy Noether; David Hilbert',
        'Reading Long Tables by Sound | Mary Somerville; Jane Marcet',
      ],
    ],
    [
      'in an element behind the title, without a class',
      '<h3>Long papers</h3><ul>\n<li>Weaving Patterns in Looms of Steam  <span>Ada Lovelace, Charles Babbage and Jane Marcet</span><br/><p>We weave. And we punch cards for it.</p></li>\n<li>A Theory of Engines and Cards  <span>Emmy Noether and David Hilbert</span><br/><p>We count. And we find rings in it.</p></li>\n</ul>\n',
      [
        'Weaving Patterns in Looms of Steam | Ada Lovelace; Charles Babbage; Jane Marcet',
        'A Theory of Engines and Cards | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'with a place in front of the title, all in bold',
      '## Posters\n\n**Ada Lovelace (FU Berlin) - Weaving patterns in looms of steam**\n\nWe weave patterns with cards. They are punched by hand and compared with those that the engine punches itself, and the second kind is shorter.\n\n**Emmy Noether (Göttingen) - A theory of engines and cards**\n\nWe show that engines are rings. Every ring is an engine as well, if only it has enough cards, which we prove by counting all of them.\n',
      ['Weaving patterns in looms of steam | Ada Lovelace', 'A theory of engines and cards | Emmy Noether'],
    ],
    [
      'behind a label within the line of venue and time',
      '#### Weaving Patterns in Looms\n\nPOPL **When: **Wed 18 Jan 2023 11:35 - 12:00 **People: **Ada Lovelace, Charles Babbage\n\n#### A Theory of Engines\n\nPADL 2023 **When: **Tue 17 Jan 2023 14:30 - 15:00 **People: **Emmy Noether\n',
      ['Weaving Patterns in Looms | Ada Lovelace; Charles Babbage', 'A Theory of Engines | Emmy Noether'],
    ],
    [
      'before the titles, behind numbers without a stop',
      'List of accepted papers\n1   Ada Lovelace, Charles Babbage and Jane Marcet. Weaving Patterns in Looms of Steam\n2\tEmmy Noether and David Hilbert. A Theory of Engines and Cards\n14  Mary Somerville and Jane Marcet. Reading Long Tables by Sound\n',
      [
        'Weaving Patterns in Looms of Steam | Ada Lovelace; Charles Babbage; Jane Marcet',
        'A Theory of Engines and Cards | Emmy Noether; David Hilbert',
        'Reading Long Tables by Sound | Mary Somerville; Jane Marcet',
      ],
    ],
    [
      'right behind the comma of the title, with the place of the last one at the end',
      '<ul>\n<li>EPISODE: Weaving Patterns in Looms,Ada Lovelace (TU Darmstadt);  Charles Babbage (TU Darmstadt)</li>\n<li>Cards Join the Dark Side,Emmy Noether (University of Bristol); David K. Hilbert (KU Leuven and University of Bristol); Jane Marcet (KU Leuven)</li>\n</ul>\n',
      [
        'EPISODE: Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'Cards Join the Dark Side | Emmy Noether; David K. Hilbert; Jane Marcet',
      ],
    ],
    [
      'between the title and a journal in abbreviations, all behind commas',
      'Publications\n\n1. Weaving by a reference interaction model of looms, B. Li,\nA.V. Lovelace, S. Krüger, and N. Rösch, Comp. Theor. Chem. 1051,\n151-160 (2015)\n\n2. Load balancing by cards in engines of steam, A. Nikodem,\nA.V. Lovelace, N. Rösch, Int. J. Quantum Chem. 114, 813\n(2014).\n',
      [
        'Weaving by a reference interaction model of looms | B. Li; A.V. Lovelace; S. Krüger; N. Rösch',
        'Load balancing by cards in engines of steam | A. Nikodem; A.V. Lovelace; N. Rösch',
      ],
    ],
  ]);
});

describe('what is no paper', () => {
  checkRows([
    [
      'dates of the calendar of a conference',
      '# Workshop on Looms\n\n- Camera-ready paper submissions: June 24\n- Notification of acceptance: June 10\n- Workshop date: June 28 afternoon\n\n## Accepted Papers\n\n- Weaving Patterns in Looms. Ada Lovelace, Charles Babbage\n- A Theory of Engines. Emmy Noether, David Hilbert\n- Reading Tables by Sound. Mary Somerville, Jane Marcet\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'Reading Tables by Sound | Mary Somerville; Jane Marcet',
      ],
    ],
  ]);
});

describe('what stands behind titles', () => {
  checkRows([
    [
      'of what kind the paper is',
      '**Weaving Patterns in Looms (Tool Demo)**<br>\nAda Lovelace (EPFL) and Charles Babbage (EPFL).\n\n**A Theory of Engines (Short Paper)**<br>\nEmmy Noether (FHNW) and David Hilbert (FHNW).\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'the abbreviated name of a journal',
      'Ada Lovelace, Charles Babbage:\nWeaving Patterns in Looms. J. Mach. Learn. Res. 24: 1-45 (2023)\nEmmy Noether, David Hilbert, Jane Marcet:\nA Theory of Engines. ACL (1) 2022: 1203-1215\nMary Somerville, Jane Marcet:\nReading Tables. CoRR abs/2103.00020 (2021)\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert; Jane Marcet',
        'Reading Tables | Mary Somerville; Jane Marcet | arxiv:2103.00020',
      ],
    ],
  ]);
});

describe('tables', () => {
  checkRows([
    [
      'in HTML within a page of Markdown, with the authors first',
      '---\ntitle: Accepted Submissions\n---\n\nThe following submissions have been accepted.\n\n<table border="1">\n  <thead>\n    <tr>\n      <th>Authors</th>\n      <th>Title</th>\n    </tr>\n  </thead>\n  <tbody>\n    <tr>\n      <td>Ada Lovelace, Charles Babbage and Jane Marcet</td>\n      <td>Weaving Patterns in Looms</td>\n    </tr>\n    <tr>\n      <td>Emmy Noether and David Hilbert</td>\n      <td>A Theory of Engines</td>\n    </tr>\n  </tbody>\n</table>\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Jane Marcet',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'of readings, without bars at the ends of rows',
      '### Spring\n\nDate | Leader | Reading/Activity | Extra\n---|---|---|---\nApr. 27 | Ada | [Weaving patterns in looms of steam](https://dl.acm.org/doi/10.1145/3385412.3386020) |\nApr. 20 | Mary | [A theory of engines and cards](https://dl.acm.org/doi/10.1145/3371098) |\nApr. 13 | TBD | TBD |\n',
      [
        'Weaving patterns in looms of steam |  | https://dl.acm.org/doi/10.1145/3385412.3386020 doi:10.1145/3385412.3386020',
        'A theory of engines and cards |  | https://dl.acm.org/doi/10.1145/3371098 doi:10.1145/3371098',
      ],
    ],
    [
      'with people in brackets in a box below the title',
      '<table><tr><td>14:10</td><td>Full Paper <div>(live)</div></td><td><a href="https://doi.org/10.1016/j.cag.2021.07.003">Weaving Patterns in Looms of Steam</a>\n<div class="font-italic">(Ada Lovelace, Charles Babbage)</div></td></tr>\n<tr><td>14:40</td><td>Full Paper <div>(live)</div></td><td><a href="https://doi.org/10.1016/j.cag.2021.07.004">A Theory of Engines and Cards</a>\n<div class="font-italic">(Emmy Noether, David Hilbert)</div></td></tr></table>\n',
      [
        'Weaving Patterns in Looms of Steam | Ada Lovelace; Charles Babbage | https://doi.org/10.1016/j.cag.2021.07.003 doi:10.1016/j.cag.2021.07.003',
        'A Theory of Engines and Cards | Emmy Noether; David Hilbert | https://doi.org/10.1016/j.cag.2021.07.004 doi:10.1016/j.cag.2021.07.004',
      ],
    ],
    [
      'whose rows hold no cells',
      '<h3>Accepted Papers</h3>\n<table>\n<tr><b>Weaving Patterns in Looms</b></tr>\n<tr><p>Ada Lovelace (University of London)*; Charles Babbage (University of Cambridge)</tr>\n<tr><b>A Theory of Engines</b></tr>\n<tr><p>Emmy Noether (University of Göttingen); David Hilbert (University of Göttingen)\n</tr>\n</table>\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'of sessions side by side',
      '<table><thead><tr><th>Time</th><th colspan="2">Tuesday</th></tr></thead><tbody>\n<tr><td>10:20</td><td><strong>Weaving</strong></td><td><strong>Counting</strong></td></tr>\n<tr><td></td><td>Weaving Patterns in Looms of Steam</td><td>A Theory of Engines and Their Cards</td></tr>\n<tr><td></td><td>Reading Long Tables by Sound Alone</td><td>Counting with Half of the Old Cards</td></tr>\n<tr><td></td><td>Punching Cards without Any Clerks</td><td>Engines That Weave Without Looms</td></tr>\n</tbody></table>\n',
      [
        'Weaving Patterns in Looms of Steam | ',
        'A Theory of Engines and Their Cards | ',
        'Reading Long Tables by Sound Alone | ',
        'Counting with Half of the Old Cards | ',
        'Punching Cards without Any Clerks | ',
        'Engines That Weave Without Looms | ',
      ],
    ],
  ]);
});

describe('proceedings', () => {
  checkRows([
    [
      'with the editors and the volume below the heading, and pages in bold',
      '# LOOM 2016: London, UK\n\n[Mary Somerville](http://dblp.example/s), [Jane Marcet](http://dblp.example/m):\nProceedings of the First Conference on Looms, LOOM 2016, London. ISBN 978-1-4503-4091-5\n\n## Session 1A\n\n- [Ada Lovelace](http://dblp.example/l), [Charles Babbage](http://dblp.example/b):\n  Weaving Patterns in Looms. 3-17\n\n- [Emmy Noether](http://dblp.example/n), [David Hilbert](http://dblp.example/h):\n  **A Theory of Engines. 19-32**\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'with one paper below each heading, authors in the item and the title under it',
      '### Weaving Systems\n\n- [ ] **Ada Lovelace**, Charles Babbage, Jane Marcet: </br>\n    **Weaving Patterns in Looms of Steam.**\n\n### Theory\n\n- [ ] **Emmy Noether**, David Hilbert, Mary Somerville: </br>\n    **A Theory of Engines and Cards.**\n',
      [
        'Weaving Patterns in Looms of Steam | Ada Lovelace; Charles Babbage; Jane Marcet',
        'A Theory of Engines and Cards | Emmy Noether; David Hilbert; Mary Somerville',
      ],
    ],
  ]);
});

describe('bibliographies', () => {
  checkRows([
    [
      'of astronomers: the year right behind the authors, below the title',
      "<table>\n<tr><td><a href='https://ads.example/1'>Weaving Patterns in Looms</a><br>\nLovelace, Ada, Barrios Sazo, Maria, Babbage, Charles K., &amp; Marcet, Jane 2020, arXiv e-prints, p. arXiv:2007.05218</td></tr>\n<tr><td>A Theory of Engines<br>\nNoether, E., Hilbert, D., &amp; Chen, K. -J. 2010, ApJ, 715, p. 1221</td></tr>\n<tr><td><a href='https://ads.example/3'>Reading Tables</a><br>\nSomerville, M., &amp; Marcet, J. 2011, ApJS, 196, p. 20</td></tr>\n</table>\n",
      [
        'Weaving Patterns in Looms | Lovelace, Ada; Barrios Sazo, Maria; Babbage, Charles K.; Marcet, Jane | https://ads.example/1 arxiv:2007.05218',
        'A Theory of Engines | Noether, E.; Hilbert, D.; Chen, K. -J.',
        'Reading Tables | Somerville, M.; Marcet, J. | https://ads.example/3',
      ],
    ],
    [
      'in reStructuredText',
      'Key Papers\n==========\n\na. Looms\n--------\n\n.. [#] `Weaving Patterns in Looms <https://arxiv.org/abs/1507.06527>`_, Ada Lovelace and Charles Babbage, 2015.\n\n.. [#] `A Theory of Engines <https://arxiv.org/abs/1511.06581>`_, Emmy Noether and David Hilbert, 2015.\n\n.. [#] `Reading Tables by Sound <https://arxiv.org/abs/1511.05952>`_, Mary Somerville and Jane Marcet, 2016.\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage | https://arxiv.org/abs/1507.06527 arxiv:1507.06527',
        'A Theory of Engines | Emmy Noether; David Hilbert | https://arxiv.org/abs/1511.06581 arxiv:1511.06581',
        'Reading Tables by Sound | Mary Somerville; Jane Marcet | https://arxiv.org/abs/1511.05952 arxiv:1511.05952',
      ],
    ],
    [
      'of a reading group, under the days on which it meets',
      '## Schedule\n\n * April 7th: Looms and their makers (Discussion lead by Jane Marcet and Mary Somerville)\n   * "Weaving Patterns in Looms" (JLAP, 2009) - <http://papers.example/1>\n   * "A Theory of Engines" - <http://papers.example/2>\n * May 19th\n   * Cancelled\n * May 26th: Tables\n   * "Reading Tables by Sound" <http://papers.example/3>\n',
      [
        'Weaving Patterns in Looms |  | http://papers.example/1',
        'A Theory of Engines |  | http://papers.example/2',
        'Reading Tables by Sound |  | http://papers.example/3',
      ],
    ],
    [
      'in Chinese, with labels for what is linked',
      '# CNN\n\n**Weaving Patterns in Looms with Soft Cards**\n\n- 论文下载链接：https://arxiv.org/abs/2005.09973\n\n- 代码和数据集：https://github.com/ada/loom\n\n**A Theory of Engines and Cards**\n\n- 代码和数据集：https://github.com/emmy/ring\n\n**Reading Tables by Sound and Light**\n\n- 论文：https://arxiv.org/abs/2003.09164\n\n**Counting with Half of the Cards**\n\n- 论文：https://arxiv.org/abs/2003.09165\n',
      [
        'Weaving Patterns in Looms with Soft Cards |  | https://arxiv.org/abs/2005.09973 https://github.com/ada/loom arxiv:2005.09973',
        'A Theory of Engines and Cards |  | https://github.com/emmy/ring',
        'Reading Tables by Sound and Light |  | https://arxiv.org/abs/2003.09164 arxiv:2003.09164',
        'Counting with Half of the Cards |  | https://arxiv.org/abs/2003.09165 arxiv:2003.09165',
      ],
    ],
    [
      'of a page that says it holds Markdown, without addresses',
      '<div class="box"><div><img src="a.png"></div>\n<div class="text" markdown="1">\n\n**Weaving Patterns in Looms**\n\n<strong>Ada Lovelace</strong>, Charles Babbage\n\n</div></div>\n<div class="box"><div><img src="b.png"></div>\n<div class="text" markdown="1">\n\n**A Theory of Engines**\n\n<strong>Emmy Noether</strong>, David Hilbert\n\n</div></div>\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'of a page in Markdown that is mostly markup of HTML',
      '<div class="box"><div><img src="a.png"></div>\n<div class="text" markdown="1">\n\n[**Weaving Patterns in Looms**](https://papers.example/1)\n\n<strong>Ada Lovelace</strong>, Charles Babbage\n\n</div></div>\n<div class="box"><div><img src="b.png"></div>\n<div class="text" markdown="1">\n\n[**A Theory of Engines**](https://papers.example/2)\n\n<strong>Emmy Noether</strong>, David Hilbert\n\n</div></div>\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage | https://papers.example/1',
        'A Theory of Engines | Emmy Noether; David Hilbert | https://papers.example/2',
      ],
    ],
  ]);
});

describe('years and venues', () => {
  it.each([
    [
      'pages are no years',
      '1. A. Lovelace, C. Babbage, "Weaving patterns in looms of steam," IEEE Robotics and Automation Letters, vol. 5, no. 2, pp. 2042-2049, 2020.',
      '2020',
      'IEEE Robotics and Automation Letters',
    ],
    [
      'a year alone is no venue',
      '- Weaving Patterns in Looms（2016）[paper](https://arxiv.org/abs/1602.07360)',
      '2016',
      null,
    ],
    [
      'wide brackets',
      '- Weaving Patterns in Looms（CVPR 2016）[paper](https://arxiv.org/abs/1602.07360)',
      '2016',
      'CVPR 2016',
    ],
    [
      'where a paper was sent is no venue',
      '1. A. Lovelace, C. Babbage, "Weaving patterns in looms of steam," submitted to IEEE Transactions on Robotics, 2021.',
      '2021',
      null,
    ],
    [
      'the number of a volume is no year',
      '- **Weaving Patterns in Looms**\n  Ada Lovelace, Charles Babbage\n  Advances in neural information processing systems 30',
      undefined,
      'Advances in neural information processing systems 30',
    ],
    [
      'behind the title, whatever it is called',
      '+ Lovelace, A. and Babbage, C. (2016). [Support for looms and cards](https://doi.org/10.3390/life6010011). Life, 6:11.',
      '2016',
      'Life',
    ],
    [
      'behind the title, in plain text',
      '1. Lovelace, A., & Babbage, C. (2016). Support for looms and cards. Genetics, 6, 11-12.',
      '2016',
      'Genetics',
    ],
  ] as const)('%s', async (_, item, year, venue) => {
    const page = `# Publications\n\n${item}\n`;
    const { records } = await readListing(paperList, page);
    expect(records.map((record) => [record.year?.value, record.venue?.value ?? null])).toEqual([
      [year, venue],
    ]);
  });

  it.each([
    [
      'behind a word that asks for more',
      '[1] Ada Lovelace and Charles Babbage. Weaving numbers. In\n    SIGIR, 2020.\n[2] Emmy Noether and David Hilbert. A theory of rings. In\n    ICML, 2019.\n',
      ['SIGIR, 2020', 'ICML, 2019'],
    ],
    [
      'in the middle of a name, where the next word would not have fitted',
      '* Lovelace, A., Babbage, C. (2019). Weaving numbers with soft\n  cards in crowded rooms. IEEE Robotics and Automation\n  Letters, 5(2), 10-20.\n* Noether, E., Hilbert, D. (2018). A theory of rings and\n  of engines with cards. IEEE Transactions on Image\n  Processing, 7(1), 1-2.\n',
      ['IEEE Robotics and Automation Letters', 'IEEE Transactions on Image Processing'],
    ],
  ])('of items that are cut %s', async (_, items, venues) => {
    const { records } = await readListing(paperList, `# Publications\n\n${items}`);
    expect(records.map(({ venue }) => venue?.value.replace(/\.$/, ''))).toEqual(venues);
  });

  it('venues without the word in front of them, and no note of where a paper is found', async () => {
    const page =
      '1)\tLovelace, A.; Babbage, C. (2020): Weaving Patterns with Punched Cards. In: Journal of Engines 12 (3), S. 1–9.\n2)\tNoether, E.; Hilbert, D. (2018): Invariants and Rings. In: Annals of Algebra 2 (1), S. 1–9.\n3)\tTuring, A. (2019): On Computable Carpets. Online verfügbar unter https://example.org/carpets.\n';
    const { records } = await readListing(paperList, page);
    expect(records.map(({ venue }) => venue?.value)).toEqual([
      'Journal of Engines',
      'Annals of Algebra',
      undefined,
    ]);
  });

  it('the year of the section under an underlined heading', async () => {
    const page =
      'Papers of 2019\n--------------\n\n- Weaving Patterns in Looms. Ada Lovelace, Charles Babbage\n- A Theory of Engines. Emmy Noether, David Hilbert\n\n2020\n----\n\n- Reading Tables. Jane Marcet, Mary Somerville\n';
    const { records } = await readListing(paperList, page);
    expect(records.map(({ year }) => year?.value)).toEqual([undefined, undefined, '2020']);
  });

  it('a profile of Google Scholar, with its head and the counts of citations', async () => {
    const page =
      'Title\tCited by\tYear\nWeaving patterns in looms\nA Lovelace, C Babbage, M Somerville, J Marcet, ...\nAdvances in neural information processing systems 30, 2017\n98765*\t2017\nA theory of engines for looms\nE Noether, D Hilbert, A Lovelace\nInternational conference on machine learning, 4055-4064\n2345\n2018\n';
    const reader = chooseReader({ file: 'profile.txt', head: Buffer.from(page) });
    const { records } = await readListing(reader, page);
    expect(records.map(({ title, year, authors }) => [title?.value, year?.value, authors.length])).toEqual([
      ['Weaving patterns in looms', '2017', 4],
      ['A theory of engines for looms', '2018', 3],
    ]);
  });
});
