import { columnValue, propertyColumns, propertyName, propertyValue } from '../exporters/neo4j-properties.js';
import type { PropertyValue } from '../exporters/neo4j-properties.js';
import type { AttributeValue } from '../model/graph-schema.js';

export type PropertyColumnValues = readonly (PropertyValue | null)[];

/** Attributes of nodes or edges of a kind, one list of values for each name. */
export interface AttributeSource {
  names(): readonly string[];
  values(name: string): readonly (AttributeValue | undefined)[];
}

/** The properties that Neo4j would hold for some nodes or edges, by the same rules; each worked out when first asked for. */
export class PropertyColumns {
  private readonly source: AttributeSource;
  /** By the name of a property the attributes that become it: names that differ in odd characters can become one. */
  private readonly attributes = new Map<string, string[]>();
  private readonly columns = new Map<string, PropertyColumnValues>();

  constructor(source: AttributeSource, rename: (property: string) => string = (property) => property) {
    this.source = source;
    for (const attribute of source.names()) {
      const name = rename(propertyName(attribute));
      this.attributes.set(name, [...(this.attributes.get(name) ?? []), attribute]);
    }
  }

  /** Sorted, as all lists of names are. */
  names(): string[] {
    return [...this.attributes.keys()].sort();
  }

  /** Undefined for a property that none of them has. */
  values(name: string): PropertyColumnValues | undefined {
    const known = this.columns.get(name);
    const attributes = this.attributes.get(name);
    if (known !== undefined || attributes === undefined) return known;
    const made = this.column(attributes);
    this.columns.set(name, made);
    return made;
  }

  private column(attributes: readonly string[]): PropertyColumnValues {
    const values: (PropertyValue | null)[] = [];
    for (const attribute of attributes) {
      const name = propertyName(attribute);
      for (const [row, raw] of this.source.values(attribute).entries()) {
        const value = raw === undefined ? undefined : propertyValue(name, raw);
        values[row] = value ?? values[row] ?? null;
      }
    }
    const cells = values.map((value) => new Map(value === null ? [] : [['value', value]]));
    const [column] = propertyColumns(cells);
    if (column === undefined) return values;
    return cells.map((cell) => columnValue(cell, column) ?? null);
  }
}
