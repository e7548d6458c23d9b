/** Programmes as sites of conferences show them: tables, spans of time, pages kept in YAML, numbered posters. */
import { describe } from 'vitest';
import { checkRows } from './listing-rows.js';

const TITLES = [
  'Weaving Patterns with Punched Cards',
  'A Theory of Engines without Mills',
  'Reading Tables by Sound and Touch',
  'Counting Threads of Looms at Scale',
] as const;

const rows = (...cells: readonly (readonly [string, string])[]): string =>
  cells.map(([time, text]) => `<tr><td>${time}</td><td>${text}</td></tr>`).join('\n');

describe('tables', () => {
  checkRows([
    [
      'a title in one row and its authors in the row below',
      `<!DOCTYPE html><html><body><table>${rows(
        ['9:00', 'SESSION 1 - LOOMS AND MILLS'],
        ['', TITLES[0]],
        ['', 'Ada Lovelace (London); Charles Babbage (Cambridge)'],
        ['9:40', TITLES[1]],
        ['', 'Emmy Noether'],
        ['10:00', 'KEYNOTE 1 - Jane Marcet'],
        ['10:30', 'Sponsor talk - How to Live with a Loom'],
        ['', 'Felix Klein (Mills Ltd)'],
        ['11:00', 'Lunch break'],
        ['12:00', TITLES[2]],
        ['', 'Mary Somerville and Sofia Kovalevskaya'],
      )}</table></body></html>`,
      [
        `${TITLES[0]} | Ada Lovelace; Charles Babbage`,
        `${TITLES[1]} | Emmy Noether`,
        `${TITLES[2]} | Mary Somerville; Sofia Kovalevskaya`,
      ],
    ],
    [
      'no pairs where a row names one person and no other row names several',
      `<!DOCTYPE html><html><body><table>${rows(
        ['9:00', 'Guided Tour of the Mill'],
        ['', 'Emmy Noether'],
        ['10:00', 'Dinner in the Loom Room'],
        ['', 'Jane Marcet'],
      )}</table><p>Ada Lovelace, Charles Babbage. ${TITLES[0]}. ICML 2019.</p></body></html>`,
      [`${TITLES[0]} | Ada Lovelace; Charles Babbage`],
    ],
  ]);
});

const SPANS = `<!DOCTYPE html><html><body><table>
<tr><td colspan="3">Day 1 - Monday, June 7</td></tr>
<tr><th>Session</th><th>Time</th><th>Presentation</th></tr>
<tr><td>Keynote</td><td>9:00-10:00</td><td><b>Looms of the Mind and of the Hand</b><br><i>Felix Klein</i></td></tr>
<tr><td>Break</td><td colspan="2">10:00-10:30</td></tr>
<tr><td rowspan="3">Weaving and Discovery</td><td>10:30-11:00</td><td><b>A Bibliometric Analysis of Loom Research in Mills</b><br><i>Ada Lovelace, Charles Babbage</i></td></tr>
<tr><td>11:00-11:30</td><td><b>${TITLES[1]}</b><br><i>Emmy Noether</i></td></tr>
<tr><td>11:30-12:00</td><td><b>${TITLES[2]}</b><br><i>Mary Somerville, Sofia Kovalevskaya</i></td></tr>
<tr><td>Panel</td><td>12:00-13:00</td><td><b>Finding Strength in the Loom Room</b><br><i>Jane Marcet, Lise Meitner, and David Hilbert</i></td></tr>
</table></body></html>`;

const session = (name: string, talks: string): string => `<tr><td colspan="3">${name}</td></tr>${talks}`;

const talk = (time: string, people: string, title: string): string =>
  `<tr><td>${time}</td><td>${people}</td><td>${title}</td></tr>`;

const SESSIONS = `<!DOCTYPE html><html><body><h2>Programme</h2><table>
<tr><td>8:30</td><td colspan="2">Registration</td></tr>
<tr><td>8:50</td><td colspan="2">Opening of the loom room</td></tr>
${session('Keynote 1 (Chair: Jane Marcet)', talk('9:00', 'Felix Klein', 'Looms of the Mind and of the Hand'))}
<tr><td>9:40</td><td colspan="2">Morning tea</td></tr>
<tr><td>9:50</td><td colspan="2">Group photograph</td></tr>
${session('Session A: Looms (Chair: Lise Meitner)', talk('10:00', 'Ada Lovelace and Charles Babbage', TITLES[0]) + talk('10:20', 'Emmy Noether', TITLES[1]))}
<tr><td>12:00</td><td colspan="2">Lunch</td></tr>
${session('Day 2', talk('9:00', 'Mary Somerville, Sofia Kovalevskaya', TITLES[2]))}
</table></body></html>`;

describe('cells that cover several', () => {
  checkRows([
    [
      'rows, and words beside a title that say it is no paper',
      SPANS,
      [
        'A Bibliometric Analysis of Loom Research in Mills | Ada Lovelace; Charles Babbage',
        `${TITLES[1]} | Emmy Noether`,
        `${TITLES[2]} | Mary Somerville; Sofia Kovalevskaya`,
      ],
    ],
    [
      'columns, in breaks and headings of sessions',
      SESSIONS,
      [
        `${TITLES[0]} | Ada Lovelace; Charles Babbage`,
        `${TITLES[1]} | Emmy Noether`,
        `${TITLES[2]} | Mary Somerville; Sofia Kovalevskaya`,
      ],
    ],
  ]);
  checkRows(
    [
      [
        'all of a row, as the name of the session below',
        SESSIONS,
        [
          `${TITLES[0]} | Session A: Looms (Chair: Lise Meitner)`,
          `${TITLES[1]} | Session A: Looms (Chair: Lise Meitner)`,
          `${TITLES[2]} | `,
        ],
      ],
    ],
    ({ title, session: named }) => `${title?.value ?? ''} | ${named?.value ?? ''}`,
  );
});

describe('talks by invitation', () => {
  checkRows([
    [
      'under a heading or a session of keynotes, or told in brackets behind the title',
      `# Programme\n\n## Keynotes\n\n### Looms of the Mind and of the Hand by [Felix Klein](http://klein.example/) (Mills)\n\n*4 February*\n\n## Session 1: Keynote\n\n- **Looms of the Hand and Eye**. Jane Marcet\n\n## Session 2: Looms (Chair: Lise Meitner)\n\n- **${TITLES[0]}**. Ada Lovelace, Charles Babbage\n- **${TITLES[1]}**. Emmy Noether\n- **Looms for Everybody in the World (invited talk)**. David Hilbert\n- [Cards in Looms of the World (invited talk)](https://mill.example/cards.pdf). Felix Klein\n`,
      [
        `${TITLES[0]} | Ada Lovelace; Charles Babbage`,
        `${TITLES[1]} | Emmy Noether`,
        'Cards in Looms of the World | Felix Klein | https://mill.example/cards.pdf',
      ],
    ],
    [
      'whose titles lead to what was written of them, on the site itself as well',
      `<!DOCTYPE html><html><body><ul><li><a href="poster_1.html">Looms for Everybody (Invited Talk)</a><br>Felix Klein</li><li><a href="poster_2.html">${TITLES[0]}</a><br>Ada Lovelace, Charles Babbage</li></ul></body></html>`,
      ['Looms for Everybody | Felix Klein', `${TITLES[0]} | Ada Lovelace; Charles Babbage`],
    ],
    [
      'of a programme at EasyChair',
      `LOOM 2024: 12TH CONFERENCE ON LOOMS\nPROGRAM FOR MONDAY, JULY 8TH\n\n09:00-10:00 Session 1: Keynote\nCHAIR:\tLise Meitner\n09:00\tFelix Klein (Mills)\nLooms of the Mind and of the Hand (abstract)\n10:00-10:30 Coffee Break\n10:30-11:30 Session 2: Looms\n10:30\tAda Lovelace and Charles Babbage\n${TITLES[0]} (abstract)\n10:50\tEmmy Noether and David Hilbert\n${TITLES[1]} (abstract)\n`,
      [`${TITLES[0]} | Ada Lovelace; Charles Babbage`, `${TITLES[1]} | Emmy Noether; David Hilbert`],
    ],
  ]);
});

describe('people', () => {
  checkRows([
    [
      'linked, each with a place of work behind the link, which may hold a comma',
      `<!DOCTYPE html><html><body>${[
        [TITLES[0], ['Ada Lovelace', 'University of London, UK'], ['Charles Babbage', 'Mills']],
        [TITLES[1], ['Emmy Noether', 'Inria, France'], ['David Hilbert', 'TU Wien']],
        [TITLES[2], ['Mary Somerville', 'TU Wien'], ['Sofia Kovalevskaya', 'Stockholm']],
      ]
        .map(
          ([title, ...people]) =>
            `<p><strong>${String(title)}</strong><br>${people.map(([name, place]) => `<a href="https://conf.researchr.org/profile/loom/${name!.replace(' ', '')}">${name!}</a> ${place!}`).join(', ')}</p>`,
        )
        .join('\n')}</body></html>`,
      [
        `${TITLES[0]} | Ada Lovelace; Charles Babbage`,
        `${TITLES[1]} | Emmy Noether; David Hilbert`,
        `${TITLES[2]} | Mary Somerville; Sofia Kovalevskaya`,
      ],
    ],
    [
      'above titles, beside those who lead a session',
      ['Looms', 'Mills']
        .map(
          (name, index) =>
            `1${index}:30-12:00 Session ${index + 1}: ${name}\n\n${name} of the World\n\nCHAIR:\nLise Meitner (University of London)\n\nLOCATION: Room 1\n\n${TITLES.slice(
              index * 2,
              index * 2 + 2,
            )
              .map(
                (title) =>
                  `10:30\n\nAda Lovelace (University of London), Charles Babbage (Mills)\n\n${title}\n\nABSTRACT. We weave patterns with cards, as looms do in all the mills of the world.\n\n`,
              )
              .join('')}`,
        )
        .join(''),
      TITLES.map((title) => `${title} | Ada Lovelace; Charles Babbage`),
    ],
    [
      'above titles and below times, one person alone as well',
      `<!DOCTYPE html><html><body><dl>${[
        ['Ada Lovelace, Charles Babbage', TITLES[0]],
        ['Emmy Noether and David Hilbert', TITLES[1]],
        ['Felix Klein', TITLES[2]],
      ]
        .map(([people, title]) => `<dt>11:10</dt><dd>${people!}<br><em>${title!}</em></dd>`)
        .join('\n')}</dl></body></html>`,
      [
        `${TITLES[0]} | Ada Lovelace; Charles Babbage`,
        `${TITLES[1]} | Emmy Noether; David Hilbert`,
        `${TITLES[2]} | Felix Klein`,
      ],
    ],
    [
      'in a table below attributes of Markdown',
      `---\ntitle: Schedule\n---\n\n{: .table}\n| **Time** | **Talk** | **Authors** |\n|:--|:--|:--|\n| 9:00 | Keynote: Looms of the Mind | Felix Klein |\n| 10:00 | ${TITLES[0]} | Ada Lovelace, Charles Babbage |\n| 10:20 | ${TITLES[1]} | Emmy Noether |\n`,
      [`${TITLES[0]} | Ada Lovelace; Charles Babbage`, `${TITLES[1]} | Emmy Noether`],
    ],
  ]);
});

describe('titles alone', () => {
  checkRows([
    [
      'behind spans of time, among what stands between talks',
      `# Draft Agenda\n\n9:00-9:10 Welcome and introduction to the day\n\n${TITLES.map((title, index) => `9:${index + 1}0 -9:${index + 2}0 ${title}`).join('\n\n')}\n\n10:00-10:20 Coffee in the loom room\n\n10:20-10:40 Final discussion and wrap up of the day\n\n11:00-12:30 Guided tour of the mill and its engines\n`,
      TITLES.map((title) => `${title} | `),
    ],
    [
      'the same in items, over several sessions',
      `# Programme\n\n## Looms\n\n${TITLES.slice(0, 3)
        .map((title, index) => `- 9:${index + 1}0–9:${index + 2}0 ${title}`)
        .join(
          '\n',
        )}\n- 9:40–10:00 Coffee in the loom room\n\n## Mills\n\n- 12:50–1:10 ${TITLES[3]}\n- 13:10–14:40 Guided tour of the mill and its engines\n`,
      TITLES.map((title) => `${title} | `),
    ],
    [
      'in items under sessions with times, one of which might be a person at a place of work',
      `<html><body><h1>Program Schedule</h1><hr><strong><a href="https://meet.example/1">Session A, 11am-1pm (Click Here)</a></strong><hr>${TITLES.slice(
        0,
        3,
      )
        .map((title) => `<li>${title}</li>`)
        .join('\n')}<li>A Technical Review on Driverless Loom Technologies</li></body></html>`,
      [
        ...TITLES.slice(0, 3).map((title) => `${title} | `),
        'A Technical Review on Driverless Loom Technologies | ',
      ],
    ],
    [
      'that the page lists with their authors, below or above',
      `# Programme\n\n${TITLES.map((title, index) => `- 9:${index + 1}0–9:${index + 2}0 ${title}`).join('\n')}\n\n# Accepted papers\n\n${TITLES.map((title) => `- Ada Lovelace, Charles Babbage. *${title}*`).join('\n')}\n\n# Posters\n\n${TITLES.map((title) => `- ${title}`).join('\n')}\n- Orbits of Looms Computed by Hand\n`,
      [
        ...TITLES.map((title) => `${title} | Ada Lovelace; Charles Babbage`),
        'Orbits of Looms Computed by Hand | ',
      ],
    ],
  ]);
});

const BLOCKS = `sections:
  - block: markdown
    content:
      title: 2 October
      text: |-

        **9:00** Coffee break

        <table>
          <tr><td>10:00</td><td><strong>${TITLES[2]}</strong><br><em>Mary Somerville and Sofia Kovalevskaya</em></td></tr>
          <tr><td>11:00</td><td>Lunch</td></tr>
        </table>

        - *${TITLES[0]}*. Ada Lovelace, Charles Babbage
        - *${TITLES[1]}*. Emmy Noether, David Hilbert
    design:
      columns: '2'
`;

const BLOCK_PAPERS = [
  `${TITLES[2]} | Mary Somerville; Sofia Kovalevskaya`,
  `${TITLES[0]} | Ada Lovelace; Charles Babbage`,
  `${TITLES[1]} | Emmy Noether; David Hilbert`,
];

describe('pages in YAML', () => {
  checkRows([
    ['in the front matter', `---\ntitle: Programme\ntype: landing\n\n${BLOCKS}---\n`, BLOCK_PAPERS],
    ['without the lines above it', BLOCKS.slice(BLOCKS.indexOf('text:')), BLOCK_PAPERS],
  ]);
});

describe('codes', () => {
  checkRows([
    [
      'of sessions and posters before titles that are set apart',
      `<html><body><h2>Posters</h2><ul>${TITLES.map((title, index) => `<li>P1-0${index + 1} <b>${title}</b><br>Ada Lovelace, Charles Babbage</li>`).join('\n')}</ul></body></html>`,
      TITLES.map((title) => `${title} | Ada Lovelace; Charles Babbage`),
    ],
    [
      'none, where a few items name a system',
      `# Papers\n\n- T5 **${TITLES[0]}**\n  Ada Lovelace, Charles Babbage\n- **${TITLES[1]}**\n  Emmy Noether, David Hilbert\n`,
      [`T5 ${TITLES[0]} | Ada Lovelace; Charles Babbage`, `${TITLES[1]} | Emmy Noether; David Hilbert`],
    ],
  ]);
});
