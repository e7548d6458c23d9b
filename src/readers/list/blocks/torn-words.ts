import { likeness } from '../../../text/person-likeness.js';
import { endsSentence } from '../../../text/prose.js';
import type { SourceText } from '../../shared/source-text.js';
import { readHead } from '../entry/head/read-head.js';
import type { FlatClass } from '../lines/flat-class.js';
import { labelOf } from '../lines/list-labels.js';
import { classOf, isBroken, isPartOfItsOwn, type WrappedText } from './wrapped-text.js';

/** A cut between two lines of a text. */
interface Cut {
  readonly text: WrappedText;
  /** The index of the line above it. */
  readonly at: number;
  readonly above: SourceText;
  readonly below: SourceText;
  /** What the line below is by itself. */
  readonly kind: FlatClass;
}

/**
 * What shows whether a cut goes through what belongs together; the first sign that has a say is followed. Words and names
 * that go on are sure whatever the line below looks like; other signs are asked where it says nothing by itself.
 */
const SIGNS: readonly ((cut: Cut) => boolean | null)[] = [
  ({ above, kind }) => (endsOpen(above.clean) && kind !== 'links' && kind !== 'label' ? true : null),
  ({ above, below }) =>
    cutsName(above.clean, below.clean) || /^(?:and|&)\s/.test(below.clean) ? true : null,
  ({ kind }) => (kind !== 'complete' && isPartOfItsOwn(kind) ? false : null),
  ({ above, below }) => (/^\p{Ll}/u.test(below.clean) && !endsSentence(above.clean) ? true : null),
  cutsTitle,
];

/** Whether the cut behind a line goes through what belongs together. */
export function cutsWords(text: WrappedText, at: number): boolean {
  const below = text.part(at + 1, at + 2);
  if (isBroken(text.lines[at]!.text) || labelOf(below.clean) !== null) return false;
  const cut = { text, at, above: text.part(at, at + 1), below, kind: classOf(below) };
  for (const sign of SIGNS) {
    const isCut = sign(cut);
    if (isCut !== null) return isCut;
  }
  return false;
}

/** Words that no line of its own ends in. */
const OPEN_WORDS = [
  ...['a', 'an', 'the', 'of', 'to', 'in', 'on', 'at', 'by', 'for', 'from', 'with', 'and', 'or', '&'],
  ...['via', 'using', 'into', 'that', 'which', 'is', 'are', 'as', 'its', 'their'],
  ...['under', 'over', 'between', 'through', 'towards?'],
  ...[String.raw`Proc\.?`, String.raw`Int\.?`, String.raw`vol\.`, String.raw`no\.`, String.raw`pp?\.`],
];
const OPEN_WORD = new RegExp(String.raw`(?:^|\s)(?:${OPEN_WORDS.join('|')})$`, 'i');

const endsOpen = (text: string): boolean => OPEN_WORD.test(text) || endsInFurtherName(text);

/** What ends in front of a name: other names, a title; not an initial. */
const BEFORE_NAME = /[,;:?!]["”]?\s+|(?<!(?:^|[\s.-])\p{Lu})\.["”]?\s+|\band\s+/u;

/** A comma behind the name of a person who stands behind something else, such as the title. */
function endsInFurtherName(text: string): boolean {
  if (!text.endsWith(',')) return false;
  const parts = text.slice(0, -1).split(BEFORE_NAME);
  return parts.length > 1 && likeness(parts.at(-1)!) === 1;
}

/** The last of several surnames: `…, Emmy Noether, Lovelace,`, `… and Lovelace,`. */
const LAST_SURNAME = /,\s(?:and\s|&\s)?\p{Lu}[\p{L}'’ -]+,$|\s(?:and|&)\s\p{Lu}[\p{L}'’ -]+,$/u;
/** The initials of the last name that the line above ends in. */
const INITIALS = /^(?:\p{Lu}\.[\s-]?){1,4}(?:,|\s|$)/u;

/**
 * Whether a name is cut: the last of several people behind a title has the given name on one line and the rest of it on the
 * next, or the last name on one and the initials on the next.
 */
function cutsName(above: string, below: string): boolean {
  if (LAST_SURNAME.test(above) && INITIALS.test(below)) return true;
  const given = /[,;] (?:and )?(\p{Lu}\p{Ll}+)$/u.exec(above)?.[1];
  const family = /^(\p{Lu}\p{L}+)(?=[,;.]|$)/u.exec(below)?.[1];
  if (given === undefined || family === undefined) return false;
  const [, ...people] = above.slice(0, -given.length).split(BEFORE_NAME);
  const named = people.filter((part) => part.trim() !== '');
  return named.length > 0 && likeness(named.at(-1)!) === 1 && likeness(`${given} ${family}`) === 1;
}

/** A line of fewer words heads something, or is the rest of a title. */
const LEAST_WORDS = 4;

const countOf = (text: string): number => text.split(' ').length;

/** The title goes on in front of the authors: `… in Low-Resource` and `Languages. Ada Lovelace, Charles Babbage`. */
function cutsTitle({ text, at, above, below }: Cut): boolean {
  return (
    at === 0 &&
    !endsSentence(above.clean) &&
    classOf(above) === 'text' &&
    countOf(above.clean) >= LEAST_WORDS &&
    countOf(readHead(below, false).title?.clean ?? '') < LEAST_WORDS &&
    classOf(text.part(0, 2)) === 'complete'
  );
}
