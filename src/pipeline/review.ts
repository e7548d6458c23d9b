import type {
  IdentityQuestion,
  IdentityReport,
  Review,
  ReviewQuestion,
  ReviewSide,
} from '../model/identity.js';
import type { LedgerEvent } from '../model/ledger.js';
import type { PaperRow } from '../model/paper.js';
import { parseMentionId } from '../resolve/mentions.js';
import { displayForm } from '../text/display-form.js';
import { eventLine, nextEvent } from './ledger.js';

/** The questions as people see them, and the ledger that their answers are added to. */
export function reviewOf(
  papers: readonly PaperRow[],
  { questions }: Pick<IdentityReport, 'questions'>,
  ledger: readonly LedgerEvent[],
): Review {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return {
    questions: questions.filter(({ a, b }) => a !== b).flatMap((question) => put(question, byId)),
    ledger: ledger.map((event) => eventLine(event).trimEnd()),
    nextEvent: nextEvent(ledger),
  };
}

function put(question: IdentityQuestion, papers: ReadonlyMap<string, PaperRow>): ReviewQuestion[] {
  const [a, b] = [sideOf(question.a, papers), sideOf(question.b, papers)];
  return a && b ? [{ ...question, a, b, evidence: [...question.evidence] }] : [];
}

function sideOf(mention: string, papers: ReadonlyMap<string, PaperRow>): ReviewSide | null {
  const parts = parseMentionId(mention);
  const paper = parts && papers.get(parts.paper);
  const author = paper?.authors[(parts?.position ?? 0) - 1];
  if (!paper || !author) return null;
  return {
    mention,
    printed: author.printed,
    author: author.id,
    paper: paper.id,
    title: paper.title === null ? null : displayForm(paper.title),
    year: paper.year,
    venue: paper.venue?.name ?? null,
    affiliations: author.affiliations,
    coauthors: paper.authors.filter((other) => other !== author).map(({ name }) => name),
  };
}
