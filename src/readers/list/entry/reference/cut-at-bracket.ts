import { looksLikeOrganisation } from '../../../../text/person-likeness.js';
import { endWithout, type SourceText } from '../../../shared/source-text.js';
import { asPeople, isFullName } from './people.js';
import type { PlainHead } from './plain-head.js';

/** Authors in the bracket at the end: `Weaving Patterns (Ada Lovelace)`. */
export function* cutsAtBracket(source: SourceText): Generator<PlainHead> {
  const { text } = source;
  const open = Math.max(text.lastIndexOf(' ('), text.lastIndexOf(' ['));
  if (open < 4 || !/[)\]]\.?$/.test(text)) return;
  const authors = asPeople(source.slice(open + 2, endWithout(text, text.length, /[)\].]/)));
  // The bracket may hold the place of work of the last author.
  if (authors && !looksLikeOrganisation(authors.source.text) && !endsInName(source.slice(0, open)))
    yield { title: source.slice(0, open), authors, rest: null };
}

/** Whether a full name stands behind the last comma. */
function endsInName(source: SourceText): boolean {
  const comma = source.text.lastIndexOf(',');
  return comma > 0 && isFullName(source.slice(comma + 1));
}
