import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/resolve/resolve.js';
import { toyInput } from '../support/toy.js';

/** The authors that names on papers of their own come out as: `name: spellings`. */
function authorsOf(...names: readonly string[]): Record<string, string[]> {
  const toys = names.map((name, index) => ({
    title: `Paper ${index}`,
    authors: [name, `Partner N${index}`],
  }));
  const { authors } = resolve(toyInput(toys)).corpus;
  return Object.fromEntries(
    authors
      .filter((author) => !author.name.startsWith('Partner'))
      .map((author) => [author.id, [author.name, ...author.mentions.map((mention) => mention.printed)]]),
  );
}

describe('I-20 names', () => {
  it.each([
    ['José Ángel', 'Jose\u0301 A\u0301ngel'],
    ['Łukasz Kaiser', 'Lukasz Kaiser'],
    ['Zejun MA', 'Zejun Ma'],
    ['anima anandkumar', 'Anima Anandkumar'],
    ['Ada Lovelace .', 'Ada Lovelace'],
    ['Ada Love\u200blace', 'Ada Lovelace'],
    ['Ada \u202eLovelace', 'Ada Lovelace'],
    ['Jean-Luc Pic', 'Jean Luc Pic'],
  ])('%j and %j are one author', (a, b) => {
    expect(Object.keys(authorsOf(a, b))).toHaveLength(1);
  });

  it.each([
    ['Ashish Vaswani', 'Ashish V\u0430swani'],
    ['Bo Li', 'Bo Liu'],
    ['Bo Li', 'B Li'],
    ['किरण', 'कारण'],
    ['李明', '黎明'],
  ])('%j and %j are two', (a, b) => {
    expect(Object.keys(authorsOf(a, b))).toHaveLength(2);
  });

  it('get ids of plain words, with a hash where words are not enough', () => {
    const [id] = Object.keys(authorsOf('Sung Ju Hwang'));
    expect(id).toBe('author:name:sung-ju-hwang');
    for (const name of [
      'Ashish V\u0430swani',
      '李明',
      '***',
      'x'.repeat(10_000),
      '😀',
      `é${'\u0301'.repeat(300)}`,
    ])
      expect(Object.keys(authorsOf(name))[0]).toMatch(/^author:name:[a-z0-9-]{1,80}$/);
  });

  it('are shown, and named in ids, with the given names first; what is printed stays', () => {
    expect(authorsOf('Lovelace, Ada')).toEqual({
      'author:name:ada-lovelace': ['Ada Lovelace', 'Lovelace, Ada'],
    });
    const { papers } = resolve(toyInput([{ title: 'On looms', authors: ['Lovelace, Ada'] }])).corpus;
    expect([...papers].map(({ row }) => row.authors)).toMatchObject([
      [{ name: 'Ada Lovelace', printed: 'Lovelace, Ada' }],
    ]);
  });

  it('show the commonest spelling, and keep all', () => {
    expect(Object.values(authorsOf('Zejun MA', 'Zejun Ma', 'Zejun MA', 'Zejun Ma', 'Zejun Ma'))[0]![0]).toBe(
      'Zejun Ma',
    );
    expect(Object.values(authorsOf('YUNFENG CAI', 'Yunfeng Cai'))[0]![0]).toBe('Yunfeng Cai');
  });
});

describe('authors', () => {
  const { authors, papers } = resolve(
    toyInput([
      { title: 'One', authors: ['Ada B', 'Gemini Team', 'Jiachen (Tianhao) Wang'] },
      { title: 'Two', authors: ['Cy D', 'Ada B'] },
    ]),
  ).corpus;
  const author = (name: string) => authors.find((item) => item.name === name)!;

  it('have a mention for each position on each paper', () => {
    expect(author('Ada B').mentions).toEqual(
      papers.map(({ row }) => ({ paper: row.id, position: row.title === 'One' ? 1 : 2, printed: 'Ada B' })),
    );
    const positions = papers.reduce((sum, { row }) => sum + row.authors.length, 0);
    expect(authors.reduce((sum, item) => sum + item.mentions.length, 0)).toBe(positions);
  });

  it('are persons or organisations, and aliases are spellings', () => {
    expect(author('Gemini Team').kind).toBe('organisation');
    expect(author('Cy D').kind).toBe('person');
    expect(author('Jiachen (Tianhao) Wang').names).toEqual(
      expect.arrayContaining(['Jiachen Wang', 'Tianhao Wang', 'Jiachen (Tianhao) Wang']),
    );
  });

  it('are sorted by id, and as sure as the evidence', () => {
    const ids = authors.map((item) => item.id);
    expect(ids).toEqual([...ids].sort((a, b) => (a < b ? -1 : 1)));
    expect(author('Cy D').confidence).toBe(1);
    expect(author('Ada B').confidence).toBeLessThan(1);
    for (const item of authors) expect(item.confidence > 0 && item.confidence <= 1).toBe(true);
  });
});

it('a name printed twice is one author of a page, and two namesakes in records with ids', () => {
  const twice = { title: 'Twins', authors: ['Wei Wang', 'Ada B', 'Wei Wang'] };
  const [page] = resolve(toyInput([twice])).corpus.papers;
  expect(page!.row.authors.map(({ printed }) => printed)).toEqual(['Wei Wang', 'Ada B']);
  expect(page!.row.flags).toContain('author-repeated');
  const inverted = { title: 'Twins', authors: ['Lovelace, Ada', 'Ada Lovelace'] };
  const [other] = resolve(toyInput([inverted])).corpus.papers;
  expect(other!.row.authors.map(({ name }) => name)).toEqual(['Ada Lovelace']);
  const [data] = resolve(toyInput([{ ...twice, id: 'r1' }])).corpus.papers;
  expect(new Set(data!.row.authors.map(({ id }) => id)).size).toBe(3);
});
