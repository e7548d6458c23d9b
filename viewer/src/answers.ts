import type { ViewerReview } from '../../src/model/viewer-dataset.js';

export type Question = ViewerReview['questions'][number];
export type Verdict = 'same' | 'different';

/** Verdicts by the key of their question. */
export type Answers = ReadonlyMap<string, Verdict>;

/** The two mentions that a question is about; no id of a mention holds a line feed. */
export const questionKey = ({ a, b }: Question): string => `${a.mention}\n${b.mention}`;

/** A paper does not name a person twice, and the ledger takes no answer that says so. */
export const onOnePaper = ({ a, b }: Question): boolean => a.paper === b.paper;

/** The answers after one more; null takes back what was said. */
export function withAnswer(answers: Answers, question: Question, verdict: Verdict | null): Answers {
  const changed = new Map(answers);
  if (verdict === null) changed.delete(questionKey(question));
  else changed.set(questionKey(question), verdict);
  return changed;
}

/**
 * The text of `identity.jsonl` with the answers: the earlier lines as they are, then one event a line in the order of the
 * questions, numbered on. Fields stand in the order in which the command line writes them.
 */
export function ledgerText(
  { questions, ledger, nextEvent }: Pick<ViewerReview, 'questions' | 'ledger' | 'nextEvent'>,
  answers: Answers,
): string {
  const lines = [...ledger];
  let event = nextEvent;
  for (const question of questions) {
    const kind = answers.get(questionKey(question));
    if (kind === undefined) continue;
    const { a, b } = question;
    lines.push(
      JSON.stringify({
        event: event++,
        kind,
        a: a.mention,
        b: b.mention,
        aName: a.printed,
        bName: b.printed,
      }),
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Answers as text for the browser's storage. */
export const packAnswers = (answers: Answers): string => JSON.stringify([...answers]);

/**
 * The stored answers that are still open: those to questions that are put, without those that the ledger has taken up
 * since. Text that makes no sense gives none.
 */
export function unpackAnswers(text: string | null, { questions, ledger }: ViewerReview): Answers {
  const keys = new Set(questions.map(questionKey));
  const recorded = lastVerdicts(ledger);
  const stored = parsed(text);
  const entries = (Array.isArray(stored) ? stored : []).filter(
    (entry): entry is [string, Verdict] =>
      Array.isArray(entry) &&
      keys.has(entry[0] as string) &&
      (entry[1] === 'same' || entry[1] === 'different') &&
      recorded.get(entry[0] as string) !== entry[1],
  );
  return new Map(entries);
}

/** What the ledger says last of each pair, in both orders of its mentions. */
function lastVerdicts(ledger: readonly string[]): Map<string, unknown> {
  const verdicts = new Map<string, unknown>();
  for (const line of ledger) {
    const { a, b, kind } = (parsed(line) ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof a !== 'string' || typeof b !== 'string') continue;
    verdicts.set(`${a}\n${b}`, kind).set(`${b}\n${a}`, kind);
  }
  return verdicts;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
