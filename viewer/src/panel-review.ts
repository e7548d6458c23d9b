import type { ViewerReview } from '../../src/model/viewer-dataset.js';
import { onOnePaper, questionKey, type Question, type Verdict } from './answers.js';
import type { App } from './app.js';
import { bdi, button, h, type Child, type Props } from './dom.js';
import { likelihood, signsOf } from './evidence.js';
import { fold } from './fold.js';
import { count, listOf } from './format.js';
import { sideView, signsView } from './panel-review-parts.js';
import { LEDGER_FILE, type Review } from './review.js';
import { errorCard } from './status.js';

const VERDICTS: readonly (readonly [Verdict, label: string, key: string])[] = [
  ['same', 'One person', 'y'],
  ['different', 'Two people', 'n'],
];
const verdictWords = (verdict: Verdict): string => (verdict === 'same' ? 'One person' : 'Two people');

/** A question of identity with its evidence and the buttons to answer it, or the list of answers after the last. */
export function reviewPanel(app: App, review: Review, at: number): HTMLElement[] {
  const reading = review.reading();
  if (reading.stage === 'reading')
    return [h('p', { class: 'muted', role: 'status' }, 'Reading the questions …')];
  if (reading.stage === 'failed')
    return [errorCard(reading.error, review.open, 'The questions cannot be shown')];
  const { data } = reading;
  const question = data.questions[at];
  return [
    question ? questionView(app, review, data, at, question) : answersView(app, review, data),
    footer(app, review, data, at, question),
  ];
}

function questionView(
  app: App,
  review: Review,
  { questions }: ViewerReview,
  at: number,
  question: Question,
): HTMLElement {
  const { a, b, evidence } = question;
  const shared = new Set(
    a.coauthors.map(fold).filter((name) => b.coauthors.some((other) => fold(other) === name)),
  );
  return h(
    'div',
    { class: 'question', role: 'group', 'aria-labelledby': 'place asked', tabindex: -1 },
    h(
      'p',
      { class: 'kind' },
      h('span', { id: 'place' }, `Who is who? ${at + 1} of ${questions.length}`),
      step('Previous question', '‹', at === 0, () => review.goTo(at - 1)),
      step('Next question', '›', false, () => review.goTo(at + 1)),
    ),
    h('h2', { id: 'asked' }, 'One person or two?'),
    h('p', {}, ...situation(question)),
    sideView(app, a, shared),
    sideView(app, b, shared),
    shared.size > 0 && h('p', {}, 'Both wrote with ', bdi(listOf(commonNames(a, shared))), '.'),
    evidence.length > 0 && signsView(signsOf(evidence)),
  );
}

const commonNames = (side: Question['a'], shared: ReadonlySet<string>): string[] =>
  side.coauthors.filter((name) => shared.has(fold(name)));

function step(label: string, sign: string, disabled: boolean, action: () => void): HTMLElement {
  return button(sign, action, {
    class: 'step',
    'aria-label': label,
    title: label,
    'data-act': label,
    disabled,
  });
}

/** What the graph says now and how likely that is, or which identifiers are at odds. */
function situation({ a, b, kind, confidence, reason }: Question): Child[] {
  const now = `The graph has ${a.author === b.author ? 'one author' : 'two authors'} now. `;
  if (kind === 'id-conflict' || kind === 'mixed-script') return [now, `In doubt because: ${reason}.`];
  return [now, h('strong', {}, likelihood(confidence))];
}

/** All answers, each with the way back to its question. */
function answersView(app: App, review: Review, { questions }: ViewerReview): HTMLElement {
  const { answers } = app.store.get();
  const rows = questions.flatMap((question, at) => {
    const verdict = answers.get(questionKey(question));
    if (verdict === undefined) return [];
    const { a, b } = question;
    const names = a.printed === b.printed ? a.printed : `${a.printed} and ${b.printed}`;
    return h(
      'li',
      {},
      button(bdi(names), () => review.goTo(at), { class: 'node' }),
      h('span', { class: 'by' }, verdictWords(verdict)),
      button('Take back', () => review.takeBack(at), {
        class: 'quiet',
        'aria-label': `Take back the answer about ${names}`,
      }),
    );
  });
  const left = questions.length - rows.length;
  return h(
    'div',
    { class: 'question', role: 'group', 'aria-labelledby': 'asked', tabindex: -1 },
    h(
      'p',
      { class: 'kind' },
      'Who is who?',
      step('Previous question', '‹', false, () => review.goTo(questions.length - 1)),
    ),
    h('h2', { id: 'asked' }, rows.length === 0 ? 'No answer yet' : 'Your answers'),
    h(
      'p',
      {},
      left === 0 ? 'Every question has an answer.' : `${count(left, 'question')} without an answer.`,
    ),
    left > 0 && button('Go to the first of them', review.open, { class: 'more' }),
    rows.length > 0 && h('section', {}, h('ul', {}, ...rows)),
  );
}

/** Stays in sight below: the answers to choose from, and how many are kept. */
function footer(
  app: App,
  review: Review,
  data: ViewerReview,
  at: number,
  question: Question | undefined,
): HTMLElement {
  const { answers } = app.store.get();
  return h(
    'div',
    { class: 'verdict' },
    question ? choices(app, review, question, at) : null,
    answers.size > 0 &&
      h(
        'p',
        { class: 'kept' },
        button(
          `${answers.size} of ${data.questions.length} answered`,
          () => review.goTo(data.questions.length),
          {
            class: 'quiet',
            'data-act': 'answers',
          },
        ),
        button('Save answers', review.save, { class: 'action', 'data-act': 'save' }),
      ),
    answers.size > 0 &&
      h(
        'p',
        { class: 'muted' },
        `Save ${LEDGER_FILE} beside papergraph.config.json (or in the folder where you run papergraph), then build again.`,
      ),
  );
}

function choices(app: App, review: Review, question: Question, at: number): HTMLElement {
  const given = app.store.get().answers.get(questionKey(question));
  const choice = (label: string, key: string, action: () => void, props: Props): HTMLElement => {
    const element = button(label, action, { 'aria-keyshortcuts': key, ...props });
    element.append(h('kbd', { 'aria-hidden': 'true' }, key));
    return element;
  };
  const verdicts = VERDICTS.map(([verdict, label, key]) =>
    choice(label, key, () => review.answer(verdict), {
      class: 'action',
      'aria-pressed': String(given === verdict),
      title: given === verdict ? 'Take this answer back' : label,
      disabled: verdict === 'same' && onOnePaper(question),
    }),
  );
  return h(
    'div',
    { class: 'answers' },
    ...verdicts,
    choice('Skip', 's', () => review.goTo(at + 1), { class: 'quiet' }),
  );
}
