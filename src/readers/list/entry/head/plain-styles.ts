import { splitPlainHead } from '../reference/split-head.js';
import { journalBeforeVolume, referenceEnd } from '../reference/reference-venue.js';
import { behindEditors } from '../reference/volume-editors.js';
import { closingVenue, statedVenue, venueBehindStop, venueBehindYear } from './line-venue.js';
import type { HeadLine, PaperHead } from './paper-head.js';

/** Title and authors told apart by their words alone: `Lovelace, A. (1843). Weaving Patterns. Journal of Looms.` */
export function headOfReference(
  { source, leading, year }: HeadLine,
  authorsElsewhere: boolean,
): PaperHead | null {
  const plain = authorsElsewhere ? null : splitPlainHead(source);
  if (!plain) return null;
  const closing = closingVenue(plain.title);
  const rest = plain.rest ?? plain.authors.rest;
  const venue =
    closing.venue ??
    plain.venue ??
    statedVenue(rest) ??
    (plain.year && rest ? referenceEnd(behindEditors(rest)).venue : null) ??
    (plain.sure && rest ? journalBeforeVolume(rest) : null) ??
    leading;
  return {
    title: closing.title,
    authors: plain.authors,
    venue,
    year: plain.year ?? year,
    sure: plain.authors.strength === 'several' || plain.sure === true,
    apart: false,
  };
}

/** A title alone, perhaps with its venue: `Weaving Patterns (KDD 2020)`, `Weaving Patterns, 2020, Journal of Looms`. */
export function headOfTitle({ source, leading, year }: HeadLine): PaperHead {
  const dated = venueBehindYear(source);
  if (dated) return { ...dated, authors: null, sure: false, apart: false };
  const closing = closingVenue(source);
  // The year in brackets may be the end of a venue: `Title. Journal 35(4): 20-34 (2023)`.
  const isYear = closing.venue !== null && /^(?:19|20)\d\d$/.test(closing.venue.text);
  const cut = closing.venue && !isYear ? null : venueBehindStop(isYear ? source : closing.title);
  return {
    title: cut?.title ?? closing.title,
    authors: null,
    venue: cut?.venue ?? closing.venue ?? leading,
    year,
    sure: false,
    apart: false,
  };
}
