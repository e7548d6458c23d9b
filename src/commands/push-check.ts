import { PaperGraphError } from '../errors.js';
import { SHOW_CONSTRAINTS, countForeignNodes, findDuplicate } from '../exporters/neo4j-push-queries.js';
import { createConstraint, labelOf, CREATE_FULLTEXT_INDEXES } from '../exporters/neo4j-queries.js';
import { LABELS, type Neo4jKind } from '../exporters/neo4j-tables.js';
import type { Database } from '../io/neo4j.js';

const KINDS: readonly Neo4jKind[] = [...LABELS.keys()];

/** The start of every id of a kind. It tells our nodes from those of other programs that use the same label. */
export const idPrefix = (kind: Neo4jKind): string => `${kind}:`;

/**
 * Looks for what would make a push mix with other data. Changes nothing.
 * @throws PaperGraphError `DATABASE_REFUSED` when nodes of another program carry a label of ours, or two nodes one id
 */
export async function checkDatabase(database: Database): Promise<void> {
  const constrained = await constrainedKinds(database);
  for (const kind of KINDS) {
    const label = labelOf(kind);
    const foreign = Number(
      (await database.read(countForeignNodes(kind), { prefix: idPrefix(kind) }))[0]?.['count'],
    );
    if (foreign > 0) {
      throw refused(
        `The database holds ${foreign} ${foreign === 1 ? 'node' : 'nodes'} labelled ${label} that papergraph did not ` +
          `write (no id that starts with "${idPrefix(kind)}"). Use another database, or give them another label: ` +
          `MATCH (n:${label}) WHERE NOT coalesce(n.id STARTS WITH '${idPrefix(kind)}', false) SET n:Other${label} REMOVE n:${label}`,
      );
    }
    if (constrained.has(kind)) continue;
    const [duplicate] = await database.read(findDuplicate(kind));
    if (duplicate !== undefined) {
      throw refused(
        `Several nodes labelled ${label} have the id ${JSON.stringify(duplicate['id'])}, so ids cannot be made unique. ` +
          `Find them with: MATCH (n:${label}) WITH n.id AS id, collect(n) AS nodes WHERE size(nodes) > 1 RETURN id, nodes`,
      );
    }
  }
}

/**
 * Creates the constraints and full-text indexes that are missing.
 * @throws PaperGraphError `DATABASE_REFUSED` when a constraint is still missing afterwards
 */
export async function defineSchema(database: Database): Promise<void> {
  const before = await constrainedKinds(database);
  for (const kind of KINDS) if (!before.has(kind)) await database.define(createConstraint(kind));
  // IF NOT EXISTS also does nothing where another rule has the same name.
  const after = await constrainedKinds(database);
  const missing = KINDS.find((kind) => !after.has(kind));
  if (missing !== undefined) {
    throw refused(
      `The database has no uniqueness constraint on the ids of ${labelOf(missing)}, and another rule has its name. ` +
        `Drop that rule, then run: ${createConstraint(missing)}`,
    );
  }
  for (const statement of CREATE_FULLTEXT_INDEXES) await database.define(statement);
}

async function constrainedKinds(database: Database): Promise<ReadonlySet<Neo4jKind>> {
  const labels = new Set<unknown>();
  for (const { type, labelsOrTypes, properties } of await database.read(SHOW_CONSTRAINTS)) {
    const unique = typeof type === 'string' && /UNIQUE|NODE_KEY/.test(type);
    const onId = Array.isArray(properties) && properties.length === 1 && properties[0] === 'id';
    if (unique && onId && Array.isArray(labelsOrTypes)) labels.add(labelsOrTypes[0]);
  }
  return new Set(KINDS.filter((kind) => labels.has(labelOf(kind))));
}

const refused = (message: string): PaperGraphError => new PaperGraphError('DATABASE_REFUSED', message);
