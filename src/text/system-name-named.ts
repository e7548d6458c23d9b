import { emphasisEnd, shapeAt } from './system-name-evidence.js';
import { BORDERS, HEADS, NAMING } from './system-name-lists.js';
import type { Search } from './system-name-search.js';

const OWN_CUE =
  /\b(?:we|our|ours|this (?:paper|work|study|article)|novel|new|proposed?|propose|introduce[sd]?|further)\b/i;
const OTHERS_CUE =
  /\b(?:recent(?:ly)?|existing|previous(?:ly)?|prior|popular|widely|well-known|commonly|known|traditional)\b/i;
const LEAD = /^(?:as|the|an?|by|our|it|this|them|method|approach|new|novel|["“”‘’'`:,(])$/;

/** `a method called X`, `which we term X`, `referred to as X`. */
export function naming(search: Search, i: number): void {
  if (!announces(search, i)) return;
  const stop = search.sentence(i).to;
  const around = search.around(i);
  const own = OWN_CUE.test(around);
  if (!own && (search.lower(i) === 'as' || OTHERS_CUE.test(around))) return;
  let at = i + 1;
  while (at < Math.min(stop, i + 6) && LEAD.test(search.lower(at))) at += 1;
  if (search.acronymAfter(at, stop, own ? 5 : 4, 'named')) return;
  const name = search.nameAt(at, stop);
  if (name !== null) {
    search.add(name, own ? 5 : name.kind === 'coined' ? 4 : 2, 'named');
    return;
  }
  const emphasis = emphasisEnd(search.field, at);
  if (emphasis > at) {
    search.add({ from: at, to: emphasis }, emphasis > at + 1 ? 4 : 2.5, 'named');
    return;
  }
  let to = at;
  while (to < Math.min(stop, at + 5) && search.tokens[to]!.word && !BORDERS.has(search.lower(to))) to += 1;
  if (!own || to < at + 2 || to === at + 5 || HEADS.has(search.lower(at)) || !namesMethod(search, i)) return;
  search.add({ from: at, to }, shapeAt(search.tokens, to - 1) === 'coined' ? 5 : 4, 'named');
}

const ANNOUNCING_VERBS = new Set(['call', 'name', 'term', 'dub', 'coin', 'calls', 'refer']);
/** Words that can announce a name. */
export const ANNOUNCING: ReadonlySet<string> = new Set([...NAMING, 'as', ...ANNOUNCING_VERBS]);

/** Whether the word at a token announces a name. */
function announces(search: Search, i: number): boolean {
  const { text } = search.tokens[i]!;
  const before = search.lower(i - 1) === ',' ? search.lower(i - 2) : search.lower(i - 1);
  if (NAMING.has(text)) {
    // `two tasks, namely A and B` lists.
    if (text === 'namely' && /[^s]s$/.test(before)) return false;
    return !/^(?:so|well|often|commonly|usually)$/.test(before);
  }
  if (text === 'as') {
    if (/^(?:abbreviated|denoted|dubbed)$/.test(before)) return true;
    for (let k = i - 1; k >= Math.max(0, i - 8); k -= 1) {
      if (/^refer(?:red|s)?$/.test(search.lower(k)) && search.lower(k + 1) === 'to') return true;
    }
    return false;
  }
  return ANNOUNCING_VERBS.has(text) && /^(?:we|which|authors)$/.test(before);
}

/** Whether the words before say that a method or a data set is named, and not a phenomenon. */
function namesMethod(search: Search, i: number): boolean {
  for (let k = Math.max(0, i - 10); k < i; k += 1) {
    const word = search.lower(k);
    if (HEADS.has(word) && !/^(?:problem|task|setting|theory|concept|notion)$/.test(word)) return true;
  }
  return false;
}

/** `our X`, `our method, X,`, `the proposed X`. */
export function possession(search: Search, i: number): void {
  const word = search.lower(i);
  // `the recently proposed X` is others'.
  if (/^(?:recently|previously|originally|first|al)$/.test(search.lower(i - 1))) return;
  const { tokens } = search;
  const stop = search.sentence(i).to;
  const strong = word === 'our' || word === 'proposed';
  if (strong && search.acronymAfter(i + 1, stop, 4.5, 'own')) return;
  let at = i + 1;
  let head = false;
  for (; !head && at < Math.min(stop, i + 6); at += 1) {
    if (!tokens[at]!.word || shapeAt(tokens, at) !== 'plain' || BORDERS.has(search.lower(at))) break;
    head = HEADS.has(search.lower(at));
  }
  const mark = search.lower(at);
  const set = /^[,(:–—]$/.test(mark);
  const name = search.nameAt(set || mark === 'is' ? at + 1 : at, stop);
  if (name === null) return;
  if (head && (set || mark === 'is')) {
    const closed = /^[,).–—:(]$/.test(search.lower(name.to)) || name.to >= stop;
    const plainly = word === 'their' || at === i + 2;
    if (!strong && !(closed && mark === ',' && plainly)) return;
    search.add(name, mark === 'is' ? 2.5 : closed ? 4.5 : 2, 'own');
  } else if (!set && strong) {
    search.add(name, name.kind === 'coined' && (at === i + 1 || head) ? 4 : 2, 'own');
  }
}
