import type { StoredRecord } from '../model/input.js';
import type { PaperRow } from '../model/paper.js';
import type { Traced } from '../model/traced.js';
import { NONE, type SharedValues } from './shared-values.js';

/** Notes where the value at a path of the row comes from, and returns it. */
export type Take = (path: string, source: StoredRecord, field: Traced) => string;

/** The marks of all records; a mark that two versions of a paper share counts as often as in the one that has it most. */
export function citationsOf(
  ranked: readonly StoredRecord[],
  take: Take,
): { list: PaperRow['citations']; contexts: string[] } {
  const list: PaperRow['citations'] = [];
  const contexts: string[] = [];
  const before = new Map<string, number>();
  for (const item of ranked) {
    const here = new Map<string, number>();
    for (const { printed, context, ...mark } of item.findings.citations) {
      const key = [...mark.authors, mark.year].join('\n');
      here.set(key, (here.get(key) ?? 0) + 1);
      if (here.get(key)! <= (before.get(key) ?? 0)) continue;
      const path = `citations/${list.length}`;
      contexts.push(take(`${path}/context`, item, context));
      list.push({
        printed: take(`${path}/printed`, item, printed),
        authors: [...mark.authors],
        etAl: mark.etAl,
        year: mark.year,
        venue: mark.venue,
        target: null,
      });
    }
    for (const [key, count] of here) before.set(key, Math.max(count, before.get(key) ?? 0));
  }
  return { list, contexts };
}

/** The list of references of the record that has one, then the papers that the texts of all name by an identifier. */
export function referencesOf(
  ranked: readonly StoredRecord[],
  shared: SharedValues,
  take: Take,
): { list: PaperRow['references']; contexts: readonly (string | null)[] } {
  const source = ranked.find((item) => item.record.references.length > 0);
  const list: PaperRow['references'] = (source?.record.references ?? []).map(
    ({ ids, printed, target }, index) => ({
      ids: shared.ids(ids),
      printed: printed && take(`references/${index}/printed`, source!, printed),
      target: target ?? null,
    }),
  );
  // Lists have no contexts, and most papers have nothing but their list.
  if (ranked.every(({ findings }) => findings.references.length === 0)) return { list, contexts: NONE };
  const contexts: (string | null)[] = list.map(() => null);
  const known = new Set(
    list.flatMap(({ ids }) => Object.entries(ids).map(([scheme, id]) => `${scheme}:${id.toLowerCase()}`)),
  );
  for (const item of ranked) {
    for (const { scheme, id, printed, context } of item.findings.references) {
      const key = `${scheme}:${id}`;
      if (known.has(key)) continue;
      known.add(key);
      const path = `references/${list.length}`;
      contexts.push(take(`${path}/context`, item, context));
      list.push({ ids: { [scheme]: id }, printed: take(`${path}/printed`, item, printed), target: null });
    }
  }
  return { list, contexts };
}
