import type { SourceText } from '../../../shared/source-text.js';
import { findAuthors } from '../../lines/list-authors.js';
import { isOnlyLinkWords } from '../../lines/list-labels.js';
import { isVenueLike } from '../../lines/venue-like.js';
import { startsWithSign } from './lead-marks.js';

/** Whether what stands right behind a quotation is the rest of a title: words with nothing between, or behind a colon. */
export function goesOnBehindQuote(source: SourceText, from: number): boolean {
  if (!/^:?\s+[\p{L}\p{N}"“]/u.test(source.text.slice(from, from + 8))) return false;
  const colon = source.text[from] === ':';
  const rest = source.slice(from + (colon ? 1 : 0));
  if (isVenueLike(rest.clean) || isOnlyLinkWords(rest.text)) return false;
  const authors = findAuthors(rest);
  const named = authors?.strength === 'several' || (!colon && authors?.list.score === 1);
  return !named || (authors?.rest !== null && !isVenueLike(authors?.rest?.clean ?? ''));
}

/** Marks between a title and what says something of it. */
const MARK_BEHIND = /^\s*[.,;(|[{—–·]|^\s+[-–—|]\s/;

/** Whether a title goes on behind what is set apart: a link ends it, unless a colon or a small letter follows. */
export function goesOnBehind(after: SourceText, linked: boolean): boolean {
  const { text } = after;
  if (startsWithSign(text) || MARK_BEHIND.test(text) || !/\p{L}/u.test(text)) return false;
  if (leadsToVolume(after)) return false;
  const body = after.slice(/^[\s:–—-]*/.exec(text)![0].length);
  if (isVenueLike(body.clean) || findAuthors(body) || isOnlyLinkWords(body.text)) return false;
  return !linked || /^\s*[:–—-]?\s*\p{Ll}/u.test(text) || /^\s*:/.test(text);
}

/** Whether a text leads to the volume that holds the paper: `in *Looms of the World*`. */
function leadsToVolume({ text, runs }: SourceText): boolean {
  const [lead] = /^\s*in:?\s+(?:the )?/i.exec(text) ?? [];
  return lead !== undefined && runs.some(({ kind, start }) => kind === 'emphasis' && start === lead.length);
}
