/** The Neo4j files without a Neo4j; test/integration/neo4j.test.ts loads them into a real one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLiteral } from '../../src/exporters/neo4j-cypher.js';
import { neo4jExporter } from '../../src/exporters/neo4j.js';
import { propertyName } from '../../src/exporters/neo4j-properties.js';
import { PUSH_STATEMENTS } from '../../src/exporters/neo4j-push-queries.js';
import { LABELS, RELATIONSHIP_TYPES } from '../../src/exporters/neo4j-tables.js';
import { everyKind, HOSTILE_TEXTS } from '../support/neo4j-graph.js';
import { contextOf, edge, empty, node } from './graphs.js';
import { CASES, written, writtenText } from './write.js';

const file = (name: string, context = everyKind): string =>
  writtenText(neo4jExporter, context, `neo4j/${name}`);

/** What a text is in every file: without C0 controls other than tab, LF and CR, U+FFFE, U+FFFF and lone surrogates. */
const stored = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
const onOneLine = (text: string): string => stored(text).replace(/\r\n|[\r\n]/g, ' ');

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(',', '"', ' ', '\n', '\r', '\t', ';', '|', '\\', ':', "'", 'u', '0', '\u2028'),
  }),
  fc.constantFrom(...HOSTILE_TEXTS),
);

/** RFC 4180, telling quoted from unquoted cells as Neo4j's importer does: the first are texts, empty others are absent. */
function parseCsv(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  for (let at = 0; at < text.length;) {
    let cell = '';
    const quoted = text[at] === '"';
    if (quoted) {
      for (at += 1; at < text.length && (text[at] !== '"' || text[at + 1] === '"'); at += 1) {
        if (text[at] === '"') at += 1;
        cell += text[at] ?? '';
      }
      at += 1;
    } else {
      for (; at < text.length && text[at] !== ',' && text[at] !== '\n'; at += 1) cell += text[at] ?? '';
    }
    row.push(!quoted && cell === '' ? null : cell);
    if (text[at] === '\n') {
      rows.push(row);
      row = [];
    }
    at += 1;
  }
  return rows;
}

const withAuthor = (name: string, names: readonly string[]) =>
  contextOf({
    nodes: [node('author', 'author:1', 'x', { name, names })],
    edges: [],
    papers: [],
    authors: [],
    communities: { formatVersion: 1, graphs: [] },
  });

describe('the tables', () => {
  it('O-06 text comes back, on one line', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText), (name, names) => {
        const [head, row, ...others] = parseCsv(file('nodes_author.csv', withAuthor(name, names)));
        expect(others).toEqual([]);
        const cell = (column: string): string | null => row?.[head?.indexOf(column) ?? -1] ?? null;
        const list = names.map(onOneLine).filter((text) => text !== '');
        expect(cell('name:string')).toBe(onOneLine(name) || null);
        expect(cell('names:string[]')).toBe(list.length === 0 ? null : list.join('\u001F'));
      }),
    );
  });

  it('O-05 a column holds one type: integers, floats, or text where types differ', () => {
    const [head, ...rows] = parseCsv(file('nodes_paper.csv'));
    const names =
      'id:ID abstract:string community:string flags:string[] huge:double label:string mixed:string';
    expect(head?.join(' ')).toBe(`${names} ratio:double tiny:double title:string whole:double year:int`);
    const column = (name: string) => rows.map((row) => row[head?.indexOf(name) ?? -1]);
    expect(column('year:int').slice(0, 2)).toEqual([null, '2001']);
    expect(column('mixed:string')[0]).toBe('0');
    expect(column('tiny:double')[0]).toBe('0.000000001');
    expect(column('huge:double')[0]).toBe('1E21');
    for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
  });

  it('every kind has a file, also without rows', () => {
    const expected = [...LABELS.keys()].map((kind) => `neo4j/nodes_${kind}.csv`);
    expected.push(...RELATIONSHIP_TYPES.map((type) => `neo4j/rels_${type}.csv`));
    for (const context of [empty, everyKind]) {
      const names = [...written(neo4jExporter, context).keys()];
      expect(names.filter((name) => name.endsWith('.csv'))).toEqual(expected);
    }
    expect(file('nodes_paper.csv', empty)).toBe('id:ID\n');
    expect(file('rels_CITES.csv', empty)).toBe(':START_ID,:END_ID\n');
  });

  it('relationships to two kinds of nodes share a file', () => {
    const rows = parseCsv(file('rels_CITES.csv')).slice(1);
    expect(rows).toHaveLength(everyKind.graphs.knowledge.view.countEdges('CITES'));
    expect(rows.map((row) => row[1])).toContain('work:im-2022');
  });

  it('only members of communities that are described have a relationship', () => {
    const rows = parseCsv(file('rels_IN_COMMUNITY.csv')).slice(1);
    expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(['community:one', 'community:two']));
    expect(rows.map((row) => row[0])).not.toContain('author:name:1');
  });

  it('keys that differ in a control character stay two', () => {
    const ids = parseCsv(file('nodes_link.csv')).map((row) => row[0]);
    expect(ids.slice(1)).toEqual(
      ['link:https://example.org/?q=\\u000a', 'link:https://example.org/?q=\\u0001'].sort(),
    );
  });

  it.each(['import.sh', 'import.ps1'])('%s names every table once', (script) => {
    const tables = [...written(neo4jExporter, everyKind).keys()].filter((name) => name.endsWith('.csv'));
    const named = [...file(script).matchAll(/--(?:nodes|relationships)=\w+=(\w+\.csv)/g)].map(
      ([, name]) => name,
    );
    expect(named.map((name) => `neo4j/${name}`)).toEqual(tables);
  });
});

describe('the Cypher script', () => {
  /** The two orders in which Cypher versions decode a literal. */
  const escapes = new Map([
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
  ]);
  const unicode = (text: string): string =>
    text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const unescaped = (text: string): string =>
    text.replace(/\\(?:u([0-9a-f]{4})|(.))/gis, (_, code?: string, char = '') =>
      code === undefined ? (escapes.get(char) ?? char) : String.fromCharCode(Number.parseInt(code, 16)),
    );

  it('O-08 a literal is read back as the text, whether escapes are decoded in one pass or two', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = stored(raw);
        const literal = textLiteral(text);
        expect(literal).toMatch(/^'(?:[^'\\\n\r\u2028\u2029]|\\[^\n])*'$/u);
        expect(unescaped(literal.slice(1, -1))).toBe(text);
        // First \uXXXX anywhere, then the rest: a backslash must not have become part of an escape.
        expect(unescaped(unicode(literal.slice(1, -1)))).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  const statements = (context = everyKind): string[] =>
    file('load.cypher', context).split(/;\n/).slice(0, -1);
  const skeleton = (statement: string): string =>
    statement.replace(/'(?:[^'\\]|\\.)*'/g, "''").replace(/''(?:,\n'')+/g, "''");

  it('O-08 no text of the data is part of a statement', () => {
    const plain = contextOf({
      nodes: [...everyKind.graphs.knowledge.view.nodes()].map((found) => ({
        ...found,
        attributes: Object.fromEntries(
          Object.entries(found.attributes).map(([name, value]) => {
            if (name === 'community' || typeof value === 'number') return [name, value];
            if (typeof value === 'string') return [name, 'plain'];
            return [name, Array.isArray(value) && value.length > 0 ? ['plain'] : value];
          }),
        ) as typeof found.attributes,
      })),
      edges: [...everyKind.graphs.knowledge.view.edges()].map((found) =>
        edge(found.kind, found.source, found.target, {
          ...found.attributes,
          ...('context' in found.attributes ? { context: 'plain' } : {}),
          ...('printed' in found.attributes ? { printed: 'plain' } : {}),
          ...(typeof found.attributes['track'] === 'string' ? { track: 'plain' } : {}),
        }),
      ),
      papers: [],
      authors: [],
      communities: everyKind.communities,
    });
    expect(new Set(statements().map(skeleton))).toEqual(new Set(statements(plain).map(skeleton)));
  });

  it('starts with the constraints and ends every statement with a semicolon, at most 500 rows each', () => {
    const all = statements();
    const constraints = all.findIndex((statement) => statement.startsWith('UNWIND'));
    expect(all.slice(0, LABELS.size).every((statement) => statement.includes('CREATE CONSTRAINT'))).toBe(
      true,
    );
    expect(constraints).toBeGreaterThanOrEqual(LABELS.size);
    expect(file('load.cypher').endsWith(';\n')).toBe(true);
    const rows = all.map((statement) => statement.split(/^'/m).length - 1);
    expect(Math.max(...rows)).toBe(500);
  });
});

describe('names', () => {
  const ALLOWED = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

  it('O-09 whatever an attribute is called, its property has an allowed name', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constant('`A`) DETACH DELETE (n `'.repeat(4_000))), (attribute) => {
        expect(propertyName(attribute)).toMatch(ALLOWED);
      }),
    );
    expect(['firstYear', 'first_year', 'Year', '2nd', '', 'a"b` c'].map(propertyName)).toEqual([
      'firstYear',
      'firstYear',
      'year',
      'attribute2nd',
      'attribute',
      'aBC',
    ]);
  });

  it('O-09 labels and types are allowed names', () => {
    for (const name of [...LABELS.values(), ...RELATIONSHIP_TYPES]) expect(name).toMatch(ALLOWED);
  });

  it('O-08 what a push may send is a fixed list without a literal', () => {
    for (const statement of PUSH_STATEMENTS) expect(statement).not.toMatch(/['"`]/);
    expect(PUSH_STATEMENTS.size).toBeLessThan(140);
  });
});

it('D-01 writes the same bytes twice, well-formed, with a line feed at the end', () => {
  for (const context of [everyKind, ...CASES.values()]) {
    const files = written(neo4jExporter, context);
    expect(written(neo4jExporter, context)).toEqual(files);
    for (const [name, bytes] of files) {
      expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes).endsWith('\n'), name).toBe(true);
    }
  }
});

it('writes nothing when the knowledge graph is not asked for', () => {
  expect([...neo4jExporter.write(everyKind, ['coauthor'])]).toEqual([]);
});
