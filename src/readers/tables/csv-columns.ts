import type { ColumnChoice } from '../../plugin.js';
import { fieldNamed, keyOf, rankOf, type CsvField } from '../shared/field-names.js';

/** A column with what it holds; null for one that no field takes. */
export interface CsvColumn {
  readonly field: CsvField | null;
  /** The name in the head row. */
  readonly name: string;
}

/** The last word of a name that no list holds: `Camera-ready URL`, `GitHub Repo`, `Link to paper`. */
const LINK_NAME =
  /(?:urls?|links?|repo|repository|website|web ?page|home ?page|github)$|^(?:url|link) (?:to|of) /i;
const YEAR_NAME = /year$/i;

/** The columns that a head row names, whatever its case and its way of joining words; null when it names no titles. */
export function columnsOf(head: readonly string[]): CsvColumn[] | null {
  const names = head.map((printed) => printed.replace(/^\ufeff/, '').trim());
  const ranked = names.map((_, index) => index).sort((a, b) => rankOf(names[a]!) - rankOf(names[b]!));
  const fields: (CsvField | null)[] = names.map(() => null);
  const taken = new Set<CsvField>();
  const take = (field: CsvField | null): CsvField | null => {
    // Links may have many columns.
    if (field === null || (field !== 'link' && taken.has(field))) return null;
    taken.add(field);
    return field;
  };
  for (const index of ranked) fields[index] = take(fieldNamed(names[index]!));
  const exact = names.map((name, index): CsvColumn => ({ field: fields[index]!, name }));
  if (!taken.has('title')) return null;
  const known = exact.filter(({ field }) => field !== null).length;
  if (known < 2 && head.length !== 1) return null;
  return exact.map(({ field, name }) => ({ field: field ?? take(fieldByLastWord(name)), name }));
}

/**
 * The columns that the user chose, the others by their names; null when the head row has no column of a chosen name.
 * @param head the cells of the first row, which need not be a head when all columns are chosen by number
 */
export function chosenColumns(
  head: readonly string[],
  choice: ColumnChoice,
): { columns: readonly CsvColumn[]; hasHead: boolean } | null {
  const names = head.map((printed) => printed.replace(/^\ufeff/, '').trim());
  const chosen = new Map<number, CsvField>();
  let named = false;
  for (const [field, column] of choice) {
    const number = /^\d{1,4}$/.test(column) ? Number(column) : 0;
    const byNumber = number >= 1 && number <= names.length;
    const index = byNumber ? number - 1 : names.findIndex((name) => keyOf(name) === keyOf(column));
    if (index < 0) return null;
    named ||= !byNumber;
    chosen.set(index, field as CsvField);
  }
  const known = columnsOf(head);
  const taken = new Set(chosen.values());
  const columns = names.map((name, index): CsvColumn => {
    const own = known?.[index]?.field ?? null;
    const other = own !== null && own !== 'link' && taken.has(own) ? null : own;
    return { field: chosen.get(index) ?? other, name };
  });
  return { columns, hasHead: named || known !== null };
}

function fieldByLastWord(name: string): CsvField | null {
  if (fieldNamed(name) !== null) return null;
  const words = name.replace(/[_.-]+/g, ' ');
  return LINK_NAME.test(words) ? 'link' : YEAR_NAME.test(words) ? 'year' : null;
}
