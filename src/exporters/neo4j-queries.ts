import { LABELS, type Neo4jKind, type RelationshipEnds } from './neo4j-tables.js';

/*
 * The texts of all statements that write. Labels and types come from closed tables; everything else is a value.
 * They use nothing newer than Neo4j 4.4, no Enterprise feature and no plugin.
 */

export function labelOf(kind: Neo4jKind): string {
  const label = LABELS.get(kind);
  if (label === undefined) throw new RangeError(`no label for the kind ${kind}`);
  return label;
}

/** The uniqueness constraint that makes MERGE safe and fast. */
export function createConstraint(kind: Neo4jKind): string {
  const label = labelOf(kind);
  return `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`;
}

export const CREATE_CONSTRAINTS: readonly string[] = [...LABELS.keys()].map(createConstraint);

export const CREATE_FULLTEXT_INDEXES: readonly string[] = [
  'CREATE FULLTEXT INDEX paper_text IF NOT EXISTS FOR (n:Paper) ON EACH [n.title, n.abstract]',
  'CREATE FULLTEXT INDEX author_name IF NOT EXISTS FOR (n:Author) ON EACH [n.name, n.names]',
];

export const AWAIT_INDEXES = 'CALL db.awaitIndexes(300)';

/** Writes nodes from rows `{id, properties}`; goes after `UNWIND … AS row`. */
export function mergeNodes(kind: Neo4jKind): string {
  return `MERGE (n:${labelOf(kind)} {id: row.id})\nSET n += row.properties`;
}

/** Writes relationships from rows `{source, target, properties}`; goes after `UNWIND … AS row`. */
export function mergeRelationships({ type, from, to }: RelationshipEnds): string {
  return [
    `MATCH (a:${labelOf(from)} {id: row.source})`,
    `MATCH (b:${labelOf(to)} {id: row.target})`,
    `MERGE (a)-[r:${type}]->(b)`,
    'SET r += row.properties',
  ].join('\n');
}
