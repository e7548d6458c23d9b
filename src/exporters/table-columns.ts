import type { AttributeValue, EdgeKind, NodeKind } from '../model/graph-schema.js';
import type { GraphColumnsView } from '../model/graph-view.js';
import { columnName, TypedColumn, type Column } from './columns.js';
import { compareText } from '../text/compare.js';

/** Gives a value by the number of a row. */
export type RowReader = (row: number) => AttributeValue | undefined;

/** A column with the ways to its values. */
export interface TableColumn<Kind> extends Column {
  /** By the kinds of rows that can have a value in it. */
  readonly readers: ReadonlyMap<Kind, RowReader>;
}

/** The rows of one kind: all those below a number, or those given. */
interface RowsOf<Kind> {
  readonly kind: Kind;
  readonly rows: Uint32Array | number;
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

/**
 * The columns of a table, sorted by name: what is computed, which replaces attributes of the same name, and the
 * attributes of the rows. Of two attributes with one column the later is written. Columns and readers are worked out
 * once for each kind and not for each row.
 *
 * @param computed by name the reader for the rows of a kind
 */
export function tableColumns<Kind extends NodeKind | EdgeKind>(
  view: GraphColumnsView,
  parts: readonly RowsOf<Kind>[],
  computed: Readonly<Record<string, (kind: Kind) => RowReader>>,
): TableColumn<Kind>[] {
  const columns = new Map<
    string,
    { readonly attribute: string; readonly column: TypedColumn; readonly readers: Map<Kind, RowReader> }
  >();
  const see = (attribute: string, name: string, { kind, rows }: RowsOf<Kind>, reader: RowReader): void => {
    let found = columns.get(name);
    if (found?.attribute !== attribute)
      columns.set(name, (found = { attribute, column: new TypedColumn(name), readers: new Map() }));
    found.readers.set(kind, reader);
    seeAll(found.column, rows, reader);
  };
  for (const part of parts)
    for (const attribute of view.attributeNames(part.kind)) {
      const name = GEPHI_COLUMNS.get(attribute) ?? columnName(attribute);
      if (!FIELDS.has(attribute) && computed[name] === undefined)
        see(attribute, name, part, view.reader(part.kind, attribute));
    }
  for (const [name, readerFor] of Object.entries(computed))
    for (const part of parts) see(name, name, part, readerFor(part.kind));
  return [...columns.values()]
    .flatMap(({ column: { name, type }, readers }) => (type === undefined ? [] : [{ name, type, readers }]))
    .sort((a, b) => compareText(a.name, b.name));
}

function seeAll(column: TypedColumn, rows: Uint32Array | number, reader: RowReader): void {
  const count = typeof rows === 'number' ? rows : rows.length;
  for (let at = 0; at < count && !column.isWidest; at += 1)
    column.see(reader(typeof rows === 'number' ? at : rows[at]!));
}
