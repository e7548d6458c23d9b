import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GRAPH_NAMES, type GraphName } from '../../src/model/graph-view.js';
import type { ExportContext, Exporter } from '../../src/plugin.js';
import { empty } from './graphs.js';
import { hostileText } from './hostile-text.js';
import { oneOfEachKind } from './one-of-each-kind.js';

export const CASES: ReadonlyMap<string, ExportContext> = new Map([
  ['empty', empty],
  ['one-of-each-kind', oneOfEachKind],
  ['hostile-text', hostileText],
]);

/** The files of an exporter by name, as bytes. */
export function written(
  exporter: Exporter,
  context: ExportContext,
  graphs: readonly GraphName[] = GRAPH_NAMES,
): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const { name, chunks } of exporter.write(context, graphs)) {
    files.set(name, Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk))));
  }
  return files;
}

/** One file as text. */
export function writtenText(exporter: Exporter, context: ExportContext, name: string): string {
  const bytes = written(exporter, context).get(name);
  if (bytes === undefined) throw new Error(`${exporter.name} wrote no ${name}`);
  return bytes.toString('utf8');
}

/** Writes all files of an exporter below a folder; the paths. */
export function writeTo(folder: string, exporter: Exporter, context: ExportContext): string[] {
  return [...written(exporter, context)].map(([name, bytes]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return path;
  });
}
