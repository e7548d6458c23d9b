import { isTitleWord } from './title-words.js';
import { VENUE_SERIES } from './venue-series.js';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Capitalised words before a year that are no surnames: times, parts of a paper, places, firms and data. */
const NOT_SURNAMES = words(`
  january february march april may june july august september october november december spring summer autumn fall
  winter since in the until from figure table section version challenge workshop track task
  after before during by between around circa year years edition release season prize award act census olympics
  pandemic election war crisis report data conference proceedings part chapter appendix equation theorem lemma
  states kingdom york union nations europe asia africa america china india japan germany france italy spain brazil
  canada australia england russia ukraine israel korea london paris berlin beijing tokyo
  wikipedia wikidata twitter facebook reddit google kaggle youtube amazon microsoft apple netflix covid windows
  arxiv github dataset benchmark competition cup hackathon mimic imagenet ebola zika virus sci phys rev lett math
`);

/** Firms that sign papers with their own name, which no rule tells from the name of a system. */
const SIGNING_FIRMS = words('openai deepmind');

/** Words that begin a sentence and stand before the first surname of a list. */
const OPENERS = words(`
  however recently here moreover furthermore similarly unlike following inspired building additionally also and but as
  see cf consequently although while whereas when since like extending contrary compared thus therefore finally notably
  specifically indeed e.g both using by in from after per against beyond under via with given because if while where
  answering resolving improving generalizing generalising first second third then work works paper papers theorem of
`);

/** Surnames with an inner capital that are none of the names of systems, such as `ImageNet`. */
const INNER_CAPITAL_SURNAME = /^(?:Mc|Mac|Le|La|De|Di|Du|Van|Fitz|O['’]|D['’])\p{Lu}\p{Ll}/u;

/** The surnames of a printed list, without openers, initials and possessives; `skipped` counts what stands before. */
export function parseNames(names: string): { authors: string[]; etAl: boolean; skipped: number } {
  const etAl = /(?:,? [ea][tl]\.? ?al\b\.?| and (?:others|co-?\w+|collaborators))(?:['’]s)?,?$/u.exec(names);
  const list = etAl ? names.slice(0, etAl.index) : names.replace(/,$/, '');
  let skipped = 0;
  const authors: string[] = [];
  for (const match of list.matchAll(/(?<lead>(?:,? (?:and|&) |, )?)(?<name>(?:(?!,? (?:and|&) |, ).)+)/gu)) {
    const { lead = '', name = '' } = match.groups ?? {};
    const opener = /^(\S+) (?=\S)/.exec(name);
    const opens = authors.length === 0 && opener !== null && OPENERS.has(opener[1]!.toLowerCase());
    const bare = (opens ? name.slice(opener[0].length) : name)
      .replace(/ \p{Lu}\.(?:[ -]?\p{Lu}\.)*$/u, '')
      .replace(/['’]s$/, '')
      .trim();
    // Initials behind a comma belong to the name before, and what cannot be a person may stand before the first.
    if (bare === '' || /^\p{Lu}\.(?:[ -]?\p{Lu}\.)*$/u.test(bare)) continue;
    const more = match.index + match[0].length < list.length;
    if (
      authors.length === 0 &&
      more &&
      (isSystem(bare) || isTitleWord(bare) || OPENERS.has(bare.toLowerCase()))
    )
      continue;
    if (authors.length === 0) skipped = match.index + lead.length + (opens ? opener[0].length : 0);
    authors.push(bare);
  }
  return { authors, etAl: etAl !== null, skipped };
}

/** Names of systems have capitals inside, or nothing but capitals. */
function isSystem(word: string): boolean {
  return /^\p{Lu}{3,}$/u.test(word) || (/\p{Ll}\p{Lu}/u.test(word) && !INNER_CAPITAL_SURNAME.test(word));
}

/**
 * Whether a word that stands alone before a year is no surname.
 * @param before the text in front of it: what a capitalised word leads is mostly a name of something else
 */
export function isNoSurname(word: string, before: string): boolean {
  const lower = word.toLowerCase();
  if (SIGNING_FIRMS.has(lower)) return false;
  return (
    NOT_SURNAMES.has(lower) ||
    VENUE_SERIES.has(lower) ||
    isSystem(word) ||
    isTitleWord(word) ||
    /-[IVX\d]+$/.test(word) ||
    /\b(?:the|The) (?:\p{L}{2,30} )?$/u.test(before.slice(-40))
  );
}
