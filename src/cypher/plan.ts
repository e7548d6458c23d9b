import type { Expression } from './ast.js';
import type { NodeElement, PatternElements, RelationshipElement } from './pattern-elements.js';
import type { PropertyGraph } from './property-graph.js';
import { variablesIn } from './shape.js';

/** The share of nodes that an equality of a property is taken to leave. */
const EQUALITY_SHARE = 0.05;

/** The node without a value of which there are fewest candidates; null when all have values. */
export function cheapestNode(
  graph: PropertyGraph,
  elements: PatternElements,
  bound: ReadonlySet<string>,
  conditions: readonly Expression[],
): NodeElement | null {
  let best: NodeElement | null = null;
  let least = Infinity;
  for (const node of elements.nodes) {
    if (bound.has(node.name)) continue;
    const cost = costOf(graph, node, elements, bound, conditions);
    if (cost < least || best === null) [best, least] = [node, cost];
  }
  return best;
}

function costOf(
  graph: PropertyGraph,
  node: NodeElement,
  elements: PatternElements,
  bound: ReadonlySet<string>,
  conditions: readonly Expression[],
): number {
  if (idLookup(node, conditions, elements, bound) !== null) return 1;
  const candidates = countFitting(graph, node);
  return equalitiesOf(node, conditions, elements, bound).length > 0
    ? EQUALITY_SHARE * candidates
    : candidates;
}

const countFitting = (graph: PropertyGraph, { fits }: NodeElement): number =>
  fits.reduce((sum, fit, label) => sum + (fit ? graph.nodesWith(label).length : 0), 0);

/** What a node's id has to equal, or be in, if that can be worked out before the node has a value. */
export function idLookup(
  node: NodeElement,
  conditions: readonly Expression[],
  elements: PatternElements,
  bound: ReadonlySet<string>,
): Expression | null {
  return (
    equalitiesOf(node, conditions, elements, bound).find(({ property }) => property === 'id')?.value ?? null
  );
}

interface Equality {
  readonly property: string;
  readonly value: Expression;
}

function equalitiesOf(
  node: NodeElement,
  conditions: readonly Expression[],
  { nodes, relationships, paths }: PatternElements,
  bound: ReadonlySet<string>,
): Equality[] {
  const later = new Set([...nodes, ...relationships, ...paths].map(({ name }) => name));
  for (const name of bound) later.delete(name);
  const isKnown = (value: Expression): boolean => [...variablesIn(value)].every((name) => !later.has(name));
  return conditions.flatMap((condition) => {
    const [left, right] = sidesOf(condition);
    for (const [side, value] of [
      [left, right],
      ...(condition.kind === 'comparison' ? [[right, left]] : []),
    ] as const) {
      if (
        side?.kind === 'property' &&
        side.of.kind === 'variable' &&
        side.of.name === node.name &&
        isKnown(value!)
      )
        return [{ property: side.name, value: value! }];
    }
    return [];
  });
}

function sidesOf(condition: Expression): readonly Expression[] {
  if (condition.kind === 'binary' && condition.operator === 'in') return [condition.left, condition.right];
  const isEquality = condition.kind === 'comparison' && condition.operators.join() === '=';
  return isEquality ? condition.operands : [];
}

/**
 * The relationship to follow next: one between nodes that have values, else the one that is expected to lead to the
 * fewest nodes. Null when none starts at a node with a value.
 */
export function cheapestRelationship(
  graph: PropertyGraph,
  { nodes, relationships }: PatternElements,
  bound: ReadonlySet<string>,
  done: ReadonlySet<RelationshipElement>,
): RelationshipElement | null {
  let best: RelationshipElement | null = null;
  let least = Infinity;
  for (const relationship of relationships) {
    if (done.has(relationship)) continue;
    const [from, to] = [nodes[relationship.from]!, nodes[relationship.to]!];
    const known = [from, to].filter(({ name }) => bound.has(name));
    // A shortest path is looked for between two nodes that are there.
    if (known.length === 0 || (relationship.shortest !== null && known.length < 2)) continue;
    const cost = fanOut(graph, relationship, known[0]!) / (known.length === 2 ? 1000 : 1);
    if (cost < least || best === null) [best, least] = [relationship, cost];
  }
  return best;
}

/** How many relationships are expected at a node; more for a variable length. */
function fanOut(graph: PropertyGraph, { types, length }: RelationshipElement, node: NodeElement): number {
  const total = types.reduce((sum, type) => sum + graph.relationships(type).sources.length, 0);
  const mean = total / Math.max(1, countFitting(graph, node));
  return length === null ? mean : (1 + mean) ** Math.min(length.max, 10) * 10;
}
