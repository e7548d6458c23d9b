/** Programmes, contents and bibliographies as people paste them: times, speakers, leaders, years in front, venues behind. */
import { describe } from 'vitest';
import { checkRows, venueAndYear } from './listing-rows.js';

describe('programmes', () => {
  checkRows([
    [
      'times of any dash, right before the title or with the kind of paper behind them, and minutes',
      'Session 1A (Theatre): Weaving\n10:30–10:55Weaving Patterns in Looms\nAda Lovelace and Charles Babbage\n10:55‐11:20 (Long Paper) A Theory of Engines without Mills\nEmmy Noether and David Hilbert\n11.20-11.45 (Short Paper) Reading Tables by Sound -Mary Somerville and Sofia Kovalevskaya\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines without Mills | Emmy Noether; David Hilbert',
        'Reading Tables by Sound | Mary Somerville; Sofia Kovalevskaya',
      ],
    ],
    [
      'sessions, breaks, talks by invitation and the name of the meeting, which are no papers',
      'Held in conjunction with LOOMS’11 on 23rd October in Chicago, IL, USA\n\n3rd Workshop on Looms and the Social Mill\n\n8:30 - 9:00 - Opening & Introductions\n\n9:00 - 10:15 Paper Session I - Weaving and Discovery\n\nAda Lovelace and Charles Babbage. Weaving Patterns in Looms (15+5)\n\nEmmy Noether and David Hilbert. Do You Count What We Count? A Theory of Engines (10+5)\n\nMary Somerville and Sofia Kovalevskaya. Reading Tables by Sound (15 min)\n\nDiscussion (15)\n\n10:15-10:45 - Coffee Break\n\n10:45 - 12:30 - Paper Session II - Mills and Cards\n\nInvited Talk 2: Rosalind Franklin. Patterns in Crystals for Weavers\n\nJane Marcet and Felix Klein. Engines for Rooms without Light (15+5)\n\nLise Meitner and Ada Lovelace. Counting Threads at Scale (15+5)\n\nEmmy Noether and Charles Babbage. Patterns of Corn and Card (15+5)\n\nSpotlights of poster presentations and demos\n\n4th International Workshop on Looms, Mills and the Web\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'Do You Count What We Count? A Theory of Engines | Emmy Noether; David Hilbert',
        'Reading Tables by Sound | Mary Somerville; Sofia Kovalevskaya',
        'Engines for Rooms without Light | Jane Marcet; Felix Klein',
        'Counting Threads at Scale | Lise Meitner; Ada Lovelace',
        'Patterns of Corn and Card | Emmy Noether; Charles Babbage',
      ],
    ],
    [
      'who speaks before a colon, one or several',
      '# Accepted papers\n\n- Mary Somerville: Counting Threads at Scale\n- Ada Lovelace, Charles Babbage: Weaving Patterns in Looms\n- Emmy Noether and David Hilbert: A Theory of Engines: Mills and Cards\n- Sofia Kovalevskaya: Reading Tables by Sound\n',
      [
        'Counting Threads at Scale | Mary Somerville',
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines: Mills and Cards | Emmy Noether; David Hilbert',
        'Reading Tables by Sound | Sofia Kovalevskaya',
      ],
    ],
    [
      'who speaks before a dash, behind a time, in text without markup',
      'Talks\n\n9:00 – 9:20 Ada Lovelace — Weaving Patterns in Looms\n9:20 – 9:40 Emmy Noether — A Theory of Engines without Mills\n9:40 – 10:00 Mary Somerville — Counting Threads at Scale\n10:00 – 10:30 Coffee break\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace',
        'A Theory of Engines without Mills | Emmy Noether',
        'Counting Threads at Scale | Mary Somerville',
      ],
    ],
    [
      'people with their office, or their place of work, before a colon or a dash, who are no authors',
      '# Engines\n\n- Ada Lovelace, Charles Babbage. Weaving Patterns in Looms. ICML 2019.\n\n# Engine room\n\n- Emmy Noether: Professor of Mills and Engines\n- David Hilbert: General Chair of the Meeting\n- Felix Klein: PhD Student of Looms and Cards\n\n# Card room\n\n- Jane Marcet: University of London, London, UK\n\n# Loom room\n\n- Mary Somerville – Institute of Looms and Mills\n- Sofia Kovalevskaya – University of Engines in London\n- Lise Meitner – Department of Cards and Threads\n',
      ['Weaving Patterns in Looms | Ada Lovelace; Charles Babbage'],
    ],
    [
      'systems called like people, where no list says who speaks',
      '# Papers\n\n- Ada Lovelace, Charles Babbage. Weaving Patterns in Looms. ICML 2019.\n- Emmy Noether, David Hilbert. A Theory of Engines. ICML 2019.\n\n# Demo papers\n\n- Felix Loom: A System for Weaving Patterns\n- Jane Mill: A System for Grinding Corn\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage',
        'A Theory of Engines | Emmy Noether; David Hilbert',
        'Felix Loom: A System for Weaving Patterns | ',
        'Jane Mill: A System for Grinding Corn | ',
      ],
    ],
    [
      'the same in the list behind one that does',
      '# Talks\n\n- Mary Somerville: Counting Threads at Scale\n- Emmy Noether: A Theory of Engines\n- Sofia Kovalevskaya: Reading Tables by Sound\n\n# Accepted papers\n\n- Felix Loom: A System for Weaving Patterns\n- A Theory of Mills without Engines or Cards\n- Engines that Turn without Any Mill at All\n',
      [
        'Counting Threads at Scale | Mary Somerville',
        'A Theory of Engines | Emmy Noether',
        'Reading Tables by Sound | Sofia Kovalevskaya',
        'Felix Loom: A System for Weaving Patterns | ',
        'A Theory of Mills without Engines or Cards | ',
        'Engines that Turn without Any Mill at All | ',
      ],
    ],
    [
      'contents with leaders to pages',
      'Table of Contents\n\nWeaving Patterns in Looms ......................... 1\n   Ada Lovelace, Charles Babbage and Emmy Noether\n\nA Theory of Engines without Mills . . . . . . . . . . . 12\n   David Hilbert and Mary Somerville\n\nReading Tables by Sound ……… xii\n   Sofia Kovalevskaya and Felix Klein\n',
      [
        'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage; Emmy Noether',
        'A Theory of Engines without Mills | David Hilbert; Mary Somerville',
        'Reading Tables by Sound | Sofia Kovalevskaya; Felix Klein',
      ],
    ],
  ]);
});

describe('sessions', () => {
  checkRows(
    [
      [
        'with their times in front of their names',
        'Workshop on Looms\n\n9:00 - 10:15 Paper Session I - Weaving and Discovery\n\nAda Lovelace and Charles Babbage. Weaving Patterns in Looms\n\nEmmy Noether and David Hilbert. A Theory of Engines\n\n10:45-12:30 Paper Session II - Mills\n\nMary Somerville and Felix Klein. Reading Tables by Sound\n',
        [
          'Weaving Patterns in Looms | 9:00 - 10:15 Paper Session I - Weaving and Discovery',
          'A Theory of Engines | 9:00 - 10:15 Paper Session I - Weaving and Discovery',
          'Reading Tables by Sound | 10:45-12:30 Paper Session II - Mills',
        ],
      ],
    ],
    ({ title, session }) => `${title?.value ?? ''} | ${session?.value ?? ''}`,
  );
});

describe('bibliographies', () => {
  checkRows([
    [
      'in the style of Chicago, of one or several people',
      '# Articles in peer-reviewed journals\n\n- Lovelace, Ada, and Charles Babbage. 2022. "Weaving Patterns in Looms: A Survey". *Journal of Mills* 22(1): 5–25.\n- Noether, Emmy. 2021. "A Theory of Engines without Mills". *Engines and Cards* 12(3): 1–9.\n- Somerville, Mary. "Reading Tables by Sound and by Touch in Large Rooms".\n- Marcet, Jane. 2024. "How weaving complements, extends or replaces what engines do in mills: Autonomy and adaptation of looms in journals". *Journal of Mills* 18(9): 2206–2223.\n',
      [
        'Weaving Patterns in Looms: A Survey | Lovelace, Ada; Charles Babbage',
        'A Theory of Engines without Mills | Noether, Emmy',
        'Reading Tables by Sound and by Touch in Large Rooms | Somerville, Mary',
        'How weaving complements, extends or replaces what engines do in mills: Autonomy and adaptation of looms in journals | Marcet, Jane',
      ],
    ],
    [
      'the same without items, under a line that says what they are',
      '<html><body><p><strong>Articles in peer-review journals</strong></p><p>• Noether, Emmy, and David Hilbert. 2021. "A Theory of Engines". <em>Engines and Cards</em> 12(3): 1–9.</p><p>• Lovelace, Ada. "Reading of tables by sound and by touch in formal and informal interaction between weavers and their looms".</p><p>• Somerville, Mary. 2020. "Reading Tables by Sound". <em>Touch</em> 2(3): 1–9.</p></body></html>',
      [
        'A Theory of Engines | Noether, Emmy; David Hilbert',
        'Reading of tables by sound and by touch in formal and informal interaction between weavers and their looms | Lovelace, Ada',
        'Reading Tables by Sound | Somerville, Mary',
      ],
    ],
    [
      'with nothing but commas, the title first or the people',
      'Low-Latency, High-Throughput Weaving in Looms, A. Lovelace, C. Babbage, and E. Noether, The ACM Conference on Mill Design and Implementation (MDI), June 2022. MDI Distinguished Paper.\nPattern Gazer: Card-Driven Write-Rationing in Hybrid Looms, D. Hilbert, M. Somerville, and F. Klein, ACM LOOMS Conference on Measurement of Mills, June 2019.\n\n1. Lise Meitner et al, Reading Tables by Sound, CVPR 2020.\n',
      [
        'Low-Latency, High-Throughput Weaving in Looms | A. Lovelace; C. Babbage; E. Noether',
        'Pattern Gazer: Card-Driven Write-Rationing in Hybrid Looms | D. Hilbert; M. Somerville; F. Klein',
        'Reading Tables by Sound | Lise Meitner',
      ],
    ],
    [
      'titles of several exclamations',
      '# Papers\n\n* Tastes Great! Less Filling! Weaving Patterns in Looms (SIGMOD 2022)\n* A Theory of Engines without Mills (VLDB 2021)\n* Reading Tables by Sound (ICDE 2020)\n* Counting Threads at Scale in Rooms (VLDB 2019)\n* Looms! A Survey of Cards (CIDR 2018)\n',
      [
        'Tastes Great! Less Filling! Weaving Patterns in Looms | ',
        'A Theory of Engines without Mills | ',
        'Reading Tables by Sound | ',
        'Counting Threads at Scale in Rooms | ',
        'Looms! A Survey of Cards | ',
      ],
    ],
  ]);
});

describe('venues and years', () => {
  checkRows(
    [
      [
        'a conference with its year in front of the name of a session',
        '# Programme\n\n## CoRL 2023 Oral Session 2\n\n- Ada Lovelace, Charles Babbage. Weaving Patterns in Looms.\n\n## Oral Session 3\n\n- Emmy Noether, David Hilbert. A Theory of Engines without Mills.\n',
        ['Weaving Patterns in Looms | CoRL 2023 | 2023', 'A Theory of Engines without Mills |  | '],
      ],
      [
        'a year in front of the people',
        '# Publications\n\n- 2023. A. Lovelace, C. Babbage. Weaving Patterns in Looms. Journal of Mills 12(3), 45-67.\n- 2021. M. Somerville and F. Klein. Reading Tables by Sound. NeurIPS.\n',
        ['Weaving Patterns in Looms | Journal of Mills | 2023', 'Reading Tables by Sound | NeurIPS | 2021'],
      ],
      [
        'a year in front of full names, with nothing between',
        'Publications\n\n2023 Ada Lovelace, Charles Babbage. Weaving Patterns in Looms. Journal of Mills 12(3), 45-67.\n2020 Lise Meitner. Reading Tables by Sound in Rows. ICML.\n2019 Emmy Noether and David Hilbert. A Theory of Engines. ICML.\n',
        [
          'Weaving Patterns in Looms | Journal of Mills | 2023',
          'Reading Tables by Sound in Rows | ICML | 2020',
          'A Theory of Engines | ICML | 2019',
        ],
      ],
      [
        'journals with volume, issue and pages in the styles of several fields',
        '# Publications\n\n1. Lovelace A, Babbage C. Weaving patterns in looms. Looms. 2019;12(3):45-67. doi:10.1234/looms.2019.12\n2. Hopper G, Noether E, Klein F. A theory of engines without mills. J Mill Res. 2020;5:1-9.\n3. Somerville, M., Hilbert, D. (2021). Reading tables by sound. Touch, 7(2), 101-119.\n4. Meitner L. Patterns in crystals for weavers. Nature 2018, 555, 12–15.\n',
        [
          'Weaving patterns in looms | Looms | 2019',
          'A theory of engines without mills | J Mill Res | 2020',
          'Reading tables by sound | Touch | 2021',
          'Patterns in crystals for weavers | Nature 2018 | 2018',
        ],
      ],
      [
        'a venue that markup names, with the people right behind it',
        '<html><body><ol><li><span class="ptitle">Weaving patterns in looms</span><span class="pmeta"><a class="venue" href="https://mills.example.org/1">Chemical Looms ↗</a>A. Lovelace, <strong>C. Babbage</strong>* · 12 citations</span></li><li><span class="ptitle">A theory of engines without mills</span><span class="pmeta"><span class="venue">Small</span>E. Noether, D. Hilbert</span></li></ol></body></html>',
        ['Weaving patterns in looms | Chemical Looms | ', 'A theory of engines without mills | Small | '],
      ],
    ],
    venueAndYear,
  );
});
