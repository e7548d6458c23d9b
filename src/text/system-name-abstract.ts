import type { Evidence, Field } from './system-name-evidence.js';
import { introduction } from './system-name-introduced.js';
import { BORDERS, HEADS, INTRODUCING } from './system-name-lists.js';
import { longFormStart } from './system-name-longform.js';
import { ANNOUNCING, naming, possession } from './system-name-named.js';
import { Search } from './system-name-search.js';
import { isGeneric, isPlural, shapeOf } from './system-name-tokens.js';

/** How far back a long form can start, in characters. */
const LONG_FORM = 200;

/** What an abstract says about the name: how it is brought in, spelled out and used. */
export function abstractEvidence(field: Field): readonly Evidence[] {
  const search = new Search(field);
  for (let i = 0; i < field.tokens.length; i += 1) {
    const { text, lower } = field.tokens[i]!;
    if (!mayMatter(lower)) continue;
    if (INTRODUCING.has(lower)) introduction(search, i);
    if (ANNOUNCING.has(text)) naming(search, i);
    if (POSSESSIVE.has(lower)) possession(search, i);
    if (lower === ',') appositive(search, i);
    if (lower === '(' || lower === '[') brackets(search, i);
    if (PASSIVE.test(lower)) passive(search, i);
  }
  return search.found;
}

const POSSESSIVE = new Set(['our', 'their', 'the', 'proposed']);
const PASSIVE = /^(?:propos|introduc|present|develop|design|releas|built|creat)/;

const startOf = (word: string): number => ((word.charCodeAt(0) & 31) << 5) | (word.charCodeAt(1) & 31);

/** The first two letters of all words that say something, as bits: most words are told by them not to. */
const STARTS = startsOf([
  ...INTRODUCING,
  ...ANNOUNCING,
  ...POSSESSIVE,
  ...['propos', 'introduc', 'present', 'develop', 'design', 'releas', 'built', 'creat'],
]);

function startsOf(words: Iterable<string>): Uint8Array {
  const starts = new Uint8Array(32 * 32);
  for (const word of words) starts[startOf(word)] = 1;
  return starts;
}

function mayMatter(lower: string): boolean {
  return lower.length === 1 ? lower === ',' || lower === '(' || lower === '[' : STARTS[startOf(lower)] === 1;
}

/** `X, a metric for …`. */
function appositive(search: Search, i: number): void {
  const previous = search.tokens[i - 1];
  if (!previous?.word || !/^(?:an?|the)$/.test(search.lower(i + 1))) return;
  if (shapeOf(previous.text) !== 'coined' || isGeneric(previous.text) || isPlural(previous.text)) return;
  const stop = Math.min(search.sentence(i).to, i + 9);
  for (let k = i + 2; k < stop && search.tokens[k]!.word && !BORDERS.has(search.lower(k)); k += 1) {
    if (!HEADS.has(search.lower(k))) continue;
    search.push(previous, 2.5, 'appositive');
    return;
  }
}

/** `Long Form (X)` and `X (Long Form)` anywhere. */
function brackets(search: Search, i: number): void {
  const next = search.tokens[i + 1];
  const previous = search.tokens[i - 1];
  if (previous === undefined || next === undefined) return;
  const closed = next.word && /^(?:\)|\]|for|,)$/.test(search.lower(i + 2));
  if (closed && shapeOf(next.text) !== 'plain' && !isGeneric(next.text) && !isPlural(next.text)) {
    const sentence = search.tokens[search.sentence(i).from]!.start;
    const from = Math.max(sentence, previous.end - LONG_FORM);
    const text = search.text(from, previous.end);
    const start = longFormStart(next.text, text);
    const own =
      /\b(?:we|this (?:paper|work))\b.{0,80}\b(?:propos|introduc|develop|design|build|present)\w* (to )?/i.exec(
        text,
      );
    // `we propose to replace X` is about X, `we propose to split it by X` is about the rest.
    const means = /\b(?:by|via|with|through|using) (?:an? |the )?$/.test(text.slice(0, Math.max(0, start)));
    const weight = own !== null && (own[1] === undefined || means) ? 2.5 : 1;
    if (start >= 0) search.push(next, weight, 'spelled-out', { start: from + start, end: previous.end });
  }
  if (previous.word && shapeOf(previous.text) === 'coined' && !isGeneric(previous.text)) {
    const longForm = search.longFormAfter(i, previous.text);
    if (longForm) search.push(previous, 2, 'spelled-out', longForm);
  }
}

/** `X is proposed`. What `was proposed` is others'. */
function passive(search: Search, i: number): void {
  let at = i - 1;
  while (at > i - 4 && /^(?:further|then|also|thus|here|first)$/.test(search.lower(at))) at -= 1;
  if (!/^(?:is|are)$/.test(search.lower(at))) return;
  const sentence = search.sentence(i).from;
  const from = sentence + Number(/^(?:the|an?)$/.test(search.lower(sentence)));
  if (search.acronymAfter(from, at, 4.5, 'passive')) return;
  for (let k = Math.max(from, at - 12); k < at; k += 1) {
    const name = search.nameAt(k, at);
    if (name === null) continue;
    const edge = name.to === at || /^[,)]$/.test(search.lower(name.to));
    const strong = name.kind === 'coined' || (k === from && name.to - name.from > 1);
    if (edge && strong) search.add(name, 4.5, 'passive');
    k = name.to;
  }
}
