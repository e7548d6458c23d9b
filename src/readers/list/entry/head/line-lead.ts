import { parseAuthorList } from '../../../../text/author-list.js';
import type { SourceText } from '../../../shared/source-text.js';
import { isNamingLink } from '../../lines/naming-links.js';
import { statesVenue } from './bracket-words.js';
import { badgeAtStart } from './code-badges.js';
import { bracketAtStart } from './lead-bracket.js';
import { editionAtStart } from './lead-edition.js';
import { markAtStart } from './lead-marks.js';

/** What a line starts with and a title does not, and what it says of the paper. */
interface Lead {
  readonly length: number;
  readonly venue?: SourceText;
  readonly year?: SourceText;
}

/** What lists put before a title. Links and years come first: figures in them look like numbers of a list. */
const LEADS: readonly ((line: SourceText) => Lead | null)[] = [
  linkLead,
  yearLead,
  ({ text }) => leadOf(markAtStart(text)),
  numberLead,
  badgeLead,
  editionLead,
  bracketLead,
];

/** Lists put a few of them before one title. */
const MOST = 12;

/** What a line names behind what lists put before it. */
export interface WithoutLead {
  readonly source: SourceText;
  readonly venue: SourceText | null;
  readonly year: SourceText | null;
}

/** A line without what lists put before a title: numbers, dates, link words, and a venue in brackets. */
export function withoutLead(line: SourceText): WithoutLead {
  let found: WithoutLead = { source: line, venue: null, year: null };
  for (let round = 0; round < MOST; round += 1) {
    const { source, venue, year } = found;
    const lead = leadAtStart(source);
    if (!lead) return found;
    found = { source: source.slice(lead.length), venue: lead.venue ?? venue, year: lead.year ?? year };
  }
  return found;
}

function leadAtStart(line: SourceText): Lead | null {
  for (const read of LEADS) {
    const lead = read(line);
    if (lead) return lead;
  }
  return null;
}

const leadOf = (length: number): Lead | null => (length > 0 ? { length } : null);

/** A link named by what it leads to: `[[pdf](…)] Weaving Patterns`. */
function linkLead({ text, links: [link] }: SourceText): Lead | null {
  if (!link || link.start > 2 || link.end >= text.length || !isNamingLink(text, link)) return null;
  if (!/^[[(\s]*$/.test(text.slice(0, link.start))) return null;
  return { length: link.end + (/^[\])]+/.exec(text.slice(link.end))?.[0].length ?? 0) };
}

/** The year in front of a reference: `2023. Lovelace, A. Title.`, or before several people `2023 Ada Lovelace, …`. */
const YEAR = /^((?:19|20)\d\d)(?:([.,])\s|\s)\s*(?=\p{Lu})/u;

function yearLead(line: SourceText): Lead | null {
  const { text } = line;
  const match = YEAR.exec(text);
  if (!match || (match[2] === undefined && !startsWithPeople(text.slice(match[0].length)))) return null;
  return { length: match[0].length, year: line.slice(0, 4) };
}

/** Whether a text starts with people by their full names, and goes on behind a full stop. */
function startsWithPeople(text: string): boolean {
  const [people = ''] = /^.{5,1000}?\p{Ll}{2}[.:](?=\s)/u.exec(text) ?? [];
  if (people === '' || people.length === text.length) return false;
  const { people: named, score, edges } = parseAuthorList(people.slice(0, -1));
  return edges > 0 && (named >= 2 ? score >= 0.9 : named === 1 && score === 1);
}

/** The number of a paper, set in bold in front of what names it: `**Paper 12** Lovelace, A., …`. */
function numberLead({ text, runs }: SourceText): Lead | null {
  const run = runs.find(({ kind, start, end }) => kind === 'strong' && start === 0 && end < text.length);
  return run &&
    /^(?:paper|reading|talk|poster|no\.?|#)?\s?#?\d{1,3}[.:)]?$/i.test(text.slice(0, run.end).trim())
    ? { length: run.end }
    : null;
}

/** What is set as code in front of a title, which may be its venue. */
function badgeLead(line: SourceText): Lead | null {
  const badge = badgeAtStart(line);
  if (!badge) return null;
  const length = line.text.indexOf(badge.text) + badge.text.length;
  return statesVenue(badge.text) ? { length, venue: badge } : { length };
}

/** A conference and its year: `OSDI 16 -- Weaving Patterns`. */
function editionLead(line: SourceText): Lead | null {
  const edition = editionAtStart(line.text);
  if (!edition || isInLinkedTitle(line, edition.whole)) return null;
  return { length: edition.whole.length, venue: line.slice(0, edition.venue.length) };
}

/** Whether a conference starts a title that is linked with it, with nothing but a blank between. */
const isInLinkedTitle = ({ links }: SourceText, edition: string): boolean =>
  /[^\s:,.|–—-]\s+$/.test(edition) && links.some(({ start, end }) => start <= 1 && end > edition.length);

/** A bracket before a title, which may state its venue: `[KDD 2020] Weaving Patterns`. */
function bracketLead(line: SourceText): Lead | null {
  const bracket = bracketAtStart(line.text);
  if (!bracket) return null;
  const { length, words } = bracket;
  return statesVenue(words) ? { length, venue: line.slice(1, 1 + words.length) } : { length };
}
