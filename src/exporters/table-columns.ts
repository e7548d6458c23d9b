import type { Attributes, AttributeValue } from '../model/graph-schema.js';
import { columnName, TypedColumn, type Column } from './columns.js';
import { compareText } from '../text/compare.js';

/** A column with the way to its value in a row. */
export interface TableColumn<Item> extends Column {
  readonly valueOf: (item: Item) => AttributeValue | undefined;
}

/** Measures that Gephi computes as well, under the ids of its own columns, its spelling included. */
const GEPHI_COLUMNS: ReadonlyMap<string, string> = new Map([
  ['strength', 'weighted degree'],
  ['pagerank', 'pageranks'],
  ['betweenness', 'betweenesscentrality'],
  ['closeness', 'closnesscentrality'],
  ['component', 'componentnumber'],
]);

/** Attributes that formats have fields for. */
const FIELDS: ReadonlySet<string> = new Set(['label', 'weight']);

interface Source<Item> {
  readonly column: TypedColumn;
  readonly valueOf: (item: Item) => AttributeValue | undefined;
}

/**
 * Finds the columns of a table from its rows. Columns and readers are worked out once for each name and not for each
 * row. Columns that are computed replace attributes of the same name.
 */
export class ColumnFinder<Item extends { readonly attributes: Attributes }> {
  private readonly computed: readonly Source<Item>[];
  /** By the names of attributes; null for those that are not columns. */
  private readonly sources = new Map<string, Source<Item> | null>();

  constructor(computed: Readonly<Record<string, (item: Item) => AttributeValue | undefined>>) {
    this.computed = Object.entries(computed).map(([name, valueOf]) => ({
      column: new TypedColumn(name),
      valueOf,
    }));
  }

  see(item: Item): void {
    const { attributes } = item;
    // A loop without a list of pairs: this runs once for every node and edge.
    for (const name in attributes) this.source(name)?.column.see(attributes[name]);
    for (const { column, valueOf } of this.computed) column.see(valueOf(item));
  }

  /** Values of an attribute, of any rows. */
  seeValues(attribute: string, values: Iterable<AttributeValue>): void {
    const column = this.source(attribute)?.column;
    if (column !== undefined) for (const value of values) column.see(value);
  }

  /** Sorted by name. Of two attributes with one column the one met later is written. */
  columns(): TableColumn<Item>[] {
    const found = new Map<string, TableColumn<Item>>();
    for (const source of [...this.sources.values(), ...this.computed]) {
      if (source === null) continue;
      const { name, type } = source.column;
      if (type !== undefined) found.set(name, { name, type, valueOf: source.valueOf });
    }
    return [...found.values()].sort((a, b) => compareText(a.name, b.name));
  }

  private source(attribute: string): Source<Item> | null {
    let source = this.sources.get(attribute);
    if (source === undefined) this.sources.set(attribute, (source = this.newSource(attribute)));
    return source;
  }

  private newSource(attribute: string): Source<Item> | null {
    if (FIELDS.has(attribute)) return null;
    const name = GEPHI_COLUMNS.get(attribute) ?? columnName(attribute);
    if (this.computed.some(({ column }) => column.name === name)) return null;
    return { column: new TypedColumn(name), valueOf: ({ attributes }) => attributes[attribute] };
  }
}
