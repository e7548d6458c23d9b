/** What whole pages do around their lists: labels, fences, programmes with authors as headings, menus and footers. */
import { describe } from 'vitest';
import { checkRows } from './listing-rows.js';

describe('labels and capitals', () => {
  checkRows([
    [
      'authors under `Name:`, whatever the title looks like',
      '<html><body><h1>Accepted papers</h1><ul><li>\nName: Ada Lovelace, Charles Babbage\n<br>\nTitle: Weaving Patterns in Looms\n<br><br>\n<li>\nName: Emmy Noether\n<br>\nTitle: Towards 100% Accurate Engines: Error-Tolerant\n Mill Alignment\n<br></ul>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'Towards 100% Accurate Engines: Error-Tolerant Mill Alignment | Emmy Noether',
      ],
    ],
    [
      'no people under `Name:` when it names a thing',
      '# Papers\n\n- Title: Weaving Patterns in Looms\n  Authors: Ada Lovelace, Charles Babbage\n  Name: loom-weaver\n',
      ['Weaving Patterns in Looms | Ada Lovelace; Charles Babbage'],
    ],
    [
      'systems whose names are words of links or look like places in a programme',
      '# Papers\n\n- [DEMO: A Collaborative Loom for Weavers](https://arxiv.org/abs/1843.00001)\n- [LM-1: Weaving Patterns with Engines at Scale](https://arxiv.org/abs/1843.00002)\n- Demo: https://example.org/looms\n- Reading Tables by Sound [[paper](https://arxiv.org/abs/1843.00003)]\n',
      [
        'DEMO: A Collaborative Loom for Weavers |  | https://arxiv.org/abs/1843.00001 arxiv:1843.00001',
        'LM-1: Weaving Patterns with Engines at Scale |  | https://arxiv.org/abs/1843.00002 https://example.org/looms arxiv:1843.00002',
        'Reading Tables by Sound |  | https://arxiv.org/abs/1843.00003 arxiv:1843.00003',
      ],
    ],
    [
      'names written small between points, first or last',
      'Session\n\nPoster Session 3\n\n\nWeaving Patterns in Looms with Cards\n\nada king lovelace · Charles Babbage · Emmy Noether\n\n\nA Theory of Engines without Mills\n\nEmmy Noether · kurt gödel\n',
      [
        'Weaving Patterns in Looms with Cards | ada king lovelace; Charles Babbage; Emmy Noether',
        'A Theory of Engines without Mills | Emmy Noether; kurt gödel',
      ],
    ],
    [
      'conferences and two figures of their year before titles',
      "PLDI  20' Weaving Patterns in Looms with Cards\nICSE '21: A Theory of Engines without Mills\n\nPOPL  22' Reading Tables by Sound Alone\n",
      [
        'Weaving Patterns in Looms with Cards | ',
        'A Theory of Engines without Mills | ',
        'Reading Tables by Sound Alone | ',
      ],
    ],
  ]);
});

describe('references', () => {
  checkRows([
    [
      'in journals with volume and number, in books with editors, by people called J.',
      '# Journal papers\n\n[J2]  Mary Hsieh, Ada Lovelace, and Charles Babbage.  Redistribution of a Swarm of Looms Among Mills.  Swarm Weaving, vol. 2, no. 2, pp. 121-141, 2008. [BibTex]  PDF\n\n[J1]  Ada Lovelace and Charles Babbage.  Weaving Patterns in Looms: A Survey.  Submitted to Looms & Mills, Special Issue on Weaving, ed. David L. Hilbert, 2019.\n\n- Looms: A Contrastive Theory of Engines.\n  - E. Noether, D. Hilbert, and J. Marcet. *Arxiv 2021*. [[pdf]](https://arxiv.org/pdf/2101.00486.pdf)\n',
      [
        'Redistribution of a Swarm of Looms Among Mills | Mary Hsieh; Ada Lovelace; Charles Babbage',
        'Weaving Patterns in Looms: A Survey | Ada Lovelace; Charles Babbage',
        'Looms: A Contrastive Theory of Engines | E. Noether; D. Hilbert; J. Marcet | https://arxiv.org/pdf/2101.00486.pdf arxiv:2101.00486',
      ],
    ],
    [
      'whose list of people leaves some out in the middle',
      '# Publications\n\n+ Lovelace, A., Babbage, C., Somerville, M. F., ... & Noether, E. (2024). [Weaving patterns in looms with cards](https://doi.org/10.1016/j.loom.2024.1). *Cell*, 187(3), 676-691.\n+ Hilbert, D., Marcet, J., ... & Klein, F. C. (2022). [A theory of engines without mills](https://doi.org/10.1016/j.loom.2022.1). *Nature*, 610(7930), 128-134.\n',
      [
        'Weaving patterns in looms with cards | Lovelace, A.; Babbage, C.; Somerville, M. F.; Noether, E. | https://doi.org/10.1016/j.loom.2024.1 doi:10.1016/j.loom.2024.1',
        'A theory of engines without mills | Hilbert, D.; Marcet, J.; Klein, F. C. | https://doi.org/10.1016/j.loom.2022.1 doi:10.1016/j.loom.2022.1',
      ],
    ],
  ]);
});

describe('lines cut at the width of a page', () => {
  checkRows([
    [
      'within a title in italics, and within a name',
      '1. _Looms: Weaving Patterns with Cards Made from Paper and Low\n   Latency_, Ada Lovelace, Charles Babbage\n\n2. _A Theory of Engines_, Ada Lovelace, Charles Babbage, Emmy\n   Noether, David Hilbert\n\n3. _Reading Tables by Sound_, Mary Somerville, Jane Marcet\n',
      [
        'Looms: Weaving Patterns with Cards Made from Paper and Low Latency | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Ada Lovelace; Charles Babbage; Emmy Noether; David Hilbert',
        'Reading Tables by Sound | Mary Somerville; Jane Marcet',
      ],
    ],
  ]);
});

describe('what stands around a list', () => {
  checkRows([
    [
      'notes behind pictures',
      '# Daily Arxiv Papers\n\n**⚠️NOTE**: Update looms up to last day every morning automatically.\n\n**🔖TAGS**:`weaving` `looms` `engines` `mills` `cards` `sound` `tables`\n\n---\n### 1843-05-20\n* [Weaving Patterns in Looms with Cards](http://arxiv.org/abs/1843.00001v2)\n* [A Theory of Engines without Mills](http://arxiv.org/abs/1843.00002v1)\n* [Reading Tables by Sound Alone](http://arxiv.org/abs/1843.00003v1)\n',
      [
        'Weaving Patterns in Looms with Cards |  | http://arxiv.org/abs/1843.00001v2 arxiv:1843.00001',
        'A Theory of Engines without Mills |  | http://arxiv.org/abs/1843.00002v1 arxiv:1843.00002',
        'Reading Tables by Sound Alone |  | http://arxiv.org/abs/1843.00003v1 arxiv:1843.00003',
      ],
    ],
    [
      'conferences that the list takes papers from',
      '# Papers of top conferences\n\n- to be updated\n- Other (systems): NSDI; OSDI; SOSP; Weave; ASPLOS\n- Looms and Weaving : ICLR, NeurIPS, ICML\n- Engines & Mills : CVPR, ICCV, ECCV\n- Weaving Patterns in Looms with Cards [[paper](https://arxiv.org/abs/1843.00001)]\n- Engines: A Theory of Mills and Looms [[paper](https://arxiv.org/abs/1843.00002)]\n- Reading Tables by Sound Alone [[paper](https://arxiv.org/abs/1843.00003)]\n',
      [
        'Weaving Patterns in Looms with Cards |  | https://arxiv.org/abs/1843.00001 arxiv:1843.00001',
        'Engines: A Theory of Mills and Looms |  | https://arxiv.org/abs/1843.00002 arxiv:1843.00002',
        'Reading Tables by Sound Alone |  | https://arxiv.org/abs/1843.00003 arxiv:1843.00003',
      ],
    ],
    [
      'how a list in Markdown is cited, in BibTeX',
      '# Awesome looms\n\n## Citation\n\n```\n@misc{looms1843,\n    title = {Looms},\n    author = {Lovelace, Ada},\n    year = {1843},\n}\n```\n\n## Weaving\n* **LW**: "Weaving Patterns in Looms", ICML, 2015. [[paper](https://arxiv.org/abs/1843.00001)]\n* **TE**: "A Theory of Engines", ICCV, 2019 (*Turin*). [[Paper](https://arxiv.org/abs/1843.00002)]\n',
      [
        'Weaving Patterns in Looms |  | https://arxiv.org/abs/1843.00001 arxiv:1843.00001',
        'A Theory of Engines |  | https://arxiv.org/abs/1843.00002 arxiv:1843.00002',
      ],
    ],
    [
      'fences around titles, and around code',
      "# Papers\n\n```text\nPLDI 20' Weaving Patterns in Looms with Cards\nPLDI 21' A Theory of Engines without Mills\n\nPOPL 22' Reading Tables by Sound Alone\n```\n\n```\npip install looms and cards\nfrom looms import weave\nweave the cards with = 3\n```\n",
      [
        'Weaving Patterns in Looms with Cards | ',
        'A Theory of Engines without Mills | ',
        'Reading Tables by Sound Alone | ',
      ],
    ],
    [
      'the menu and the footer of a site',
      '<html><body><h1>Papers on looms</h1><ul class="menu"><li><a href="venue.html">Venue and Registration</a></li><li><a href="old.html">Previous Conferences</a></li><li><a href="cfp.html">Call for Participation</a></li></ul><h1>Accepted papers</h1><p><b>Weaving Patterns in Looms</b><br>Ada Lovelace (London); Charles Babbage (Cambridge)</p><tr><b>A Theory of Engines</b></tr><tr><p>Emmy Noether (Erlangen); David Hilbert (Göttingen)</tr><div id="footer"><div><p><span>&copy; 1843 <a href="#">Conference</a></span><br>Template design by <a href="http://looms.example/">Ada Lovelace</a></p></div></div></body></html>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
  ]);
});

describe('saved pages', () => {
  checkRows([
    [
      'whose file breaks its lines within names',
      '<html><body><h2>Accepted papers</h2><ul><li><b>Weaving Patterns in Looms</b><br>Ada Lovelace, Charles\n   Babbage, Mary\n   Somerville and Jane Marcet</li><li class="paper"><span class="authors">Emmy\n Noether, <a href=\n "https://example.org/hilbert">David\n Hilbert</a></span>. <span class="title">A Theory of Engines</span></li></ul></body></html>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Mary Somerville; Jane Marcet',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'that mark one person before a long title',
      '<html><body><h2>Accepted papers</h2><ul><li class="paper"><span class="authors">Ada\n Lovelace. </span> <span class="title">Poster: Weaving Patterns in Looms with Cards Made from Paper</span></li><li class="paper"><span class="authors">Emmy Noether and David Hilbert</span> <span class="title">A Theory of Engines</span></li></ul></body></html>',
      [
        'Poster: Weaving Patterns in Looms with Cards Made from Paper | Ada Lovelace',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
  ]);
});

describe('linked titles', () => {
  checkRows([
    [
      'with a venue before or behind them, and a sentence below',
      '## Weaving\n\n- [CVPR25] [3D Student Weaving of Looms](https://arxiv.org/abs/1843.00001) ✨\n\n  This work proposes a loom with both positive and negative components, which weaves faster than any loom before it.\n\n- [ICLR23] [Engine motion generation: A survey](https://arxiv.org/abs/1843.00002)\n\n  The model is a lightweight engine that predicts motion, delivering controllable weaving from text with few cards.\n\n[Tables: Simplified Reading on Large Sheets](https://www.usenix.org/conference/osdi-04/tables) [USENIX OSDI 2004]\n\n[The Cards of Looms](https://static.example.org/cards-sosp2003.pdf) [ACM SOSP 2003]\n',
      [
        '3D Student Weaving of Looms |  | https://arxiv.org/abs/1843.00001 arxiv:1843.00001',
        'Engine motion generation: A survey |  | https://arxiv.org/abs/1843.00002 arxiv:1843.00002',
        'Tables: Simplified Reading on Large Sheets |  | https://www.usenix.org/conference/osdi-04/tables',
        'The Cards of Looms |  | https://static.example.org/cards-sosp2003.pdf',
      ],
    ],
    [
      'with a tag behind the word that links them, and theses, which are nobody',
      '# Papers\n\n* DistLoom: Disaggregating Prefill for Large Looms [link](https://arxiv.org/pdf/1843.00001.pdf) [PKU]\n* Fairness in Serving Large Looms [link](https://arxiv.org/abs/1843.00002)[Jane Marcet]\n* [Reading Tables by Sound](https://arxiv.org/abs/1843.00003) (Masters Thesis)\n',
      [
        'DistLoom: Disaggregating Prefill for Large Looms |  | https://arxiv.org/pdf/1843.00001.pdf arxiv:1843.00001',
        'Fairness in Serving Large Looms |  | https://arxiv.org/abs/1843.00002 arxiv:1843.00002',
        'Reading Tables by Sound |  | https://arxiv.org/abs/1843.00003 arxiv:1843.00003',
      ],
    ],
  ]);
});

describe('tables that lay out a page', () => {
  checkRows([
    [
      'in one column, title and authors below each other',
      '<html><body><h2>Accepted Papers</h2><table><tr><td>Weaving Patterns in Looms</td></tr><tr><td><em>Ada Lovelace and Charles Babbage</em></td></tr><tr><td>&nbsp;</td></tr><tr><td>"Which Mill?" A Theory of Engines</td></tr><tr><td><em>Emmy Noether, David Hilbert</em></td></tr><tr><td>&nbsp;</td></tr></table></body></html>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        '"Which Mill?" A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'with the menu in one cell and all papers in the other',
      '<html><body><table><tr><td><div><a href="index.html">Home</a></div></td><td><h1>Publications</h1><h2>Papers</h2><ul><li><p><b>Weaving Patterns in Looms</b> <a href="https://arxiv.org/abs/1843.00001">[pdf]</a><br>Ada Lovelace, Charles Babbage<br>Conference on Looms, 1843</p></li></ul><ul><li><p><b>A Theory of Engines</b><br>Emmy Noether, David Hilbert<br>Conference on Engines, 1918</p></li></ul></td></tr></table></body></html>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage | https://arxiv.org/abs/1843.00001 arxiv:1843.00001',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
  ]);
});

describe('headings', () => {
  checkRows([
    [
      'of the page itself, above badges and notes behind pictures',
      '# Awesome Papers on Looms for Weavers\n\n[![Awesome](https://awesome.re/badge.svg)](https://awesome.re) [![arXiv](https://example.org/b.svg)](https://arxiv.org/list/cs.DC/recent)\n\n**⚠️NOTE**: Update papers up to last day every morning (8:00 UTC+8) automatically.\n\n**🔖TAGS**:`weaving` `looms` `engines` `mills` `cards`\n\n### 1843-05-20\n* `looms` `cards` [Weaving Patterns in Looms with Cards](http://arxiv.org/abs/1843.00001v2)\n  > **TL;DR**: Weaves patterns.\n* `engines` [A Theory of Engines without Mills](http://arxiv.org/abs/1843.00002v1)\n* See the [notes](http://arxiv.org/abs/1843.00003v1)\n',
      [
        'Weaving Patterns in Looms with Cards |  | http://arxiv.org/abs/1843.00001v2 arxiv:1843.00001',
        'A Theory of Engines without Mills |  | http://arxiv.org/abs/1843.00002v1 arxiv:1843.00002',
      ],
    ],
    [
      'that name the authors of the title below, in a programme with places',
      '<h2>Program</h2><h4>08:30 Opening</h4><p>Welcome by the chairs</p><h4>1A-1&nbsp;<span>Ada Lovelace and Charles Babbage</span></h4><p>Weaving Patterns in Looms with Cards</p><h4>1B-1&nbsp;<span>Emmy Noether, David Hilbert</span></h4><p>A Theory of Engines without Mills</p><h4>Coffee break</h4><p>In the hall</p><h4>1A-2&nbsp;<span>Mary Somerville and Jane Marcet</span></h4><p>Reading Tables by Sound Alone</p>',
      [
        'Weaving Patterns in Looms with Cards | Ada Lovelace; Charles Babbage',
        'A Theory of Engines without Mills | Emmy Noether; David Hilbert',
        'Reading Tables by Sound Alone | Mary Somerville; Jane Marcet',
      ],
    ],
    [
      'that end in the address of a paper, with notes in items below',
      '### Weaving Patterns in Looms with Cards (https://arxiv.org/abs/1843.00001)\nComments: 32 pages\n\n- **Was ist neu**: Ein Webstuhl, der Muster aus Karten webt, wird mit allen Teilen vorgestellt. Er webt schnell.\n\n- **Technik**: Karten, Nadeln, Rahmen und Räder werden verbunden.\n\n### A Theory of Engines (https://arxiv.org/abs/1843.00002)\n\n- **Was ist neu**: Engines haben nun eine Theorie.\n\n### Reading Tables by Sound (https://arxiv.org/abs/1843.00003)\n',
      [
        'Weaving Patterns in Looms with Cards |  | https://arxiv.org/abs/1843.00001 arxiv:1843.00001',
        'A Theory of Engines |  | https://arxiv.org/abs/1843.00002 arxiv:1843.00002',
        'Reading Tables by Sound |  | https://arxiv.org/abs/1843.00003 arxiv:1843.00003',
      ],
    ],
    [
      'that name one person each and head what is told of them',
      '<h2>Program</h2><h4>Ada Lovelace</h4><p>Writer of Programs for Engines</p><h4>Charles Babbage</h4><p>Builder of Engines and Mills</p><h2>Accepted papers</h2><p><b>Weaving Patterns in Looms</b><br>Ada Lovelace and Charles Babbage</p><p><b>A Theory of Engines</b><br>Emmy Noether and David Hilbert</p>',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
  ]);
});

describe('parts of pages', () => {
  checkRows([
    [
      'headings that link papers, with venue and notes below each',
      '# A list on looms\n\n### Attacks\n\n#### [Weaving Patterns in Looms with Cards](https://dl.acm.org/doi/10.1145/2976749.2978392)\n\nCCS 2016\n\n1. uses "adversarial cards" to fool looms\n\n#### [Adversarial Card](https://arxiv.org/abs/1712.09665)\n\narXiv 1712; LOOMS workshop 2017\n\n1. **The first paper** that explicitly introduces the cards\n2. Demonstrate a universal attack\n\n#### [A Theory of Engines without Mills](https://example.org/article/3893)\n\nAAAI 2019\n\n1. generate imperceptible threads\n',
      [
        'Weaving Patterns in Looms with Cards |  | https://dl.acm.org/doi/10.1145/2976749.2978392 doi:10.1145/2976749.2978392',
        'Adversarial Card |  | https://arxiv.org/abs/1712.09665 arxiv:1712.09665',
        'A Theory of Engines without Mills |  | https://example.org/article/3893',
      ],
    ],
    [
      'headings with a picture between the title and its labels',
      '## Weaving Patterns in Looms with Cards\n\n<img src="/img/0411.png" width="600">\n\n**Authors:** Ada Lovelace, Charles Babbage, and Emmy Noether  \n**Affiliations:**  \nCentre for Engines, Germany  \nLondon Institute of Technology, UK  \n\n**Abstract:** Looms weave threads, and we show how cards tell them what to weave in many rooms.\n\n---\n\n## A Theory of Engines without Mills\n\n<img src="/img/0616.png" width="600">\n\n**Authors:** David Hilbert, Mary Somerville, and Felix Klein  \n**Affiliations:**  \nTechnical University of Mills, Germany\n\n**Abstract:** Engines turn, and we show why they turn without any mill at all in most rooms.\n',
      [
        'Weaving Patterns in Looms with Cards | Ada Lovelace; Charles Babbage; Emmy Noether',
        'A Theory of Engines without Mills | David Hilbert; Mary Somerville; Felix Klein',
      ],
    ],
    [
      'lines that link a paper by its venue below the people, under numbered headings and between rules',
      '## 2. Looms\n\n### 2.0 Data, Model\n**SynLoom: Weaving Patterns with Cards**  \nAda Lovelace, Charles Babbage  \n[arXiv](https://arxiv.org/abs/2409.16517)\n\n**LoomMoE: A Theory of Engines**   \nEmmy Noether, David Hilbert   \n[arXiv, 5 Sep 2024](https://arxiv.org/abs/2409.03277) • [Code](https://github.com/loom/moe)\n\n--- Pre-Loom ---  \n**Reading Tables by Sound**  \nMary Somerville, Felix Klein  \n[VIS 2024 Short Paper](https://example.org/v-short-1276.pdf)\n',
      [
        'SynLoom: Weaving Patterns with Cards | Ada Lovelace; Charles Babbage | https://arxiv.org/abs/2409.16517 arxiv:2409.16517',
        'LoomMoE: A Theory of Engines | Emmy Noether; David Hilbert | https://arxiv.org/abs/2409.03277 https://github.com/loom/moe arxiv:2409.03277',
        'Reading Tables by Sound | Mary Somerville; Felix Klein | https://example.org/v-short-1276.pdf',
      ],
    ],
    [
      'bullets with no blank before a linked title',
      '# Papers\n\n-[Weaving Patterns in Looms](https://arxiv.org/abs/1843.00001) - in EMNLP 2021\n\n-[A Theory of Engines without Mills](https://arxiv.org/abs/1843.00002) Evaluation of mills on cards - in MLHC 2021\n\n-[Reading Tables by Sound](https://arxiv.org/abs/1843.00003) in ACL 2021\n',
      [
        'Weaving Patterns in Looms |  | https://arxiv.org/abs/1843.00001 arxiv:1843.00001',
        'A Theory of Engines without Mills |  | https://arxiv.org/abs/1843.00002 arxiv:1843.00002',
        'Reading Tables by Sound |  | https://arxiv.org/abs/1843.00003 arxiv:1843.00003',
      ],
    ],
    [
      'rows of a table without the tag that opens them',
      '<html><body><h2>Accepted papers</h2><table><tr><td>ID</td><td>Title</td></tr><td>26</td>\n<td>Weaving Patterns in Looms with Cards</td>\n</tr>\n<td>28</td>\n<td>A Theory of Engines without Mills</td>\n</tr><tr><td>29</td><td>Reading Tables by Sound in Rows</td></tr></table></body></html>',
      [
        'Weaving Patterns in Looms with Cards | ',
        'A Theory of Engines without Mills | ',
        'Reading Tables by Sound in Rows | ',
      ],
    ],
    [
      'articles whose foot holds their links, with a venue that markup calls an author',
      '<html><body><article class="post"><header><h2>Weaving Patterns in Looms with Cards</h2><p>Ada Lovelace, Charles Babbage</p><div class="meta"><span class="author">ICLR 2025</span></div></header><p>Looms weave threads, and we show how cards tell them what to weave in rooms of any size.</p><footer><h3>Paper</h3><ul><li><a href="https://arxiv.org/abs/1843.00001"><i class="ai"></i></a></li></ul></footer></article><article class="post"><header><h2>A Theory of Engines without Mills</h2><p>Emmy Noether, David Hilbert</p></header></article><footer><a href="https://arxiv.org/abs/1843.00009">A site by Ada Lovelace, Charles Babbage</a></footer></body></html>',
      [
        'Weaving Patterns in Looms with Cards | Ada Lovelace; Charles Babbage | https://arxiv.org/abs/1843.00001',
        'A Theory of Engines without Mills | Emmy Noether; David Hilbert',
      ],
    ],
  ]);
});

describe('results of a search', () => {
  const page = [
    'Showing 1–50 of 1,234 results for all: loom',
    'Search in archive.',
    'arXiv:2409.17001 [pdf, other] cs.LG cs.AI',
    'Weaving Patterns in Looms with Punched Cards',
    'Authors: Ada Lovelace, Charles Babbage',
    'Abstract: Looms that read cards weave any pattern, and we show by which means patterns of other looms can be… ▽ More',
    'Submitted 26 September, 2024; originally announced September 2024.',
    'arXiv:2311.00042 [pdf, ps, other] math.HO cond-mat.stat-mech',
    'A Theory of Engines without Mills',
    'Authors: Emmy Noether',
    'Abstract: Engines are described by their invariants, of which there are as many as symmetries of the mill.',
    'Submitted 2 November, 2023; originally announced November 2023.',
    'Comments: 12 pages',
  ].join('\n');

  checkRows([
    [
      'on arXiv, each under its id',
      page,
      [
        'Weaving Patterns in Looms with Punched Cards | Ada Lovelace; Charles Babbage | arxiv:2409.17001',
        'A Theory of Engines without Mills | Emmy Noether | arxiv:2311.00042',
      ],
    ],
  ]);
  checkRows(
    [
      [
        'on arXiv, each above the date of its submission, which is not of the abstract',
        page,
        ['2024 | other looms can be… | true | ', '2023 | symmetries of the mill. | false | 12 pages'],
      ],
    ],
    ({ year, abstract, abstractTruncated, comment }) =>
      [
        ...[year?.value, abstract?.value.split(' ').slice(-4).join(' ')],
        ...[abstractTruncated, comment?.value],
      ].join(' | '),
  );
});
