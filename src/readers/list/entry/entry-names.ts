import { endsSentence } from '../../../text/prose.js';
import type { SourceText } from '../../shared/source-text.js';
import { isAuthorsOnly } from '../lines/author-lines.js';
import { isCitationLabel } from '../lines/citation-label.js';
import { flatClass } from '../lines/flat-class.js';
import type { FoundAuthors } from '../lines/found-authors.js';
import { traitsOf } from '../lines/line-traits.js';
import { authorLines } from './entry-authors.js';
import type { FieldLine } from './entry-fields.js';
import { asAuthors, peopleIn, type AuthorLine } from './found-people.js';
import type { PaperHead } from './head/paper-head.js';
import { readHead } from './head/read-head.js';
import { splitAtInitials } from './reference/list-initials.js';

/** Title and authors of an entry, and what is left of it. */
export interface EntryNames {
  /** Consecutive lines. */
  readonly title: readonly SourceText[];
  readonly authors: readonly FoundAuthors[];
  /** What the line that names the paper says. */
  readonly head: PaperHead;
  /** Lines without a label that name neither title nor authors; the title may go on in the first. */
  readonly rest: readonly FieldLine[];
  /** Those of them in which the title goes on. */
  readonly wrapped: readonly FieldLine[];
  /** The page sets the title apart or labels it, or the authors are sure. */
  readonly sure: boolean;
}

/**
 * Finds title and authors of an entry; null where no line names a title.
 * @param authorsFirst the page puts authors above titles
 */
export function entryNames(fields: readonly FieldLine[], authorsFirst: boolean): EntryNames | null {
  const plain = fields.filter(({ role }) => role === null);
  const labelled = fields.find(({ role }) => role === 'title')?.source ?? null;
  const line = labelled ? null : headOf(plain, authorsFirst);
  const source = labelled ?? line?.source;
  if (!source) return null;
  const below = authorsBelow(plain, line, authorsFirst);
  const labelledAuthors = fields
    .filter(({ role }) => role === 'authors')
    .map((field) => asAuthors(field.source));
  const separate = labelledAuthors.length > 0 ? labelledAuthors : below.map(({ found }) => found);
  const head = readHead(source, separate.length > 0);
  const wrapped = line && separate.length > 0 ? wrappedTitle(plain, line, below[0]?.field) : [];
  const whole = [source, ...wrapped.map((field) => field.source)];
  return {
    title: wrapped.length > 0 ? whole : head.title ? [head.title] : [],
    authors: separate.length > 0 ? separate : head.authors ? [head.authors] : [],
    head,
    rest: plain.filter((field) => field !== line && below.every((lines) => lines.field !== field)),
    wrapped,
    sure:
      labelled !== null ||
      head.sure ||
      line?.line.hint === 'title' ||
      separate.some(({ strength }) => strength === 'several') ||
      labelledAuthors.length > 0,
  };
}

/**
 * The lines of authors beside the line that names the paper. Where that one names title and authors, no single author stands
 * in another, and beside a reference no author at all.
 */
function authorsBelow(
  plain: readonly FieldLine[],
  head: FieldLine | null,
  authorsFirst: boolean,
): readonly AuthorLine[] {
  const lines = authorLines(plain, head, head !== null && authorsFirst);
  if (!head || !isComplete(head)) return lines;
  return isCitation(head.source) || lines.every(({ found }) => found.strength === 'one') ? [] : lines;
}

/** Whether a line names title and authors. */
const isComplete = ({ line, source }: FieldLine): boolean =>
  line.hint === null && flatClass(line) === 'complete' && readHead(source, false).authors !== null;

/** Whether a line is a reference that starts with people, and their initials or a year behind them. */
function isCitation(line: SourceText): boolean {
  const { authors, year } = readHead(line, false);
  return authors?.strength === 'several' && (year !== null || splitAtInitials(line) !== null);
}

/** The line that names the paper: what the page marks as title, else the first that is no list of people. */
function headOf(plain: readonly FieldLine[], authorsFirst: boolean): FieldLine | null {
  const marked = plain.find(({ line }) => line.hint === 'title');
  if (marked) return marked;
  const isPeople = ({ line, source }: FieldLine): boolean =>
    isCitationLabel(source.clean) ||
    (traitsOf(line).strength === 'several' ? isAuthorsOnly(line) : flatClass(line) === 'authors');
  const candidates = plain.filter(
    (field, index) => !isPeople(field) && !(authorsFirst && index === 0 && peopleIn(field, 'one')),
  );
  const [first] = candidates;
  if (!first || !traitsOf(first.line).meta) return first ?? null;
  return candidates.find(({ line }) => !traitsOf(line).meta && traitsOf(line).strength === 'none') ?? first;
}

/** Further lines of a title that runs over its line, up to the authors. */
function wrappedTitle(
  plain: readonly FieldLine[],
  head: FieldLine,
  authors: FieldLine | undefined,
): FieldLine[] {
  const from = plain.indexOf(head);
  const to = authors ? plain.indexOf(authors) : -1;
  const between = to > from ? plain.slice(from + 1, to) : [];
  if (between.length === 0 || between.length > 2) return [];
  const contiguous = between.every(
    ({ line }) => line.gap === 0 && line.joined && !traitsOf(line).meta && !traitsOf(line).prose,
  );
  const open = !endsSentence(head.source.text) && head.source.links.length === 0;
  return contiguous && open && head.line.block.kind === 'text' ? between : [];
}
