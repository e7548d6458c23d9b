import { isOneName } from './author-last-first.js';
import { trimmed, type Piece, type Range } from './author-pieces.js';
import { likeness, looksLikeOrganisation, PARTICLE, SUFFIX } from './person-likeness.js';

const DEGREE = /^(?:ph\.? ?d|m\.? ?d|m\.?sc|b\.?sc|dr|prof|esq)\.?$/i;
const MARKS = '\\d*∗⋆★✉†‡§¶#♯♮♭$^~ªº⁰¹²³⁴-⁹∥‖◦○●▲△⚪🖂📧⁎＊';
const IS_MARK = new RegExp(`[\\s,${MARKS}]`, 'u');
const ONLY_MARKS = new RegExp(`^(?:[\\s.${MARKS}+()[\\]-]*|[a-z])$`, 'u');

/** A member of a list while its parts are being told apart. */
export interface Member {
  start: number;
  end: number;
  affiliations: Range[];
  /** It stands behind a strong separator, so it is a person whatever it looks like. */
  first: boolean;
  /** The name is of the form `Last, First`. */
  lastFirst: boolean;
}

/**
 * What stands between two strong separators: one person, or several who share the bracket at the end.
 * @param lastFirst whether two pieces of this list are a last and a first name
 */
export function membersOfGroup(text: string, group: readonly Piece[], lastFirst: boolean): Member[] {
  const at = (piece: Piece): string => text.slice(piece.start, piece.end);
  if (
    group.length === 2 &&
    (lastFirst || (!looksLikeOrganisation(at(group[1]!)) && isOneName(at(group[0]!)))) &&
    !ONLY_MARKS.test(at(group[1]!)) &&
    group[1]!.before === 'comma'
  ) {
    return asMember(text, { start: group[0]!.start, end: group[1]!.end }, true);
  }
  const members = group.flatMap((piece) => asMember(text, piece, false));
  const shared = members.at(-1)?.affiliations ?? [];
  const names = members.filter((member) => likeness(text.slice(member.start, member.end)) >= 0.8).length;
  if (
    members.length > 1 &&
    names === members.length &&
    members.slice(0, -1).every((member) => member.affiliations.length === 0)
  ) {
    for (const member of members) member.affiliations = [...shared];
  }
  return members;
}

/** The stop of a list behind a bracket or a footnote mark: `Ada Lovelace².` */
const STOP_BEHIND_MARK = new RegExp(`(?:[)\\]]|\\p{L}[${MARKS}]{1,4})\\.$`, 'u');
/** In characters. */
const LONGEST_MARK = 6;

/** A piece without its marks, its brackets taken as affiliations; nothing when only marks are left. */
export function asMember(text: string, piece: Range, lastFirst: boolean): Member[] {
  const raw = text.slice(piece.start, piece.end);
  if (ONLY_MARKS.test(raw)) return [];
  if (DEGREE.test(raw)) return [];
  let end = raw.length;
  const affiliations: Range[] = [];
  for (;;) {
    end = withoutMarks(raw, end);
    if (STOP_BEHIND_MARK.test(raw.slice(Math.max(0, end - LONGEST_MARK), end)))
      end = withoutMarks(raw, end - 1);
    const open = openingOf(raw, end);
    if (open <= 0) break;
    const inside = trimmed(raw, open + 1, end - 1);
    if (
      inside &&
      /\p{L}{2}/u.test(raw.slice(inside.start, inside.end)) &&
      !/^(?:n\/?a|equal contribution|presenter|speaker)$/i.test(raw.slice(inside.start, inside.end))
    )
      affiliations.unshift({ start: piece.start + inside.start, end: piece.start + inside.end });
    end = open;
  }
  const lead = new RegExp(`^[\\s${MARKS}.]*`, 'u').exec(raw)![0].length;
  const start = /\d/.test(raw.slice(0, lead)) && !/\s$/.test(raw.slice(0, lead)) ? lead : Math.min(lead, end);
  const name = raw.slice(start, withoutStops(raw, start, end)).trimEnd();
  if (!/\p{L}/u.test(name)) return [];
  return [
    {
      start: piece.start + start,
      end: piece.start + start + name.length,
      affiliations,
      first: false,
      lastFirst,
    },
  ];
}

/** So much of a list has to say where people work before names are cut from places that nothing sets apart. */
const SHARE_AT_PLACES = 0.75;

/** A list in which the place of work stands right behind each name, as in `Ada Lovelace University of London, …`. */
export function cutAtPlaces(text: string, members: readonly Member[]): Member[] {
  // Alone, `A Bibliometric Analysis of Loom Research` is a title rather than A. Bibliometric at her place.
  if (members.length === 1 && ARTICLE.test(text.slice(members[0]!.start))) return [...members];
  const cuts = members.map(({ start, end, affiliations }) =>
    affiliations.length > 0 ? null : placeBehindName(text.slice(start, end)),
  );
  const placed = cuts.filter((cut) => cut !== null).length;
  if (placed < members.length * SHARE_AT_PLACES) return [...members];
  return members.map((member, index) => {
    const cut = cuts[index] ?? null;
    if (cut === null) return member;
    const place = { start: member.start + cut, end: member.end };
    const name = text.slice(member.start, place.start).trimEnd();
    return { ...member, end: member.start + name.length, affiliations: [place] };
  });
}

/** Where the place of work starts in a text that starts with a name; null when it holds no place. */
function placeBehindName(text: string): number | null {
  const tokens = [...text.matchAll(/\S+/g)];
  const places = tokens.filter(
    ({ index }, at) =>
      at >= 2 &&
      at <= LONGEST_NAME &&
      /^(?:\p{Lu}|the\s)/u.test(text.slice(index)) &&
      !WORD_OF_TITLE.test(text.slice(index)) &&
      looksLikeOrganisation(text.slice(index)),
  );
  // Names are of two words unless an initial or a particle stands between.
  let least = 2;
  while (least < tokens.length && (isMiddle(tokens[least - 1]![0]) || PARTICLE.test(tokens[least]![0])))
    least += 1;
  const cut =
    places.find(({ index }) => opensPlace(text.slice(index))) ??
    places.find(({ index }) => index >= (tokens[least]?.index ?? text.length));
  return cut && likeness(text.slice(0, cut.index).trim()) >= 0.8 ? cut.index : null;
}

const ARTICLE = /^(?:An?|The)\s/;

/** No place of work is named with these: `A Technical Review on Looms and their Technologies`. */
const WORD_OF_TITLE = /\s(?:on|via|using|with|towards?|from|through|under|by)\s/i;

/** In words. */
const LONGEST_NAME = 5;

const isMiddle = (word: string): boolean =>
  PARTICLE.test(word) || /^\p{Lu}(?:\.(?:-?\p{Lu}\.)*)?$/u.test(word);

/** Whether a text starts like a place that has a name of its own, or that is named after `of`. */
const opensPlace = (text: string): boolean =>
  /^(?:\p{Lu}\p{L}+ institute of technology\b|(?:the )?(?:(?:technical|national|federal|royal|state|free|open|chinese|indian|hebrew|american|catholic|polytechnic) )?(?:universi\p{L}+|institut\p{L}+|college|academy|school|department|cent(?:er|re)|faculty|laborator\p{L}+) (?:of|for|at|de|di|des|du)\b(?! (?:technology|science|economics|technologies)\b)|(?:google|microsoft|meta|amazon|nvidia|ibm|inria|epfl|eth|mit|cmu|kaist|mila|max planck|cispa|huawei|alibaba|tencent|openai|apple)\b)/iu.test(
    text,
  );

/** Where a name ends before the full stops of its list; that of an initial or of `Jr.` belongs to the name. */
function withoutStops(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && text[to - 1] === '.') to -= 1;
  const before = text.slice(Math.max(start, to - 3), to);
  const kept = /(?:(?<!\p{L})\p{L}|\b(?:Jr|Sr))$/u.test(before) && to < end;
  return kept ? to + 1 : to;
}

/** Where a name ends before the footnote marks behind it: figures and signs, bare or in brackets, or a letter after a caret. */
function withoutMarks(text: string, end: number): number {
  let to = end;
  for (;;) {
    const last = text[to - 1];
    if (last === undefined) return to;
    if (IS_MARK.test(last)) to -= 1;
    else if (text[to - 2] === '^' && /[a-z]/.test(last)) to -= 2;
    else if (last === ')' || last === ']') {
      let open = to - 2;
      while (open >= 0 && IS_MARK.test(text[open]!)) open -= 1;
      if (text[open] !== '(' && text[open] !== '[') return to;
      to = open;
    } else return to;
  }
}

/** Where the bracket that ends right before `end` opens; -1 when none ends there. */
function openingOf(text: string, end: number): number {
  const close = text[end - 1];
  if (close !== ')' && close !== ']' && close !== '）' && close !== '}') return -1;
  let depth = 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    const character = text[at]!;
    if (')]）}'.includes(character)) depth += 1;
    else if ('([（{'.includes(character)) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

/** Suffixes go with the name before them; organisations among people are the affiliations of those before them. */
export function joinAffiliations(text: string, members: readonly Member[]): Member[] {
  const name = (member: Member): string => text.slice(member.start, member.end);
  const isOrganisation = (member: Member): boolean => looksLikeOrganisation(name(member));
  const organisations = members.filter(isOrganisation).length;
  const people: Member[] = [];
  let waiting: Member[] = [];
  for (const member of members) {
    const last = people.at(-1);
    if (last && SUFFIX.test(name(member))) last.end = member.end;
    else if (
      last &&
      !member.first &&
      organisations < members.length &&
      (isOrganisation(member) || (organisations > 0 && waiting.length === 0 && likeness(name(member)) < 0.8))
    ) {
      for (const person of waiting.length > 0 ? waiting : [last])
        person.affiliations.push({ start: member.start, end: member.end });
      waiting = [];
    } else {
      people.push({ ...member, affiliations: [...member.affiliations] });
      waiting.push(people.at(-1)!);
    }
  }
  return people;
}
