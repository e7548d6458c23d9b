import { idsContradict, idTable, type IdTable } from './identifiers.js';
import type { Signatures } from './signatures.js';
import type { AuthorMentionInput, IdentityDecision } from './types.js';

/** Where and why signatures are joined or kept apart whatever their score. */
export interface Constraints extends IdTable {
  /** Groups of two or more signatures that are one author, ascending. */
  readonly groups: readonly (readonly number[])[];
  /** Why each of these groups holds together. */
  readonly groupedBy: readonly ('id' | 'user')[];
  /** Signature → marks of the decisions that keep it from others: `2i` on one side and `2i + 1` on the other. */
  readonly apart: ReadonlyMap<number, Int32Array>;
  /** Decisions that others contradict, and that are not followed: signatures. */
  readonly contradicted: readonly { readonly a: number; readonly b: number }[];
}

/** No constraint at all. */
export const UNCONSTRAINED: Constraints = {
  groups: [],
  groupedBy: [],
  ids: new Map(),
  scheme: new Int32Array(0),
  bearers: [],
  registered: [],
  void: new Set(),
  apart: new Map(),
  contradicted: [],
};

/**
 * Works out constraints from decisions, whose indices are mentions, and from identifiers when `useIds`. A decision that
 * two mentions differ wins over a chain of others that says they are the same; the last link of the chain, in order of
 * signatures, is then not followed. A registered identifier joins its bearers unless they stand on one paper, a decision
 * separates them or another registered identifier contradicts it.
 */
export function constraintsOf(
  corpus: Signatures,
  mentions: readonly AuthorMentionInput[],
  decisions: readonly IdentityDecision[],
  useIds: boolean,
): Constraints {
  const signature = new Int32Array(corpus.count);
  corpus.mention.forEach((mention, at) => (signature[mention] = at));
  const pairs = (kind: IdentityDecision['kind']): [number, number][] =>
    decisions
      .filter((decision) => decision.kind === kind && decision.a !== decision.b)
      .map(({ a, b }): [number, number] => {
        const [left, right] = [signature[a], signature[b]];
        if (left === undefined || right === undefined) throw new RangeError(`No mentions ${a} and ${b}`);
        return left < right ? [left, right] : [right, left];
      })
      .sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const apart = new Map<number, number[]>();
  pairs('different').forEach(([a, b], index) => {
    apart.set(a, [...(apart.get(a) ?? []), 2 * index]);
    apart.set(b, [...(apart.get(b) ?? []), 2 * index + 1]);
  });
  const table = idTable(corpus, mentions, useIds);
  const groups = new Groups(corpus, apart, table);
  const contradicted: { a: number; b: number }[] = [];
  const decided = new Set<number>();
  for (const [a, b] of pairs('same')) {
    if (groups.separated(a, b)) contradicted.push({ a, b });
    else {
      groups.join(a, b);
      decided.add(a).add(b);
    }
  }
  table.bearers.forEach((bearers, code) => {
    if (!table.registered[code] || table.void.has(code)) return;
    const first = bearers[0]!;
    for (const other of bearers.slice(1)) if (groups.compatible(first, other)) groups.join(first, other);
  });
  const sets = groups.sets();
  return {
    ...table,
    groups: sets,
    groupedBy: sets.map((group) => (group.some((at) => decided.has(at)) ? 'user' : 'id')),
    apart: new Map([...apart].map(([at, marks]) => [at, Int32Array.from(marks)])),
    contradicted,
  };
}

/** Groups of signatures that grow while nothing separates two of their members. */
class Groups {
  private readonly members = new Map<number, number[]>();
  private readonly corpus: Signatures;
  private readonly apart: ReadonlyMap<number, readonly number[]>;
  private readonly table: IdTable;

  constructor(corpus: Signatures, apart: ReadonlyMap<number, readonly number[]>, table: IdTable) {
    this.corpus = corpus;
    this.apart = apart;
    this.table = table;
  }

  /** Whether a decision separates the groups of two signatures. */
  separated(a: number, b: number): boolean {
    if (this.of(a) === this.of(b)) return false;
    const marks = new Set(this.of(a).flatMap((at) => this.apart.get(at) ?? []));
    return this.of(b).some((at) => this.apart.get(at)?.some((mark) => marks.has(mark ^ 1)));
  }

  /** Whether the groups of two signatures may be joined by an identifier. */
  compatible(a: number, b: number): boolean {
    const [left, right] = [this.of(a), this.of(b)];
    if (left === right) return true;
    const papers = new Set(left.map((at) => this.corpus.paper[at]));
    return (
      !right.some((at) => papers.has(this.corpus.paper[at])) &&
      !this.separated(a, b) &&
      !idsContradict(this.table, this.idsOf(left), this.idsOf(right))
    );
  }

  join(a: number, b: number): void {
    const [left, right] = [this.of(a), this.of(b)];
    if (left === right) return;
    const [large, small] = left.length < right.length ? [right, left] : [left, right];
    large.push(...small);
    for (const at of small) this.members.set(at, large);
  }

  sets(): number[][] {
    return [...new Set(this.members.values())]
      .filter((group) => group.length > 1)
      .map((group) => group.toSorted((x, y) => x - y))
      .sort((x, y) => x[0]! - y[0]!);
  }

  private of(at: number): number[] {
    let group = this.members.get(at);
    if (group === undefined) {
      group = [at];
      this.members.set(at, group);
    }
    return group;
  }

  private idsOf(group: readonly number[]): Int32Array {
    return Int32Array.from(new Set(group.flatMap((at) => [...(this.table.ids.get(at) ?? [])])));
  }
}
