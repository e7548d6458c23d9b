import type { Expression, NodePattern, PathPattern, RelationshipPattern } from './ast.js';
import { ANONYMOUS, type Compiler, type Scope } from './compiler.js';
import { CypherError } from './cypher-error.js';
import { labelTest, namesIn } from './labels.js';
import { nearest } from './suggest.js';
import { isMap } from './values.js';

export interface NodeElement {
  readonly name: string;
  readonly slot: number;
  /** It has a value before the pattern is looked for. */
  readonly bound: boolean;
  /** By label whether such a node fits. */
  fits: readonly boolean[];
  readonly at: number;
}

export interface RelationshipElement {
  readonly name: string;
  readonly slot: number;
  readonly bound: boolean;
  /** Places in the list of nodes. */
  readonly from: number;
  readonly to: number;
  readonly direction: RelationshipPattern['direction'];
  readonly types: readonly number[];
  readonly length: RelationshipPattern['length'];
  readonly shortest: PathPattern['shortest'];
  /** For relationships of variable length: what holds for each of them, with the variable `step`. */
  readonly each: readonly Expression[];
  readonly at: number;
}

export interface PathElement {
  readonly slot: number;
  readonly name: string;
  readonly start: number;
  readonly relationships: readonly number[];
}

/** The patterns of one MATCH taken apart: what has to be found, and what has to hold for it. */
export interface PatternElements {
  readonly nodes: readonly NodeElement[];
  readonly relationships: readonly RelationshipElement[];
  readonly paths: readonly PathElement[];
  readonly conditions: readonly Expression[];
  /** The variables before and those of the pattern. */
  readonly scope: Scope;
  readonly added: readonly number[];
}

/** The variable that stands for one of the relationships of a variable length. */
export const STEP = `${ANONYMOUS}step`;

export function patternElements(
  c: Compiler,
  patterns: readonly PathPattern[],
  where: Expression | null,
  outer: Scope,
): PatternElements {
  const nodes: NodeElement[] = [];
  const relationships: RelationshipElement[] = [];
  const paths: PathElement[] = [];
  const conditions: Expression[] = [];
  const added = new Map<string, number>();
  // A number that no other part of the query has.
  const anonymousName = (): string => `${ANONYMOUS}${c.slot()}`;

  for (const pattern of patterns) {
    const places = pattern.nodes.map(addNode);
    const chain = pattern.relationships.map((relationship, i) =>
      addRelationship(relationship, places[i]!, places[i + 1]!, pattern.shortest),
    );
    if (pattern.variable === null) continue;
    const { name, at } = pattern.variable;
    paths.push({ name, slot: newVariable(name, at), start: places[0]!, relationships: chain });
  }
  conditions.push(...conjuncts(where));
  return { nodes, relationships, paths, conditions, scope: outer.with(added), added: [...added.values()] };

  function newVariable(name: string, at: number): number {
    if (added.has(name) || outer.get(name) !== undefined)
      throw new CypherError(`the variable ${name} is taken already`, at);
    const slot = c.slot();
    added.set(name, slot);
    return slot;
  }

  function addNode({ variable, labels, properties, where: inner, at }: NodePattern): number {
    const fits = labelTest(labels, c.graph.labels);
    for (const label of namesIn(labels)) noteUnknown(c, 'no node has the label', label.name, c.graph.labels);
    const name = variable?.name ?? anonymousName();
    let place = nodes.findIndex((node) => node.name === name);
    if (place >= 0) {
      const known = nodes[place]!;
      known.fits = known.fits.map((fit, label) => fit && fits[label]!);
    } else {
      const slot = outer.get(name);
      place = nodes.length;
      nodes.push({ name, slot: slot ?? newVariable(name, at), bound: slot !== undefined, fits, at });
    }
    conditions.push(...equalities(c, name, properties), ...conjuncts(inner));
    return place;
  }

  function addRelationship(
    { variable, types, properties, where: inner, direction, length, at }: RelationshipPattern,
    from: number,
    to: number,
    shortest: PathPattern['shortest'],
  ): number {
    for (const type of namesIn(types))
      noteUnknown(c, 'no relationship has the type', type.name, c.graph.types);
    const fits = labelTest(types, c.graph.types);
    const name = variable?.name ?? anonymousName();
    const known = outer.get(name);
    if (known !== undefined && (length !== null || shortest !== null))
      throw new CypherError(
        `${name} has a value already, so it cannot stand for relationships of a variable length`,
        at,
      );
    if (shortest !== null && length !== null && length.min > 1)
      throw new CypherError('a shortest path starts at length 0 or 1', at);
    const isMany = length !== null || shortest !== null;
    const own = equalities(c, isMany ? STEP : name, properties);
    if (isMany && inner !== null)
      throw new CypherError('WHERE inside of a relationship of variable length is not supported', at);
    if (!isMany) conditions.push(...own, ...conjuncts(inner));
    relationships.push({
      ...{ name, slot: known ?? newVariable(name, at), bound: known !== undefined, from, to, direction, at },
      types: [...fits.keys()].filter((type) => fits[type]),
      // shortestPath((a)-[:KNOWS]-(b)) is a path of one relationship.
      length: shortest !== null && length === null ? { min: 1, max: 1 } : length,
      shortest,
      each: isMany ? own : [],
    });
    return relationships.length - 1;
  }
}

/** What stands between the ANDs of a condition. */
function conjuncts(condition: Expression | null): readonly Expression[] {
  if (condition === null) return [];
  return condition.kind === 'and' ? condition.items.flatMap(conjuncts) : [condition];
}

/** `{year: 2020}` as conditions on a variable. */
function equalities(c: Compiler, name: string, properties: Expression | null): Expression[] {
  if (properties === null) return [];
  const { at } = properties;
  const of: Expression = { kind: 'variable', at, name };
  const equals = (key: string, value: Expression): Expression => ({
    kind: 'comparison',
    at,
    operands: [{ kind: 'property', at, of, name: key }, value],
    operators: ['='],
  });
  if (properties.kind === 'map') return properties.entries.map(({ key, value }) => equals(key, value));
  if (properties.kind !== 'parameter')
    throw new CypherError('properties are a map, such as {year: 2020}', at);
  const value = c.parameters.get(properties.name);
  if (value === undefined || !isMap(value))
    throw new CypherError(`the parameter $${properties.name} has to be a map here`, at);
  return [...value.keys()].map((key) => equals(key, { kind: 'property', at, of: properties, name: key }));
}

function noteUnknown(c: Compiler, what: string, name: string, names: readonly string[]): void {
  if (names.includes(name)) return;
  const similar = nearest(name, names);
  c.notice(
    `${what} ${name}${similar === null ? `; there are ${names.join(', ')}` : `; did you mean ${similar}?`}`,
  );
}
