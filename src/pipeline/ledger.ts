import { PaperGraphError } from '../errors.js';
import type { Decision } from '../model/identity.js';
import { ledgerEventSchema, type LedgerEvent } from '../model/ledger.js';
import { UnionFind } from '../structures/union-find.js';

/** The ledger of decisions, beside the config: one event a line, only ever appended to. */
export const LEDGER_NAME = 'identity.jsonl';

/**
 * The events of a ledger's text.
 * @throws PaperGraphError CONFIG_INVALID with the line of the first mistake
 */
export function parseLedger(text: string, path: string): LedgerEvent[] {
  const events: LedgerEvent[] = [];
  const known = new Set<number>();
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const fail = (reason: string): never => {
      throw new PaperGraphError(
        'CONFIG_INVALID',
        `${path}:${index + 1}: ${reason}; correct the line or take it out`,
      );
    };
    const parsed = ledgerEventSchema.safeParse(jsonOf(line));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const field = issue?.path.join('.') ?? '';
      const reason = field === '' ? '' : ` (${field}: ${issue?.message ?? ''})`;
      return fail(`no event of a decision${reason}`);
    }
    const { data } = parsed;
    if (known.has(data.event)) fail(`event ${data.event} is there twice`);
    if (data.kind === 'undo' && !known.has(data.undoes))
      fail(`event ${data.undoes}, which it undoes, does not stand before it`);
    known.add(data.event);
    events.push(data);
  }
  return events;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export const eventLine = (entry: LedgerEvent): string => `${JSON.stringify(entry)}\n`;

export const nextEvent = (events: readonly LedgerEvent[]): number =>
  events.reduce((most, entry) => Math.max(most, entry.event), 0) + 1;

/** Whether an event holds: not undone, or with its undoing undone. */
export function isActive(events: readonly LedgerEvent[], event: number): boolean {
  return !undoneEvents(events).has(event);
}

function undoneEvents(events: readonly LedgerEvent[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const entry of [...events].sort((a, b) => b.event - a.event)) {
    if (entry.kind === 'undo' && !undone.has(entry.event)) undone.add(entry.undoes);
  }
  return undone;
}

/** The decisions that hold, in the order of their events. */
export function activeDecisions(events: readonly LedgerEvent[]): Decision[] {
  const undone = undoneEvents(events);
  return events
    .flatMap((entry) => (entry.kind === 'undo' || undone.has(entry.event) ? [] : [entry]))
    .sort((a, b) => a.event - b.event);
}

/** Whether two decisions are about the same two mentions. */
export const samePair = (x: Pick<Decision, 'a' | 'b'>, y: Pick<Decision, 'a' | 'b'>): boolean =>
  (x.a === y.a && x.b === y.b) || (x.a === y.b && x.b === y.a);

/**
 * The earlier decision that a new one cannot stand beside, or null: a pair kept apart whose sides it would join, a
 * chain of joins between the two that it would keep apart, or a join through which two mentions on one paper would be
 * one person. A decision on the same pair is no obstacle: the new one takes its place.
 */
export function contradicted(
  active: readonly Decision[],
  decision: Pick<Decision, 'kind' | 'a' | 'b'>,
): Decision | null {
  const others = active.filter((other) => !samePair(other, decision));
  const numbers = new Map<string, number>();
  for (const { a, b } of [...others, decision])
    for (const id of [a, b]) if (!numbers.has(id)) numbers.set(id, numbers.size);
  const sets = new UnionFind(numbers.size);
  const setOf = (id: string): number => sets.find(numbers.get(id)!);
  for (const other of others) {
    if (other.kind !== 'same') continue;
    const before = setOf(decision.a) === setOf(decision.b);
    sets.union(numbers.get(other.a)!, numbers.get(other.b)!);
    const after = setOf(decision.a) === setOf(decision.b);
    if (decision.kind === 'different' && !before && after) return other;
  }
  if (decision.kind === 'different') return null;
  const [a, b] = [setOf(decision.a), setOf(decision.b)];
  const separating = others.find(({ kind, a: x, b: y }) => {
    if (kind !== 'different') return false;
    const [left, right] = [setOf(x), setOf(y)];
    return (left === a && right === b) || (left === b && right === a);
  });
  if (separating || a === b) return separating ?? null;
  const sideOf = (side: number): string[] => [...numbers.keys()].filter((id) => setOf(id) === side);
  const papers = new Set(sideOf(a).map(paperOf));
  const doubled = sideOf(b).filter((id) => papers.has(paperOf(id)));
  const onOnePaper = new Set(
    [...sideOf(a), ...sideOf(b)].filter((id) => doubled.map(paperOf).includes(paperOf(id))),
  );
  return (
    others.find(({ kind, a: x, b: y }) => kind === 'same' && (onOnePaper.has(x) || onOnePaper.has(y))) ?? null
  );
}

const paperOf = (mention: string): string => mention.slice(0, mention.lastIndexOf('#'));
