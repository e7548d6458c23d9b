/** What stands on conference pages beside the papers. Recognised and counted, never a record. */

/** Words of menus, buttons and counters that stand in lines of their own. */
const FURNITURE: readonly RegExp[] = [
  /^skip to (?:yearly menu bar|main (?:content|navigation menu)|site footer)\b/i,
  /^(?:main )?navigation$|^(?:yearly |open |close )?menu(?: bar)?$|^search(?:\b.{0,30}(?:\.{3}|…))?$|^log ?in(?:\s*\/\s*register)?$|^(?:sign|log) (?:in|out|up)$|^register$|^home$|^help(?:\/faq)?$|^(?:contact|follow|about)(?: us)?$/i,
  /^chat is not available\.?$|^live (?:stream|chat)$|^(?:join|enter) (?:the )?(?:chat|zoom|session)\b.{0,40}$/i,
  /^abstract:?$|^\[? ?abstract ?\]?$|^\[ ?(?:abstract|project page|paper pdf|pdf|slides|poster|video|openreview|code|link|virtual|visit .{1,40}) ?\](?: ?\[.{1,40}\])*$/i,
  /^(?:\[[+–-]\] ?)?(?:toggle|show|hide|expand|collapse)\b.{0,40}$|^\[[+–-]\]$/i,
  /^\(?(?:poster|oral|spotlight|session|spotlight poster|in-person poster|virtual poster|(?:poster )?presentation|talk|video|slides|paper|openreview|favorite|bookmark|add bookmark|add to (?:calendar|my program(?:me)?)|view (?:(?:full )?details|paper|abstract)|project page|show detail)s?\)?$/i,
  /^(?:view|read|show|load|see|learn) (?:all|more|less)\b.{0,20}$|^more details$|^available media(?: paper)?$|^(?:save|cite|alert|share|print|expand|bookmark)$/i,
  /^(?:filter|sort|order|group|search|browse)(?:ed|ing)? by\b.{0,30}$|^(?:filter|sort|search|browse|select)(?: \p{L}+){1,2}:$|^(?:>\s*)?home\s*[>/»›].{1,120}$|^\p{L}[\p{L} ]{1,24}(?: [/>»›] \p{L}[\p{L} ]{1,24}){2,6}$|^select (?:all|year|filters?)\b.{0,40}$|^(?:create alert|since (?:19|20)\d\d)$/iu,
  /^(?:total of|showing|displaying|viewing|about)\b.{0,30}\d.{0,60}\b(?:entries|results?|papers?|posters?|items|records|of [\d,]+|all)\b.{0,60}$/i,
  // The buttons of Google Scholar in other languages.
  /^(?:(?:保存|引用|引用する)\s*)*(?:被引用次数|被引用数|引用元)\s?[:：]?\s?\d+.{0,60}$|^(?:\p{L}+ ){0,2}(?:zitiert von:?|cité|citado por|citato da|citado por) \d+\b.{0,80}$/iu,
  /^(?:save )?cite(?:d by \d+)?\b.{0,60}\bversions\b.{0,20}$|^(?:metrics ?)?(?:total )?(?:citations?|downloads?) ?\d+(?: ?(?:total|last) [a-z\d ]{0,80})?$|^get (?:access|citation alerts?|permissions?)$/i,
  /^(?:conference |journal )?logo$|^(?:code of (?:conduct|ethics)|create profile|my stuff|future meetings|exhibitor information)$/i,
  /^successful page load$|^(?:previous|next)(?: page)?$|^page \d+(?: of \d+)?$|^(?:back )?to (?:the )?top$|^back to list$/i,
  /^title,? cited by(?:,? year)?$/i,
  /^#\s?[A-Z]?-?\d{1,5}$|^\(ends \d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?\)$/i,
  // Badges of conf.researchr.org.
  /^(?:(?:doi|pre-print|(?:media|file) attached|link to publication|authorizer link)(?: |$))+$/i,
  /^(?:technical )?program(?:me)? (?:for|of|on) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b.{0,30}$/i,
  // What a programme holds between its talks.
  /^[\d:.\s‐-—-]*(?:[ap]\.?m\.?)?[\s:‐-—-]*(?:(?:(?:morning|afternoon|coffee|tea|networking|short) (?:(?:&|and|\/) (?:coffee|tea|cake|snacks?) )?)*break|(?:lunch|dinner)(?: break)?|(?:open )?discussion|(?:opening|closing|welcome)(?: (?:(?:&|and) )?(?:remarks|introductions?|welcome|session|ceremony))*)(?: \(.{1,30}\))?$/i,
  // The name of a part between rules.
  /^[-=–—*]{2,}\s.{1,60}\s[-=–—*]{2,}$/,
  // What marks at names mean.
  /^[*∗†‡§¶#^\d\s,:=-]*(?:(?:denotes?|indicates?|means|marks) )?(?:equal|joint|co-?)[- ]?(?:contributions?|contributors?|first authors?|authors?)\b.{0,60}$/i,
  /^[*∗†‡§¶]\s?(?:denotes?|indicates?|corresponding|presenting)\b.{0,60}$/i,
];

/** What stands at the head and at the foot of sites; some of it is running text. */
const SITE: readonly RegExp[] = [
  /^©.{0,160}$|^(?:copyright(?: (?:notice|policy|information|(?:©|\(c\)|(?:19|20)\d\d).{0,160}))?|(?:privacy|cookies?) (?:policy|notice|statement|settings|preferences|consent)(?:\W.{0,80})?|terms (?:of|and) (?:use|service|conditions)(?:\W.{0,80})?)$/i,
  /^the .{2,60} logo above may be used on presentations\b/i,
  /\buses? (?:\p{L}+ )?cookies (?:for|to)\b|\bwe do not sell your personal information\b/iu,
  // Abstracts of publishers end in such words as well.
  /^.{0,60}(?:\bcopyright ©|©\s?(?:19|20)\d\d|\ball rights reserved\b|\bmaterials are copyrighted\b)/i,
  /^openreview is a long-term project\b|^(?:about openreview|hosting a venue|all venues|frequently asked questions|terms of use|privacy policy|feedback)$/i,
  /\bthis comment is monitored to verify\b|^this (?:site|page) (?:was )?last (?:compiled|edited|updated|modified)\b|^(?:proudly )?powered by\b/i,
  /^we gratefully acknowledge (?:the )?support\b|^(?:more )?information about the publishing system\b/i,
];

/** Whether a line holds buttons in brackets and nothing else, such as `[ OpenReview ] [ Slides ]`. */
export const isButtons = (text: string): boolean => /^(?:\[[^\]]{1,40}\] ?)+$/.test(text);

/** No line of a foot is longer. */
const SITE_LENGTH = 600;

/** Entries of the menus of conferences. */
const MENU_ENTRY =
  /(?<!\p{L})(?:home|main|welcome|news|about(?: us)?|overview|contact(?: us)?|calls?(?: for (?:papers|participation|submissions|workshops|tutorials|demos))?|cfp|(?:accepted |invited )?(?:papers|posters|talks|speakers|keynotes?|workshops|tutorials)|(?:technical |final )?program(?:me)?|(?:program |programme |organi[sz]ing |steering )?committees?|organi[sz](?:ers|ation)|people|(?:important )?dates|schedule|agenda|submissions?(?: guidelines| instructions)?|registration|venue|travel|location|accommodation|attend(?:ing)?|sponsors?(?:hip)?|proceedings|archive|(?:past|previous) (?:editions|events|workshops|conferences|years)|faqs?|login|toggle navigation|menu|(?:19|20)\d\d)(?!\p{L})/giu;

/** Fewer entries are words of a title. */
const LEAST_ENTRIES = 3;

/** Whether a line is the menu of a site that was copied as one, such as `Home Call for Papers Program Organizers`. */
function isMenu(text: string): boolean {
  if (text.length > 300) return false;
  const rest = text.replace(MENU_ENTRY, '');
  return !/[\p{L}\p{N}]/u.test(rest) && (text.match(MENU_ENTRY)?.length ?? 0) >= LEAST_ENTRIES;
}

/** Whether a line is page furniture. */
export function isFurniture(text: string): boolean {
  if (text.length > SITE_LENGTH) return false;
  return (
    (text.length <= 200 && FURNITURE.some((pattern) => pattern.test(text))) ||
    isMenu(text) ||
    SITE.some((pattern) => pattern.test(text))
  );
}

const SESSION =
  /^(?:(?:\p{L}[\p{L}\p{N}-]{1,15} )?(?:19|20)\d\d |(?=[\p{L}-]{1,12}\d)[\p{L}\d-]{2,12} )?(?:(?:morning|afternoon|evening|virtual|in-person|main|interactive) )*(?:poster|oral|spotlight|keynote|plenary|paper|workshop|tutorial|demo|industry|highlights?)(?: (?:presentation|poster|paper)s?)? session\b.{0,60}$|^session (?:\d+[a-z]?|[a-z])\b(?:[:,\s–-].{0,80})?$|^(?:morning|afternoon|evening) (?:session )?(?:\d{1,2}|[a-z])(?:\s?[:–-].{0,80})?$|^(?:poster|oral|spotlight)s? (?:session )?(?:\d+[a-z]?|[a-z]\d*)$/iu;

/** When a session takes place, before its name. */
const TIMES =
  /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?:\s?[‐-—-]\s?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?)?[\s:,‐-—-]+/i;

/** Whether a line is the heading of a session, such as `Poster Session 6` or `9:00-10:15 Paper Session I: Looms`. */
export function isSessionHeading(text: string): boolean {
  return text.length <= 120 && SESSION.test(text.replace(TIMES, ''));
}

/** The conference and its year in front of a session's name. */
const EDITION = /^(\p{L}[\p{L}\p{N}-]{1,15} (?:19|20)\d\d)(?= \S)/u;

/** The edition that a session heading names, as `ICLR 2024` of `ICLR 2024 Poster Session 3`; null when it names none. */
export function editionOfSession(heading: string): string | null {
  return isSessionHeading(heading) ? (EDITION.exec(heading)?.[1] ?? null) : null;
}

const PLACE =
  /\b(?:hall|halle|room|ballroom|auditorium|exhibit|exhibition|foyer|theat(?:er|re)|pavilion|lobby|atrium|salon|saal|salle|arch|level \d|floor)\b/i;

/** Whether a line names the place of one poster, such as `Halle B #101` or `[ Halle B ]`. */
export const isPosterPlace = (text: string): boolean =>
  (/^\[ ?[^\]]{1,60} ?\]$/.test(text) && isPlace(text.slice(1, -1).trim())) ||
  (/#\s?[A-Z]{0,2}-?\d{1,5}$/.test(text) && isPlace(text.replace(/#\s?[A-Z]{0,2}-?\d{1,5}$/, '').trim()));

/** Whether a short line under a session heading names a place, such as `Halle B`. */
export function isPlace(text: string): boolean {
  return text.length <= 60 && PLACE.test(text) && !/[.?!:]$/.test(text);
}

const NUMBERED =
  /\b(?:hall|halle|room|ballroom|auditorium|foyer|pavilion|salle|saal)s? (?:[A-Z]?\d{1,4}[A-Z]?|[A-Z])(?![\p{L}\d.])/iu;

/** Whether a short line names a place by its number or letter, such as `Great Hall & Hall B1+B2 (level 1)`; Hall is a last name too. */
export const isNumberedPlace = (text: string): boolean =>
  isPosterPlace(text) || (isPlace(text) && NUMBERED.test(text));

const TIME =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:\d{1,2} )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? )?(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:\d{4},? )?(?:at )?\d{1,2}(?::\d{2})? ?(?:[ap]\.?m\.?|noon)?(?: ?\(?[a-z]{2,5}\)?)?(?: ?[—–-]{1,3} ?\d{1,2}(?::\d{2})? ?(?:[ap]\.?m\.?)?(?: ?\(?[a-z]{2,5}\)?)?)?$/i;

/** Whether a line is a date with a time of day, as sites print it under a session heading. */
export function isTimeLine(text: string): boolean {
  return text.length <= 80 && /\d[:\d]* ?(?:[ap]\.?m|:\d{2})|\d:\d{2}/i.test(text) && TIME.test(text);
}

/** Volumes are no papers, whoever edited them. */
const VOLUME =
  /^(?:the |[^:]{2,40}: (?:the )?)?(?:(?:\d+(?:st|nd|rd|th) )?(?:joint )?proceedings of|(?:companion|adjunct)(?: (?:publication|proceedings|volume))? (?:of|to) (?:the )?(?:(?:19|20)\d\d|\d+(?:st|nd|rd|th))\b|findings of the association|vol(?:ume|\.)? \d+[:.,]|advances in \p{L}+(?: \p{L}+)* \d+\b)/iu;

/** Whether a title is that of a volume. */
export const isVolume = (title: string): boolean => VOLUME.test(title);
