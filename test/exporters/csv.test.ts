import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvExporter, withoutFormula } from '../../src/exporters/csv.js';
import { run } from '../support/java.js';
import { availability, pythonPath } from '../support/requirements.js';
import { contextOf, paper } from './graphs.js';
import { writtenText } from './write.js';

const STARTS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

const contextWith = (titles: readonly string[]) =>
  contextOf({
    nodes: [],
    edges: [],
    papers: titles.map((title, i) => paper(`paper:title:${i}`, { title, abstract: title })),
    authors: [],
    communities: { formatVersion: 1, graphs: [] },
  });

describe('O-07 formulas', () => {
  it.each(STARTS)('no cell starts with %j', (start) => {
    expect(withoutFormula(`${start}cmd|' /C calc'!A0`)).toBe(`'${start}cmd|' /C calc'!A0`);
  });

  it.each([',', ';', '|', '\t', '\n'])('nor does what follows %j', (delimiter) => {
    for (const start of STARTS) {
      expect(withoutFormula(`a${delimiter}${start}1`)).toContain(`${delimiter}'${start}1`);
    }
  });

  it('leaves other text alone', () => {
    for (const text of ['', 'a-b', 'f(x) = 1', "it's", 'A; B', 'x, -y', 'Jean–Luc', '3+4']) {
      expect(withoutFormula(text)).toBe(text);
    }
  });

  it('guards texts, names and lists, not numbers', () => {
    const text = writtenText(csvExporter, contextWith(['=1+1', 'a;@b']), 'papers.csv');
    expect(text).toContain("paper:title:0,'=1+1,");
    expect(text).toContain("paper:title:1,a;'@b,");
  });
});

const python = await availability('networkx');

describe.skipIf(!python.available)('O-06 read back by Python', () => {
  it('gives the same text for every mixture of delimiters, quotes, line ends and spaces', async () => {
    const letters = fc.constantFrom(...', " \n \r \t ; | \\ : a é \u{1F600} = -'.split(' '), ' ', '"', ',');
    const titles = fc.sample(fc.string({ unit: letters, maxLength: 12 }), { numRuns: 2000, seed: 6 });
    const folder = mkdtempSync(join(tmpdir(), 'papergraph-csv-'));
    try {
      const path = join(folder, 'papers.csv');
      writeFileSync(path, writtenText(csvExporter, contextWith(titles), 'papers.csv'));
      const script =
        'import csv, json, sys; ' +
        'print(json.dumps([[row["title"], row["abstract"]] for row in csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8"))]))';
      const { exitCode, stdout, stderr } = await run(pythonPath(), ['-c', script, path]);
      expect(stderr).toBe('');
      expect(exitCode).toBe(0);
      expect(JSON.parse(stdout)).toEqual(
        titles.map((title) => [withoutFormula(title), withoutFormula(title)]),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
