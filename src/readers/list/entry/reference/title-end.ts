import type { InlineRun } from '../../../../text/inline-text.js';
import type { SourceText } from '../../../shared/source-text.js';
import { numberedJournal } from '../../lines/journal-forms.js';
import { isVenueLike } from '../../lines/venue-like.js';
import { isDatedRun } from './dated-run.js';
import { sentenceCuts, type Cut } from './sentence-cuts.js';
import { startOfEditors, startsWithEditors } from './volume-editors.js';

/** The title that a text starts with, and what stands behind it. */
export interface TitleAndRest {
  readonly title: SourceText;
  readonly behind: SourceText | null;
}

/** What ends a title; marks of the page are surer than its words. */
const ENDS: readonly ((source: SourceText) => TitleAndRest | null)[] = [
  endOfQuotation,
  endBeforeItalics,
  endAtStopOrComma,
];

/** The title that a text starts with, up to its full stop or to a venue. */
export function firstSentence(source: SourceText): TitleAndRest {
  for (const end of ENDS) {
    const found = end(source);
    if (found) return found;
  }
  return { title: source, behind: null };
}

/** What closes a quotation and ends the title: a stop or comma within, or one behind it, or `in`, or a bracket. */
const closedBy = (mark: string): string => String.raw`(?:[.,]${mark}|${mark}(?=[.,;]|\s*$|\s+(?:[Ii]n|\()))`;
const QUOTATION = new RegExp(`^(?:"([^"]{4,400}?)${closedBy('"')}|“([^“”]{4,400}?)${closedBy('”')})`);

/** `"Weaving Patterns," in Proc. …`. */
function endOfQuotation(source: SourceText): TitleAndRest | null {
  const [whole, straight, curved] = QUOTATION.exec(source.text) ?? [];
  if (whole === undefined) return null;
  const title = source.slice(1, 1 + (straight ?? curved!).length);
  return { title, behind: source.slice(whole.length) };
}

/** A shorter text before what ends a title is none. */
const LEAST_LENGTH = 8;

/** A venue in italics ends the title before it: `Weaving Patterns. *Journal of Looms*, 12`. */
function endBeforeItalics(source: SourceText): TitleAndRest | null {
  for (const run of source.runs) {
    const found = run.kind === 'emphasis' && run.start > LEAST_LENGTH ? endBefore(source, run) : null;
    if (found) return found;
  }
  return null;
}

function endBefore(source: SourceText, run: InlineRun): TitleAndRest | null {
  const before = source.text.slice(0, run.start);
  const behind = source.slice(run.start);
  const editors = startOfEditors(before);
  if (editors > LEAST_LENGTH) return { title: source.slice(0, editors), behind };
  const isVenue =
    isVenueLike(source.slice(run.start, run.end).clean) ||
    isDatedRun(source, run) ||
    isSentence(before, source.text.slice(run.end));
  if (!isVenue) return null;
  return { title: source.slice(0, before.replace(/[\s.,;:]*(?:\bin:?\s*)?$/i, '').length), behind };
}

/** Whether what stands in italics is a sentence by itself: behind a title it is a journal, known or not. */
const isSentence = (before: string, behind: string): boolean =>
  /\S{2}[.?!]["”)]?\s+$/.test(before) && /^\s*(?:[.,;:(]|$)/.test(behind);

/** The stop behind the title, or a comma before its venue if that comes first. */
function endAtStopOrComma(source: SourceText): TitleAndRest | null {
  const stop = stopBehindTitle(source);
  const comma = [...source.text.matchAll(/,\s+(?=\S)/g)].find(
    ({ index }) => index > LEAST_LENGTH && startsWithVenue(source.slice(index + 1)),
  );
  if (comma && (!stop || comma.index < stop.index))
    return { title: source.slice(0, comma.index), behind: source.slice(comma.index + 1) };
  return stop
    ? { title: source.slice(0, stop.index + (stop.keep ? 1 : 0)), behind: source.slice(stop.end) }
    : null;
}

/** The cut behind a title; a question goes on in what stands before the next stop, unless that is a venue. */
function stopBehindTitle(source: SourceText): Cut | undefined {
  const cuts = sentenceCuts(source.text);
  return cuts.find((cut, index) => {
    const next = cuts[index + 1];
    // A journal with its year and volume behind it need not be known.
    const journal = next !== undefined && /^(?:19|20)\d\d\s?[;,:(]/.test(source.text.slice(next.end));
    const behind = source.slice(cut.end, next?.index).clean;
    return !cut.keep || journal || isVenueLike(behind) || (!next && /\d/.test(behind));
  });
}

/** What may be a venue, and its year, behind which its days and its place may stand. */
const DATED_PART = /^[^,]{4,80}?\s((?:19|20)\d\d|['’]\d\d)(?=,|:\s)/;

/** Whether a text is a venue, or starts with one and its year: `KDD 2020, London`. */
export function startsWithVenue(source: SourceText): boolean {
  const { text, clean } = source;
  if (isVenueLike(clean) || startsWithEditors(text) || numberedJournal(text.trimStart()) !== null)
    return true;
  const [part] = DATED_PART.exec(text) ?? [];
  return part !== undefined && isVenueLike(source.slice(0, part.length).clean);
}
