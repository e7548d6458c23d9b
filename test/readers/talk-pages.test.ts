/** Programmes and reading lists as sites print them: tables of speakers, sessions in cells, bylines, badges, journals in italics. */
import { describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../src/model/record.js';
import { htmlList } from '../../src/readers/list/html-list.js';
import { paperList } from '../../src/readers/list/paper-list.js';
import { readListing } from '../support/listing.js';
import { checkRows } from './listing-rows.js';

const html = (body: string): string => `<!DOCTYPE html><html><body>${body}</body></html>`;

describe('programmes in tables', () => {
  checkRows([
    [
      'of speakers with their places below them, and of parts of the day without',
      html(`<table><thead><tr><th>Time</th><th>Speaker</th><th>Talk / Session</th></tr></thead><tbody>
<tr><td>09:30 – 09:50</td><td>Ada Lovelace<br><span>UNILOOM</span></td><td>Weaving Patterns (Punched Cards, Mills, Threads)</td></tr>
<tr><td>09:50 – 10:10</td><td>Emmy Noether<br><span>University of Erlangen</span></td><td>A Theory of Engines?</td></tr>
<tr><td>10:10 – 10:30</td><td>—</td><td><b>Discuss</b> Open Discussions and Coffee</td></tr>
<tr><td>10:30 – 10:50</td><td>Mary Somerville<br><span>Oxford</span></td><td>Reading Tables by Sound and Touch</td></tr></tbody></table>`),
      [
        'Weaving Patterns (Punched Cards, Mills, Threads) | Ada Lovelace',
        'A Theory of Engines? | Emmy Noether',
        'Reading Tables by Sound and Touch | Mary Somerville Oxford',
      ],
    ],
  ]);

  const cell = (session: string, ...papers: string[]): string =>
    `<tr><td>9:00–10:00</td><td><div>${session}</div><ul>${papers.map((paper) => `<li>${paper}</li>`).join('')}</ul></td></tr>`;
  const paper = (title: string, people: string): string => `<span>${title}</span><br><span>${people}</span>`;

  it('have the session of a cell with its papers', async () => {
    const text = html(`<table>
${cell('Session 1: Looms', paper('Weaving Patterns with Punched Cards', 'Ada Lovelace and Emmy Noether'), paper('Counting Threads of Looms at Scale', 'Felix Klein'))}
<tr><td>10:00</td><td><div>Keynote Speech 1</div><div>Professor Charles Babbage</div><div class="speaker-title">Southwest Mill University</div>
<div><strong>Perfect Looms of the North and Channels of Cloth</strong></div><p>In this talk we weave.</p></td></tr>
${cell('Session 2: Engines', paper('A Theory of Engines without Mills', 'Emmy Noether'), paper('Reading Tables by Sound and Touch', 'Mary Somerville'))}
<tr><td>18:00</td><td>Evening Welcome Event</td></tr>
<tr><td>19:00</td><td>City Tour (Half-day)</td></tr>
</table>`);
    const { records } = await readListing(htmlList, text);
    expect(records.map(({ title, session }) => [title?.value, session?.value])).toEqual([
      ['Weaving Patterns with Punched Cards', 'Session 1: Looms'],
      ['Counting Threads of Looms at Scale', 'Session 1: Looms'],
      ['A Theory of Engines without Mills', 'Session 2: Engines'],
      ['Reading Tables by Sound and Touch', 'Session 2: Engines'],
    ]);
  });
});

describe('sessions', () => {
  const session = (record: PaperRecord): string =>
    `${record.title?.value ?? ''} | ${record.session?.value ?? ''}`;

  checkRows(
    [
      [
        'of a part of the day',
        `## Monday

### Morning 1: Looms

* 9-9:30: Ada Lovelace __Weaving Patterns with Cards__
* 9:30-10:00 Emmy Noether __A Theory of Engines without Mills__
* 10:00-10:30: break

### Afternoon 2

* 14:00-14:30 Felix Klein __Counting Threads of Looms at Scale__
* 14:30-15:00 Mary Somerville __Reading Tables by Sound and Touch__
`,
        [
          'Weaving Patterns with Cards | Morning 1: Looms',
          'A Theory of Engines without Mills | Morning 1: Looms',
          'Counting Threads of Looms at Scale | Afternoon 2',
          'Reading Tables by Sound and Touch | Afternoon 2',
        ],
      ],
      [
        'whose papers have their parts in headings of one rank with their titles',
        html(
          `<h1>Session 1</h1>${[
            ['Weaving Patterns with Punched Cards', 'Ada Lovelace'],
            ['A Theory of Engines without Mills', 'Emmy Noether and Felix Klein'],
          ]
            .map(
              ([title, people]) =>
                `<h1>${title} <a href="a.pdf">PDF</a></h1><p>${people}</p><h1>Abstract</h1><p>We weave cloth and count its threads, day after day, until the mill stops for the night.</p><h1>Keywords</h1><p>looms, engines, mills</p>`,
            )
            .join('\n')}`,
        ),
        ['Weaving Patterns with Punched Cards | Session 1', 'A Theory of Engines without Mills | Session 1'],
      ],
    ],
    session,
  );
});

describe('paragraphs', () => {
  checkRows([
    [
      'with one person, a place, and a link that says what kind of paper it is',
      html(`<h2>Papers</h2>
<p><i>Weaving Patterns with Punched Cards</i><br>
Ada Lovelace (LOOM, North Mill)
<a href="1.pdf">Short paper</a>
<p><i>A Theory of Engines without Mills</i><br>
Emmy Noether and Felix Klein (Erlangen University)
<a href="2.pdf">Short paper</a>
<p><i>Counting Threads of Looms at Scale</i><br>
Mary Somerville (Mill Research, Oxford)
<a href="3.pdf">Full paper</a>`),
      [
        'Weaving Patterns with Punched Cards | Ada Lovelace',
        'A Theory of Engines without Mills | Emmy Noether; Felix Klein',
        'Counting Threads of Looms at Scale | Mary Somerville',
      ],
    ],
  ]);
});

describe('talks in lines', () => {
  checkRows([
    [
      'of one person with the short name of a place',
      `# Programme

* 15:05 - 15:25, Paper 198: Weaving Patterns with Punched Cards (Ada Lovelace, LOOMLAB)
* 15:25 - 16:00, Coffee break
* 16:00 - 16:20, Paper 155: Counting Threads of Looms at Scale (Emmy Noether, LSU)
* 16:20 - 16:40, Paper 156: Reading Tables by Sound and Touch (Mary Somerville, ETH)
`,
      [
        'Weaving Patterns with Punched Cards | Ada Lovelace',
        'Counting Threads of Looms at Scale | Emmy Noether',
        'Reading Tables by Sound and Touch | Mary Somerville',
      ],
    ],
  ]);

  it('know that place', async () => {
    const text = '# Accepted papers\n\n- **Weaving Patterns with Punched Cards** (Ada Lovelace, LOOMLAB)\n';
    const { records } = await readListing(paperList, text);
    expect(records[0]!.authors[0]!.affiliations.map(({ value }) => value)).toEqual(['LOOMLAB']);
  });
});

describe('reading lists', () => {
  checkRows([
    [
      'whose journals stand in italics behind a question, with a link to a search',
      html(`<h2>Readings</h2><ul>
<li>Lovelace, A., Babbage, C. and Noether, E. (1925). Home vs mill: Does the loom change what people weave? <em>Thread Policy</em>. <a href="https://scholar.google.com/scholar?q=loom">Google Scholar</a></li>
<li>Somerville, M. and Klein, F. (1914). If these looms could talk: The making of space. <em>Mill Science</em>. <a href="https://scholar.google.com/scholar?q=talk">Google Scholar</a></li></ul>`),
      [
        'Home vs mill: Does the loom change what people weave? | Lovelace, A.; Babbage, C.; Noether, E. | https://scholar.google.com/scholar?q=loom',
        'If these looms could talk: The making of space | Somerville, M.; Klein, F. | https://scholar.google.com/scholar?q=talk',
      ],
    ],
    [
      'with publishers and volumes behind titles',
      `# Books

- Lovelace, Ada. *The Four Percent Loom*. Threadmill Weaver Harcourt, 1911.
- Noether, Emmy. ["Interfaced Engines."](https://example.org/2) In Mary Somerville and Felix Klein (eds.), *Further Weaving*. Mill Academic, 1920.
- Mary Somerville, *Reading Tables by Touch* (Threadmill Weaver Harcourt, 1913). An account of tables.
`,
      [
        'The Four Percent Loom | Lovelace, Ada',
        'Interfaced Engines | Noether, Emmy | https://example.org/2',
        'Reading Tables by Touch | Mary Somerville',
      ],
    ],
    [
      'with people within the link at the title',
      `# Books

* [Mathematics of Looms, by Lovelace, Noether and Klein](https://example.org/looms.pdf)
* [Engines of Looms, by A. Lovelace, E. H. Noether, and F. Klein](https://example.org/engines.pdf). Concise and highly readable.
* [Mills: Three Easy Pieces, by Mary H. Somerville and Sofia C. Kovalevskaya](https://example.org/mills). Free, and a nice text!
`,
      [
        'Mathematics of Looms | Lovelace; Noether; Klein | https://example.org/looms.pdf',
        'Engines of Looms | A. Lovelace; E. H. Noether; F. Klein | https://example.org/engines.pdf',
        'Mills: Three Easy Pieces | Mary H. Somerville; Sofia C. Kovalevskaya | https://example.org/mills',
      ],
    ],
    [
      'that forget a comma between a last name and its initials',
      `# Publications

- Lovelace, A., Babbage C., Noether, E. and Klein, F., “Weaving Patterns with Punched Cards”, Journal of Looms, 1920.
- Somerville, M., Lovelace, A., Noether E. and Klein, F., “A Theory of Engines,” Engines and Looms, 1921.
`,
      [
        'Weaving Patterns with Punched Cards | Lovelace, A.; Babbage C.; Noether, E.; Klein, F.',
        'A Theory of Engines | Somerville, M.; Lovelace, A.; Noether E.; Klein, F.',
      ],
    ],
    [
      'with the volume behind a title',
      `# Week 2

* E. Noether, "Material Approaches to Engines" in _Engines of History: Looms and Weaving_
* M. Somerville, "A short introduction to women in weaving," in _Women in Historical Looms_
* (skim) F. Klein. [Survey of the Loom Market in the North](https://example.org/7) (1923)
`,
      [
        'Material Approaches to Engines | E. Noether',
        'A short introduction to women in weaving | M. Somerville',
        'Survey of the Loom Market in the North | F. Klein | https://example.org/7',
      ],
    ],
    [
      'with a journal in italics before other words, and an introduction',
      `# Publications

- Lovelace AK, **Noether EA**, Klein F (1916) xLOOMvm: A workflow for annotating looms in the mill. *The Weaving Cell*, Advance publication, [doi:10.1105/loom.15.00933](http://dx.doi.org/10.1105/loom.15.00933).
- Mary Somerville, *Introduction to Weaving* (Threadmill University Press, 1917). The standard text.
`,
      [
        'xLOOMvm: A workflow for annotating looms in the mill | Lovelace AK; Noether EA; Klein F | http://dx.doi.org/10.1105/loom.15.00933 doi:10.1105/loom.15.00933',
        'Introduction to Weaving | Mary Somerville',
      ],
    ],
    [
      'with one person before a colon',
      `# Dissertations

- Lovelace, Ada: A Knowledge-Intensive Approach to Weaving and Sustained Learning. Thesis, University of London, May 1991. (PDF)
- Noether, Emmy Amalie: On Engines of All Kinds. Thesis, University of Erlangen, 2007. (PDF)
`,
      [
        'A Knowledge-Intensive Approach to Weaving and Sustained Learning | Lovelace, Ada',
        'On Engines of All Kinds | Noether, Emmy Amalie',
      ],
    ],
    [
      'with badges in front',
      `# Week 1

- <span class="tag tag-light">Light</span> Lovelace, Ada. ["A Genealogy of Distant Looms."](https://example.org/1) *Mill Quarterly* 11.2 (1917).
- <span class="tag tag-deep">Deep</span> Noether, Emmy, and Felix Klein. *The Engine Con*, Chapter 1: An Introduction.
`,
      [
        'A Genealogy of Distant Looms | Lovelace, Ada | https://example.org/1',
        'The Engine Con | Noether, Emmy; Felix Klein',
      ],
    ],
  ]);
});

describe('topics of a meeting are no papers', () => {
  it.each(['Topics of Interest', 'RELEVANT TOPICS', 'Aims and Scope'])('below %s', async (heading) => {
    const text = `# Loom Workshop

## ${heading}

Topics include, but are not limited to:

- Models and formalisms of safe looms
- Generalization and robustness of looms
- Using engines for sequential weaving
- Human value learning and inverse weaving
- Auditing and deployment safeguards for mills

## Accepted papers

- **Weaving Patterns with Punched Cards.** Ada Lovelace, Emmy Noether
- **Counting Threads of Looms at Scale.** Felix Klein, Mary Somerville
`;
    const { records } = await readListing(paperList, text);
    expect(records.map(({ title }) => title?.value)).toEqual([
      'Weaving Patterns with Punched Cards',
      'Counting Threads of Looms at Scale',
    ]);
  });
});
