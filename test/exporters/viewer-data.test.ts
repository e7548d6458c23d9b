import { expect, it } from 'vitest';
import { viewerData } from '../../src/exporters/viewer-data.js';
import { viewerRejectsSchema, viewerSummarySchema } from '../../src/model/viewer-dataset.js';
import type { BuildSummary } from '../../src/plugin.js';
import { oneOfEachKind } from './one-of-each-kind.js';

function filesOf(rejected: BuildSummary['rejected']): Map<string, unknown> {
  const { rejected: _, ...summary } = oneOfEachKind.summary;
  const context = { ...oneOfEachKind, summary: rejected ? { ...summary, rejected } : summary };
  return new Map(
    Array.from(viewerData(context), ({ name, chunks }) => [name, JSON.parse([...chunks].join(''))]),
  );
}

it('V-40 the page has the rows that could not be read, and knows of them only where there are some', () => {
  const rows = [{ file: 'a.txt', line: null, message: 'no title' }];
  const files = filesOf(rows);
  const { rejects } = viewerSummarySchema.parse(files.get('data/summary.json'));
  expect(viewerRejectsSchema.parse(files.get(rejects!.file)).rows).toEqual(rows);
  const none = filesOf(undefined);
  expect(none.has('data/rejects.json')).toBe(false);
  expect(viewerSummarySchema.parse(none.get('data/summary.json'))).not.toHaveProperty('rejects');
});
