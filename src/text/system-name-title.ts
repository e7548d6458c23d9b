import type { Evidence, Field } from './system-name-evidence.js';
import { COUNTED } from './system-name-lists.js';
import { longFormStart, spellsOut } from './system-name-longform.js';
import { isCommon, isGeneric, isVersioned, shapeOf, tokenise } from './system-name-tokens.js';

/** What a title says about the name: `X: …`, `X - …`, `Long Form (X)`. */
export function titleEvidence(field: Field): Evidence[] {
  const title = field.display.text;
  return [...prefix(field, title), ...brackets(field, title)];
}

function prefix(field: Field, title: string): Evidence[] {
  const border = /:(?=\s)|\s[-–—]+(?=\s)|—/.exec(title);
  if (border === null || border.index > 60) return [];
  const article = /^(?:the|an?)\s+/i.exec(title)?.[0].length ?? 0;
  const start = article + (/^["“‘']/.test(title.slice(article)) ? 1 : 0);
  const end =
    start +
    title
      .slice(start, border.index)
      .replace(/["”’']$|\s*\([^()]*\)\s*$/, '')
      .trimEnd().length;
  const name = title.slice(start, end);
  const tokens = tokenise(name);
  const shapes = tokens.map(({ text, word }) => (word ? shapeOf(text) : 'plain'));
  if (tokens.length === 0 || tokens.length > 5 || /[?!,]|^\P{L}*$/u.test(name)) return [];
  const weight = prefixWeight(
    name,
    tokens.map(({ text }) => text),
    shapes,
  );
  if (weight === 0) return [];
  const rest = title.slice(border.index + border[0].length);
  const head = /^\s*(?:an?\s+|the\s+)?/i.exec(rest)![0].length;
  const spelled = leadingLongForm(name, rest.slice(head));
  const from = border.index + border[0].length + head;
  return [
    {
      field,
      start,
      end,
      weight: weight + (spelled > 0 ? 2 : 0),
      rule: 'title-prefix',
      ...(spelled > 0 ? { longForm: { start: from, end: from + spelled } } : {}),
    },
  ];
}

function prefixWeight(name: string, words: readonly string[], shapes: readonly string[]): number {
  if (words.length === 1) {
    if (shapes[0] === 'coined') return isGeneric(name) ? 3.5 : 7;
    return shapes[0] === 'title' && !isCommon(name) ? 5 : /^\p{L}+\d+$/u.test(name) ? 6 : 3;
  }
  if (words.length === 2 && isVersioned(words[0]!, words[1]!)) return isCommon(words[0]!) ? 0 : 6;
  if (COUNTED.has(words[0]!.toLowerCase())) return 0;
  if (shapes.includes('plain')) return shapes.includes('coined') && words.length <= 3 ? 2 : 0;
  if (words.every((word) => isGeneric(word) || isCommon(word))) return 0;
  // `Characterizing Long Summaries: …` says what is done.
  if (/ing$/.test(words[0]!) && shapes.every((shape) => shape === 'title')) return 0;
  return shapes.some((shape, i) => shape === 'coined' && !isGeneric(words[i]!)) && words.length <= 3
    ? 5.5
    : 2.5;
}

/** How many characters of `text` spell an acronym out, from its start; 0 when they do not. */
export function leadingLongForm(acronym: string, text: string): number {
  const limit = acronym.replace(/[^\p{L}]/gu, '').length * 2;
  const capitals = acronym.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  let matched = 0;
  let end = 0;
  for (const token of tokenise(text).slice(0, limit)) {
    if (/[.:;()]/.test(token.text)) break;
    // By initials first: the letters of VeRA all stand in its long form's first word.
    for (const part of token.text.toLowerCase().split('-')) if (part[0] === capitals[matched]) matched += 1;
    const whole = capitals.length > 1 && matched === capitals.length;
    if (whole && spellsOut(acronym, text.slice(0, token.end))) return token.end;
    if (end === 0 && spellsOut(acronym, text.slice(0, token.end))) end = token.end;
  }
  return end;
}

function* brackets(field: Field, title: string): Generator<Evidence> {
  for (const match of title.matchAll(/[([]([^()[\]]{2,24})[)\]]/g)) {
    const name = match[1]!.trim();
    if (/\s/.test(name) || shapeOf(name) !== 'coined') continue;
    const start = match.index + match[0].indexOf(name);
    const from = longFormStart(name, title.slice(0, match.index).trimEnd());
    if (isGeneric(name) && from !== 0) continue;
    yield {
      field,
      start,
      end: start + name.length,
      weight: from >= 0 ? 6 : 3,
      rule: 'title-brackets',
      ...(from >= 0 ? { longForm: { start: from, end: title.slice(0, match.index).trimEnd().length } } : {}),
    };
  }
}
