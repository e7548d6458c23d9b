import { characterReference } from './character-references.js';
import type { PrintedText } from './latex.js';
import { XmlTokens } from './xml-tokens.js';

/** Elements of text that are set apart from the words beside them; all others, such as `<i>`, are within a line. */
const SET_APART: ReadonlySet<string> = new Set(['AbstractText', 'p', 'par', 'br', 'sec', 'title', 'li']);

/** Takes a piece of a text: what it shows, and the half-open range of the XML that shows it. */
type TakeText = (shown: string, start: number, end: number) => void;

/** What a stretch of XML shows, piece by piece: tags and comments left out, references and sections decoded. */
function showXml(raw: string, take: TakeText): void {
  const tokens = new XmlTokens(raw);
  while (tokens.next()) {
    const { kind, start, end } = tokens;
    if (kind === 'text') showText(raw, start, end, take);
    else if (kind === 'cdata') take(raw.slice(start + 9, end - 3), start + 9, end - 3);
    else if (kind === 'stray' || kind === 'unfinished') {
      take(raw[start]!, start, start + 1);
      tokens.end = start + 1;
    } else if (kind !== 'aside' && SET_APART.has(tokens.name)) take(' ', start, end);
  }
}

function showText(raw: string, start: number, end: number, take: TakeText): void {
  let from = start;
  for (let at = raw.indexOf('&', start); at >= 0 && at < end; at = raw.indexOf('&', at + 1)) {
    const reference = characterReference(raw, at);
    if (!reference) continue;
    if (at > from) take(raw.slice(from, at), from, at);
    from = at + reference.length;
    take(reference.character, at, from);
  }
  if (end > from) take(raw.slice(from, end), from, end);
}

/** What a stretch of XML shows, as one text. */
export function xmlText(raw: string): string {
  // Most values hold no markup.
  if (!raw.includes('<') && !raw.includes('&')) return raw;
  let text = '';
  showXml(raw, (shown) => {
    text += shown;
  });
  return text;
}

/** As `xmlText`, with the raw range of each character. */
export function tracedXmlText(raw: string): PrintedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  showXml(raw, (shown, start, end) => {
    const asWritten = end - start === shown.length;
    for (let unit = 0; unit < shown.length; unit += 1) {
      starts.push(asWritten ? start + unit : start);
      ends.push(asWritten ? start + unit + 1 : end);
    }
    text += shown;
  });
  return { text, starts, ends };
}

/** The parts of names by the elements that hold them: arXiv, ACL Anthology, PubMed. */
const PARTS: ReadonlyMap<string, 'given' | 'last' | 'suffix'> = new Map([
  ['forenames', 'given'],
  ['first', 'given'],
  ['ForeName', 'given'],
  ['keyname', 'last'],
  ['last', 'last'],
  ['LastName', 'last'],
  ['CollectiveName', 'last'],
  ['suffix', 'suffix'],
  ['Suffix', 'suffix'],
]);

/** The name that the elements of an author make, given names first. A name in another script below it is left out. */
export function xmlName(raw: string): string {
  const parts = { given: '', last: '', suffix: '' };
  const tokens = new XmlTokens(raw);
  let variants = 0;
  while (tokens.next()) {
    if (tokens.kind !== 'open' && tokens.kind !== 'close') continue;
    const { name } = tokens;
    if (name === 'variant') variants += tokens.kind === 'open' ? 1 : -1;
    const part = tokens.kind === 'open' && variants === 0 ? PARTS.get(name) : undefined;
    if (part === undefined || parts[part] !== '') continue;
    const start = tokens.end;
    while (tokens.next() && !(tokens.kind === 'close' && tokens.name === name));
    parts[part] = xmlText(raw.slice(start, tokens.start));
  }
  return [parts.given, parts.last, parts.suffix].filter((part) => part.trim() !== '').join(' ');
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ISO_DAY = /(\d{4})-(\d{2})-(\d{2})/;
const ELEMENTS_OF_DAY = /<Year>(\d{4})<\/Year>\s*<Month>(\w{1,9})<\/Month>\s*<Day>(\d{1,2})<\/Day>/;

/** The day that a date in ISO 8601 or in elements names; empty for what names none. */
export function xmlDay(raw: string): string {
  const iso = ISO_DAY.exec(raw);
  if (iso) return isoDay(iso[1]!, iso[2]!, iso[3]!);
  const elements = ELEMENTS_OF_DAY.exec(raw);
  return elements ? isoDay(elements[1]!, elements[2]!, elements[3]!) : '';
}

function isoDay(year: string, month: string, day: string): string {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const number = named > 0 ? named : Number(month);
  const days = Number(day);
  if (!(number >= 1 && number <= 12 && days >= 1 && days <= 31)) return '';
  return `${year}-${String(number).padStart(2, '0')}-${String(days).padStart(2, '0')}`;
}
