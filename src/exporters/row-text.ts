import type { AttributeValue } from '../model/graph-schema.js';
import { textOf, type Column } from './columns.js';
import { remembered } from './remembered.js';
import type { TableColumn } from './table-columns.js';

/** How a format writes values. */
interface ValueFormat<Extra> {
  readonly list: (values: readonly string[]) => string;
  /** The function that puts the text of a column's value into markup. */
  readonly markup: (column: Column & Extra) => (text: string) => string;
}

/** A function that gives the values of a row of a kind, those that there are, one after the other. */
export function rowText<Kind, Extra>(
  columns: readonly (TableColumn<Kind> & Extra)[],
  { list, markup }: ValueFormat<Extra>,
): (kind: Kind, row: number) => string {
  const parts = columns.map((column) => {
    const textOfValue = textOf(column, list);
    const withMarkup = markup(column);
    const write = remembered((value: AttributeValue | undefined) => {
      const text = textOfValue(value);
      return text === undefined ? '' : withMarkup(text);
    });
    return { readers: column.readers, write };
  });
  return (kind, row) => {
    let text = '';
    for (const { readers, write } of parts) {
      const reader = readers.get(kind);
      if (reader !== undefined) text += write(reader(row));
    }
    return text;
  };
}
