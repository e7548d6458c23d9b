/** Clauses and values on a small graph; that Neo4j sees them in the same way is tested with a server. */
import { describe, expect, it } from 'vitest';
import { CypherError } from '../../src/cypher/cypher-error.js';
import { parameterValue } from '../../src/cypher/parameter-value.js';
import { runQuery } from '../../src/cypher/run-query.js';
import type { Value } from '../../src/cypher/values.js';
import type { ResultValue } from '../../src/model/query-result.js';
import { smallGraph } from './support/small-graph.js';

const rows = (query: string, parameters: Record<string, Value> = {}): readonly (readonly ResultValue[])[] =>
  runQuery(smallGraph, query, new Map(Object.entries(parameters))).rows;
/** The values of the only column. */
const values = (query: string, parameters: Record<string, Value> = {}): ResultValue[] =>
  rows(query, parameters).map(([value]) => value!);
const value = (expression: string): ResultValue => values(`RETURN ${expression}`)[0]!;
const message = (query: string, parameters: Record<string, Value> = {}): string => {
  try {
    rows(query, parameters);
  } catch (error) {
    if (error instanceof CypherError) return error.message;
    throw error;
  }
  return '';
};

describe('MATCH', () => {
  it('finds nodes by label, property and id', () => {
    expect(values('MATCH (a:Author) WHERE a.firstYear = 1906 RETURN a.name ORDER BY a.name')).toEqual([
      'Cleo',
      'Émile',
    ]);
    expect(values('MATCH (n {id: "venue:icml:2019"}) RETURN labels(n)')).toEqual([['Venue']]);
    expect(values('MATCH (n {id: $id}) RETURN n.title', { id: 'paper:title:rings' })).toEqual(['Rings']);
  });

  it('uses no relationship twice within a clause, but again in the next', () => {
    const one =
      'MATCH (a:Author {name: "Ada"})-[:AUTHORED]->(p)<-[:AUTHORED]-(b) RETURN b.name ORDER BY b.name';
    expect(values(one)).toEqual(['Ben', 'Cleo']);
    const two =
      'MATCH (a:Author {name: "Ada"})-[:AUTHORED]->(p) MATCH (p)<-[:AUTHORED]-(b) RETURN DISTINCT b.name ORDER BY b.name';
    expect(values(two)).toEqual(['Ada', 'Ben', 'Cleo']);
  });

  it('follows trails: no relationship comes twice, though a node may', () => {
    expect(
      values('MATCH (a {name: "Émile"})-[:CO_AUTHORED_WITH*3]-(b) RETURN b.name ORDER BY b.name'),
    ).toEqual(['Ada', 'Ben']);
    expect(values('MATCH (p {title: "Notes"})-[r:CITES*4]->(p) RETURN [x IN r | x.marks]')).toHaveLength(2);
  });

  it('takes a loop once where no direction is asked for', () => {
    expect(values('MATCH (p:Paper)-[r:CITES]-(p) RETURN r.marks')).toEqual([4n]);
  });

  it('finds what an unnamed relationship has to fulfil', () => {
    expect(values('MATCH (:Paper {title: "Weaving"})<-[{position: 2}]-(a) RETURN a.name')).toEqual(['Ben']);
  });

  it('gives the same rows in the same order each time', () => {
    const query = 'MATCH (a)-[r]-(b) RETURN a, r, b';
    expect(rows(query)).toEqual(rows(query));
  });

  it('says when nothing has a label or type', () => {
    const { rows: found, notices } = runQuery(smallGraph, 'MATCH (a:Athor)-[:CITED]->() RETURN a');
    expect(found).toEqual([]);
    expect(notices).toEqual([
      'no node has the label Athor; did you mean Author?',
      'no relationship has the type CITED; did you mean CITES?',
    ]);
  });
});

it('says when nothing has a property, and not when a map has it', () => {
  const notices = (query: string) => runQuery(smallGraph, query).notices;
  expect(notices('MATCH (p:Paper {titel: "Weaving"}) RETURN p')).toEqual([
    'no node or relationship has the property titel; did you mean title?',
  ]);
  expect(notices('MATCH (:Author)-[r:AUTHORED]->() RETURN r.xyzzy')).toEqual([
    'no node or relationship has the property xyzzy; keys(n) lists those of a node n',
  ]);
  expect(notices('MATCH (p:Paper)-[r]-() RETURN p.title, p.id, p.label, r.position')).toEqual([]);
  expect(notices('UNWIND [{titel: 1}] AS row RETURN row.titel')).toEqual([]);
});

describe('shortest paths', () => {
  const ends = '(a:Author {name: "Ada"}), (b:Author {name: "Émile"})';

  it('are found one or all', () => {
    expect(
      values(`MATCH ${ends} MATCH p = shortestPath((a)-[:CO_AUTHORED_WITH*]-(b)) RETURN length(p)`),
    ).toEqual([2n]);
    expect(values(`MATCH ${ends} MATCH p = allShortestPaths((a)-[*]-(b)) RETURN length(p)`)).toEqual([2n]);
    expect(values(`MATCH ${ends} MATCH p = shortestPath((a)-[:CO_AUTHORED_WITH*..1]-(b)) RETURN p`)).toEqual(
      [],
    );
  });

  it('need two nodes, and no condition on the whole', () => {
    expect(message('MATCH (a:Author) MATCH p = shortestPath((a)-[*]-(a)) RETURN p')).toContain(
      'two different nodes',
    );
    expect(
      message(`MATCH ${ends} MATCH p = shortestPath((a)-[*]-(b)) WHERE length(p) > 2 RETURN p`),
    ).toContain('as a whole is not supported');
  });
});

describe('null', () => {
  it.each([
    ['null = null', null],
    ['null <> 1', null],
    ['NOT null', null],
    ['null AND false', false],
    ['null AND true', null],
    ['null OR true', true],
    ['null OR false', null],
    ['null XOR true', null],
    ['null IS NULL', true],
    ['1 IN [2, null]', null],
    ['null IN []', false],
    ['[1, null] = [1, null]', null],
    ['[1, null] = [2, null]', false],
    ['any(x IN [null, 1] WHERE x = 1)', true],
    ['all(x IN [null, 1] WHERE x = 1)', null],
    ['size(null)', null],
    ['CASE null WHEN null THEN 1 ELSE 2 END', 2n],
  ])('%s', (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });

  it('lets no row through WHERE, and comes last in order', () => {
    expect(values('MATCH (p:Paper) WHERE NOT p.year > 2018 RETURN p.title')).toEqual(['Weaving']);
    expect(values('MATCH (p:Paper) RETURN p.year ORDER BY p.year DESC')).toEqual([null, 2020n, 2019n, 2018n]);
  });

  it('is what OPTIONAL MATCH gives where nothing is found', () => {
    expect(
      rows('MATCH (p:Paper) OPTIONAL MATCH (p)-[:HAS_CODE]->(r) RETURN p.title, r.url ORDER BY p.title'),
    ).toEqual([
      ['Hopping', null],
      ['Notes', null],
      ['Rings', null],
      ['Weaving', 'https://github.com/a/b'],
    ]);
  });
});

describe('numbers', () => {
  it.each<[string, ResultValue]>([
    ['7 / 2', 3n],
    ['-7 / 2', -3n],
    ['7 / 2.0', 3.5],
    ['-7 % 3', -1n],
    ['2 ^ 2', 4],
    ['1 = 1.0', true],
    ['9223372036854775807 - 1', 9223372036854775806n],
    ['toInteger("9007199254740993")', 9007199254740993n],
  ])('%s', (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });

  it('overflow and division by zero end the query', () => {
    expect(message('RETURN 9223372036854775807 + 1')).toContain('64 bits');
    expect(message('RETURN 1 / 0')).toBe('division by zero');
  });
});

describe('WITH and RETURN', () => {
  it('group by the columns that do not aggregate', () => {
    expect(
      rows(
        'MATCH (a:Author)-[r:AUTHORED]->(p) RETURN a.name AS name, count(*) * 10 + count(*) AS c ORDER BY name',
      ),
    ).toEqual([
      ['Ada', 22n],
      ['Ben', 11n],
      ['Cleo', 22n],
      ['Émile', 11n],
    ]);
    expect(rows('MATCH (n:Nothing) RETURN count(n), collect(n), max(n.x)')).toEqual([[0n, [], null]]);
  });

  it('name a column by the text of its expression', () => {
    expect(runQuery(smallGraph, 'RETURN  1+ 1, "x" AS y').columns).toEqual(['1+ 1', 'y']);
  });

  it('sort, skip and limit', () => {
    expect(values('UNWIND range(1, 5000) AS x RETURN x ORDER BY -x SKIP 2 LIMIT 3')).toEqual([
      4998n,
      4997n,
      4996n,
    ]);
    expect(values('UNWIND [3, 1, 2] AS x WITH x ORDER BY x LIMIT 2 RETURN collect(x)')).toEqual([[1n, 2n]]);
    expect(values('UNWIND [1, 2] AS x RETURN x LIMIT 0')).toEqual([]);
    expect(values('UNWIND [1, 2] AS x WITH x LIMIT 0 RETURN count(x)')).toEqual([0n]);
  });

  it('stop what is before a LIMIT', () => {
    // Without that, two billion combinations would be counted.
    const eight = Array.from({ length: 8 }, (_, i) => `(n${i})`).join(', ');
    expect(values(`MATCH ${eight} RETURN 1 LIMIT 1`)).toEqual([1n]);
  });

  it('see no more than what WITH passes on', () => {
    expect(message('MATCH (a:Author) WITH a.name AS name RETURN a')).toBe(
      'there is no variable a; known here: name',
    );
    expect(message('MATCH (a:Author) RETURN a.name, count(*) + a.firstYear')).toContain(
      'a column of its own',
    );
    expect(message('MATCH (a:Author) RETURN a.name, count(*) ORDER BY a.firstYear')).toContain(
      'is no column',
    );
    expect(message('MATCH (a:Author) RETURN a.name, count(*) ORDER BY max(a.firstYear)')).toBe(
      'ORDER BY aggregates only what a column aggregates too',
    );
    expect(message('MATCH (a) WITH a.name RETURN 1')).toContain('needs a name');
    expect(message('RETURN 1 AS x, 2 AS x')).toContain('two columns named x');
    expect(message('MATCH (a) RETURN *, a')).toContain('two columns named a');
    expect(message('MATCH (a)')).toContain('ends in RETURN');
  });
});

describe('subqueries', () => {
  it('in a row see it, and write over none of its values', () => {
    expect(
      rows(
        'MATCH (a:Author) CALL (a) { MATCH (a)-[:AUTHORED]->(p) WITH p ORDER BY p.title RETURN collect(p.title) AS titles } RETURN a.name, titles ORDER BY a.name LIMIT 2',
      ),
    ).toEqual([
      ['Ada', ['Notes', 'Weaving']],
      ['Ben', ['Weaving']],
    ]);
    expect(
      values('MATCH (a:Author) WHERE COUNT { (a)-[:AUTHORED]->() } > 1 RETURN a.name ORDER BY a.name'),
    ).toEqual(['Ada', 'Cleo']);
  });

  it('of CALL see what they import and nothing else', () => {
    expect(message('MATCH (a:Author) CALL { MATCH (a)-->(b) RETURN b } RETURN b')).toBe('');
    expect(message('MATCH (a:Author) CALL { RETURN a.name AS b } RETURN b')).toContain(
      'there is no variable a',
    );
  });

  it('a pattern as a condition introduces no variable', () => {
    expect(message('MATCH (a:Author) WHERE (a)-->(b) RETURN a')).toContain('there is no b');
  });
});

describe('parameters', () => {
  it('stand for values, never for text', () => {
    expect(values('MATCH (a:Author) WHERE a.name = $name RETURN a.name', { name: '" OR true //' })).toEqual(
      [],
    );
    expect(message('RETURN $missing')).toContain('--param missing=…');
  });

  it.each<[string, unknown]>([
    ['2024', 2024n],
    ['-5', -5n],
    ['1.5', 1.5],
    ['true', true],
    ['null', null],
    ['Bo Li', 'Bo Li'],
    ['2024-05', '2024-05'],
    ['"2024"', '2024'],
    ['[1, "a"]', [1n, 'a']],
    ['{a: [1]}', new Map([['a', [1n]]])],
    ['', ''],
    ['MATCH (n) RETURN n', 'MATCH (n) RETURN n'],
  ])('%j on the command line', (text, expected) => {
    expect(parameterValue(text)).toEqual(expected);
  });

  it('are literals only', () => {
    expect(() => parameterValue('[rand()]')).toThrow(CypherError);
    expect(() => parameterValue('[1')).toThrow(CypherError);
  });
});

describe('values of the wrong kind', () => {
  it.each([
    ['RETURN 1 + true', 'cannot add an integer and a boolean'],
    ['RETURN "a" * 2', '* needs numbers, not a string and an integer'],
    ['RETURN toUpper(1)', 'toUpper takes a string, not an integer'],
    ['RETURN 1 IN 2', 'IN needs a list, not an integer'],
    ['RETURN (1).x', 'only nodes, relationships and maps have properties such as x, not an integer'],
    ['MATCH (a:Author) WHERE a.name RETURN a', 'expected a condition, not a string'],
    ['RETURN foo(1)', 'there is no function foo'],
    ['RETURN rand()', 'the function rand is not supported: the same query gives the same rows each time'],
    ['MATCH (a) RETURN id(a)', 'numbers of nodes differ'],
    ['RETURN size()', 'size takes 1 argument'],
    ['RETURN count(count(*))', 'not inside of another aggregate'],
    ['MATCH (a) WHERE count(a) > 1 RETURN a', 'count aggregates rows'],
    ['UNWIND [1] AS x MATCH (x) RETURN x', 'x is an integer, and a node is needed'],
    ['RETURN 1 LIMIT -1', 'LIMIT takes a whole number from 0'],
    ['RETURN "a" =~ "("', 'this regular expression cannot be read'],
    ['RETURN range(1, 100000000)', 'a range has at most'],
  ])('%s', (query, expected) => {
    expect(message(query)).toContain(expected);
  });
});
