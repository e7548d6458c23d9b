import { UnionFind } from '../structures/union-find.js';
import type { Signatures } from './signatures.js';
import type { AuthorMentionInput, IdentityDecision } from './types.js';

/** Where and why signatures are joined or kept apart whatever their score. */
export interface Constraints {
  /** Groups of two or more signatures that are one author, ascending. */
  readonly groups: readonly (readonly number[])[];
  /** Why each of these groups holds together. */
  readonly groupedBy: readonly ('id' | 'user')[];
  /** Signature → identifiers as codes, ascending; absent when it has none. */
  readonly ids: ReadonlyMap<number, Int32Array>;
  /** Identifier code → code of its scheme. */
  readonly scheme: Int32Array;
  /** Signature → marks of the decisions that keep it from others: `2i` on one side and `2i + 1` on the other. */
  readonly apart: ReadonlyMap<number, Int32Array>;
  /** Pairs with one identifier that are left apart: two on one paper, names that cannot be one person's, decisions. */
  readonly conflicts: readonly { readonly a: number; readonly b: number; readonly reason: string }[];
}

/** Identifier schemes that name one person for good. Others are given by programs and split or join people. */
const CURATED = new Set(['orcid']);

/** Works out constraints from identifiers (when `useIds`) and decisions, whose indices are mentions. */
export function constraintsOf(
  corpus: Signatures,
  mentions: readonly AuthorMentionInput[],
  decisions: readonly IdentityDecision[],
  useIds: boolean,
): Constraints {
  const signature = new Int32Array(corpus.count);
  corpus.mention.forEach((mention, at) => (signature[mention] = at));
  const sets = new UnionFind(corpus.count);
  const apart = new Map<number, number[]>();
  const conflicts: { a: number; b: number; reason: string }[] = [];
  const userJoined = new Set<number>();
  const different = decisions.filter((decision) => decision.kind === 'different');
  for (const decision of decisions) {
    if (decision.kind !== 'same') continue;
    sets.union(signature[decision.a]!, signature[decision.b]!);
    userJoined.add(signature[decision.a]!).add(signature[decision.b]!);
  }
  different.forEach((decision, index) => {
    const [a, b] = [signature[decision.a]!, signature[decision.b]!];
    if (sets.find(a) === sets.find(b)) {
      conflicts.push({ a, b, reason: 'decisions contradict each other' });
      return;
    }
    apart.set(a, [...(apart.get(a) ?? []), 2 * index]);
    apart.set(b, [...(apart.get(b) ?? []), 2 * index + 1]);
  });
  const table = idTable(corpus, mentions, useIds);
  const forbidden = (a: number, b: number): string | null => {
    if (corpus.paper[a] === corpus.paper[b]) return 'two names on one paper have one identifier';
    const [marks, others] = [apart.get(a), apart.get(b)];
    return marks?.some((mark) => others?.includes(mark ^ 1)) ? 'a decision separates one identifier' : null;
  };
  for (const { bearers, curated } of table.values) {
    const [first] = bearers;
    for (const other of bearers.slice(1)) {
      const [left, right] = [corpus.name[first!]!, corpus.name[other]!];
      const related = left === right || corpus.names.related[left]!.has(right);
      const reason =
        forbidden(first!, other) ?? (related || curated ? null : 'names that differ have one identifier');
      if (reason === null) sets.union(first!, other);
      else conflicts.push({ a: first!, b: other, reason });
    }
  }
  const groups = sets.sets().filter((group) => group.length > 1);
  return {
    groups,
    groupedBy: groups.map((group) => (group.some((at) => userJoined.has(at)) ? 'user' : 'id')),
    ids: table.ids,
    scheme: table.scheme,
    apart: new Map([...apart].map(([at, marks]) => [at, Int32Array.from(marks)])),
    conflicts,
  };
}

interface IdTable {
  readonly ids: Map<number, Int32Array>;
  readonly scheme: Int32Array;
  readonly values: readonly { readonly bearers: readonly number[]; readonly curated: boolean }[];
}

function idTable(corpus: Signatures, mentions: readonly AuthorMentionInput[], useIds: boolean): IdTable {
  const codes = new Map<string, number>();
  const schemes = new Map<string, number>();
  const scheme: number[] = [];
  const values: { bearers: number[]; curated: boolean }[] = [];
  const ids = new Map<number, Int32Array>();
  const end = useIds ? corpus.count : 0;
  for (let at = 0; at < end; at += 1) {
    const own: number[] = [];
    for (const [name, value] of Object.entries(mentions[corpus.mention[at]!]!.ids)) {
      if (value.trim() === '') continue;
      const key = `${name}\n${value.trim()}`;
      let code = codes.get(key);
      if (code === undefined) {
        code = codes.size;
        codes.set(key, code);
        if (!schemes.has(name)) schemes.set(name, schemes.size);
        scheme.push(schemes.get(name)!);
        values.push({ bearers: [], curated: CURATED.has(name) });
      }
      values[code]!.bearers.push(at);
      own.push(code);
    }
    if (own.length > 0) ids.set(at, Int32Array.from(own).sort());
  }
  return { ids, scheme: Int32Array.from(scheme), values };
}

/** Whether two lists of identifiers hold different values of one scheme and no value in common. */
export function idsContradict(scheme: Int32Array, a: Int32Array, b: Int32Array): boolean {
  let contradicting = false;
  for (const left of a) {
    for (const right of b) {
      if (left === right) return false;
      if (scheme[left] === scheme[right]) contradicting = true;
    }
  }
  return contradicting;
}
