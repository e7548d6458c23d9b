import type { SourceText } from '../../../shared/source-text.js';
import { findAuthors } from '../../lines/list-authors.js';
import { isVenueLike } from '../../lines/venue-like.js';
import { asPeople, isPlaced } from './people.js';
import type { PlainHead } from './plain-head.js';
import { sentenceCuts, type Cut } from './sentence-cuts.js';
import { firstSentence } from './title-end.js';

/** A full stop between title and authors: `Title. Authors. Venue` and `Authors. Title. Venue`. */
export function* cutsAtSentence(source: SourceText): Generator<PlainHead> {
  const cuts = sentenceCuts(source.text);
  const [first] = cuts;
  if (!first) return;
  yield* authorsFirst(source, first);
  for (const [index, cut] of cuts.entries()) {
    // What stands behind the title is a venue, though its abbreviations may look like a name.
    if (isVenueLike(source.slice(cut.end).clean)) break;
    yield* titleFirst(source, cut, cuts[index + 1]);
  }
}

/** `Ada Lovelace, Emmy Noether. Weaving Patterns.` */
function* authorsFirst(source: SourceText, cut: Cut): Generator<PlainHead> {
  // A list of people ends in no exclamation.
  const authors = cut.keep ? null : asPeople(source.slice(0, cut.index));
  const rest = source.slice(cut.end);
  if (!authors || (authors.strength !== 'several' && !isPlaced(authors) && asPeople(rest))) return;
  const { title, behind } = firstSentence(rest);
  // One person with a place in brackets is no two words of a title.
  yield { title, authors, rest: behind, sure: isPlaced(authors) };
}

/** `Weaving Patterns. Ada Lovelace, Emmy Noether.` */
function* titleFirst(source: SourceText, cut: Cut, next: Cut | undefined): Generator<PlainHead> {
  const whole = asPeople(source.slice(cut.end, next?.index));
  const authors = whole ?? (next ? null : findAuthors(source.slice(cut.end)));
  if (!authors || authors.strength === 'none') return;
  const title = source.slice(0, cut.index + (cut.keep ? 1 : 0));
  yield { title, authors, rest: next && whole ? source.slice(next.end) : authors.rest };
}
