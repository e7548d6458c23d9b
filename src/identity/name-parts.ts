import { foldKey, toAscii } from '../text/fold.js';
import { NAME_PARTICLES } from '../text/name-particles.js';
import { displayName, isOrganisation } from '../text/person-name.js';
import { mixesScripts } from '../text/scripts.js';

/** A printed name taken apart. Every part is folded: lower case, no marks, no punctuation. */
export interface NameParts {
  /** Given names and initials in printed order, hyphens split: `Jean-Luc B.` is `jean luc b`. */
  readonly given: readonly string[];
  /** The given names written together: `jeanlucb`. */
  readonly joined: string;
  /** The surname without particles, its words joined: `mullerstein`. */
  readonly last: string;
  /** The words of the surname, particles left out. */
  readonly lastWords: readonly string[];
  /** Particles of the surname: `van der`. */
  readonly particles: string;
  /** Generation: `jr`, `sr`, `ii`, `iii`, `iv`. */
  readonly suffix: string;
  /** Another spelling of the letters with an umlaut or ring (`Mueller` for `Müller`); equal to the first when none. */
  readonly expanded: { readonly joined: string; readonly last: string };
  /** A second given name in parentheses, its words joined: `tianhao` of `Jiachen (Tianhao) Wang`. */
  readonly alias: string;
  /** The name as printed when it is in Han characters, which say more than their romanised sounds. */
  readonly han: string;
  /** One name that all spellings with equal parts share. */
  readonly key: string;
  readonly kind: 'person' | 'organisation';
  /** Letters of several scripts within one word: possibly a look-alike. */
  readonly mixedScript: boolean;
}

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['ii', 'ii'],
  ['2nd', 'ii'],
  ['iii', 'iii'],
  ['3rd', 'iii'],
  ['iv', 'iv'],
  ['phd', ''],
]);
const EXPANSIONS: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['å', 'aa'],
  ['ø', 'oe'],
]);

/** A word of a name as printed: its folded pieces between hyphens. */
interface Word {
  readonly pieces: readonly string[];
  readonly printed: string;
}

const PARENTHESES = /\([^()]*\)/;

/** Takes a printed name apart. Never fails: a name without letters has an empty surname and itself as key. */
export function nameParts(printed: string): NameParts {
  const shown = displayName(printed).replace(/\s+\d{4}$/, '');
  if (isOrganisation(shown)) return wholeName(foldKey(shown) || shown, 'organisation', false);
  const mixedScript = mixesScripts(shown);
  const latin = mixedScript ? shown : romanised(shown);
  const { words, suffix } = orderedWords(latin.replace(PARENTHESES, ' '));
  if (words.length < 2) return wholeName(words[0]?.pieces.join('') ?? shown, 'person', mixedScript);
  const from = surnameStart(words);
  const given = words.slice(0, from).flatMap(givenPieces(isShouted(words)));
  const surname = words.slice(from);
  const core = surname.filter((word, index) => index === surname.length - 1 || !isParticle(word));
  const alias = foldKey((PARENTHESES.exec(latin)?.[0] ?? '').slice(1, -1)).replaceAll(' ', '');
  const han = hanOf(shown);
  const lastWords = core.flatMap((word) => word.pieces);
  const last = lastWords.join('');
  const joined = given.join('');
  return {
    given,
    joined,
    last,
    lastWords,
    particles: surname
      .filter((word) => !core.includes(word))
      .map((word) => word.pieces.join(''))
      .join(' '),
    suffix,
    expanded: {
      joined: expandedFold(words.slice(0, from)) || joined,
      last: expandedFold(core) || last,
    },
    alias,
    han,
    key: [
      given.join(' '),
      last,
      suffix,
      ...(alias === '' ? [] : [`(${alias})`]),
      ...(han === '' ? [] : [han]),
    ].join('|'),
    kind: 'person',
    mixedScript,
  };
}

/** A name of one word, or of a group: all of it is the surname. */
function wholeName(text: string, kind: NameParts['kind'], mixedScript: boolean): NameParts {
  return {
    given: [],
    joined: '',
    last: text,
    lastWords: [text],
    particles: '',
    suffix: '',
    alias: '',
    han: '',
    expanded: { joined: '', last: text },
    key: `${kind === 'person' ? '' : '='}|${text}|`,
    kind,
    mixedScript,
  };
}

/** The words of a name, given names first, without generation suffix. */
function orderedWords(name: string): { words: Word[]; suffix: string } {
  const [first = '', ...rest] = name.split(/\s*,\s*/).filter((part) => part !== '');
  let suffix = '';
  const others = rest.filter((part) => {
    const generation = SUFFIXES.get(foldKey(part).replaceAll(' ', ''));
    if (generation === undefined) return true;
    suffix = generation;
    return false;
  });
  let words = wordsOf([...others, first].join(' '));
  const generation = SUFFIXES.get(words.at(-1)?.pieces.join('') ?? '');
  if (generation !== undefined && words.length > 2) {
    suffix = generation;
    words = words.slice(0, -1);
  }
  return { words, suffix };
}

function wordsOf(name: string): Word[] {
  return name
    .replace(/(\p{L})['’‘`ʼ´](?=\p{L})/gu, '$1')
    .replace(/\.(?=\S)/g, '. ')
    .split(/\s+/)
    .map((printed) => ({ printed, pieces: foldKey(printed).split(' ').filter(Boolean) }))
    .filter((word) => word.pieces.length > 0);
}

/** Index of the first word of the surname: the last word and the particles before it. */
function surnameStart(words: readonly Word[]): number {
  let from = words.length - 1;
  // An initial cannot be a surname: `Balamurali A.R.` is given by its first word.
  if (words[from]!.pieces.every((piece) => piece.length === 1) && words.some(isLongWord)) return from;
  while (from > 1 && isParticle(words[from - 1]!)) from -= 1;
  return from;
}

const isLongWord = (word: Word): boolean => word.pieces.some((piece) => piece.length > 1);

/** A particle is printed in lower case, or is one that no given name equals. */
function isParticle(word: Word): boolean {
  const text = word.pieces.join('');
  if (!NAME_PARTICLES.has(text)) return false;
  return /^\p{Ll}/u.test(word.printed) || /^(?:van|von|der|den|della|del|vander|vande|de|di)$/.test(text);
}

const isShouted = (words: readonly Word[]): boolean =>
  words.every((word) => word.printed === word.printed.toUpperCase());

/** `JS` among words in mixed case is two initials, and `Ph.` is one. */
const givenPieces =
  (shouted: boolean) =>
  (word: Word): readonly string[] =>
    !shouted && /^\p{Lu}{2,3}$/u.test(word.printed)
      ? [...word.pieces.join('')]
      : /^\p{Lu}\p{Ll}{1,2}\.$/u.test(word.printed)
        ? [word.pieces[0]![0]!]
        : word.pieces;

function expandedFold(words: readonly Word[]): string {
  return words
    .map((word) =>
      foldKey(
        word.printed
          .normalize('NFC')
          .toLowerCase()
          .replace(/[äöüåø]/g, (letter) => EXPANSIONS.get(letter)!),
      ),
    )
    .join('')
    .replaceAll(' ', '');
}

/** The characters of a name of two to four Han characters; empty for any other. */
function hanOf(name: string): string {
  const letters = name.replace(/[^\p{L}\p{M}]/gu, '');
  return /^\p{Script=Han}{2,4}$/u.test(letters) ? letters : '';
}

/** Names wholly in another script in Latin letters; Han names have their surname first. */
function romanised(name: string): string {
  if (!/\p{L}/u.test(name) || /\p{Script=Latin}/u.test(name)) return name;
  const [surname, ...given] = hanOf(name);
  if (surname === undefined) return toAscii(name);
  return `${given.map((letter) => toAscii(letter)).join('-')} ${toAscii(surname)}`;
}
