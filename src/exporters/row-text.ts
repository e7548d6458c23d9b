import type { AttributeValue } from '../model/graph-schema.js';
import { textOf, type Column } from './columns.js';
import { remembered } from './remembered.js';
import type { TableColumn } from './table-columns.js';
import type { TextWriter } from './text-writer.js';

/** How a format writes values. */
interface ValueFormat<Extra> {
  readonly list: (values: readonly string[]) => string;
  /** The function that puts the text of a column's value into markup. */
  readonly markup: (column: Column & Extra) => (text: string) => string;
}

/** A function that adds the values of a row, those that there are, one after the other. */
export function rowWriter<Item, Extra>(
  columns: readonly (TableColumn<Item> & Extra)[],
  { list, markup }: ValueFormat<Extra>,
): (writer: TextWriter, item: Item) => void {
  const parts = columns.map((column) => {
    const textOfValue = textOf(column, list);
    const withMarkup = markup(column);
    const write = remembered((value: AttributeValue | undefined) => {
      const text = textOfValue(value);
      return text === undefined ? '' : withMarkup(text);
    });
    return { valueOf: column.valueOf, write };
  });
  return (writer, item) => {
    for (const { valueOf, write } of parts) {
      const text = write(valueOf(item));
      if (text !== '') writer.add(text);
    }
  };
}
