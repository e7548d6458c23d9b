import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exporterByName, exporters } from '../../src/exporters/index.js';
import { CASES, written } from './write.js';

const folder = join(import.meta.dirname, 'golden');
/** The formats of this folder's files; others have tests of their own. */
const NAMES = [
  'papers',
  'authors',
  'communities',
  'graphology-json',
  'gexf',
  'graphml',
  'pajek',
  'vosviewer',
  'csv',
  'jsonld',
];

function changedPath(path: string): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}.changed${ext}`);
}

/** Compares byte for byte. A new case is stored on a developer's machine; a difference is put beside the golden file. */
function expectGolden(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) && process.env['CI'] !== 'true') writeFileSync(path, bytes);
  const same = existsSync(path) && readFileSync(path).equals(bytes);
  if (same) rmSync(changedPath(path), { force: true });
  else writeFileSync(changedPath(path), bytes);
  expect(same, `${path} differs from what is written now, see ${changedPath(path)}`).toBe(true);
}

describe.each([...CASES])('golden files: %s', (name, context) => {
  it.each(NAMES)('%s', (exporterName) => {
    const exporter = exporterByName(exporterName);
    if (exporter === undefined) throw new Error(`no exporter is named ${exporterName}`);
    for (const [file, bytes] of written(exporter, context)) expectGolden(join(folder, name, file), bytes);
  });

  it('no golden file is left over', () => {
    const files = new Set(NAMES.flatMap((exporterName) => exporterByName(exporterName)?.files ?? []));
    const stored = readdirSync(join(folder, name)).filter((file) => !file.includes('.changed.'));
    expect(stored.filter((file) => !files.has(file))).toEqual([]);
  });
});

describe('every exporter', () => {
  it('has a kebab-case name of its own and writes only files that it declares', () => {
    const names = exporters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const exporter of exporters.filter(({ name }) => NAMES.includes(name))) {
      expect(exporter.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const context of CASES.values()) {
        for (const file of written(exporter, context).keys()) expect(exporter.files).toContain(file);
      }
    }
  });

  it('writes the same bytes twice', () => {
    for (const exporter of exporters.filter(({ name }) => NAMES.includes(name))) {
      for (const context of CASES.values())
        expect(written(exporter, context)).toEqual(written(exporter, context));
    }
  });

  it('writes well-formed UTF-8 that ends with a line feed', () => {
    for (const exporter of exporters.filter(({ name }) => NAMES.includes(name))) {
      for (const [file, bytes] of [...CASES.values()].flatMap((context) => [...written(exporter, context)])) {
        if (bytes.length === 0) continue;
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        expect(text.endsWith('\n'), file).toBe(true);
        // An escaped lone surrogate would come back as one.
        expect(text, file).not.toMatch(/\\ud[89a-f]/i);
      }
    }
  });
});
