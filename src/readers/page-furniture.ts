/** What stands on conference pages beside the papers. Recognised and counted, never a record. */

const FURNITURE: readonly RegExp[] = [
  /^skip to (?:yearly menu bar|main content)\b/i,
  /^(?:main )?navigation$|^(?:yearly )?menu(?: bar)?$|^search(?:\b.{0,30}(?:\.{3}|…))?$|^log ?in(?:\s*\/\s*register)?$|^(?:sign|log) (?:in|out|up)$|^register$|^home$|^help$|^contact(?: us)?$/i,
  /^chat is not available\.?$|^live (?:stream|chat)$|^(?:join|enter) (?:the )?(?:chat|zoom|session)\b.{0,40}$/i,
  /^abstract:?$|^\[? ?abstract ?\]?$|^\[ ?(?:abstract|project page|paper pdf|pdf|slides|poster|video|openreview|code|link|visit .{1,40}) ?\](?: ?\[.{1,40}\])*$/i,
  /^(?:toggle|show|hide|expand|collapse)\b.{0,40}$/i,
  /^(?:poster|oral|spotlight|session|spotlight poster|in-person poster|virtual poster|(?:poster )?presentation|talk|video|slides|paper|openreview|favorite|bookmark|add to calendar|view (?:details|paper|abstract)|project page|show detail)s?$/i,
  /^successful page load$|^(?:previous|next)(?: page)?$|^page \d+(?: of \d+)?$|^back to (?:top|list)$/i,
  /^(?:©|copyright\b|privacy policy|terms of (?:use|service)|cookie).{0,160}$/i,
  /^the .{2,60} logo above may be used on presentations\b/i,
];

/** Whether a line is page furniture. */
export function isFurniture(text: string): boolean {
  return text.length <= 200 && FURNITURE.some((pattern) => pattern.test(text));
}

const SESSION =
  /^(?:(?:\p{L}[\p{L}\p{N}-]{1,15} )?(?:19|20)\d\d )?(?:(?:morning|afternoon|evening|virtual|in-person|main|interactive) )*(?:poster|oral|spotlight|keynote|plenary|paper|workshop|tutorial|demo|industry|highlights?)(?: (?:presentation|poster|paper)s?)? session\b.{0,60}$|^session (?:\d+[a-z]?|[a-z])\b(?:[:\s–-].{0,80})?$|^(?:poster|oral|spotlight)s? (?:session )?(?:\d+[a-z]?|[a-z]\d*)$/iu;

/** Whether a line is the heading of a session, such as `Poster Session 6`. */
export function isSessionHeading(text: string): boolean {
  return text.length <= 100 && SESSION.test(text);
}

const PLACE =
  /\b(?:hall|halle|room|ballroom|auditorium|exhibit|exhibition|foyer|theat(?:er|re)|pavilion|lobby|atrium|saal|salle|arch|level \d|floor)\b/i;

/** Whether a short line under a session heading names a place, such as `Halle B`. */
export function isPlace(text: string): boolean {
  return text.length <= 60 && PLACE.test(text) && !/[.?!:]$/.test(text);
}

const TIME =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:\d{1,2} )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? )?(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:\d{4},? )?(?:at )?\d{1,2}(?::\d{2})? ?(?:[ap]\.?m\.?|noon)?(?: ?\(?[a-z]{2,5}\)?)?(?: ?[—–-]{1,3} ?\d{1,2}(?::\d{2})? ?(?:[ap]\.?m\.?)?(?: ?\(?[a-z]{2,5}\)?)?)?$/i;

/** Whether a line is a date with a time of day, as sites print it under a session heading. */
export function isTimeLine(text: string): boolean {
  return text.length <= 80 && /\d[:\d]* ?(?:[ap]\.?m|:\d{2})|\d:\d{2}/i.test(text) && TIME.test(text);
}
