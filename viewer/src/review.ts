import type { ViewerReview } from '../../src/model/viewer-dataset.js';
import {
  ledgerText,
  onOnePaper,
  packAnswers,
  questionKey,
  unpackAnswers,
  withAnswer,
  type Verdict,
} from './answers.js';
import type { App } from './app.js';
import { download } from './download.js';
import { loadReview } from './load.js';

/** The file that a build reads the answers from. */
export const LEDGER_FILE = 'identity.jsonl';

type Reading =
  | { readonly stage: 'reading' }
  | { readonly stage: 'failed'; readonly error: unknown }
  | { readonly stage: 'ready'; readonly data: ViewerReview };

/** The questions of identity and what is done with them. */
export interface Review {
  reading(): Reading;
  /** Opens the first question without an answer; reads the file when that has not been done. */
  open(): void;
  goTo(question: number): void;
  /** Answers the open question, or takes its answer back when it is the same, and goes on. */
  answer(verdict: Verdict): void;
  /** Takes the answer to a question back. */
  takeBack(question: number): void;
  /** Hands the ledger with the answers to the browser as a file. */
  save(): void;
}

/** `onRead` is called when the file has arrived, or has not. */
export function createReview({ store, summary }: App, onRead: () => void): Review {
  const storage = storageFor(summary.inputs.map(({ file }) => file));
  let reading: Reading | null = null;

  const read = async (): Promise<void> => {
    reading = { stage: 'reading' };
    try {
      const data = await loadReview(summary.review.file, () => undefined);
      reading = { stage: 'ready', data };
      store.set({ answers: unpackAnswers(storage.get(), data) });
      if (store.get().question !== null) store.set({ question: firstOpen(data) });
    } catch (error) {
      reading = { stage: 'failed', error };
    }
    onRead();
  };
  const questions = (): ViewerReview['questions'] =>
    reading?.stage === 'ready' ? reading.data.questions : [];
  const firstOpen = (data: ViewerReview): number => {
    const { answers } = store.get();
    const at = data.questions.findIndex((question) => !answers.has(questionKey(question)));
    return at < 0 ? data.questions.length : at;
  };
  const change = (at: number, verdict: Verdict | null): void => {
    const question = questions()[at];
    if (!question) return;
    const answers = withAnswer(store.get().answers, question, verdict);
    storage.set(packAnswers(answers));
    store.set({ answers });
  };

  return {
    reading: () => reading ?? { stage: 'reading' },
    open() {
      if (reading === null || reading.stage === 'failed') void read();
      const at = reading?.stage === 'ready' ? firstOpen(reading.data) : 0;
      store.set({ question: at, asking: true, selected: null, community: null });
    },
    goTo(question) {
      store.set({
        question: Math.max(0, Math.min(question, questions().length)),
        asking: true,
        selected: null,
      });
    },
    answer(verdict) {
      const { question: at, answers } = store.get();
      const question = at === null ? undefined : questions()[at];
      if (at === null || !question || (verdict === 'same' && onOnePaper(question))) return;
      if (answers.get(questionKey(question)) === verdict) return change(at, null);
      change(at, verdict);
      store.set({ question: at + 1, selected: null });
    },
    takeBack: (at) => change(at, null),
    save() {
      if (reading?.stage === 'ready')
        download(LEDGER_FILE, ledgerText(reading.data, store.get().answers), 'application/jsonl');
    },
  };
}

/** One place for each list of input files. Storage can be forbidden; then answers last as long as the page. */
function storageFor(files: readonly string[]): { get(): string | null; set(text: string): void } {
  const key = `papergraph.answers ${files.join('\n')}`;
  return {
    get() {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    set(text) {
      try {
        localStorage.setItem(key, text);
      } catch {
        // Nothing to do: the file can still be saved.
      }
    },
  };
}
