import type { IdentityDecision } from '../identity/types.js';
import type { Decision } from '../model/identity.js';
import { locate, type MentionTable } from './mentions.js';

export interface PlacedDecisions {
  /** In the order of their events, mentions as the papers are named now. */
  readonly used: readonly Decision[];
  /** The same with the numbers of the mentions. */
  readonly numbered: readonly IdentityDecision[];
  /** About mentions that are not there, or that one person cannot be because they stand on one paper. */
  readonly unused: readonly Decision[];
}

/** Finds the mentions that decisions are about. Of two decisions on one pair, the later one counts. */
export function placeDecisions(decisions: readonly Decision[], table: MentionTable): PlacedDecisions {
  const byPair = new Map<string, { decision: Decision; numbered: IdentityDecision }>();
  const unused: Decision[] = [];
  for (const decision of [...decisions].sort((x, y) => x.event - y.event)) {
    const a = locate(table, decision.a, decision.aName);
    const b = locate(table, decision.b, decision.bName);
    if (
      a === undefined ||
      b === undefined ||
      a === b ||
      (decision.kind === 'same' && table.mentions[a]!.paper === table.mentions[b]!.paper)
    ) {
      unused.push(decision);
      continue;
    }
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
    byPair.delete(pair);
    byPair.set(pair, {
      decision: { ...decision, a: table.idOf(a), b: table.idOf(b) },
      numbered: { kind: decision.kind, a, b },
    });
  }
  const placed = [...byPair.values()];
  return {
    used: placed.map(({ decision }) => decision),
    numbered: placed.map(({ numbered }) => numbered),
    unused,
  };
}
