import type { Expression, PathPattern } from './ast.js';
import { truth } from './compile-expression.js';
import { ANONYMOUS, type CompiledMatch, type Compiler, type Scope, type Step } from './compiler.js';
import { CypherError } from './cypher-error.js';
import { reversed } from './hops.js';
import {
  boundRelationship,
  checkNode,
  expand,
  filter,
  lookUp,
  makePath,
  scanLabels,
  type MatchStep,
} from './match-steps.js';
import { cheapestNode, cheapestRelationship, idLookup } from './plan.js';
import { patternElements, STEP, type PatternElements, type RelationshipElement } from './pattern-elements.js';
import { variablesIn } from './shape.js';
import { shortestPaths } from './shortest-paths.js';
import { expandTrails, type TrailExpansion } from './trails.js';

/**
 * Puts the search for patterns in order: it starts at the nodes of which there are fewest, follows relationships from
 * there, and tests each condition as soon as its variables have values.
 */
export function compileMatch(
  c: Compiler,
  patterns: readonly PathPattern[],
  where: Expression | null,
  outer: Scope,
): CompiledMatch {
  const elements = patternElements(c, patterns, where, outer);
  const steps = new MatchPlanner(c, elements, outer).steps();
  return {
    scope: elements.scope,
    added: elements.added,
    before: (next) => steps.reduceRight<Step>((after, step) => step(after), next),
  };
}

interface Pending {
  readonly expression: Expression;
  /** The variables of the pattern that it needs. */
  readonly needs: readonly string[];
}

class MatchPlanner {
  private readonly c: Compiler;
  private readonly elements: PatternElements;
  private readonly outer: Scope;
  private readonly planned: MatchStep[] = [];
  /** Names of the pattern that have values by now. */
  private readonly bound = new Set<string>();
  private readonly done = new Set<RelationshipElement>();
  private pending: Pending[];
  /** Names that somebody asks for besides the search itself. */
  private readonly used: ReadonlySet<string>;

  constructor(c: Compiler, elements: PatternElements, outer: Scope) {
    this.c = c;
    this.elements = elements;
    this.outer = outer;
    const { nodes, relationships, paths, conditions } = elements;
    const names = new Set([...nodes, ...relationships, ...paths].map(({ name }) => name));
    this.pending = conditions.map((expression) => ({
      expression,
      needs: [...variablesIn(expression)].filter((name) => names.has(name)),
    }));
    this.used = new Set([
      ...relationships.filter(({ name }) => !name.startsWith(ANONYMOUS)).map(({ name }) => name),
      ...this.pending.flatMap(({ needs }) => needs),
      ...paths.flatMap((path) => path.relationships.map((place) => relationships[place]!.name)),
    ]);
  }

  steps(): readonly MatchStep[] {
    const { nodes, relationships, paths } = this.elements;
    this.refuseConditionsOnShortest();
    for (const node of nodes) if (node.bound) this.bind([node.name], checkNode(this.c, node));
    this.bind([]);
    for (const relationship of relationships) if (relationship.bound) this.planBound(relationship);
    for (;;) {
      const next = cheapestRelationship(this.c.graph, this.elements, this.bound, this.done);
      if (next !== null) this.planRelationship(next);
      else if (!this.planNode()) break;
    }
    for (const path of paths) {
      const chain = path.relationships.map((place) => relationships[place]!);
      this.bind([path.name], makePath(this.c, path, nodes[path.start]!, chain));
    }
    return this.planned;
  }

  /** Adds a step that gives values to variables, and the conditions that can be tested then. */
  private bind(names: readonly string[], step?: MatchStep): void {
    if (step !== undefined) this.planned.push(step);
    for (const name of names) this.bound.add(name);
    const ready = this.pending.filter(({ needs }) => needs.every((name) => this.bound.has(name)));
    this.pending = this.pending.filter((condition) => !ready.includes(condition));
    for (const { expression } of ready) {
      const holds = this.c.expression(expression, this.elements.scope);
      this.planned.push(filter((frame) => truth(holds(frame), expression.at) === true));
    }
  }

  private planNode(): boolean {
    const { c, bound } = this;
    const conditions = this.pending.map(({ expression }) => expression);
    const node = cheapestNode(c.graph, this.elements, bound, conditions);
    if (node === null) return false;
    const ids = idLookup(node, conditions, this.elements, bound);
    this.bind(
      [node.name],
      ids === null ? scanLabels(c, node) : lookUp(c, node, c.expression(ids, this.elements.scope)),
    );
    return true;
  }

  private planBound(relationship: RelationshipElement): void {
    const { nodes } = this.elements;
    const [from, to] = [nodes[relationship.from]!, nodes[relationship.to]!];
    const known = [this.bound.has(from.name), this.bound.has(to.name)] as const;
    const others = this.othersLike(relationship);
    this.done.add(relationship);
    this.bind(
      [relationship.name, from.name, to.name],
      boundRelationship(this.c, relationship, [from, to], known, others),
    );
  }

  private planRelationship(relationship: RelationshipElement): void {
    const { c } = this;
    const { nodes } = this.elements;
    const { direction, types, length, shortest, name } = relationship;
    const backwards = !this.bound.has(nodes[relationship.from]!.name);
    const [from, to] = backwards
      ? [nodes[relationship.to]!, nodes[relationship.from]!]
      : [nodes[relationship.from]!, nodes[relationship.to]!];
    const hop = { types, direction };
    const others = this.othersLike(relationship);
    const expansion = {
      ...{ from, to, others, hop: backwards ? reversed(hop) : hop },
      toBound: this.bound.has(to.name),
      slot: this.isNeeded(relationship) ? relationship.slot : null,
    };
    this.done.add(relationship);
    if (length === null) {
      this.bind([name, to.name], expand(c, expansion));
      return;
    }
    const trails: TrailExpansion = { ...expansion, ...length, backwards, each: this.eachOf(relationship) };
    this.bind(
      [name, to.name],
      shortest === null
        ? expandTrails(c, trails)
        : shortestPaths(c, trails, shortest === 'all', relationship.at),
    );
  }

  /** Conditions on each relationship of a variable length; they can use what is known before the pattern. */
  private eachOf({ each, at }: RelationshipElement): TrailExpansion['each'] {
    if (each.length === 0) return null;
    const slot = this.c.slot();
    const scope = this.outer.with([[STEP, slot]]);
    return { slot, holds: this.c.expression({ kind: 'and', at, items: each }, scope) };
  }

  /** Where relationships are that were found before and could be this one. */
  private othersLike(relationship: RelationshipElement): number[] {
    if (relationship.shortest !== null) return [];
    return [...this.done].filter((other) => canBeOne(relationship, other)).map(({ slot }) => slot);
  }

  private isNeeded(relationship: RelationshipElement): boolean {
    return (
      this.used.has(relationship.name) ||
      this.elements.relationships.some((other) => other !== relationship && canBeOne(relationship, other))
    );
  }

  /** The search for a shortest path looks at relationships one by one, so it cannot obey what holds for the whole. */
  private refuseConditionsOnShortest(): void {
    const { relationships, paths } = this.elements;
    for (const [place, { shortest, name }] of relationships.entries()) {
      if (shortest === null) continue;
      const names = [
        name,
        ...paths.filter((path) => path.relationships.includes(place)).map((path) => path.name),
      ];
      const wrong = this.pending.find(({ needs }) => needs.some((each) => names.includes(each)));
      if (wrong !== undefined)
        throw new CypherError(
          'a condition on a shortest path as a whole is not supported here; after WITH it filters the paths that were found',
          wrong.expression.at,
        );
    }
  }
}

/** Whether two parts of a pattern can find the same relationship: only then they have to be told apart. */
function canBeOne(a: RelationshipElement, b: RelationshipElement): boolean {
  return a.shortest === null && b.shortest === null && a.types.some((type) => b.types.includes(type));
}
