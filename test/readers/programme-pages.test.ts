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
