import { isCityAndCountry, isCountry, looksLikeOrganisation } from '../../../text/person-likeness.js';
import { isSessionHeading } from '../../shared/page-furniture.js';
import { isVenueLike } from './venue-like.js';

/** Whether a line names the places where the authors above it work. */
function areAffiliations(text: string): boolean {
  if (text.length > 400) return false;
  const pieces = text.split(/[,;/]\s*|\s+and\s+(?=\p{Lu})/u).filter((piece) => piece.trim() !== '');
  const places = pieces.filter((piece) => isPlaceOfWork(piece.replace(/^[\s\d*†‡§¶^()]+/, '').trim())).length;
  if (/^[\d*†‡§¶]\s?\p{Lu}/u.test(text)) return places > 0;
  // `University of London, London, UK`
  const address =
    pieces.length <= 4 && isPlaceOfWork(pieces[0] ?? '') && isCountry(pieces.at(-1)?.trim() ?? '');
  return (places > 0 && places === pieces.length) || address || isCityAndCountry(text);
}

/** Words without a capital, other than short ones, in the name of an institution; sentences have more. */
const MOST_SMALL_WORDS = 2;

/** Institutions are named at the start or the end of their names; in titles the words stand anywhere. */
const isPlaceOfWork = (text: string): boolean =>
  looksLikeOrganisation(text) &&
  text.split(' ').filter((word) => /^\p{Ll}{4}/u.test(word)).length <= MOST_SMALL_WORDS &&
  (/^(?:the )?(?:universi\p{L}*|institut\p{L}*|department|dept|school|faculty|college|laborator\p{L}*|lab|cent(?:er|re)|academy|max planck|google|microsoft|meta|amazon|nvidia|ibm|apple)\b(?!-|.*\d)/iu.test(
    text,
  ) ||
    /(?:universi\p{L}*|institut\p{L}*|laborator\p{L}*|labs?|research|inc|corp|college|academy|cent(?:er|re)|schools?|hospital|polytechnic\p{L}*|ai|technology)\.?$/iu.test(
      text,
    ) ||
    text.split(' ').length <= 2);

/** Pictures before what a line says, such as that of a cup before `Best Paper`. */
const PICTURES = /^(?:[\p{Extended_Pictographic}\ufe0f\s]+)(?=\p{L})/u;

/** When a paper was submitted, as arXiv's search says it. */
const SUBMITTED = /^submitted \d{1,2} \p{L}{3,9},? (?:19|20)\d\d\b.{0,90}$/iu;

export const isSubmissionDate = (text: string): boolean => SUBMITTED.test(text);

/** What stands beside papers and names neither them nor people. */
const FORMS: readonly RegExp[] = [
  // Page numbers.
  /^(?:pages?|pp\.?)?[\d\s.,:;()#/–—−-]+$/i,
  // The number of a submission.
  /^(?:paper|poster|submission|talk|abstract) ?(?:id|no\.?|number)?\s?[:#]?\s?[a-z]?\d{1,6}$/i,
  // A slot of a session.
  /^\d{1,2}:\d{2}\s?[-–—]\s?\d{1,2}:\d{2},? (?:paper|poster|talk|subsession)\b.{0,60}$/i,
  // The code of a kind of paper.
  /^[A-Z]{2,4}\d{0,3}$/,
  // Counts.
  /^(?:#?\d+|(?:no|[\d.,]+) ?(?:views?|citations?|likes?|downloads?|reads?|code implementations?))$/i,
  // Where a poster hangs, on the left or right of a board: `184L`.
  /^\d{2,4}[A-Z]$/,
  /^(?:hall|halle|room|ballroom|(?:[a-z]+ )?salon|exhibit|poster|arch|west|east|north|south|great hall|level|booth|board)\b.{0,50}(?:#?\s?\d+|\b[a-z](?:-[a-z])?)$/i,
  // A date.
  /^\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.? (?:19|20)\d\d\b.{0,60}$/iu,
  // A day of the week, with its date or hour.
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b.{0,50}\d/i,
  // Kinds of paper, awards, and buttons beside them.
  /^(?:everyone|revisions|bibtex|readers|research-article|article|short paper|long paper|extended abstract|open access|free access|(?:best|distinguished|outstanding) (?:student )?(?:paper )?(?:award.{0,30}|paper.{0,30})|honou?rable mention(?: award)?|\d+ (?:replies|reply)|\d{1,3} ?(?:m|mins?|minutes)|oral|poster|spotlight|show bibtex|show details|findings|main conference|full paper|demo paper|invited talk|(?:conference|journal|workshop) (?:paper|article)|book chapter|thesis|full-text available)s?$/i,
];

/** Whether a line is a venue, places of work, a session, a date, page numbers or the like. */
export function isMeta(line: string): boolean {
  const text = line.replace(PICTURES, '');
  return (
    isVenueLike(text) ||
    areAffiliations(text) ||
    isSessionHeading(text) ||
    FORMS.some((form) => form.test(text))
  );
}
