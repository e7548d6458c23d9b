import type { RecordReference } from '../../model/record.js';
import { findPaperIds } from '../../text/paper-id.js';
import { sourceOf, type EncodedText } from '../shared/encoded-text.js';
import { listed } from './scopus-cells.js';

/**
 * The cited works of a cell, as printed, with the identifier that one of them names. Until 2022 Scopus wrote
 * `Lovelace, A., Weaving Patterns (2020) Journal of Engines, 3, pp. 1-9`, since then
 * `Lovelace A., Weaving Patterns, Journal of Engines, 3, pp. 1-9, (2020)`.
 */
export function scopusReferences(cell: EncodedText): RecordReference[] {
  const source = sourceOf(cell, 'csv-cell');
  return listed(source.text).flatMap(({ start, end }) => {
    const printed = source.field(start, end);
    if (!printed) return [];
    const [found] = findPaperIds(printed.value);
    return [
      {
        printed: { value: printed.value, at: printed.at },
        ids: found ? { [found.scheme]: found.id } : {},
      },
    ];
  });
}
