/** What stands between a workshop and the conference that it belongs to. */
const HOSTED = '(?:,? ?(?:co-?located with|held (?:at|with)|at|of|@|in|on) (?:the )?|, ?)';
const WORKSHOP_BEFORE = new RegExp(
  `(?:^|[,;.(] ?|\\b(?:at|to|in|by|for) (?:the )?)((?:[^,;.()@]|\\([^()]{0,40}\\)){0,90}\\b(?:workshops?|symposium)\\b(?:[^,;.()@]|\\([^()]{0,40}\\)){0,90}?)${HOSTED}$`,
  'i',
);
/** Words that stand before a conference without being a part of the workshop's name. */
const LEAD =
  /^.*\b(?:accepted|published|presented|appeared|appear|presentation|version|paper)\b[^,;]{0,20}?\b(?:at|to|in|by|for)\b (?:the )?/i;

const AFTER_KINDS = [
  ...[
    'long paper',
    'short paper',
    'long',
    'short',
    'oral(?: presentation)?',
    'spotlight',
    'poster',
    'highlight',
  ],
  ...[
    'notable[- ]top[- ]\\d+',
    'demo(?:nstration)?s?',
    'system demonstrations?',
    'student abstract',
    'tiny papers?',
  ],
  ...['main conference', 'main track', 'shared task', 'blog ?post(?: track)?', 'tutorial', 'd&b(?: track)?'],
  ...['[\\w& ]{3,40}? track'],
];
const AFTER = new RegExp(`^[ ,:;(-]{0,4}(?:as an? )?\\(?(${AFTER_KINDS.join('|')})\\b`, 'i');
const BEFORE =
  /\b(long paper|short paper|oral|spotlight|poster|highlight|demo(?:nstration)?|tiny papers?|blog ?post|tutorial|student abstract)\b(?: presentation| paper)?\)?[^.;,]{0,24}(?:\b(?:at|to|in|by|of)|@) (?:the )?$/i;

/**
 * The part of a venue that the words around its name state: `Findings`, a workshop by its name, `oral`, a track.
 * @param text a comment
 * @param start where the name of the series starts, a half-open range of characters
 * @param end where its year ends
 */
export function trackOf(text: string, start: number, end: number): string | null {
  const before = text.slice(Math.max(0, start - 200), start);
  const after = text.slice(end, end + 140);
  if (/\bfindings of (?:the )?$/i.test(before) || /^[- ,(]{0,3}findings\b/i.test(after)) return 'Findings';
  const workshop =
    /^[ ,:(-]{0,3}((?:[\p{L}\d&'-]+ ){0,8}(?:workshops?|symposium)\b[^.;,)]{0,80})/iu.exec(after)?.[1] ??
    WORKSHOP_BEFORE.exec(before)?.[1]?.replace(LEAD, '');
  if (workshop !== undefined) {
    const name = workshop.replace(/[ ,(]*(?:19|20)\d\d *$/, '').trim();
    return /^(?:the |an? )?workshops?$/i.test(name) ? 'Workshop' : name;
  }
  const kind = AFTER.exec(after)?.[1] ?? BEFORE.exec(before)?.[1];
  if (kind === undefined) return null;
  const lower = kind.trim().toLowerCase();
  if (lower.startsWith('d&b')) return 'datasets and benchmarks track';
  return lower === 'short' || lower === 'long' ? `${lower} paper` : lower;
}
