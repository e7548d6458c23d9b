import type { InlineRun } from '../../../../text/inline-text.js';
import type { SourceText } from '../../../shared/source-text.js';
import { isNamingLink } from '../../lines/naming-links.js';
import { isDatedRun, type Range } from '../reference/dated-run.js';
import { splitPlainHead } from '../reference/split-head.js';
import { startOfEditors } from '../reference/volume-editors.js';
import { withoutTail } from './line-tail.js';
import { hasWordsOfTitle } from './title-doubts.js';

/** Words of a line that the page links, sets in bold or italics, marks as a title, or puts in quotes. */
export interface SetRange extends Range {
  readonly kind: 'title' | 'link' | 'strong' | 'quote' | 'emphasis';
}

/** A run by which a page may set a title apart. */
type TitleRun = InlineRun & { readonly kind: 'title' | 'strong' | 'emphasis' };

const isTitleRun = (run: InlineRun): run is TitleRun => ['title', 'strong', 'emphasis'].includes(run.kind);

const QUOTATION = /"[^"]{8,300}"|[“«][^"“”«»]{8,300}[”»]/g;

/** All that a line sets apart, but for links named by what they lead to, and for journals. */
export const setRanges = (source: SourceText): SetRange[] => [
  ...source.runs.filter(isTitleRun).filter((run) => !isJournal(source, run)),
  ...source.links
    .filter((link) => !isNamingLink(source.text, link) && !isLinkedJournal(source, link))
    .map((link) => ({ ...link, kind: 'link' as const })),
  ...[...source.text.matchAll(QUOTATION)].map(({ index, 0: whole }) => ({
    kind: 'quote' as const,
    start: index + 1,
    end: index + whole.length - 1,
  })),
];

/** What leads from a title to the volume that holds the paper: `Weaving Patterns. In `. */
const LEADS_TO_VOLUME = /[.?!]["”]?\s+(?:to appear |appear(?:s|ed) )?in:?(?: the)?\s+$/i;

/** Whether a run is the journal, or the volume, behind authors and a title, rather than the title. */
function isJournal(source: SourceText, run: InlineRun): boolean {
  const before = source.text.slice(0, run.start);
  const [lead] = LEADS_TO_VOLUME.exec(before) ?? [];
  if (lead !== undefined) return endsInTitle(source.slice(0, run.start - lead.length + 1));
  if (run.kind !== 'emphasis') return false;
  const editors = startOfEditors(before);
  if (editors > 0) return endsInTitle(source.slice(0, editors + 1));
  const isDated = isDatedRun(source, run);
  // Italics between marks of a sentence are a part of a reference by themselves.
  const isClosed = /\.\s+$/.test(before) && /^\s*[.,;:(]/.test(source.text.slice(run.end));
  if (!isDated && !isClosed && !isLast(source, run)) return false;
  const { title, year } = splitPlainHead(source.slice(0, run.start)) ?? {};
  return title !== undefined && hasWordsOfTitle(title) && (isDated || year !== undefined);
}

/** Whether a text is authors and a title. */
function endsInTitle(source: SourceText): boolean {
  const head = splitPlainHead(source);
  return head !== null && hasWordsOfTitle(head.title);
}

/** Whether no words but link words stand behind a range. */
const isLast = (source: SourceText, { start, end }: Range): boolean =>
  !/\p{L}/u.test(withoutTail(source.slice(start)).slice(end - start).text);

/** Whether a link is the journal behind authors, a year and a title. */
function isLinkedJournal(source: SourceText, link: Range): boolean {
  if (!isDatedRun(source, link)) return false;
  const { title, year } = splitPlainHead(source.slice(0, link.start)) ?? {};
  return title !== undefined && year !== undefined && hasWordsOfTitle(title);
}
