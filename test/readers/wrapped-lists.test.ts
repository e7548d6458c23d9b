/** Lists in files that are wrapped at the width of a page: what was one line is read as one. */
import { describe } from 'vitest';
import { checkRows } from './listing-rows.js';

describe('items cut', () => {
  checkRows([
    [
      'within titles and journals',
      '# Publications\n\n* Lovelace, A., Babbage, C. (2019). Weaving numbers with soft\n  cards in crowded rooms. IEEE Robotics and Automation\n  Letters, 5(2), 10-20.\n* Somerville, M., Marcet, J., and Noether, E. (2018). Reading\n  tables by sound. In ICRA 2019.\n* Emmy Noether, Mary Somerville, Jane Marcet, and David Hilbert. Causal tests\n  of engines with few cards. EMNLP 2020.\n',
      [
        'Weaving numbers with soft cards in crowded rooms | Lovelace, A.; Babbage, C.',
        'Reading tables by sound | Somerville, M.; Marcet, J.; Noether, E.',
        'Causal tests of engines with few cards | Emmy Noether; Mary Somerville; Jane Marcet; David Hilbert',
      ],
    ],
    [
      'in a numbered list of plain text',
      'Accepted papers\n\n[1] Ada Lovelace, Charles Babbage, and Mary Somerville. Weaving patterns for long\n    tables in small engines. In Proceedings of ACL, 2021.\n\n[2] Emmy Noether and Jane Marcet. A theory of engines. In\n    SIGIR, 2020.\n\n[3] David Hilbert, Jane Marcet, and Mary Somerville. Counting with half the cards:\n    a study of looms. Computational Linguistics, 2019.\n',
      [
        'Weaving patterns for long tables in small engines | Ada Lovelace; Charles Babbage; Mary Somerville',
        'A theory of engines | Emmy Noether; Jane Marcet',
        'Counting with half the cards: a study of looms | David Hilbert; Jane Marcet; Mary Somerville',
      ],
    ],
    [
      'within bold titles and lists of names',
      '1. **Weaving Patterns with Soft Cards in Crowded\n   Rooms**, Ada Lovelace, Charles Babbage, *ICRA 2020*\n2. **A Theory of Engines**, Emmy Noether, Jane Marcet,\n   David Hilbert, *IROS 2019*\n3. "Causal Tests of Engines with Few Cards", Mary Somerville,\n   Ada Lovelace, Jane Marcet, *EMNLP 2020*\n',
      [
        'Weaving Patterns with Soft Cards in Crowded Rooms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; Jane Marcet; David Hilbert',
        'Causal Tests of Engines with Few Cards | Mary Somerville; Ada Lovelace; Jane Marcet',
      ],
    ],
    [
      'within titles in capitals, before the authors',
      '- Weaving Patterns for Long Tables in Low-Resource\n  Engines. Ada Lovelace, Charles Babbage, Mary Somerville\n- A Theory of Tables. Emmy Noether,\n  Jane Marcet\n- Counting with Half the Cards: A Study of Looms. David Hilbert,\n  Jane Marcet, Mary Somerville\n',
      [
        'Weaving Patterns for Long Tables in Low-Resource Engines | Ada Lovelace; Charles Babbage; Mary Somerville',
        'A Theory of Tables | Emmy Noether; Jane Marcet',
        'Counting with Half the Cards: A Study of Looms | David Hilbert; Jane Marcet; Mary Somerville',
      ],
    ],
    [
      'within the words of links',
      '## Accepted\n* [Weaving Patterns of Tables with Very Long\n  Names](https://arxiv.org/abs/2001.00001), Ada Lovelace, Charles Babbage\n* [Causal Tests of\n  Engines](https://arxiv.org/abs/2001.00002), Emmy Noether, Jane Marcet\n',
      [
        'Weaving Patterns of Tables with Very Long Names | Ada Lovelace; Charles Babbage | https://arxiv.org/abs/2001.00001 arxiv:2001.00001',
        'Causal Tests of Engines | Emmy Noether; Jane Marcet | https://arxiv.org/abs/2001.00002 arxiv:2001.00002',
      ],
    ],
    [
      'within places of work, below titles in bold',
      '* **Weaving Patterns in Looms**\nAda Lovelace (University of\nLondon); Charles Babbage (Analytical Society\nof Cambridge); Mary Somerville\n(University of Oxford)\n\n* **A Theory of Engines**\nEmmy Noether (University of Göttingen); David Hilbert (University of\nGöttingen)\n\n* **Reading Tables by Sound**\nJane Marcet, Mary Somerville\n\n* **Counting with Cards**\nAda Lovelace, Jane Marcet\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Mary Somerville',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'Reading Tables by Sound | Jane Marcet; Mary Somerville',
        'Counting with Cards | Ada Lovelace; Jane Marcet',
      ],
    ],
    [
      'nowhere: title and authors have lines of their own',
      '- Weaving patterns in looms\n  Ada Lovelace, Charles Babbage\n  ICRA 2020\n- A theory of engines\n  Emmy Noether, David Hilbert\n  IROS 2019\n',
      [
        'Weaving patterns in looms | Ada Lovelace; Charles Babbage',
        'A theory of engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'by a break of the line on purpose',
      '- **Weaving patterns in looms**  \n  under water with Ada Lovelace\n  Ada Lovelace, Charles Babbage\n- **A theory of engines**  \n  for all, by hand and by steam\n  Emmy Noether, David Hilbert\n',
      [
        'Weaving patterns in looms | Ada Lovelace; Charles Babbage',
        'A theory of engines | Emmy Noether; David Hilbert',
      ],
    ],
    [
      'with one column before some bullets',
      '- **Weaving Patterns in Looms** <br/>\nAda Lovelace and Charles Babbage\n\n - **A Theory of Engines**<br/>\nEmmy Noether and David Hilbert\n\n - **Reading Tables by Sound**<br/>\nMary Somerville and Jane Marcet\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'Reading Tables by Sound | Mary Somerville; Jane Marcet',
      ],
    ],
    [
      'within elements of a page in Markdown',
      '## Accepted Papers\n\n<details>\n  <summary>Ada Lovelace, Mary Somerville\nand Charles Babbage. <b>Weaving Patterns in\nLooms.</b></summary>\n  <p>We ask what an engine can weave\n  when nobody tells it what a pattern is, and\n  compare cards.</p>\n</details>\n\n<details>\n  <summary>Emmy Noether and David Hilbert. <b>A Theory of Engines.</b></summary>\n  <p>Engines are\n  shown to be rings.</p>\n</details>\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Mary Somerville; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
      ],
    ],
  ]);
});
