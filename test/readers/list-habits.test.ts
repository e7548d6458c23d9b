/** Habits of lists that single lines do not show: numbers, links below titles, authors in items, repeated headings. */
import { describe, expect, it } from 'vitest';
import { chooseReader } from '../../src/pipeline/read.js';
import { readListing } from '../support/listing.js';
import { checkRows } from './listing-rows.js';

describe('what stands around titles', () => {
  checkRows([
    [
      'how long a talk is, how it is given, and who presents it to the group',
      '# Program\n\n- Weaving Patterns in Looms (long)\n    - Ada Lovelace and Charles Babbage\n- A Theory of Engines(short)\n    - Emmy Noether and David Hilbert\n\n## Sessions\n\n- 11:15–11:40 [virtual long]: Reading Tables by Sound by Mary Somerville and Jane Marcet.\n- 11:40–12:05 [on-site short]: Drawing Looms with Few Lines by Emmy Noether.\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'Reading Tables by Sound | Mary Somerville; Jane Marcet',
        'Drawing Looms with Few Lines | Emmy Noether',
      ],
    ],
    [
      'awards behind a picture or nothing, arrows that open, slides',
      '<div><a class="title" href="#">Weaving Patterns in Looms <span>🏆 Best Paper Award</span> <span>▸</span></a><p>Ada Lovelace, Charles Babbage</p></div>\n<div><a class="title" href="#">A Theory of Engines and MillsDistinguished Paper Award</a><p>Emmy Noether, David Hilbert</p></div>\n<div><a class="title" href="#">Reading Tables by Sound presented by Ada</a><p>Mary Somerville, Jane Marcet</p></div>\n<div><a class="title" href="#">Drawing Looms with Few Lines (paper) (slides)</a><p>Emmy Noether, Jane Marcet</p></div>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines and Mills | Emmy Noether; David Hilbert',
        'Reading Tables by Sound | Mary Somerville; Jane Marcet',
        'Drawing Looms with Few Lines | Emmy Noether; Jane Marcet',
      ],
    ],
    [
      'years, which are part of titles, and no numbers of submissions',
      '2023 Weaving Patterns in Looms with Cards Made from Paper\nAda Lovelace, Charles Babbage\n\n2022 Theories of Engines with Few Parts and Many Wheels\nEmmy Noether, David Hilbert\n\n2021 Tables Read by Sound and Touch without any Light\nMary Somerville, Jane Marcet\n\n2020 Lines for Looms Drawn with Pencils by Many Hands\nEmmy Noether, Jane Marcet\n',
      [
        '2023 Weaving Patterns in Looms with Cards Made from Paper | Ada Lovelace; Charles Babbage',
        '2022 Theories of Engines with Few Parts and Many Wheels | Emmy Noether; David Hilbert',
        '2021 Tables Read by Sound and Touch without any Light | Mary Somerville; Jane Marcet',
        '2020 Lines for Looms Drawn with Pencils by Many Hands | Emmy Noether; Jane Marcet',
      ],
    ],
    [
      'several links before a date',
      '# Papers\n\n* Weaving Patterns in Looms [[paper](https://arxiv.org/abs/1843.00001)] [[code](https://github.com/ada/looms)] (2024.03.20)\n* A Theory of Engines [[paper](https://arxiv.org/abs/1843.00002)] [[note](notes/engines.md)] (2024.03.21)\n* Reading Tables by Sound [[paper](https://arxiv.org/abs/1843.00003)]\n',
      [
        'Weaving Patterns in Looms |  | https://arxiv.org/abs/1843.00001 https://github.com/ada/looms arxiv:1843.00001',
        'A Theory of Engines |  | https://arxiv.org/abs/1843.00002 arxiv:1843.00002',
        'Reading Tables by Sound |  | https://arxiv.org/abs/1843.00003 arxiv:1843.00003',
      ],
    ],
    [
      'bold titles with links, which repeat their heading, and no authors',
      "# Awesome looms\n\n- 2023/9/26 We add papers from `LOOMS'23`\n\n## Loom Design\n\n**[Loom Design] Weaving Patterns in Looms**. [[Paper](https://arxiv.org/abs/1843.00001)] <br>\n**TLDR**: The paper presents a loom that weaves patterns from cards.\n\n**[Loom Design] [Re] A Theory of Engines**. [[Paper](https://arxiv.org/abs/1843.00002)]\n**TLDR**: Engines have a theory.\n\n## Reading\n\n**[Reading] Reading Tables by Sound**. [[Paper](https://arxiv.org/abs/1843.00003)]\n",
      [
        'Weaving Patterns in Looms |  | https://arxiv.org/abs/1843.00001 arxiv:1843.00001',
        '[Re] A Theory of Engines |  | https://arxiv.org/abs/1843.00002 arxiv:1843.00002',
        'Reading Tables by Sound |  | https://arxiv.org/abs/1843.00003 arxiv:1843.00003',
      ],
    ],
    [
      'the mark by which a text cites it',
      '- \n\nLovelace and Babbage [1943]\n\nAda Lovelace and Charles Babbage.\n\nWeaving patterns in looms.\n\nIn *Proceedings of the Conference on Looms*, pages 1–10, 1843.\n\n- \n\nNoether et al. [1918a]\n\nEmmy Noether, David Hilbert, and Jane Marcet.\n\nA theory of engines with few parts.\n\nIn *Conference on Engines*, pages 11–20, 1918.\n',
      [
        'Weaving patterns in looms | Ada Lovelace; Charles Babbage',
        'A theory of engines with few parts | Emmy Noether; David Hilbert; Jane Marcet',
      ],
    ],
  ]);

  it('says of a session nothing but who leads it', async () => {
    const page =
      '<html><body><div><b>Loom Design and Weaving Machines</b></div><div><strong>Chair:</strong> TBA</div><ul><li>Weaving Patterns in Looms for Cards</li><li>A Theory of Engines and Their Parts</li><li>Reading Tables by Sound and Touch</li><li>Drawing Looms with Few Lines</li><li>What Engines Know of Themselves</li></ul></body></html>';
    const read = await readListing(chooseReader({ file: 'page', head: Buffer.from(page) }), page);
    expect(read.records.map(({ title }) => title?.value)).not.toContain('Loom Design and Weaving Machines');
    expect(read.records).toHaveLength(5);
  });
});

describe('lists without authors', () => {
  checkRows([
    [
      'of titles with their addresses behind them',
      'Oral papers of the conference\n\nWeaving Patterns in Looms [https://arxiv.org/abs/1843.00001]\nA Theory of Engines [https://arxiv.org/abs/1843.00002]\nReading Tables by Sound and Touch with Engines: Cards for Looms and Patterns for All Who Weave Them [https://example.org/tables.pdf]\nDrawing Looms with Few Lines [https://arxiv.org/abs/1843.00004]\n',
      [
        'Weaving Patterns in Looms |  | https://arxiv.org/abs/1843.00001 arxiv:1843.00001',
        'A Theory of Engines |  | https://arxiv.org/abs/1843.00002 arxiv:1843.00002',
        'Reading Tables by Sound and Touch with Engines: Cards for Looms and Patterns for All Who Weave Them |  | https://example.org/tables.pdf',
        'Drawing Looms with Few Lines |  | https://arxiv.org/abs/1843.00004 arxiv:1843.00004',
      ],
    ],
    [
      'of titles with a link word below each',
      'Looms and engines\n\nWeaving Patterns in Looms for Cards\n\npaper\n\nA Theory of Engines with Parts\n\npaper\n\nReading Tables by Sound and Touch\n\npaper\n\nDrawing Looms with Few Lines\n\npaper\n\nWhat Engines Know of Themselves\n\npaper\n',
      [
        'Weaving Patterns in Looms for Cards | ',
        'A Theory of Engines with Parts | ',
        'Reading Tables by Sound and Touch | ',
        'Drawing Looms with Few Lines | ',
        'What Engines Know of Themselves | ',
      ],
    ],
    [
      'of conf.researchr.org, with the track and badges below titles',
      'Papers\nTitle\nWeaving Patterns in Looms for Cards\nResearch Papers\nA Theory of Engines with Parts\nResearch Papers\nMedia Attached\nReading Tables by Sound and Touch\nResearch Papers\nLink to publication DOI\nDrawing Looms with Few Lines\nResearch Papers\nDOI Media Attached\nWhat Engines Know of Themselves\nResearch Papers\n',
      [
        'Weaving Patterns in Looms for Cards | ',
        'A Theory of Engines with Parts | ',
        'Reading Tables by Sound and Touch | ',
        'Drawing Looms with Few Lines | ',
        'What Engines Know of Themselves | ',
      ],
    ],
    [
      'in a table whose other cells are empty',
      '| Name | Tag |\n| --- | --- |\n| [Weaving Patterns in Looms](https://looms.example.org/virtual/1) | |\n| [A Theory of Engines](https://looms.example.org/virtual/2) | |\n',
      [
        'Weaving Patterns in Looms |  | https://looms.example.org/virtual/1',
        'A Theory of Engines |  | https://looms.example.org/virtual/2',
      ],
    ],
    [
      'under headings with nothing but how they are presented, among others that name authors',
      '# Accepted papers\n\n## 1. Weaving Patterns in Looms\n**Authors:** Ada Lovelace; Charles Babbage;\n**Presentation:** Poster\n\n## 2. 3D Drawings of Engines and Looms\n**Presentation:** Poster\n\n## 3. A Theory of Engines\n**Authors:** Emmy Noether; David Hilbert;\n**Presentation:** Oral\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        '3D Drawings of Engines and Looms | ',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
  ]);
});

describe('pages', () => {
  checkRows([
    [
      'whose heading stands above a first item that looks like people',
      '# Reading list\n\n- **Ring Theory**, Emmy Noether, NeurIPS 2019\n- **The Kernel of Weft**, Grace Hopper, Ada Lovelace, NeurIPS 2019\n- **A Study of Woof**, Barbara Liskov, NeurIPS 2018\n',
      ['The Kernel of Weft | Grace Hopper; Ada Lovelace', 'A Study of Woof | Barbara Liskov'],
    ],
    [
      'with the bullets of a word processor, on two levels',
      'Accepted papers\n\n\uf0b7\tWeaving Patterns with Punched Cards\no\tAda Lovelace, Charles Babbage\n\uf0b7\tRings in Modern Looms\no\tEmmy Noether, David Hilbert\n\uf0b7\tThe Kernel of Weft\no\tGrace Hopper, Jane Marcet\n',
      [
        'Weaving Patterns with Punched Cards | Ada Lovelace; Charles Babbage',
        'Rings in Modern Looms | Emmy Noether; David Hilbert',
        'The Kernel of Weft | Grace Hopper; Jane Marcet',
      ],
    ],
    [
      'with headings that are links to papers, titles with a full stop',
      '---\ntitle: Looms 1943\n---\n\n# Looms 1943\n\n#### [Weaving Patterns in Looms.](https://www.usenix.org/conference/looms43/presentation/lovelace)\n\n#### [A Theory of Engines.](https://www.usenix.org/conference/looms43/presentation/noether)\n\n#### [Reading Tables by Sound.](https://www.usenix.org/conference/looms43/presentation/somerville)\n',
      [
        'Weaving Patterns in Looms |  | https://www.usenix.org/conference/looms43/presentation/lovelace',
        'A Theory of Engines |  | https://www.usenix.org/conference/looms43/presentation/noether',
        'Reading Tables by Sound |  | https://www.usenix.org/conference/looms43/presentation/somerville',
      ],
    ],
    [
      'that start with a rule, not with front matter',
      '---\n## Surveys\n* "Weaving Patterns in Looms: A Survey", *arXiv, Dec 1943*. [[Paper](https://arxiv.org/abs/1943.00001)]\n* "A Theory of Engines", *arXiv, Nov 1943*, [[Paper](https://arxiv.org/abs/1943.00002)]\n---\n## Reading\n* **Tables**: "Reading Tables by Sound", *arXiv, Oct 1943*. [[Paper](https://arxiv.org/abs/1943.00003)]\n',
      [
        'Weaving Patterns in Looms: A Survey |  | https://arxiv.org/abs/1943.00001 arxiv:1943.00001',
        'A Theory of Engines |  | https://arxiv.org/abs/1943.00002 arxiv:1943.00002',
        'Reading Tables by Sound |  | https://arxiv.org/abs/1943.00003 arxiv:1943.00003',
      ],
    ],
    [
      'of nothing but linked titles, some of them alone under their heading',
      '# papers\n\n## Looms\n[Weaving Patterns in Looms](https://arxiv.org/pdf/1943.00001.pdf)\n\n[A Theory of Engines](https://arxiv.org/pdf/1943.00002.pdf)\n\n## Tables\n\n[Reading Tables by Sound](https://arxiv.org/pdf/1943.00003.pdf)\n',
      [
        'Weaving Patterns in Looms |  | https://arxiv.org/pdf/1943.00001.pdf arxiv:1943.00001',
        'A Theory of Engines |  | https://arxiv.org/pdf/1943.00002.pdf arxiv:1943.00002',
        'Reading Tables by Sound |  | https://arxiv.org/pdf/1943.00003.pdf arxiv:1943.00003',
      ],
    ],
    [
      'with a table that holds all papers of a session in one cell',
      '<table><thead><tr><th><a href="#s1">Session 1 B: Looms</a></th></tr></thead><tbody><tr><td><p class="paper"><b class="title">Weaving Patterns in Looms</b><br><span class="authors">Ada Lovelace, Charles Babbage</span></p><p class="paper"><b class="title">A Theory of Engines</b><br><span class="authors">Emmy Noether, David Hilbert</span></p><p class="paper"><b class="title">Reading Tables by Sound</b><br><span class="authors">Mary Somerville</span></p></td></tr></tbody></table>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'Reading Tables by Sound | Mary Somerville',
      ],
    ],
    [
      'of references with escaped brackets, wrapped within their quoted titles',
      '\\[11\\] A. Lovelace, C. Babbage, and M. Somerville, "LOOM: Weaving\nPatterns and Cards in Looms," in 16th Symposium on Looms, 1943.\n\n\\[12\\] E. Noether and D. Hilbert, "A Theory of Engines: Toward Few\nParts and Many Wheels in Engines of All Sizes and Better\nMills," Transactions on Engines, vol. 6, pp. 587-604, 1943.\n\n\\[13\\] J. Marcet et al., "Reading Tables by Sound and\nTouch," in Advances in Tables, 1943.\n',
      [
        'LOOM: Weaving Patterns and Cards in Looms | A. Lovelace; C. Babbage; M. Somerville',
        'A Theory of Engines: Toward Few Parts and Many Wheels in Engines of All Sizes and Better Mills | E. Noether; D. Hilbert',
        'Reading Tables by Sound and Touch | J. Marcet',
      ],
    ],
  ]);
});

describe('authors', () => {
  checkRows([
    [
      'one in each item below a title, as in the contents of proceedings of the ACM',
      'SESSION: Looms\nWeaving Patterns in Looms\n  • Ada Lovelace\n  • Charles Babbage\nLoom Card Tagging\n  • Emmy Noether\nA Theory of Engines with Few Parts\n  • Mary Somerville\n  • Jane Marcet\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'Loom Card Tagging | Emmy Noether',
        'A Theory of Engines with Few Parts | Mary Somerville; Jane Marcet',
      ],
    ],
    [
      'in an item above the title, one of them alone',
      'Accepted papers\n\n  • Ada Lovelace and Charles Babbage.\n    Weaving Patterns in Looms [paper] [extended version]\n  • Emmy Noether and David Hilbert.\n    A Theory of Engines [paper]\n  • James Watt.\n    Implementations of Algorithms for Engines [paper]\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'Implementations of Algorithms for Engines | James Watt',
      ],
    ],
    [
      'before titles, behind numbers without a stop',
      'Accepted papers\n\n107 Ada Lovelace, Charles Babbage and Mary Somerville. Weaving Patterns in Looms\n\n12 Emmy Noether and David Hilbert. A Theory of Engines\n\n122 Jane Marcet and Mary Somerville. Reading Tables by Sound\n\n134 Ada Lovelace and Jane Marcet. Drawing Looms with Few Lines\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Mary Somerville',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'Reading Tables by Sound | Jane Marcet; Mary Somerville',
        'Drawing Looms with Few Lines | Ada Lovelace; Jane Marcet',
      ],
    ],
    [
      'with keywords behind them on their line',
      'Weaving Patterns in Looms\nAda Lovelace and Charles Babbage. Keywords: looms, cards, patterns.\n\nA Theory of Engines\nEmmy Noether and David Hilbert. Keywords: engines, theory, invariants.\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'marked as such, before a title of four capitals that is marked as well',
      '<table><tr><td>09:00</td><td><span class="authors">Ada Lovelace, Charles Babbage, Mary Somerville and Jane Marcet</span>. <span class="title">Clustered Level Planarity</span> <span class="track">[T1]</span></td></tr><tr><td>09:20</td><td><span class="authors">Emmy Noether</span>. <span class="title">Antipodal Pairs and Crossing Numbers</span> <span class="track">[T1]</span></td></tr></table>',
      [
        'Clustered Level Planarity | Ada Lovelace; Charles Babbage; Mary Somerville; Jane Marcet',
        'Antipodal Pairs and Crossing Numbers | Emmy Noether',
      ],
    ],
  ]);
});

describe('places of work', () => {
  checkRows([
    [
      'of one word, behind a comma in a line for each author',
      '10:45 - 12:15: Session 1: Looms (Chair: Jane Marcet, RI)\n  • Weaving Patterns in Looms (paper) (slides)\n    Ada Lovelace, UCL\n    Charles Babbage, Cambridge\n    Mary Somerville, UCL\n  • A Theory of Engines (paper)\n    Emmy Noether, Gottingen.\n    David Hilbert, Gottingen.\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Mary Somerville',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'that are none by their words, behind the last of several people and `and`',
      '# Papers\n\n- Weaving Patterns in Looms\n  - Ada Lovelace, Charles Babbage, and Mary Somerville, Loom Group\n- A Theory of Engines\n  - Emmy Noether, David Hilbert, and Jane Marcet, ENGI; James Watt, University of Glasgow; Mary Somerville and Ada Lovelace, ENGI\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Mary Somerville',
        'A Theory of Engines | Emmy Noether; David Hilbert; Jane Marcet; James Watt; Mary Somerville; Ada Lovelace',
      ],
    ],
    [
      'in brackets, unknown to the tool, in a line for each author',
      'Full Papers\nWeaving Patterns in Looms\nAda Lovelace (University of London)\nCharles Babbage (Loomamp)\nMary Somerville (University of London)\nA Theory of Engines\nEmmy Noether (University of Göttingen)\nDavid Hilbert (University of Göttingen)\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Mary Somerville',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
  ]);
});

describe('references', () => {
  checkRows([
    [
      'of physicians, with others left out and an id behind the pages',
      '1. Lovelace A, Babbage C. Weaving patterns with cards. J Engines. 2020;12(3):1-9. doi:10.1016/j.loom.2020.01.001\n2. Noether E, Hilbert D, van der Berg J, et al. Rings in modern looms. Ann Algebra. 2018;2(1):1-9. doi:10.1016/j.loom.2020.01.002\n3. Turing AM, et al. On computable carpets. Ann Algebra. 2019;2(1):1-9.\n',
      [
        'Weaving patterns with cards | Lovelace A; Babbage C | doi:10.1016/j.loom.2020.01.001',
        'Rings in modern looms | Noether E; Hilbert D; van der Berg J | doi:10.1016/j.loom.2020.01.002',
        'On computable carpets | Turing AM',
      ],
    ],
    [
      'of psychologists, each with its address behind the pages',
      'Lovelace, A., & Babbage, C. (2020). Weaving patterns with cards. Journal of Engines, 3(2), 1-9. https://doi.org/10.1016/j.loom.2020.01.001\n\nNoether, E. (2018). Rings in modern looms and in looms of old, with a remark on engines. Annals of Algebra, 2(1), 1-9. https://doi.org/10.1016/j.loom.2020.01.002\n',
      [
        'Weaving patterns with cards | Lovelace, A.; Babbage, C. | https://doi.org/10.1016/j.loom.2020.01.001 doi:10.1016/j.loom.2020.01.001',
        'Rings in modern looms and in looms of old, with a remark on engines | Noether, E. | https://doi.org/10.1016/j.loom.2020.01.002 doi:10.1016/j.loom.2020.01.002',
      ],
    ],
    [
      'to one person with initials, as a preprint among others',
      '[1] A. Lovelace and C. Babbage. Weaving patterns with cards. In ICML, 2020.\n[2] E. Noether, D. Hilbert, and F. Klein. Rings in modern looms. Journal of Algebra, 2(1):1-9, 2018.\n[3] A. M. Turing. On computable carpets. arXiv preprint arXiv:1801.00001, 2018.\n[4] G. Hopper. The first compiler for looms. arXiv:1801.00002, 2018.\n',
      [
        'Weaving patterns with cards | A. Lovelace; C. Babbage',
        'Rings in modern looms | E. Noether; D. Hilbert; F. Klein',
        'On computable carpets | A. M. Turing | arxiv:1801.00001',
        'The first compiler for looms | G. Hopper | arxiv:1801.00002',
      ],
    ],
    [
      'with the last name first of the first author alone, who has two initials',
      'Papers\n\nLovelace, A. K., C. Babbage, and M. F. Somerville. 1943. Weaving patterns: looms, cards, and an alternative. Journal of Looms 64:912-923.\n\nNoether, E. A., D. Hilbert, and M. Marcet. 1918.Theories of engines with remarkably few parts and many wheels. Engines 1:3-14.\n',
      [
        'Weaving patterns: looms, cards, and an alternative | Lovelace, A. K.; C. Babbage; M. F. Somerville',
        'Theories of engines with remarkably few parts and many wheels | Noether, E. A.; D. Hilbert; M. Marcet',
      ],
    ],
    [
      'of journals such as Nature, to one author and others',
      'Publications\n\n1 Lovelace, A. et al. Weaving Patterns in Looms for Cards. Annals of Weaving 6, 734-744, doi:10.1000/looms.1 (2023).\n\n2 Noether, E. M. G. et al. A Theory of Engines with Few Parts. Engine Letters 17, 7326-7334, doi:10.1000/engines.2 (2023).\n\n3 Somerville, M. et al. Reading Tables by Sound and Touch. Journal of Tables, doi:10.1000/tables.3 (2023).\n\n4 Marcet, J., Watt, J. & Babbage, C. Drawing Looms with Few Lines. Journal of Looms 13, 1-9 (2023).\n',
      [
        'Weaving Patterns in Looms for Cards | Lovelace, A. | doi:10.1000/looms.1',
        'A Theory of Engines with Few Parts | Noether, E. M. G. | doi:10.1000/engines.2',
        'Reading Tables by Sound and Touch | Somerville, M. | doi:10.1000/tables.3',
        'Drawing Looms with Few Lines | Marcet, J.; Watt, J.; Babbage, C.',
      ],
    ],
    [
      'with the year in brackets and nothing behind it',
      'Lovelace, R et al. (1997) The value of patterns in looms. Nature, 387(6630), 253-260.\n\nNoether, RT et al. (1998) Theories of engines that surprise. Engines, 1(6), 535-545.\n\nMarcet, M (1999) Conversations. Ecography, 22(1), 5-12.\n\nSomerville, D et al. (2001) The connexion of the sciences. Science, 292(5515), 281-284.\n',
      [
        'The value of patterns in looms | Lovelace, R',
        'Theories of engines that surprise | Noether, RT',
        'Conversations | Marcet, M',
        'The connexion of the sciences | Somerville, D',
      ],
    ],
    [
      'with a colon behind the year, and journals with one in their name',
      'Ada Lovelace, Charles Babbage and Mary Somerville (1843): Weaving patterns in looms of the Si(553)-Au kind, J. Phys.: Condens. Matter 31 (1843)\n\nEmmy Noether and David Hilbert (1918): A theory of engines with few parts, Phys. Status Solidi B (1918)\n\nJane Marcet and Mary Somerville (1819): Reading tables by sound and touch, Condens. Matter in press\n',
      [
        'Weaving patterns in looms of the Si(553)-Au kind | Ada Lovelace; Charles Babbage; Mary Somerville',
        'A theory of engines with few parts | Emmy Noether; David Hilbert',
        'Reading tables by sound and touch | Jane Marcet; Mary Somerville',
      ],
    ],
    [
      'with authors of the next one cut off by the end of a line',
      'Lovelace, A., Babbage, C., Somerville, M., and Marcet, J. Weaving patterns in looms for cards. In International Conference on Looms, pp. 1–9. 1843.\n\nNoether, E., Hilbert, D., Marcet, J., Watt, J., and Somerville,\n\nM. A theory of engines with few parts. In Workshop on Engines, 1918.\n\nMarcet, J. and Watt, J. Drawing looms with few lines. In Proceedings of Looms, 1819.\n',
      [
        'Weaving patterns in looms for cards | Lovelace, A.; Babbage, C.; Somerville, M.; Marcet, J.',
        'Drawing looms with few lines | Marcet, J.; Watt, J.',
      ],
    ],
  ]);
});

describe('what is no paper', () => {
  const titlesOf = async (page: string): Promise<(string | undefined)[]> => {
    const read = await readListing(chooseReader({ file: 'page', head: Buffer.from(page) }), page);
    return read.records.map(({ title }) => title?.value);
  };
  const PAPERS =
    '- Weaving Patterns in Looms for Cards\n- A Theory of Engines with Parts\n- Reading Tables by Sound and Touch\n- Drawing Looms with Few Lines\n- What Engines Know of Themselves\n- Looms That Count Their Own Threads\n';

  it('a session with its chair or its room', async () => {
    const sessions =
      '- Track A: Paper Session 1 (Chair: TODO)\n- Session 2: Advances in Loom Design, room 2.09 and online\n';
    const titles = await titlesOf(`# Accepted papers\n\n${sessions}${PAPERS}`);
    expect(titles).toHaveLength(6);
    expect(titles.join('\n')).not.toMatch(/session/i);
  });

  it('what the page says of itself', async () => {
    const notices =
      '- 2023/9/26 We add papers on looms of all kinds\n- Please note that all papers are short\n';
    const titles = await titlesOf(`# Accepted papers\n\n${notices}${PAPERS}`);
    expect(titles).toHaveLength(6);
    expect(titles.join('\n')).not.toMatch(/we add|please/i);
  });
});

it('takes the journal in front of its volume where a reference ends in its year', async () => {
  const page =
    'Publications\n\nLovelace, A. et al. Weaving Patterns in Looms for Cards. Applied Materials for Weavers and Millers 6, 734-744, doi:10.1000/looms.1 (2023).\n\nNoether, E. et al. A Theory of Engines with Few Parts. Advanced Electronic Engines and Wheels 17, 7326-7334, doi:10.1000/engines.2 (2023).\n';
  const read = await readListing(chooseReader({ file: 'page', head: Buffer.from(page) }), page);
  expect(read.records.map(({ venue }) => venue?.value)).toEqual([
    'Applied Materials for Weavers and Millers',
    'Advanced Electronic Engines and Wheels',
  ]);
});
