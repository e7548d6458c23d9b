import { parseAuthorList } from '../../../../text/author-list.js';
import type { SourceText } from '../../../shared/source-text.js';
import { authorStrength } from '../../lines/author-strength.js';
import type { FoundAuthors } from '../../lines/found-authors.js';
import type { PlainHead } from './plain-head.js';

/**
 * What China's national standard of references, GB/T 7714, puts behind each title: a letter for the kind of work, perhaps
 * with one for where it is found, in brackets of either width, as in `[J]`, `［M］`, `[J/OL]`.
 */
const KIND =
  /\s?[[［]\s?([JMCDNPRSAZGKＪＭＣＤＮ]|DB|CP|EB|DS)(?:\s?\/\s?(?:OL|CD|MT|DK))?\s?[\]］]\s?[.．。,，]?\s*/u;

/** What may stand between authors and title: a stop of either width; some write a comma, or set both apart by a blank. */
const STOP = /[.．。:：]\s*|[,，]\s*/gu;

/** Where the name of a journal or of proceedings ends: at the year, the volume, a place or a publisher. */
const NAME = /^(?:\/\/|[Ii]n:\s*)?\s*([^,，.．。:：;；]{2,90})/u;

/** Kinds that appear in something with a name of its own: in journals, newspapers, proceedings. */
const CONTAINED = /^[JNCAＪＮＣ]$/u;

/** A reference after GB/T 7714, `张和生, 李四. 织机的代数模式[J]. 织机学报, 2020, 3(2): 1-9`; null for any other text. */
export function gbtReference(source: SourceText): PlainHead | null {
  const mark = KIND.exec(source.text);
  if (!mark || mark.index < 4) return null;
  const rest = source.slice(mark.index + mark[0].length);
  const named = CONTAINED.test(mark[1]!) ? NAME.exec(rest.text) : null;
  const venue = named ? rest.slice(named[0].length - named[1]!.length, named[0].length) : null;
  const before = source.slice(0, mark.index);
  const cut = authorsAtStart(before);
  if (!cut) return null;
  const dated = rest.text.search(/(?<!\d)(?:19|20)\d\d(?!\d)/);
  const year = dated >= 0 ? rest.slice(dated, dated + 4) : null;
  return { ...cut, rest, sure: true, ...(venue && { venue }), ...(year && { year }) };
}

/** The people at the start of a text, up to the first stop behind which no more of them follow, and what stands behind it. */
function authorsAtStart(source: SourceText): Pick<PlainHead, 'authors' | 'title'> | null {
  let best: { authors: FoundAuthors; title: SourceText } | null = null;
  for (const { index, 0: stop } of source.text.matchAll(STOP)) {
    const authors = source.slice(0, index);
    const title = source.slice(index + stop.length);
    if (title.text.length < 4) break;
    const list = parseAuthorList(authors.text);
    const strength = authorStrength(list);
    if (strength === 'none' || list.score < 0.75) {
      if (best) break;
      continue;
    }
    best = { authors: { source: authors, list, strength, rest: null }, title };
    // A comma may stand between two people, a stop behind all of them.
    if (!/[,，]/.test(stop)) break;
  }
  return best;
}
