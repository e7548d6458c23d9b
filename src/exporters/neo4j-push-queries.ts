import {
  CREATE_FULLTEXT_INDEXES,
  createConstraint,
  labelOf,
  mergeNodes,
  mergeRelationships,
} from './neo4j-queries.js';
import { LABELS, RELATIONSHIP_ENDS, type Neo4jKind, type RelationshipEnds } from './neo4j-tables.js';

/*
 * Every text that `push` sends; the comments name the parameters.
 */

export const SHOW_CONSTRAINTS = 'SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties';

/** `$prefix`: nodes of a label whose id is not one of ours. */
export const countForeignNodes = (kind: Neo4jKind): string =>
  `MATCH (n:${labelOf(kind)}) WHERE NOT coalesce(n.id STARTS WITH $prefix, false) RETURN count(n) AS count`;

export const findDuplicate = (kind: Neo4jKind): string =>
  `MATCH (n:${labelOf(kind)}) WITH n.id AS id, count(*) AS count WHERE count > 1 RETURN id LIMIT 1`;

/** `$prefix` */
export const countNodes = (kind: Neo4jKind): string =>
  `MATCH (n:${labelOf(kind)}) WHERE n.id STARTS WITH $prefix RETURN count(n) AS count`;

export const countRelationships = ({ type, from, to }: RelationshipEnds): string =>
  `MATCH (:${labelOf(from)})-[r:${type}]->(:${labelOf(to)}) RETURN count(r) AS count`;

/** `$rows` */
export const writeNodes = (kind: Neo4jKind): string => `UNWIND $rows AS row\n${mergeNodes(kind)}`;

/** `$rows` */
export const writeRelationships = (ends: RelationshipEnds): string =>
  `UNWIND $rows AS row\n${mergeRelationships(ends)}`;

/** `$prefix`, `$after`: a page of our ids, in the database's order. */
export const pageOfIds = (kind: Neo4jKind): string =>
  `MATCH (n:${labelOf(kind)}) WHERE n.id STARTS WITH $prefix AND n.id > $after RETURN n.id AS id ORDER BY id LIMIT 10000`;

/** `$ids`: the relationships that start at these nodes. */
export const relationshipsOf = ({ type, from, to }: RelationshipEnds): string =>
  `UNWIND $ids AS id MATCH (:${labelOf(from)} {id: id})-[:${type}]->(b:${labelOf(to)}) RETURN id AS source, b.id AS target`;

/** `$rows` */
export const deleteRelationships = ({ type, from, to }: RelationshipEnds): string =>
  `UNWIND $rows AS row\nMATCH (:${labelOf(from)} {id: row.source})-[r:${type}]->(:${labelOf(to)} {id: row.target})\nDELETE r`;

/** `$ids`. A node that something else was attached to stays, because that is not ours to delete. */
export const deleteNodes = (kind: Neo4jKind): string =>
  `UNWIND $ids AS id\nMATCH (n:${labelOf(kind)} {id: id}) WHERE NOT (n)--()\nDELETE n`;

const KIND_STATEMENTS = [
  createConstraint,
  countForeignNodes,
  findDuplicate,
  countNodes,
  writeNodes,
  pageOfIds,
  deleteNodes,
];
const ENDS_STATEMENTS = [countRelationships, writeRelationships, relationshipsOf, deleteRelationships];

/** All of them: a database connection refuses any other text. */
export const PUSH_STATEMENTS: ReadonlySet<string> = new Set([
  SHOW_CONSTRAINTS,
  ...CREATE_FULLTEXT_INDEXES,
  ...[...LABELS.keys()].flatMap((kind) => KIND_STATEMENTS.map((statement) => statement(kind))),
  ...RELATIONSHIP_ENDS.flatMap((ends) => ENDS_STATEMENTS.map((statement) => statement(ends))),
]);
