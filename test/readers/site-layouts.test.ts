/** How sites of conferences lay their lists out: articles, boards, paragraphs, tables of speakers, lists in objects. */
import { describe, expect, it } from 'vitest';
import { chooseReader } from '../../src/pipeline/read.js';
import type { PaperRecord } from '../../src/model/record.js';
import { htmlList } from '../../src/readers/list/html-list.js';
import { readListing } from '../support/listing.js';
import { checkRows, venueAndYear } from './listing-rows.js';

const TITLES = [
  'Weaving Patterns with Punched Cards',
  'A Theory of Engines without Mills',
  'Reading Tables by Sound and Touch',
  'Counting Threads of Looms at Scale',
] as const;
const PEOPLE = [
  'Ada Lovelace (London); Charles Babbage (Cambridge)',
  'Emmy Noether (Erlangen); Felix Klein (Göttingen)',
  'Mary Somerville (Oxford); Sofia Kovalevskaya (Stockholm)',
] as const;
const NAMES = [
  'Ada Lovelace; Charles Babbage',
  'Emmy Noether; Felix Klein',
  'Mary Somerville; Sofia Kovalevskaya',
] as const;
const PAPERS = NAMES.map((names, index) => `${TITLES[index]} | ${names}`);

const html = (body: string): string => `<!DOCTYPE html><html><body>${body}</body></html>`;
const each = (item: (title: string, people: string, index: number) => string): string =>
  PEOPLE.map((people, index) => item(TITLES[index]!, people, index)).join('\n');

describe('articles', () => {
  checkRows([
    [
      'that hold a whole list, with a heading for each paper',
      html(
        `<article><h3>Research Papers</h3><p>(*Primary Contact)</p>${each(
          (title, people, index) => `<p>${10 + index}</p><div><h4>${title}</h4><p>${people}</p></div>`,
        )}</article>`,
      ),
      PAPERS,
    ],
    [
      'that hold one paper each, whose parts have headings',
      html(
        each(
          (title, people) =>
            `<article><h3>${title}</h3><h4>Authors</h4><p>${people}</p><h4>Abstract</h4><p>We weave cloth and count its threads, day after day, until the mill stops for the night.</p></article>`,
        ),
      ),
      PAPERS,
    ],
  ]);
});

describe('numbers beside titles', () => {
  checkRows([
    [
      'of poster boards, which a style sheet alone sets apart',
      html(
        `<ol>${each(
          (title, people, index) =>
            `<li><div class="paperTitle"><span class="tag">18${index}L</span>${title}</div><div class="aff">${people}</div></li>`,
        )}</ol>`,
      ),
      PAPERS,
    ],
    [
      'of poster boards, in items that say nothing of what they hold',
      html(
        `<ul>${each((title, people, index) => `<li><span>18${index}L</span>${title}<br>${people}</li>`)}</ul>`,
      ),
      PAPERS,
    ],
    [
      'and a drop cap is none',
      html(
        `<ul>${each((title, people) => `<li><span>${title[0]}</span>${title.slice(1)}<br>${people}</li>`)}</ul>`,
      ),
      PAPERS,
    ],
  ]);
});

describe('people before their title', () => {
  checkRows([
    [
      'in paragraphs of one paper each',
      html(
        ['Ada Lovelace', 'Emmy Noether', 'Mary Somerville &amp; Sofia Kovalevskaya', 'Felix Klein']
          .map(
            (names, index) =>
              `<p><strong>${names}</strong><br><em>${TITLES[index]}</em><br><a href="#a${index}">Abstract</a></p>`,
          )
          .join('\n'),
      ),
      [
        `${TITLES[0]} | Ada Lovelace`,
        `${TITLES[1]} | Emmy Noether`,
        `${TITLES[2]} | Mary Somerville; Sofia Kovalevskaya`,
        `${TITLES[3]} | Felix Klein`,
      ],
    ],
    [
      'and no place of work in italics is one',
      html(
        `<p><strong>Jane Marcet</strong><br><em>University of London, Mill End</em></p><p><strong>Lise Meitner</strong><br><em>Professor of Looms at Vienna</em></p><p><strong>Emmy Noether</strong><br><em>Institute for Thread Counting</em></p><h2>Papers</h2><ul>${each((title, people) => `<li>${title}<br>${people}</li>`)}</ul>`,
      ),
      PAPERS,
    ],
    [
      'with links at names',
      `Accepted Papers\n\n[Ada Lovelace](http://a.example/~ada/), Charles Babbage and [Mary Somerville](http://b.example/~mary/). ${TITLES[0]}\n\n**Abstract:** We weave cloth and count its threads, day after day, until the mill stops for the night.\n\n[Emmy Noether](http://c.example/) and Felix Klein. ${TITLES[1]}\n\n**Abstract:** We build engines and stop their mills, night after night, until the looms start in the morning.\n`,
      [
        `${TITLES[0]} | Ada Lovelace; Charles Babbage; Mary Somerville`,
        `${TITLES[1]} | Emmy Noether; Felix Klein`,
      ],
    ],
    [
      'and before the year, in front of a linked title',
      `# Papers\n\n* **Ada Lovelace, 1843** [Notes on Engines](https://a.example/notes.pdf)\n* **Emmy Noether and Felix Klein, 1918** [New Directions in Looms](https://a.example/new.pdf)\n* **Mary Somerville, 1834** [${TITLES[2]}](https://a.example/touch.pdf)\n`,
      [
        'Notes on Engines | Ada Lovelace | https://a.example/notes.pdf',
        'New Directions in Looms | Emmy Noether; Felix Klein | https://a.example/new.pdf',
        `${TITLES[2]} | Mary Somerville | https://a.example/touch.pdf`,
      ],
    ],
    [
      'one or several, behind times with points, under a numbered heading',
      `4. Schedule of the Congress\nWednesday: 1 invited talk, 6 contributed talks.\n09.00-09.30 Ada Lovelace and Charles Babbage. ${TITLES[0]}\n09.30-10.00 Emmy Noether. ${TITLES[1]}\n10.00-10.30 COFFEE BREAK\n10.30-11.00 Mary Somerville and Sofia Kovalevskaya. ${TITLES[2]}\n11.00-11.30 Lise Meitner and Jane Marcet. ${TITLES[3]}\n11.30-12.00 David Hilbert. Threads of Infinite Length\n12.00-12.30 Felix Klein and Sophie Germain. Bottles of Cloth\n`,
      [
        `${TITLES[0]} | Ada Lovelace; Charles Babbage`,
        `${TITLES[1]} | Emmy Noether`,
        `${TITLES[2]} | Mary Somerville; Sofia Kovalevskaya`,
        `${TITLES[3]} | Lise Meitner; Jane Marcet`,
        'Threads of Infinite Length | David Hilbert',
        'Bottles of Cloth | Felix Klein; Sophie Germain',
      ],
    ],
  ]);
});

describe('tables', () => {
  checkRows([
    [
      'with names beside places of work',
      html(
        `<table><tr><th></th><th>Name</th><th>Institution</th><th>Title</th></tr>${[
          'Lovelace, Ada',
          'Noether, Emmy',
          'Somerville, Mary',
        ]
          .map(
            (name, index) =>
              `<tr><td>${index + 1}</td><td>${name}</td><td>Mill End</td><td>${TITLES[index]}</td></tr>`,
          )
          .join('')}</table>`,
      ),
      [`${TITLES[0]} | Lovelace, Ada`, `${TITLES[1]} | Noether, Emmy`, `${TITLES[2]} | Somerville, Mary`],
    ],
    [
      'with names of methods',
      html(
        `<table><tr><th>Name</th><th>Title</th><th>Authors</th></tr>${each(
          (title, people, index) => `<tr><td>Loom${index}</td><td>${title}</td><td>${people}</td></tr>`,
        )}</table>`,
      ),
      PAPERS,
    ],
  ]);
});

describe('titles with year and venue', () => {
  checkRows(
    [
      [
        'between commas, behind the number of a study',
        TITLES.map(
          (title, index) => `1. (${540 - index})\\*. ${title}, 20${10 + index}, Journal of Looms and Mills`,
        ).join('\n'),
        TITLES.map((title, index) => `${title} | Journal of Looms and Mills | 20${10 + index}`),
      ],
    ],
    venueAndYear,
  );
});

describe('what stands in front of titles', () => {
  const bare = NAMES.map((names) => names.replace('; ', ', '));
  const spans = (first: readonly string[]): string =>
    html(
      `<ul>${first.map((label, index) => `<li><span>${label}</span><span>${TITLES[index]}</span><span>${bare[index]}</span></li>`).join('\n')}</ul>`,
    );
  checkRows([
    ['times in elements of their own', spans(['9:00 AM', '9:20 AM', '10:00 AM']), PAPERS],
    ['times by 24 hours', spans(['09:00', '09:20', '10:00']), PAPERS],
    ['kinds', spans(['Oral', 'Oral', 'Spotlight']), PAPERS],
    [
      'codes of one session',
      `Oral Session 1\n${bare.map((names, index) => `P1.${index + 1} ${TITLES[index]}\n${names}\n`).join('')}`,
      PAPERS,
    ],
    [
      'one person at a place in brackets',
      `Accepted papers\n\n${TITLES.slice(0, 3)
        .map(
          (title, index) =>
            `${['Mary Somerville (Oxford)', 'Emmy Noether (Göttingen)', 'Kurt Gödel (Princeton)'][index]}. ${title}.\n`,
        )
        .join('')}`,
      ['Mary Somerville', 'Emmy Noether', 'Kurt Gödel'].map((name, index) => `${TITLES[index]} | ${name}`),
    ],
  ]);

  const placeOf = ({ title, location }: PaperRecord): string =>
    [title, location].map((field) => field?.value).join(' | ');
  const boards = ['Hall A #12', 'Hall A #13', 'Hall B #14'];
  const places = boards.map((place, index) => `${TITLES[index]} | ${place}`);
  const listed = (lines: (index: number) => readonly string[]): string =>
    `Poster Session 1\n${boards.map((_, index) => `${lines(index).join('\n')}\n`).join('')}`;
  checkRows(
    [
      [
        'places belong to the paper below',
        listed((index) => [boards[index]!, TITLES[index]!, bare[index]!]),
        places,
      ],
      [
        'with times as well',
        listed((index) => [
          boards[index]!,
          `1${index}:00 AM - 1${index}:15 AM`,
          TITLES[index]!,
          bare[index]!,
        ]),
        places,
      ],
      [
        'behind people they belong to the paper above, though a room and a time stand above the first',
        `Room A\n10:00 AM - 11:00 AM\n${listed((index) => [TITLES[index]!, bare[index]!, boards[index]!]).replace('Poster Session 1\n', '')}`,
        places,
      ],
      [
        'behind people they belong to the paper above',
        listed((index) => [TITLES[index]!, bare[index]!, boards[index]!]),
        places,
      ],
    ],
    placeOf,
  );

  it('groups of an institute with their people are no papers', async () => {
    const page = html(
      `<h1>Research Groups at our Institute</h1>${TITLES.map((title) => `<h4>${title}</h4><ul><li>Ada Lovelace</li><li>Charles Babbage</li></ul>`).join('\n')}`,
    );
    expect((await readListing(htmlList, page)).records).toEqual([]);
  });
});

describe('marks within and around names', () => {
  checkRows([
    [
      'a figure of a footnote before the stop that ends the list',
      `# Papers\n\n${NAMES.map((names, index) => `- ${names.replace('; ', '¹, ')}². [${TITLES[index]}](https://example.org/${index}). *Nature*, 2016.\n`).join('')}`,
      NAMES.map((names, index) => `${TITLES[index]} | ${names} | https://example.org/${index}`),
    ],
    [
      'a dash within the place of the last person, before a colon',
      `# Papers\n\n${NAMES.map((names, index) => `- ${names}; Jane Marcet (KAIST, Mila - Quebec AI Institute): ${TITLES[index]}\n`).join('')}`,
      NAMES.map((names, index) => `${TITLES[index]} | ${names}; Jane Marcet`),
    ],
    [
      'ampersands behind `by`, and a title of two words',
      `${TITLES[1]}, by Ada Lovelace1,* & Jane Marcet2 & Emmy Noether3\nReplicable Clustering, by Hossein Esfandiari1,* & Amin Karbasi2 & Vahab Mirrokni3 & Grigoris Velegkas1 & Felix Zhou2\n${TITLES[2]}, by Mary Somerville1 & Felix Klein2\n`,
      [
        `${TITLES[1]} | Ada Lovelace; Jane Marcet; Emmy Noether`,
        'Replicable Clustering | Hossein Esfandiari; Amin Karbasi; Vahab Mirrokni; Grigoris Velegkas; Felix Zhou',
        `${TITLES[2]} | Mary Somerville; Felix Klein`,
      ],
    ],
    [
      'a last name that is an abbreviation as well',
      `# Papers\n\n- Berivan Isik, Ayfer Ozgur, Tsachy Weissman and Albert No. Exact Optimality of Tradeoffs in Distributed Mean Estimation. ICML, 2019.\n- Emmy Noether and Felix Klein. ${TITLES[1]}. ICML, 2019.\n`,
      [
        'Exact Optimality of Tradeoffs in Distributed Mean Estimation | Berivan Isik; Ayfer Ozgur; Tsachy Weissman; Albert No',
        `${TITLES[1]} | Emmy Noether; Felix Klein`,
      ],
    ],
    [
      'titles in bold whose last word may be a given name',
      Array.from(
        { length: 6 },
        (_, index) =>
          `Paper ${index + 1}: **Loom${index}: Weaving Long Cloth on Multi-Scaled Graph Hierarchy** Honghua Dong, Emmy Noether, Felix Klein\n\n`,
      ).join(''),
      Array.from(
        { length: 6 },
        (_, index) =>
          `Loom${index}: Weaving Long Cloth on Multi-Scaled Graph Hierarchy | Honghua Dong; Emmy Noether; Felix Klein`,
      ),
    ],
  ]);
});

describe('cells alone in their rows', () => {
  checkRows([
    [
      'behind an empty cell for the time are titles, whatever words they hold',
      html(
        `<table>${NAMES.map(
          (names, index) =>
            `<tr><td>1${index}:40</td><td>${TITLES[index]}</td><td>${names.replace('; ', ' and ')}</td></tr>`,
        ).join('\n')}\n<tr><td></td><td>An Overview of Weaving by Machines</td><td></td></tr></table>`,
      ),
      [...PAPERS, 'An Overview of Weaving by Machines | '],
    ],
  ]);
});

describe('items below a title', () => {
  checkRows([
    [
      'two people and, in the next item, what the paper won are no people at places',
      `# Accepted Papers\n\n${NAMES.map((names, index) => `- **${TITLES[index]}**\n  - ${names.replace('; ', ', ')}\n  - Best Paper, Oral\n`).join('')}`,
      PAPERS,
    ],
  ]);
});

describe('references in links', () => {
  const PRINTED = [
    'Lovelace, A., & Babbage, C.',
    'Noether, E., & Klein, F.',
    'Somerville, M., & Kovalevskaya, S.',
  ];
  const linked = PRINTED.map(
    (people, index) =>
      `[${people} (202${index}). ${TITLES[index]}. *arXiv preprint*.](https://arxiv.org/abs/2001.0000${index})`,
  );
  const papers = [
    'Lovelace, A.; Babbage, C.',
    'Noether, E.; Klein, F.',
    'Somerville, M.; Kovalevskaya, S.',
  ].map((people, index) => `${TITLES[index]} | ${people} | https://arxiv.org/abs/2001.0000${index}`);
  checkRows([
    ['as items', `# Papers\n\n${linked.map((link) => `- ${link}\n`).join('')}`, papers],
    [
      'in a column of papers',
      `# Papers\n\n| **Name** | **Paper** | **Venue** |\n| --- | --- | --- |\n${linked.map((link, index) => `| Loom${index} | ${link} | arXiv |\n`).join('')}`,
      papers,
    ],
  ]);
});

describe('what stands beside titles', () => {
  checkRows([
    [
      'a venue with its year, and a link, where most titles have them; a title may look like a venue',
      `# Papers\n\n${[...TITLES, 'Advances in Weaving by Hand', 'ACM-Loom: Adaptive Weaving of Cloth']
        .map((title, index) => `${title} (ICML 2019) [[paper]](https://arxiv.org/abs/2001.0000${index})\n\n`)
        .join('')}`,
      [...TITLES, 'Advances in Weaving by Hand', 'ACM-Loom: Adaptive Weaving of Cloth'].map(
        (title, index) => `${title} |  | https://arxiv.org/abs/2001.0000${index} arxiv:2001.0000${index}`,
      ),
    ],
    [
      'remarks in brackets behind the names of columns',
      `CMT_Paper_ID,Paper_Title,Authors_Name (comma separated),Link_to_Video\n${TITLES.slice(0, 3)
        .map((title, index) => `${index},${title},"${NAMES[index]!.replace('; ', ', ')}",\n`)
        .join('')}`,
      PAPERS,
    ],
    [
      'how a paper is given, and a remark behind its address',
      `## Papers\n\n${TITLES.map((title, index) =>
        index === 0
          ? `1. ${title}: https://arxiv.org/abs/2001.0000${index} (PRINTED)`
          : `${index + 1}. ${title} (Lightning Talk): https://arxiv.org/abs/2001.0000${index}`,
      ).join('\n')}\n`,
      TITLES.map((title, index) => `${title} |  | https://arxiv.org/abs/2001.0000${index}`),
    ],
    [
      'the name of a method before a colon is nobody',
      `# Papers\n\n${TITLES.map((title, index) => `${index + 1}. LoomNLP Reader: ${title}, EMNLP 2019.`).join('\n')}\n`,
      TITLES.map((title) => `LoomNLP Reader: ${title} | `),
    ],
    [
      'invited talks under a heading that stands in the second column',
      html(
        `<table>${[
          '<tr><td></td><td colspan="2"><b>Invited Talk - Joint with Looms</b></td></tr>',
          '<tr><td>9:00-10:00</td><td>Jane Marcet</td><td>Combining Threads</td></tr>',
          '<tr><td>10:00-10:30</td><td colspan="2">Coffee break</td></tr>',
          '<tr><td></td><td colspan="2"><b>Contributed Talks:</b> <i>Looms</i> (Chair: TBA)</td></tr>',
          ...NAMES.map(
            (names, index) =>
              `<tr><td>1${index}:40-1${index}:55</td><td>${names.replace('; ', ' and ')}</td><td>${TITLES[index]}</td></tr>`,
          ),
        ].join('\n')}</table>`,
      ),
      PAPERS,
    ],
  ]);
});

describe('objects of JSON', () => {
  const papers = NAMES.map((authors, index) => ({ authors, title: TITLES[index] }));

  checkRows([
    [
      'with the list in a member of any case',
      JSON.stringify({ _source: 'looms', acceptedPapers: papers }, null, 2),
      PAPERS,
    ],
    [
      'whose first member stands on the first line',
      `{ "_source": "looms",\n  "accepted_papers": ${JSON.stringify(papers, null, 2)}\n}\n`,
      PAPERS,
    ],
  ]);

  it('are told from other texts', () => {
    expect(() => chooseReader({ file: 'page', head: Buffer.from('{ "mill": 1,\n "looms": [] }\n') })).toThrow(
      'no listing',
    );
  });
});
