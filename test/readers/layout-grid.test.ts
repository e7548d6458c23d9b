/** Layouts of lists, each with every way to set authors apart, numbers in front, and sessions between the papers. */
import { describe, expect, it } from 'vitest';
import { chooseReader } from '../../src/pipeline/read.js';
import { htmlList } from '../../src/readers/list/html-list.js';
import { readListing } from '../support/listing.js';
import { expectTraced, PAPERS as FIRST, values, withAnd, type SamplePaper } from './sample-papers.js';

const PAPERS: readonly SamplePaper[] = [
  ...FIRST,
  { title: 'LoomNet: Attention over Threads', authors: ['Mary Somerville', 'Caroline Herschel'] },
  {
    title: 'Balancing Warp, Weft, and Tension in Deep Cloth',
    authors: ['Jane Marcet', 'Ada B Lovelace', 'Sofia Kovalevskaya'],
  },
];
const PLACES = ['MIT', 'ETH Zürich', 'Mila - Quebec AI Institute', 'University of London, UK'];
const ABSTRACT =
  'We ask what an engine can weave when nobody tells it what a pattern is. Cards punched by hand are compared with cards that the engine punches itself, and the second kind turns out to be the shorter one.';

type Join = (names: readonly string[]) => string;

const withMarks = (names: readonly string[]): string[] =>
  names.map((name, index) => `${name}${(index % 3) + 1}${index === 0 && names.length > 1 ? ',*' : ''}`);
const withPlaces = (names: readonly string[]): string[] =>
  names.map((name, index) => `${name} (${PLACES[index % PLACES.length]})`);

/** How names of one paper are set apart. */
const JOINS: Readonly<Record<string, Join>> = {
  commas: (names) => names.join(', '),
  'commas and “and”': withAnd,
  'commas and “, and”': (names) =>
    names.length < 3 ? withAnd(names) : `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`,
  semicolons: (names) => names.join('; '),
  'nothing but “and”': (names) => names.join(' and '),
  ampersands: (names) => names.join(' & '),
  'figures of footnotes': (names) => withMarks(names).join(', '),
  'figures raised': (names) => names.map((name, index) => `${name}${'¹²³'[index % 3]}`).join(', '),
  'places in brackets': (names) => withPlaces(names).join(', '),
};
const POINTS: Readonly<Record<string, Join>> = {
  'points between': (names) => names.join(' · '),
  'points and places': (names) => withPlaces(names).join(' · '),
};

/** What stands in front of a paper, by its place in the list. */
const LEADS: Readonly<Record<string, (index: number) => string>> = {
  nothing: () => '',
  figures: (index) => `${index + 1}. `,
  brackets: (index) => `[${index + 1}] `,
  'numbers of submissions': (index) => `#${101 + index * 7} `,
  'the word paper': (index) => `Paper ${index + 1}: `,
  'codes of sessions': (index) => `P${1 + (index >> 2)}.${1 + (index & 3)} `,
};

/** Headings of sessions, four papers in each. */
const SESSIONS: Readonly<Record<string, (number: number) => string>> = {
  none: () => '',
  'with times and halls': (number) =>
    `Poster Session ${number}\nWed, Dec 13, ${9 + number}:45 -- ${10 + number}:45 CST @ Great Hall\n\n`,
  'of Markdown': (number) => `## Session ${number}: Looms\n\n`,
  'behind a time': (number) =>
    `${9 + number}:00 - ${10 + number}:30 Session ${number}: Looms (Room 10${number})\n\n`,
};

const ended = (title: string): string => (/[?!]$/.test(title) ? title : `${title}.`);

type Item = (title: string, people: string, lead: string) => string;

/** Layouts in which people are a line or a sentence. */
const LAYOUTS: Readonly<Record<string, Item>> = {
  'title above people': (title, people, lead) => `${lead}${title}\n${people}\n\n`,
  'title, people and abstract': (title, people, lead) =>
    `${lead}${title}\n${people}\nAbstract: ${ABSTRACT}\n\n`,
  'title. people. venue': (title, people, lead) => `${lead}${ended(title)} ${people}. ICML, 2019.\n`,
  'people. title. venue': (title, people, lead) => `${lead}${people}. ${ended(title)} ICML, 2019.\n`,
  'people, "title," journal': (title, people, lead) =>
    `${lead}${people}, "${title}," Journal of Machine Learning Research, 2017.\n`,
  'people (year). title': (title, people, lead) => `${lead}${people} (2017). ${ended(title)} In CVPR.\n`,
  'title by people': (title, people, lead) => `${lead}${title}, by ${people}\n`,
  'a heading for each': (title, people, lead) => `### ${lead}${title}\n${people}\n\n`,
  'title in bold': (title, people, lead) => `${lead === '' ? '- ' : lead}**${title}** ${people}\n\n`,
};

/** Layouts of HTML. */
const PAGES: Readonly<Record<string, Item>> = {
  'spans without names': (title, people) =>
    `<li><span class="a">${title}</span> <span class="b">${people}</span></li>`,
  'bold above people': (title, people) => `<li><b>${title}</b><br>${people}</li>`,
  'linked above italics': (title, people) => `<li><a href="/p">${title}</a><br><i>${people}</i></li>`,
  paragraphs: (title, people) => `<p>${title}</p><p>${people}</p>`,
  'terms of a list': (title, people) => `<dt><a href="/p">${title}</a></dt><dd>${people}</dd>`,
};

const textOf = (
  item: Item,
  join: Join,
  lead: (index: number) => string,
  session: (number: number) => string,
): string =>
  `Accepted Papers\n\n${PAPERS.map(
    ({ title, authors }, index) =>
      `${index % 4 === 0 ? `\n${session(1 + index / 4)}` : ''}${item(title, join(authors), lead(index))}`,
  ).join('')}`;

async function read(page: string, file = 'page'): Promise<Awaited<ReturnType<typeof readListing>>> {
  return readListing(chooseReader({ file, head: Buffer.from(page) }), page);
}

/** Page and session, or null where a session stands in none. */
const sessionsOf = (name: string): (string | null)[] =>
  PAPERS.map((_, index) => (name === 'none' ? null : `Session ${1 + (index >> 2)}`));

describe.each(Object.entries(LAYOUTS))('%s', (_, item) => {
  it.each(Object.entries(JOINS))('with %s', async (_name, join) => {
    const page = textOf(item, join, LEADS['nothing']!, SESSIONS['none']!);
    const found = await read(page);
    expect(found.records.map(values)).toEqual(PAPERS);
    expectTraced(page, found);
  });

  it.each(Object.entries(LEADS))('behind %s', async (_name, lead) => {
    const found = await read(textOf(item, JOINS['commas']!, lead, SESSIONS['none']!));
    expect(found.records.map(values)).toEqual(PAPERS);
  });

  it.each(Object.entries(SESSIONS))('in sessions: %s', async (name, session) => {
    const found = await read(textOf(item, JOINS['commas']!, LEADS['nothing']!, session));
    expect(found.records.map(values)).toEqual(PAPERS);
    expect(
      found.records.map((record) => /Session \d/.exec(record.session?.value ?? '')?.[0] ?? null),
    ).toEqual(sessionsOf(name));
  });
});

describe.each(Object.entries(POINTS))('%s', (_, join) => {
  it('below sessions of Markdown', async () => {
    const page = textOf(
      LAYOUTS['title, people and abstract']!,
      join,
      LEADS['nothing']!,
      SESSIONS['of Markdown']!,
    );
    const found = await read(page);
    expect(found.records.map(values)).toEqual(PAPERS);
    expect(found.records.map(({ session }) => session?.value.slice(0, 9))).toEqual(sessionsOf('of Markdown'));
  });

  it('in references', async () => {
    for (const style of ['people. title. venue', 'people (year). title']) {
      const found = await read(textOf(LAYOUTS[style]!, join, LEADS['nothing']!, SESSIONS['none']!));
      expect(found.records.map(values), style).toEqual(PAPERS);
    }
  });

  it.each([...Object.entries(LAYOUTS).slice(0, 2)])('%s', async (_name, item) => {
    for (const lead of Object.values(LEADS)) {
      const found = await read(textOf(item, join, lead, SESSIONS['with times and halls']!));
      expect(found.records.map(values)).toEqual(PAPERS);
    }
  });
});

describe.each(Object.entries(PAGES))('HTML: %s', (name, item) => {
  it.each(Object.entries({ ...JOINS, 'points between': POINTS['points between']! }))(
    'with %s',
    async (_, join) => {
      const items = PAPERS.map(({ title, authors }) =>
        item(title, join(authors).replaceAll('&', '&amp;'), ''),
      ).join('\n');
      const list = /^<(li|dt)/.exec(items)?.[1];
      const box = list === 'li' ? 'ul' : list === 'dt' ? 'dl' : 'div';
      const page = `<!DOCTYPE html><html><body><h1>Accepted Papers</h1>\n<${box}>\n${items}\n</${box}>\n</body></html>`;
      const found = await read(page, 'page.html');
      expect(found.records.map(values), name).toEqual(PAPERS);
      expectTraced(page, found);
    },
  );
});

describe('people in items of their own', () => {
  const names = (authors: readonly string[]): string => authors.map((name) => `<li>${name}</li>`).join('');

  it('below headings', async () => {
    const page = `<!DOCTYPE html><html><body><h1>Papers</h1>${PAPERS.map(
      ({ title, authors }) => `<h4>${title}</h4><ul>${names(authors)}</ul>`,
    ).join('\n')}</body></html>`;
    expect((await read(page, 'page.html')).records.map(values)).toEqual(PAPERS);
  });

  it('below headings of committees are no authors', async () => {
    const page = `<!DOCTYPE html><html><body><h1>People of the Workshop</h1>${[
      'Program Committee',
      'Senior Program Committee of the Workshop',
      'Organizers of the Poster Session',
    ]
      .map((heading) => `<h4>${heading}</h4><ul>${names(PAPERS[0]!.authors)}</ul>`)
      .join('\n')}</body></html>`;
    expect((await readListing(htmlList, page)).records).toEqual([]);
  });
});

describe('people above titles', () => {
  it.each(['1) ', '- ', '• ', 'Paper 1: '])('in items of %j', async (lead) => {
    const page = `Accepted papers\n\nSpotlights\n\n${PAPERS.map(
      ({ title, authors }, index) =>
        `${lead.replace('1', String(index + 1))}${withAnd(authors)}\n${title}\n\n`,
    ).join('')}`;
    expect((await read(page)).records.map(values)).toEqual(PAPERS);
  });
});

describe('pages of virtual meetings', () => {
  /** What stands above each session. */
  const headings: Readonly<Record<string, (number: number) => string>> = {
    'a heading and a hall': (number) => `Poster Session ${number}\nExhibit Hall ABC\n`,
    'a time, a heading and halls': (number) =>
      `Wed 13 Dec 10:4${number} a.m. CST — 12:45 p.m. CST\nPoster Session ${number}\nGreat Hall & Hall B1+B2 (level 1)\n`,
    'a heading, a chair and a time': (number) =>
      `Session ${number}: Looms at Work\nChair: Jane Marcet\nTue 11 Dec 10:${number}0 a.m. — noon\n`,
    'a day and a heading': (number) => `Thursday, July 25, 2024\nPoster Session ${number} West\n`,
  };
  const TIME = 'Tue, Dec 12, 10:45 AM -- 12:45 PM CST';
  const PLACE = 'Great Hall & Hall B1+B2 #';
  type Lines = (paper: SamplePaper, people: string, index: number) => readonly string[];
  /** The lines of a paper, with an abstract or without. */
  const papers: Readonly<Record<string, Lines>> = {
    'title and people': ({ title }, people) => [title, people],
    'a kind above': ({ title }, people, index) => [['Poster', 'Oral'][index % 2]!, title, people, ABSTRACT],
    'a place above': ({ title }, people, index) => [`${PLACE}${index}`, title, people, ABSTRACT],
    'a time above': ({ title }, people) => [TIME, title, people, `Abstract: ${ABSTRACT}`],
    'a place behind people': ({ title }, people, index) => [title, people, `${PLACE}${index}`, ABSTRACT],
    'a time behind people': ({ title }, people) => [title, people, TIME, 'Abstract', ABSTRACT],
    'links behind people': ({ title }, people) => [title, people, '[ Abstract ] [ Project Page ]'],
  };
  const joins: Readonly<Record<string, Join>> = {
    points: (names) => names.join(' · '),
    commas: (names) => names.join(', '),
  };
  const cases = Object.entries(headings).flatMap(([above, heading]) =>
    Object.entries(papers).flatMap(([name, lines]) =>
      Object.entries(joins).map(([mark, join]) => ({ above, name, mark, heading, lines, join })),
    ),
  );

  it.each(cases)('$name, $mark between people, under $above', async ({ heading, lines, join }) => {
    for (const blank of ['\n', '\n\n']) {
      const page = PAPERS.map(
        (paper, index) =>
          `${index % 4 === 0 ? `${heading(1 + index / 4)}\n` : ''}${lines(paper, join(paper.authors), index).join(blank)}\n\n`,
      ).join('');
      const found = await read(page);
      expect(found.records.map(values)).toEqual(PAPERS);
      expect(found.records.map(({ session }) => /Session \d/.exec(session?.value ?? '')?.[0])).toEqual(
        sessionsOf('all'),
      );
      const abstract = page.includes(ABSTRACT) ? ABSTRACT : undefined;
      expect(found.records.map((record) => record.abstract?.value)).toEqual(PAPERS.map(() => abstract));
      expectTraced(page, found);
    }
  });

  it('blanks between title and people only', async () => {
    const page = PAPERS.map(({ title, authors }) => `${title}\n\n${authors.join(', ')}\n`).join('');
    expect((await read(`Poster Session 1\nExhibit Hall ABC\n\n${page}`)).records.map(values)).toEqual(PAPERS);
  });
});

describe('titles alone', () => {
  const numbered = PAPERS.map(({ title }, index) => `${index + 1}. ${title}\n`).join('');

  it('that are numbered need no heading', async () => {
    expect((await read(numbered)).records.map(({ title }) => title?.value)).toEqual(
      PAPERS.map(({ title }) => title),
    );
  });

  it.each([
    [
      'sentences',
      PAPERS.map((_, index) => `${index + 1}. Take the cards and put them into the loom.\n`).join(''),
    ],
    [
      'steps of a recipe',
      '1. Preheat the oven to 180 degrees\n2. Mix the flour with two eggs\n3. Add a pinch of salt and stir\n4. Pour the dough into a tin\n5. Bake it for half an hour\n',
    ],
    ['few words', PAPERS.map((_, index) => `${index + 1}. Two cards\n`).join('')],
    [
      'other lines between',
      PAPERS.map(
        ({ title }, index) => `${index + 1}. ${title}\nSome remark on it.\nAnd one more of them.\n`,
      ).join(''),
    ],
  ])('%s are none', async (_, page) => {
    await expect(read(page)).rejects.toThrow(/no listing/);
  });
});

describe('names and titles that look like each other', () => {
  /** The second has a word of titles in a name, the third a last name that is an abbreviation, the fourth a title like a name. */
  const odd: readonly SamplePaper[] = [
    PAPERS[0]!,
    { title: 'Invariants of Rings and Looms', authors: ['Emmy Noether', 'Ada Change Loy', 'David Hilbert'] },
    { title: 'Exact Tradeoffs of Weaving in Communication', authors: ['Mary Somerville', 'Albert No'] },
    { title: 'Replicable Clustering', authors: ['Caroline Herschel', 'Jean Bartik'] },
    PAPERS[4]!,
  ];
  const listed = (item: (title: string, people: string, authors: readonly string[]) => string): string =>
    `Accepted Papers\n\n${odd.map(({ title, authors }) => item(title, authors.join(', '), authors)).join('')}`;

  it.each([
    ['people before a colon', listed((title, people) => `- ${people}: ${title}\n`)],
    ['people behind `by`', listed((title, people) => `${title}, by ${people}\n`)],
    ['people before a full stop', listed((title, people) => `${people}. ${title}. ICML, 2019.\n`)],
    ['a line for each', listed((title, _, authors) => `${title}\n${authors.join('\n')}\n\n`)],
  ])('%s', async (_, page) => {
    expect((await read(page)).records.map(values)).toEqual(odd);
  });

  it('a line for each, in items', async () => {
    // A title of two words above people with a line each is no surer a title than they are.
    const told = odd.filter(({ title }) => title.split(' ').length > 2);
    const page = `Accepted Papers\n\n${told.map(({ title, authors }) => `• ${title}\n${authors.join('\n')}\n\n`).join('')}`;
    expect((await read(page)).records.map(values)).toEqual(told);
  });

  it('elements without names', async () => {
    const items = listed((title, people) => `<li><span>${title}</span> <span>${people}</span></li>\n`);
    const page = `<!DOCTYPE html><html><body><ul>${items.slice(items.indexOf('<li>'))}</ul></body></html>`;
    expect((await read(page, 'page.html')).records.map(values)).toEqual(odd);
  });

  it('titles that are counted below sessions', async () => {
    const page = PAPERS.map(
      ({ title }, index) =>
        `${index % 4 === 0 ? `\nPoster Session ${1 + index / 4}\nExhibit Hall ABC\n` : ''}${index + 1}. ${title}\n`,
    ).join('');
    expect((await read(page)).records.map(({ title }) => title?.value)).toEqual(
      PAPERS.map(({ title }) => title),
    );
  });
});
