import { findVenue } from '../../../../text/venue.js';

/** What a text ends in: some words and a year, perhaps in brackets, and what kind of meeting it was. */
const END =
  /(?<=\s)\p{Lu}?[\p{L}&-]+(?: \p{Lu}[\p{L}&-]*){0,4},? (?:\((?:19|20)\d\d\)|(?:19|20)\d\d)(?: [Ww]orkshops?)?$/u;

/** No venue and its year are longer. */
const LENGTH = 80;

const SERVER = /^(?:arXiv|(?:bio|med|chem|psy)Rxiv|PsyArXiv|CoRR)\W/;

/** What the names of journals start with. */
const JOURNAL =
  /^(?:Nature|Science|Communications|Journal|Transactions|Frontiers|Trends|Current Opinion|Annual Review|Neuron|Cell|PNAS|PLO?S|eLife) ?(?:\p{Lu}|,? \(?\d)/u;

/** What is held somewhere goes on behind such a word: `Findings of WMT 2019`; behind a mark the venue is told by that. */
const OPEN = /(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|via|our|its|&)\s*$|[:;,.–—-]\s*$/i;

/**
 * Where a known venue with its year starts at the end of a title, with nothing but a blank between: `Weaving patterns by
 * hand arXiv (2019)`; -1 where there is none.
 */
export function startOfUnmarkedVenue(text: string): number {
  const from = Math.max(0, text.length - LENGTH);
  const end = text.slice(from);
  if (!/(?:19|20)\d\d\)?(?: [Ww]orkshops?)?$/.test(end)) return -1;
  const words = [...end.matchAll(/(?<=\s)\S+/g)];
  for (const { index } of words) {
    const tail = end.slice(index);
    if (!END.test(` ${tail}`) || !(SERVER.test(tail) || JOURNAL.test(tail) || isSeries(tail))) continue;
    const title = text.slice(0, from + index);
    return OPEN.test(title) || title.trim().split(/\s+/).length < 3 ? -1 : from + index;
  }
  return -1;
}

/** Whether a text is a series that is known, its year, and no more. */
function isSeries(text: string): boolean {
  const plain = text.replace(/[()]/g, '');
  const venue = findVenue(plain);
  return venue?.start === 0 && venue.year !== null && /^(?: [Ww]orkshops?)?$/.test(plain.slice(venue.end));
}
