/** Data of papers in YAML, as sites of conferences keep them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectReader } from '../../src/readers/index.js';
import { yaml } from '../../src/readers/yaml/yaml.js';
import { readListing, type ReadListing } from '../support/listing.js';
import { expectTraced, PAPERS, values, withAnd, type SamplePaper } from './sample-papers.js';

/** Reads a text that is told to be YAML, and checks that nothing of it is lost. */
async function read(text: string | Uint8Array): Promise<ReadListing> {
  expect(detectReader(Buffer.from(text).toString())?.name).toBe('yaml');
  const listing = await readListing(yaml, text);
  expectTraced(text, listing);
  return listing;
}

const rows = ({ records }: ReadListing): string[] =>
  records.map(({ title, authors }) =>
    [title?.value ?? '', authors.map(({ printed }) => printed.value).join('; ')].join(' | '),
  );
const told = ({ diagnostics }: ReadListing): (string | number | null)[][] =>
  diagnostics.map(({ severity, type, line }) => [severity, type, line]);

const WEAVING = 'Weaving Patterns in Looms | Ada Lovelace; Charles Babbage';
const THEORY = "It's a Theory of Engines | Emmy Noether; David Hilbert";
const ORBITS = 'On Computing Orbits by Hand | Katherine Johnson';

/** Papers as items of a list, at the column that they are given. */
const items = (margin = ''): string =>
  `- title: "Weaving Patterns in Looms"
  authors:
    - Ada Lovelace
    - name: Charles Babbage
      affiliation: Analytical Society
  url: https://example.org/1
- title: 'It''s a Theory of Engines'
  authors: [Emmy Noether, "David Hilbert"]
`.replace(/^(?=.)/gm, margin);

describe('yaml reads', () => {
  it('every field, with its place', async () => {
    const text = `- id: p-1
  title:  On  Engines & "Cards"
  authors:
    - name: Ada Lovelace
      orcid: 0000-0002-1825-0097
      affiliation: London
    - name: Charles Babbage
      institution: 'Trinity''s College'
  abstract: >-
    An engine weaves
    "patterns": 织.
  year: 1943
  venue: ICLR 1943
  session: Poster Session 1
  room: Hall B
  comment: 9 pages
  created: 2020-01-31
  DOI: 10.1000/ABC
  arxiv: https://arxiv.org/abs/2001.00001v2
  code: https://github.com/ada/engine
  pdf: https://openreview.net/pdf?id=abcDEF
  references: [10.1000/1, {arxiv: 1706.03762}, Euler 1736]
`;
    const listing = await read(text);
    expect(listing.diagnostics).toEqual([]);
    const [record] = listing.records;
    expect(record).toMatchObject({
      source: { id: 'p-1', format: 'yaml', line: 1, endLine: 22 },
      title: { value: 'On Engines & "Cards"' },
      authors: [
        {
          printed: { value: 'Ada Lovelace' },
          affiliations: [{ value: 'London' }],
          ids: { orcid: { value: '0000-0002-1825-0097' } },
        },
        { printed: { value: 'Charles Babbage' }, affiliations: [{ value: "Trinity's College" }] },
      ],
      abstract: { value: 'An engine weaves "patterns": 织.' },
      year: { value: '1943' },
      venue: { value: 'ICLR 1943' },
      session: { value: 'Poster Session 1' },
      location: { value: 'Hall B' },
      comment: { value: '9 pages' },
      created: { value: '2020-01-31' },
      ids: {
        doi: { value: '10.1000/abc' },
        arxiv: { value: '2001.00001' },
        openreview: { value: 'abcDEF' },
      },
    });
    expect(record!.links.map(({ address, label }) => [address.value, label])).toEqual([
      ['https://github.com/ada/engine', 'code'],
      ['https://openreview.net/pdf?id=abcDEF', 'pdf'],
    ]);
    expect(record!.references.map(({ ids, printed }) => [ids, printed?.value ?? null])).toEqual([
      [{ doi: '10.1000/1' }, '10.1000/1'],
      [{ arxiv: '1706.03762' }, '1706.03762'],
      [{}, 'Euler 1736'],
    ]);
  });

  it.each<[string, string]>([
    ['a list at the top', items()],
    ['a list behind a mark and comments', `# Papers of 2020\n---\n# by number\n${items()}# the end\n`],
    ['a list below a name', `title: Accepted Papers\nyear: 2020\npapers:\n${items()}`],
    ['a list that is indented below it', `papers: # all of them\n\n${items('    ')}\nnotes: none\n`],
    ['a list below several names', `conference:\n  accepted:\n    papers:\n${items('      ')}`],
    ['lists below names beside others', `conference:\n  name: ICML\n  papers:\n${items('    ')}`],
    ['items between blank lines and comments', items().replaceAll('- title', '\n# next\n- title')],
    ['line ends of Windows', items().replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${items()}`],
    ['tabs', items().replace(/^(?: {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2))],
    ['dashes with tabs', items().replaceAll('- title', '-\ttitle').replaceAll('\n  ', '\n\t')],
    ['dashes on lines of their own', items().replace(/- title/g, '-\n  title')],
    [
      'mappings by name',
      `paper12:\n${items('')
        .replace(/^- title[^]*?(?=^- title)/gm, (item) => `${item.replace('- ', '  ')}paper13:\n`)
        .replace(/^- /gm, '  ')}`,
    ],
    [
      'mappings by name that start with their authors, below another name',
      "papers:\n  p1:\n    authors:\n      - Ada Lovelace\n      - Charles Babbage\n    title: Weaving Patterns in Looms\n  p2:\n    authors: Emmy Noether and David Hilbert\n    title: It's a Theory of Engines\n",
    ],
    [
      'mappings in braces',
      "- {title: Weaving Patterns in Looms, authors: [Ada Lovelace, Charles Babbage]}\n- {title: 'It''s a Theory of Engines',\n   authors: [Emmy Noether, {name: David Hilbert}]}\n",
    ],
    [
      'mappings in braces by name',
      "p1: {title: Weaving Patterns in Looms, authors: [Ada Lovelace, Charles Babbage]}\np2: {title: It's a Theory of Engines, authors: Emmy Noether and David Hilbert}\n",
    ],
    [
      'documents',
      "---\ntitle: Weaving Patterns in Looms\nauthors:\n- Ada Lovelace\n- Charles Babbage\n---\ntitle: It's a Theory of Engines\nauthors: [Emmy Noether, David Hilbert]\n...\n",
    ],
    [
      'documents with lists',
      `---\n${items().replace(/\n- title[^]*/, '\n')}---\npapers:\n${items().replace(/^[^]*?\n(?=- title)/, '')}`,
    ],
    [
      'authors as text, in flow lists over lines, by their parts, and with anchors',
      "- title: Weaving Patterns in Looms\n  author: Ada Lovelace, Charles Babbage\n- title: &t \"It's a Theory\n    of Engines\"\n  author:\n  - family: Noether\n    given: Emmy\n  - {first_name: David, last_name: 'Hilbert'}\n",
    ],
    [
      'texts in blocks',
      "- title: >-\n    Weaving Patterns\n    in Looms\n  authors: |\n    Ada Lovelace,\n    Charles Babbage\n- title: |\n    It's a Theory of Engines\n  authors: [\n    Emmy Noether,\n    David Hilbert\n  ]\n",
    ],
  ])('%s', async (_, text) => {
    const listing = await read(text);
    expect(rows(listing)).toEqual([WEAVING, THEORY]);
    expect(listing.diagnostics).toEqual([]);
  });

  it('names of entries as ids', async () => {
    const { records } = await read(
      'p1:\n  title: Looms\n  authors: [Ada Lovelace]\n  id: 7\np2:\n  title: Mills\n  authors: [Ada Lovelace]\n',
    );
    expect(records.map(({ source }) => source.id)).toEqual(['7', 'p2']);
  });

  it('colons, quotes and brackets in values, which YAML forbids', async () => {
    const listing = await read(
      '- title: Looms: A Theory\n  authors: Ada Lovelace\n- title: "Looms" and Mills: B\n  authors: Ada Lovelace\n- title: [Re] Looms\n  authors: Ada Lovelace\n- title: *Looms* of Old\n  authors: Ada Lovelace\n',
    );
    expect(rows(listing).map((row) => row.split(' | ')[0])).toEqual([
      ...['Looms: A Theory', '"Looms" and Mills: B', '[Re] Looms', '*Looms* of Old'],
    ]);
  });

  it('sessions with their papers', async () => {
    const listing = await read(`- title: "Session 1: Looms"
  time: 10:00
  room: Hall A
  papers:
${items('    ')}- name: Session 2
  time: 12:00
  talks:
  - title: On Computing Orbits by Hand
    authors: Katherine Johnson
    room: Attic
  - title: Lunch
`);
    expect(rows(listing)).toEqual([WEAVING, THEORY, ORBITS]);
    expect(listing.records.map(({ session, location }) => [session?.value, location?.value])).toEqual([
      ['Session 1: Looms', 'Hall A'],
      ['Session 1: Looms', 'Hall A'],
      ['Session 2', 'Attic'],
    ]);
    expect(listing.passedOver.get(1)).toBe('heading');
    expect(told(listing)).toEqual([]);
  });

  it('sessions in days, and such as are names of lists', async () => {
    const days = await read(
      `- day: Monday\n  sessions:\n    - session: Looms\n      start: 9:00\n      papers:\n${items('        ')}`,
    );
    expect(days.records.map(({ session, location }) => [session?.value, location?.value])).toEqual([
      ['Looms', '9:00'],
      ['Looms', '9:00'],
    ]);
    const named = await read(
      `"Poster Session 1":\n${items('  ')}Oral Session:\n- title: On Computing Orbits by Hand\n  authors: Katherine Johnson\n`,
    );
    expect(named.records.map(({ session }) => session?.value)).toEqual([
      ...['Poster Session 1', 'Poster Session 1', 'Oral Session'],
    ]);
  });

  it('one paper where things with titles belong to it', async () => {
    const listing = await read(
      '- title: Looms\n  materials:\n  - title: Slides\n    pdf: https://example.org/1.pdf\n  authors: [Ada Lovelace]\n',
    );
    expect(rows(listing)).toEqual(['Looms | Ada Lovelace']);
    expect(listing.records[0]!.session).toBeNull();
  });

  it('people by the parts of their names, whatever quotes end them', async () => {
    const listing = await read(
      `- title: Looms\n  author:\n  - given: Ada\n    family: 'Lovelace'\n  - given: Charles\n    family: "Babbage"\n  - {given: Emmy, family: 'Noether'}\n  - first: David\n    last: Hilbert\n`,
    );
    expect(rows(listing)).toEqual(['Looms | Ada Lovelace; Charles Babbage; Emmy Noether; David Hilbert']);
    expect(listing.diagnostics).toEqual([]);
  });

  it('sessions that have an abstract or people of their own', async () => {
    const listing = await read(
      `- title: Looms\n  chair: Grace Hopper\n  abstract: Papers on looms.\n  papers:\n${items('    ')}- title: Orbits\n  summary: Papers on orbits.\n  authors: [Emmy Noether]\n  talks:\n  - title: On Computing Orbits by Hand\n    authors: Katherine Johnson\n`,
    );
    expect(rows(listing)).toEqual([WEAVING, THEORY, ORBITS]);
    expect(listing.records.map(({ session }) => session?.value)).toEqual(['Looms', 'Looms', 'Orbits']);
  });

  it('one paper where papers belong to it', async () => {
    const listing = await read(
      '- title: Looms\n  authors: [Ada Lovelace]\n  related_papers:\n  - title: Mills\n    authors: [Emmy Noether]\n',
    );
    expect(rows(listing)).toEqual(['Looms | Ada Lovelace']);
  });

  it('sessions that are longer than the head of a file', async () => {
    for (const start of ['', 'sessions:\n', '- day: Monday\n  sessions:\n']) {
      const margin = start === '' ? '' : '  '.repeat(start.split('\n').length - 1);
      const session = `- title: Looms\n  room: Hall A\n  papers:\n${items('    ').repeat(400)}`;
      const listing = await read(start + session.replace(/^(?=.)/gm, margin));
      expect(listing.records).toHaveLength(800);
      expect(listing.diagnostics).toEqual([]);
    }
  });

  it('capital names with lists of authors below a comment', async () => {
    const text = items().replaceAll('title:', 'Title:').replaceAll('authors:', 'Authors:');
    expect(rows(await read(`# Accepted papers\n${text}`))).toEqual([WEAVING, THEORY]);
    // Comments right above items are no headings.
    const commented = text.replaceAll('- Title', '# next\n- Title');
    expect(rows(await read(commented))).toEqual([WEAVING, THEORY]);
    const flow = '# Papers\n- Title: Looms\n  Authors: [Ada Lovelace, Emmy Noether]\n';
    expect(rows(await read(flow))).toEqual(['Looms | Ada Lovelace; Emmy Noether']);
  });

  it('places in brackets behind names, as in a text of authors', async () => {
    const { records } = await read(
      '- title: Looms\n  authors:\n  - Ada Lovelace (University of London)\n  - "Charles Babbage (Cambridge)"\n  - Emmy Noether\n',
    );
    expect(
      records[0]!.authors.map(({ printed, affiliations }) => [
        printed.value,
        affiliations.map(({ value }) => value),
      ]),
    ).toEqual([
      ['Ada Lovelace', ['University of London']],
      ['Charles Babbage', ['Cambridge']],
      ['Emmy Noether', []],
    ]);
  });

  it('papers beside lists of what is none', async () => {
    const listing = await read(
      `papers:\n${items()}workshops:\n- name: Looms\n  accepted papers:\n  - title: On Computing Orbits by Hand\n    authors: [Katherine Johnson]\nkeynotes:\n- title: Mills\n  authors: [Ada Lovelace]\n`,
    );
    expect(rows(listing)).toEqual([WEAVING, THEORY, ORBITS]);
    expect(listing.passedOver.get(16)).toBe('no paper');
  });

  it('no panels in days with papers', async () => {
    const listing = await read(
      `- day: Monday\n  papers:\n${items('  ')}  panels:\n  - title: On Looms\n    authors: [Ada Lovelace]\n`,
    );
    expect(rows(listing)).toEqual([WEAVING, THEORY]);
    expect(listing.passedOver.get(12)).toBe('no paper');
  });

  it('papers that are named, where they have authors', async () => {
    const listing = await read(
      '- name: Looms\n  items:\n  - name: On Looms\n    authors: Ada Lovelace\n  - name: Lunch\n',
    );
    expect(rows(listing)).toEqual(['On Looms | Ada Lovelace']);
    expect(listing.records[0]!.session?.value).toBe('Looms');
  });

  it('bibliographies of CSL in YAML', async () => {
    const listing = await read(`---
references:
- id: lovelace1843
  type: article-journal
  title: Weaving Patterns in Looms
  author:
  - family: Lovelace
    given: Ada
  - literal: Analytical Society
  container-title: Scientific Memoirs
  issued:
    date-parts:
    - - 1943
      - 8
  DOI: 10.1000/1
  URL: https://example.org/1
...
`);
    expect(listing.diagnostics).toEqual([]);
    expect(listing.records).toMatchObject([
      {
        source: { id: 'lovelace1843' },
        title: { value: 'Weaving Patterns in Looms' },
        authors: [{ printed: { value: 'Ada Lovelace' } }, { printed: { value: 'Analytical Society' } }],
        venue: { value: 'Scientific Memoirs' },
        year: { value: '1943' },
        ids: { doi: { value: '10.1000/1' } },
      },
    ]);
  });

  it('titles alone where a list says papers and most of it is papers', async () => {
    const some = `papers:\n- title: Looms\n${items()}- title: Mills\n`;
    expect((await read(some)).records.map(({ title }) => title?.value)).toEqual([
      ...['Looms', 'Weaving Patterns in Looms', "It's a Theory of Engines", 'Mills'],
    ]);
    const other = await read(some.replace('papers', 'things'));
    expect(rows(other)).toEqual([WEAVING, THEORY]);
    expect(other.passedOver.get(2)).toBe('no paper');
    const many = await read(`papers:\n- title: A\n- title: B\n- title: C\n- title: D\n${items()}`);
    expect(rows(many)).toEqual([WEAVING, THEORY]);
  });
});

describe('yaml reads the talks of sessions', () => {
  const day = (talks: string): string => `- day: Monday
  title: Looms
  talks:
${talks}`;

  it('with their speakers as authors', async () => {
    const text = day(`  - speaker: Ada Lovelace
    time_start: '16.30'
    title: 'Weaving patterns: how looms hold the memory of
      what they wove'
    type: lightning
  - speaking: Emmy Noether
    title: On Engines
  - title: Machines of Boats
    presenters: [Mary Somerville, Charles Babbage]
`);
    const listing = await read(text);
    expect(rows(listing)).toEqual([
      'Weaving patterns: how looms hold the memory of what they wove | Ada Lovelace',
      'On Engines | Emmy Noether',
      'Machines of Boats | Mary Somerville; Charles Babbage',
    ]);
    expect(listing.records.map(({ session }) => session?.value)).toEqual(['Looms', 'Looms', 'Looms']);
  });

  it('but none by invitation, nor parts of the day', async () => {
    const text = day(`  - speaker: Ada Lovelace
    title: Weaving Patterns in Looms
  - speaker: Charles Babbage
    title: Engines and Boats (Keynote)
  - speaker: Emmy Noether
    title: TBA
  - speaker: Opening
    title: Ada Lovelace, Emmy Noether
`);
    expect(rows(await read(text))).toEqual(['Weaving Patterns in Looms | Ada Lovelace']);
  });

  it('that have a name and a time alone', async () => {
    const text = `days:
- name: Monday
  rooms:
  - name: Main Theatre
    talks:
      - name: "Weaving patterns of looms with random networks"
        time_start: "08:20"
      - name: "Morning Break"
        time_start: "10:00"
      - name: "Ada Lovelace"
        time_start: "10:10"
`;
    const listing = await read(text);
    expect(rows(listing)).toEqual(['Weaving patterns of looms with random networks | ']);
    expect(listing.records[0]!.location?.value).toBe('Main Theatre');
    expect(listing.records[0]!.session?.value).toBe('Monday');
  });
});

describe('yaml passes over', () => {
  it.each<[string, string]>([
    [
      'people',
      '- name: Ada Lovelace\n  title: Professor\n  affiliation: London\n  url: https://example.org/ada.pdf\n',
    ],
    ['chairs', 'chairs:\n- name: Ada Lovelace\n  role: General Chair\n'],
    ['sponsors', '- name: Mills Ltd\n  url: https://example.org\n  logo: mills.png\n'],
    ['navigation', '- title: Home\n  url: /\n- title: Papers\n  url: https://example.org/papers\n'],
    ['keynotes', '- title: On Looms\n  type: keynote\n  authors: Ada Lovelace\n  abstract: Looms weave.\n'],
    ['talks of speakers', '- title: On Looms\n  speaker: Ada Lovelace\n  abstract: Looms weave.\n'],
    ['breaks', '- title: Coffee Break\n  time: 10:00\n'],
    ['talks by invitation by their titles', '- title: "Invited talk: Looms"\n  authors: Ada Lovelace\n'],
    ['parts of a day with people', '- title: Business meeting\n  authors: Ada Lovelace\n'],
    ['tasks', '- title: Mend the loom\n  author: Ada Lovelace\n  status: open\n'],
    ['changes', '- title: Mend the loom\n  author: Ada Lovelace\n  merge_request: 12\n  type: fixed\n'],
    ['forms', '- title: Travel grants\n  pdf: https://example.org/form.pdf\n'],
    ['lectures', '- title: On Looms\n  type: lecture\n  author: Ada Lovelace\n'],
    ['summaries', '- title: High latency\n  summary: High latency of requests\n'],
    ['summaries alone', 'get:\n  summary: List all pets\n  operationId: listPets\n'],
    [
      'lists of keynotes',
      'keynotes:\n- title: On Looms\n  authors: Ada Lovelace\n  abstract: Looms weave.\n',
    ],
    ['tutorials', 'programme:\n  tutorials:\n  - title: On Looms\n    authors: [Ada Lovelace]\n'],
    [
      'a page with nothing but front matter',
      '---\ntitle: Our Lab\nauthor: Ada Lovelace\nlayout: page\n---\n',
    ],
    ['a change by itself', '---\ntitle: Mend it\nauthor: Ada Lovelace\nmerge_request: 12\n'],
    ['settings', 'theme:\n  title: Looms\n  colours: [red, blue]\nplugins:\n- feed\n'],
    ['lists of texts', '- Ada Lovelace\n- Charles Babbage\n'],
  ])('%s', async (_, text) => {
    expect(yaml.detect(text)).toBe(0);
    const alone = await readListing(yaml, text);
    expect([alone.records, alone.diagnostics]).toEqual([[], []]);
    expectTraced(text, alone);
    if (!text.startsWith('- ')) return;
    const listing = await read(`${items()}${text}`);
    expect(rows(listing)).toEqual([WEAVING, THEORY]);
    expect(listing.passedOver.get(9)).toBe('no paper');
    expect(listing.diagnostics).toEqual([]);
  });
});

describe('yaml keeps damage to its item', () => {
  it.each<[string, string, number, RegExp]>([
    ['a quote that is open', '- title: "Looms\n  authors: Ada\n', 9, /quote that starts here is not closed/],
    ['a bracket that is open', '- title: Looms\n  authors: [Ada\n', 10, /\[ that starts here is not closed/],
    ['lines indented wrongly', '- title: Looms\n authors: Ada\n', 10, /indented more than/],
    ['fields that lost their indentation', '- title: Looms\nauthors: Ada\n', 10, /indented less than/],
    [
      'lines without a colon',
      '- title: Looms\n  authors: Ada\n  url\n  year: 2020\n',
      11,
      /indented more|expected a name/,
    ],
    ['text between items', 'Looms and mills\nand more\n', 9, /neither a name with a colon nor an item/],
    ['a title that is none', '- title: [a, b]\n  authors: Ada\n', 9, /title is a list/],
  ])('%s', async (_, damaged, line, message) => {
    const listing = await readListing(
      yaml,
      `${items()}${damaged}- title: On Computing Orbits by Hand\n  authors: [Katherine Johnson]\n`,
    );
    expect(rows(listing)).toEqual([WEAVING, THEORY, ORBITS]);
    expect(listing.diagnostics).toMatchObject([{ severity: 'reject', line }]);
    expect(listing.diagnostics[0]!.message).toMatch(message);
    expectTraced(
      `${items()}${damaged}- title: On Computing Orbits by Hand\n  authors: [Katherine Johnson]\n`,
      listing,
    );
  });

  it('also in sessions, and of the session itself', async () => {
    const text = `- title: "Looms" [\n  room: [Hall\n  papers:\n${items('    ')}    - title: "Mills\n    - title: On Computing Orbits by Hand\n      authors: [Katherine Johnson]\n`;
    const listing = await read(text);
    expect(rows(listing)).toEqual([WEAVING, THEORY, ORBITS]);
    expect(told(listing)).toEqual([
      ['reject', 'BAD_YAML', 3],
      ['reject', 'BAD_YAML', 12],
    ]);
  });

  it('and says when a file was cut', async () => {
    const listing = await read(`${items()}- title: "On Computing`);
    expect(rows(listing)).toEqual([WEAVING, THEORY]);
    expect(told(listing)).toEqual([
      ['reject', 'BAD_YAML', 9],
      ['warn', 'TRUNCATED', 9],
    ]);
  });

  it('although lines lost their indentation', async () => {
    const text = `- title: Mills\n  authors: [Ada Lovelace]\n  abstract: |\n    Mills grind.\nLooms weave.\n${items()}`;
    const listing = await read(text);
    expect(rows(listing)).toEqual(['Mills | Ada Lovelace', WEAVING, THEORY]);
    expect(told(listing)).toEqual([['reject', 'BAD_YAML', 5]]);
  });

  it('leaves aliases of authors out with a warning each', async () => {
    const listing = await read(
      '- title: Looms\n  authors: [*ada, *charles]\n- title: Mills\n  authors: *ada\n- title: Cards\n  authors: [*ada, Emmy Noether]\n',
    );
    expect(rows(listing)).toEqual(['Looms | ', 'Mills | ', 'Cards | Emmy Noether']);
    expect(told(listing)).toEqual([2, 2, 4, 6].map((line) => ['warn', 'BAD_YAML', line]));
  });

  it('leaves aliases out with a warning', async () => {
    const listing = await read('- title: Looms\n  authors: [Ada Lovelace]\n  venue: *icml\n');
    expect(rows(listing)).toEqual(['Looms | Ada Lovelace']);
    expect(told(listing)).toEqual([['warn', 'BAD_YAML', 3]]);
  });

  it('gives up items of any size without keeping them, and reads the next', async () => {
    const long = `- title: Looms\n  abstract: |\n${'    weaves and weaves\n'.repeat(900_000)}`;
    const listing = await readListing(yaml, `${items()}${long}- title: Mills\n  authors: [Ada Lovelace]\n`);
    expect(rows(listing)).toEqual([WEAVING, THEORY, 'Mills | Ada Lovelace']);
    expect(told(listing)).toEqual([['reject', 'RECORD_TOO_LONG', 9]]);
    expect(listing.passedOver.size).toBe(900_001);
  });

  it('takes time in step with the length', async () => {
    for (const unit of [
      '- ',
      '- title: a\n',
      'a:\n',
      '  - a:\n',
      '"',
      "- '\n",
      '[',
      '- a: [\n',
      'a: |\n',
      '\t',
      '# \n',
      '\n',
      ': ',
      '- x:\n  - title: y\n',
    ])
      for (const start of ['', '- title: x\n  authors: [y]\n', 'papers:\n']) {
        const text = start + unit.repeat(60_000 / unit.length);
        const before = process.cpuUsage();
        yaml.detect(text);
        await readListing(yaml, text);
        expect(process.cpuUsage(before).user / 1000, JSON.stringify([start, unit])).toBeLessThan(2500);
      }
  });
});

describe('yaml is told from', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    [
      'Markdown with front matter',
      '---\ntitle: Reading Looms\nauthor: Ada Lovelace\n---\n\n# Papers\n\nSome text of it.\n\n- [Looms](https://example.org)\n',
    ],
    [
      'lists with front matter',
      '---\ntitle: Looms\nauthor: Ada Lovelace\n---\n\n- Weaving Patterns. Ada Lovelace.\n- Mills. Charles Babbage.\n',
    ],
    [
      'Markdown with papers in its front matter',
      `---\nlayout: page\npapers:\n${items()}---\n{% for paper in page.papers %}\n`,
    ],
    ['pages of Markdown', '# Papers\n\nWhat we read.\n\n- title: Looms\n  authors: [Ada Lovelace]\n'],
    [
      'bullets with labels',
      '- Title: Looms\n- Authors: Ada Lovelace\n- Title: Mills\n- Authors: Charles Babbage\n',
    ],
    [
      'bullets with labels below',
      '- Title: Looms\n  - Authors: Ada Lovelace\n- Title: Mills\n  - Authors: Charles Babbage\n',
    ],
    [
      'items with labels behind front matter',
      '---\ntitle: Looms\nauthor: Ada Lovelace\n---\n\n- title: Looms\n  authors: Ada Lovelace\n',
    ],
    [
      'bullets with labels below headings',
      '# Papers\n\n- Title: Looms\n  Authors: Ada Lovelace\n- Title: Mills\n  Authors: Ada Lovelace\n',
    ],
    [
      'items with labels below sessions',
      'Session 1: Engines\n- Paper title: Looms\n  Authors: Ada Lovelace\nSession 2: Cards\n- Paper title: Mills\n  Authors: Ada Lovelace\n',
    ],
    [
      'bullets with lists of authors below several headings',
      '# Papers\n\n## Looms\n\n- Title: Looms\n  Authors:\n    - Ada Lovelace\n\n## Mills\n\n- Title: Mills\n  Authors:\n    - Ada Lovelace\n',
    ],
    [
      'bullets with links below a heading',
      '# Papers\n\n- Title: Looms\n  Authors: [Ada Lovelace](https://example.org/ada)\n',
    ],
    ['lines with labels', 'Title: Looms\nAuthors: Ada Lovelace\n\nTitle: Mills\nAuthors: Charles Babbage\n'],
    [
      'text in block scalars',
      'sections:\n- title: Papers\n  text: |-\n    - **Looms**. Ada Lovelace. 2020.\n    - **Mills**. Charles Babbage. 2020.\n',
    ],
    ['BibTeX', '@article{a,\n  title = {Looms: a},\n  author = {Ada Lovelace}\n}\n'],
    ['JSON', '[{"title": "Looms", "authors": ["Ada Lovelace"]}]\n'],
    ['JSON over lines', '{\n"title": "Looms",\n"authors": ["Ada Lovelace"]\n}\n'],
    ['HTML', '<ul>\n<li>title: Looms\n</ul>\n'],
  ])('%s', (_, text) => {
    expect(yaml.detect(text)).toBe(0);
  });

  it('PMLR by the layout of a document', () => {
    const paper =
      '---\nlayout: inproceedings\ntitle: Looms\nauthor:\n- given: Ada\n  family: Lovelace\nabstract: Looms weave.\n---\n';
    expect(detectReader(paper)?.name).toBe('pmlr');
  });

  it('nothing else when its head is cut anywhere', () => {
    const head = items().repeat(2000).slice(0, 65_536);
    for (let length = 65_000; length < 65_160; length += 1)
      expect(yaml.detect(head.slice(0, length)), `${length}`).toBeGreaterThan(0.9);
  });
});

/** Ways of writing a text as a scalar. */
const QUOTES: readonly ((text: string) => string)[] = [
  (text) => `'${text.replaceAll("'", "''")}'`,
  (text) => JSON.stringify(text),
  (text) =>
    JSON.stringify(text).replace(
      /[^\u0020-\u007f]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
];
const block = (text: string, margin: string): string =>
  `>-\n${margin}    ${text.replaceAll(' ', `\n${margin}    `)}`;

const text = fc
  .array(
    fc.string({ unit: fc.constantFrom(...'abcXYZéß织😀\'":-#[]{}&*!|>%@,\\0'), minLength: 1, maxLength: 8 }),
    { minLength: 2, maxLength: 6 },
  )
  .map((words) => `T${words.join(' ')}z`);
const paper = fc.record({
  title: text,
  authors: fc.subarray(
    PAPERS.flatMap(({ authors }) => authors),
    { minLength: 1, maxLength: 5 },
  ),
});

function written({ title, authors }: SamplePaper, style: number, margin: string): string {
  const quote = QUOTES[style % 3]!;
  const head = style % 2 === 0 ? quote(title) : block(title, margin);
  const people = [
    `[${authors.map(quote).join(', ')}]`,
    `\n${authors
      .map((name) => `${margin}    - ${quote(name)}\n`)
      .join('')
      .trimEnd()}`,
    `\n${authors
      .map((name) => `${margin}  - name: ${quote(name)}\n${margin}    affiliation: London\n`)
      .join('')
      .trimEnd()}`,
    quote(withAnd(authors)),
  ][style % 4]!;
  const [first, second] =
    style % 5 < 3 ? [`title: ${head}`, `authors: ${people}`] : [`authors: ${people}`, `title: ${head}`];
  return `${first}\n${margin}  ${second}\n`;
}

it('reads random papers in every style as they are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(paper, fc.nat(59)), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('list', 'indented', 'entries', 'documents', 'session'),
      fc.constantFrom('\n', '\r\n'),
      async (papers, shape, end) => {
        const each = (lead: (index: number) => string, margin: string): string =>
          papers.map(([of, style], index) => `${lead(index)}${written(of, style, margin)}`).join('');
        const whole = {
          list: () => each(() => '- ', ''),
          indented: () => `papers:\n${each(() => '    - ', '    ')}`,
          entries: () => each((index) => `p${index}:\n  `, ''),
          documents: () => each(() => '---\n  ', ''),
          session: () => `- title: Looms\n  papers:\n${each(() => '  - ', '  ')}`,
        }[shape]();
        const listing = await readListing(yaml, whole.replaceAll('\n', end));
        expect(listing.diagnostics).toEqual([]);
        expect(listing.records.map(values)).toEqual(papers.map(([of]) => of));
        expectTraced(whole.replaceAll('\n', end), listing);
      },
    ),
    { numRuns: 300 },
  );
});
