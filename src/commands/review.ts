import type { ReviewQuestion, ReviewSide } from '../model/identity.js';
import { activeDecisions } from '../pipeline/ledger.js';
import { reviewOf } from '../pipeline/review.js';
import type { Snapshot } from '../pipeline/snapshot.js';
import { decide } from './decide.js';
import type { Effects } from './effects.js';
import { jsonDocument } from './json.js';
import type { Ledger } from './ledger.js';

export interface ReviewOptions {
  /** The most questions that are put. */
  readonly limit: number;
  /** Print the questions as JSON and ask nothing. */
  readonly json: boolean;
}

/** Names shown of a paper's other authors. */
const COAUTHORS_SHOWN = 6;

/**
 * Puts the questions whose answers would change the graph most, one after the other. Each answer is in the ledger before
 * the next question comes, so that nothing is lost when somebody stops. Answers come from standard input, one a line.
 */
export async function review(
  { limit, json }: ReviewOptions,
  snapshot: Snapshot,
  given: Ledger,
  effects: Effects,
): Promise<void> {
  const rows = snapshot.papers.map(({ row }) => row);
  const answered = new Set(activeDecisions(given.events).flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const questions = reviewOf(rows, snapshot.identity, given.events)
    .questions.filter(({ a, b }) => !answered.has(`${a.mention} ${b.mention}`))
    .slice(0, limit);
  if (json) return effects.write(jsonDocument({ questions }));
  if (questions.length === 0) return effects.log('no doubt is left that a person could settle');
  const answers = linesOf(effects.stdin)[Symbol.asyncIterator]();
  let ledger = given;
  let recorded = 0;
  try {
    for (const [index, question] of questions.entries()) {
      effects.log('');
      effects.log(`question ${index + 1} of ${questions.length}`);
      for (const line of questionLines(question)) effects.log(line);
      const answer = await ask(answers, effects);
      if (answer === 'quit') break;
      if (answer === 'skip') continue;
      const pair = [question.a.mention, question.b.mention] as const;
      ({ ledger } = await decide(answer, pair, snapshot, ledger, effects));
      recorded += 1;
    }
  } finally {
    await answers.return?.(undefined);
  }
  effects.log(
    recorded === 0
      ? 'nothing recorded'
      : `${recorded} ${recorded === 1 ? 'answer' : 'answers'} recorded; \`papergraph build\` takes them up`,
  );
}

type Answer = 'same' | 'different' | 'skip' | 'quit';

const ANSWERS: ReadonlyMap<string, Answer> = new Map([
  ...(['y', 'yes'] as const).map((word) => [word, 'same'] as const),
  ...(['n', 'no'] as const).map((word) => [word, 'different'] as const),
  ...(['s', 'skip', ''] as const).map((word) => [word, 'skip'] as const),
  ...(['q', 'quit'] as const).map((word) => [word, 'quit'] as const),
]);

async function ask(answers: AsyncIterator<string>, effects: Effects): Promise<Answer> {
  for (;;) {
    effects.log('one person? y yes, n no, s skip, q quit');
    const { value, done } = await answers.next();
    if (done) return 'quit';
    const answer = ANSWERS.get(value.trim().toLowerCase());
    if (answer !== undefined) return answer;
    effects.log(`"${value.trim().slice(0, 40)}" is no answer`);
  }
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function questionLines({ a, b, evidence, confidence, kind, reason }: ReviewQuestion): string[] {
  const now = a.author === b.author ? 'one author' : 'two authors';
  return [
    ...sideLines('A', a),
    ...sideLines('B', b),
    ...evidence.map(
      ({ feature, value, weight }) =>
        `  ${weight < 0 ? 'against' : 'for    '}  ${feature}${value === '' ? '' : `: ${value}`} (${weight.toFixed(2)})`,
    ),
    kind === 'id-conflict'
      ? `  ${reason}; now ${now}`
      : `  now ${now}; the probability that they are one person is ${confidence.toFixed(2)}`,
  ];
}

function sideLines(
  name: string,
  { printed, mention, title, venue, year, coauthors, affiliations }: ReviewSide,
): string[] {
  const shown = coauthors.slice(0, COAUTHORS_SHOWN);
  const more = coauthors.length - shown.length;
  const facts = [venue ?? (year === null ? null : String(year)), ...affiliations].filter(
    (fact) => fact !== null,
  );
  return [
    `  ${name}  ${printed}  (${mention})`,
    `     ${title ?? 'without a title'}${facts.length > 0 ? ` · ${facts.join(' · ')}` : ''}`,
    `     ${shown.length === 0 ? 'alone' : `with ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`}`,
  ];
}
