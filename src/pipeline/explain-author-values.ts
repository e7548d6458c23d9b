import { PaperGraphError } from '../errors.js';
import type { AuthorRow } from '../model/author.js';
import { MEASURES } from '../model/measures.js';
import { valueAt, type Statement } from './statement.js';

/** What makes the fields of an author's row, and from what. */
const RULES: Readonly<Record<string, readonly [rule: string, from: string]>> = {
  id: ['name-disambiguation', 'mentions'],
  mentions: ['name-disambiguation', 'mentions'],
  confidence: ['name-disambiguation', 'mentions'],
  name: ['fullest-name', 'names'],
  names: ['displayed-name', 'mentions'],
  kind: ['person-or-organisation', 'names'],
  ids: ['ids-of-mentions', 'mentions'],
  community: ['communities', 'CO_AUTHORED_WITH'],
  measures: ['measures', 'CO_AUTHORED_WITH'],
};

/**
 * A value of an author's row with the rule that made it. Measures are named by themselves, and come from the pairs of
 * co-authors.
 * @throws PaperGraphError USAGE when the row has no value there
 */
export function authorValues(row: AuthorRow, path: string): Statement[] {
  const value = valueAt(row, path);
  const [head = '', inner = head] = path.split('/');
  const measure = MEASURES.find((name) => name === (head === 'measures' ? inner : head));
  const [rule, from] = measure === undefined ? (RULES[head] ?? []) : [measure, 'CO_AUTHORED_WITH'];
  if (value === undefined || value === null || rule === undefined || from === undefined) {
    throw new PaperGraphError(
      'USAGE',
      `${row.id} has no field "${path}"; its fields are ${Object.keys(row).join(', ')}`,
    );
  }
  return [{ text: null, paper: null, path, value, trace: { by: 'rule', rule, from: [from] } }];
}
