import { PaperGraphError } from '../errors.js';
import type { Evaluation } from '../identity/types.js';
import type { ResolvedAuthor } from '../model/author.js';
import type { AuthorMerge } from '../model/author-merges.js';
import { identify, type Identity } from '../resolve/authors.js';
import { mentionId } from '../resolve/mentions.js';
import type { Snapshot } from './snapshot.js';

/** How an author's mentions came together, in sentences. */
export function authorSentences({ row: { name, mentions, confidence }, merges }: ResolvedAuthor): string[] {
  const count = mentions.length === 1 ? 'one mention' : `${mentions.length} mentions`;
  const idOf = (place: number): string => mentionId(mentions[place]!.paper, mentions[place]!.position);
  return [
    `${name}: ${count}, confidence ${confidence}`,
    ...Array.from(merges, (merge) => mergeSentence(merge, idOf)),
  ];
}

function mergeSentence(
  { a, b, by, score, confidence }: AuthorMerge,
  idOf: (place: number) => string,
): string {
  const reason =
    by === 'user'
      ? 'by a decision'
      : by === 'id'
        ? 'by a shared identifier'
        : `by the evidence: log-odds ${signed(score ?? 0)}, probability ${confidence.toFixed(3)}`;
  return `${idOf(a)} and ${idOf(b)} came together ${reason}`;
}

/**
 * Why two mentions or two authors are one person or two: what decides, each piece of evidence with its weight, and the
 * sum. Works out again what the build found, from the papers and decisions that it kept.
 * @throws PaperGraphError USAGE when one of them is no mention and no author of the graph
 */
export function pairSentences(snapshot: Snapshot, a: string, b: string): string[] {
  const identity = identify(snapshot.papers, snapshot.identity.decisions);
  const [first, second] = [mentionOf(snapshot, identity, a), mentionOf(snapshot, identity, b)];
  if (first === second)
    throw new PaperGraphError('USAGE', `${a} and ${b} are one mention; name two different ones`);
  const { together, constraint, mentions, clusters } = identity.result.explainPair(first, second);
  const [one, two] = [first, second].map((mention) => {
    const { printed } = identity.table.mentions[mention]!;
    return `${printed} (${identity.table.idOf(mention)})`;
  });
  const head = `${one} and ${two} are ${together ? 'one author' : 'two authors'}`;
  const decided = constraint === null ? [] : [`what decides: ${constraint}`];
  const subject = together
    ? 'the evidence when the two sides met'
    : 'the evidence on all mentions of the two authors';
  return [
    head,
    ...decided,
    ...(clusters ? evaluationSentences(subject, clusters) : []),
    ...(clusters?.score === mentions.score
      ? []
      : evaluationSentences('the evidence on these two mentions alone', mentions)),
  ];
}

function evaluationSentences(subject: string, { evidence, score, probability }: Evaluation): string[] {
  return [
    `${subject}:`,
    ...evidence
      .filter(({ weight }) => weight !== 0)
      .map(
        ({ feature, value, weight }) => `  ${signed(weight)}  ${feature}${value === '' ? '' : `: ${value}`}`,
      ),
    `  ${signed(score)}  together, a probability of ${probability.toFixed(3)}`,
  ];
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;

/** The number of a mention, or of the first mention of an author. */
function mentionOf({ authors }: Snapshot, { table }: Identity, id: string): number {
  const direct = table.find(id);
  if (direct !== undefined) return direct;
  const [mention] = authors.find(({ row }) => row.id === id)?.row.mentions ?? [];
  const found = mention && table.find(`${mention.paper}#${mention.position}`);
  if (found !== undefined) return found;
  throw new PaperGraphError(
    'USAGE',
    `nothing has the id ${id}; expected a mention <paper id>#<position> or an author`,
  );
}
