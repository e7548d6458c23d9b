import { PaperGraphError } from '../errors.js';
import { appendLine } from '../io/append-file.js';
import type { Decision } from '../model/identity.js';
import type { LedgerEvent } from '../model/ledger.js';
import {
  activeDecisions,
  contradicted,
  eventLine,
  isActive,
  LEDGER_NAME,
  nextEvent,
  samePair,
} from '../pipeline/ledger.js';
import { noSuchMention } from '../pipeline/find-author.js';
import type { Snapshot } from '../pipeline/snapshot.js';
import { mentionId, parseMentionId } from '../resolve/mentions.js';
import type { Effects } from './effects.js';
import type { Ledger } from './ledger.js';

/** A mention with the name that is printed there. */
interface NamedMention {
  readonly id: string;
  readonly paper: string;
  readonly printed: string;
}

/**
 * Writes a person's decision into the ledger; the next build obeys it.
 * @param a a mention, or an author for its first mention
 * @returns the ledger with the event that says so, which may have stood there before
 * @throws PaperGraphError USAGE for what is no mention, for two on one paper that are to be one person, and for a
 * decision that another one contradicts; OUTPUT_UNWRITABLE
 */
export async function decide(
  kind: Decision['kind'],
  [a, b]: readonly [string, string],
  snapshot: Snapshot,
  ledger: Ledger,
  effects: Effects,
): Promise<{ ledger: Ledger; event: LedgerEvent }> {
  const [first, second] = [namedMention(snapshot, a), namedMention(snapshot, b)];
  if (first.id === second.id)
    throw new PaperGraphError('USAGE', `${a} and ${b} are one mention; name two different ones`);
  if (kind === 'same' && first.paper === second.paper) {
    throw new PaperGraphError(
      'USAGE',
      `${first.printed} and ${second.printed} are on one paper, so they are two people; check the mentions`,
    );
  }
  const decision = { kind, a: first.id, b: second.id, aName: first.printed, bName: second.printed };
  const active = activeDecisions(ledger.events);
  const known = active.find((other) => other.kind === kind && samePair(other, decision));
  if (known) {
    effects.log(`event ${known.event} in ${LEDGER_NAME} says so already`);
    return { ledger, event: known };
  }
  const obstacle = contradicted(active, decision);
  if (obstacle) {
    throw new PaperGraphError(
      'USAGE',
      `event ${obstacle.event} says that ${obstacle.aName} (${obstacle.a}) and ${obstacle.bName} (${obstacle.b}) are ${obstacle.kind === 'same' ? 'one person' : 'two people'}, which contradicts this; take it back first with \`papergraph undo ${obstacle.event}\``,
    );
  }
  const event = { event: nextEvent(ledger.events), ...decision };
  await appendLine(ledger.path, eventLine(event));
  const verdict = kind === 'same' ? 'are one person' : 'are two people';
  effects.log(`event ${event.event} in ${LEDGER_NAME}: ${first.printed} and ${second.printed} ${verdict}`);
  return { ledger: { ...ledger, events: [...ledger.events, event] }, event };
}

/**
 * Takes back an event, also the taking back of one.
 * @throws PaperGraphError USAGE when there is no such event; OUTPUT_UNWRITABLE
 */
export async function undo(number: number, ledger: Ledger, effects: Effects): Promise<LedgerEvent> {
  if (!ledger.events.some(({ event }) => event === number)) {
    const known = ledger.events.length === 0 ? 'it has none' : `its last is ${nextEvent(ledger.events) - 1}`;
    throw new PaperGraphError('USAGE', `${LEDGER_NAME} has no event ${number}; ${known}`);
  }
  const taker = ledger.events.findLast(
    (entry) => entry.kind === 'undo' && entry.undoes === number && isActive(ledger.events, entry.event),
  );
  if (taker) {
    throw new PaperGraphError(
      'USAGE',
      `event ${number} is taken back already, by event ${taker.event}; \`papergraph undo ${taker.event}\` gives it back`,
    );
  }
  const event: LedgerEvent = { event: nextEvent(ledger.events), kind: 'undo', undoes: number };
  await appendLine(ledger.path, eventLine(event));
  effects.log(`event ${event.event} in ${LEDGER_NAME}: event ${number} is taken back`);
  return event;
}

function namedMention({ papers, authors }: Snapshot, id: string): NamedMention {
  const [first] = authors.find(({ row }) => row.id === id)?.row.mentions ?? [];
  const parts = first ?? parseMentionId(id);
  const paper =
    parts && papers.find(({ row, aliases }) => row.id === parts.paper || aliases.includes(parts.paper));
  const author = parts && paper?.row.authors[parts.position - 1];
  if (paper && author)
    return { id: mentionId(paper.row.id, parts.position), paper: paper.row.id, printed: author.printed };
  if (paper) throw noSuchMention(id, paper.row);
  throw new PaperGraphError(
    'USAGE',
    papers.some(({ row, aliases }) => row.id === id || aliases.includes(id))
      ? `${id} is a paper; name one of its mentions, such as ${mentionId(id, 1)}`
      : `nothing has the id ${id}; a mention is <paper id>#<position>, as authors.jsonl lists them`,
  );
}
