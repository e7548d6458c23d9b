import { isProse } from '../../../text/prose.js';
import { isFurniture, isPlace, isSessionHeading, isTimeLine } from '../../shared/page-furniture.js';

/** Fewer are a list of anything. */
const LEAST = 5;
/** What is shorter may be the name of anything. */
const LEAST_WORDS = 4;
/** Of the lines so many are numbered. */
const SHARE = 0.8;

const NUMBERED = /^\s*(?:\[(\d{1,4})\]|(\d{1,4})[.)])\s+(\S.*)$/;

/** Whether the lines of a text count titles, which start with a capital and end in no full stop: `1. Weaving Patterns with Cards`. */
export function numbersTitles(page: readonly string[]): boolean {
  const lines = page.filter((line) => !isAround(line.trim()));
  const items = lines.flatMap((line) => {
    const [, bracketed, dotted, title = ''] = NUMBERED.exec(line) ?? [];
    return title === '' ? [] : [{ number: Number(bracketed ?? dotted), title: title.trim() }];
  });
  if (items.length < LEAST || items.length < lines.length * SHARE) return false;
  const counted = items.every(({ number }, index) => number === items[0]!.number + index);
  const titles = items.filter(({ title }) => mayBeTitle(title));
  const capitals = items.filter(({ title }) => hasCapitals(title));
  return counted && titles.length >= items.length * SHARE && capitals.length * 2 >= items.length;
}

/** Titles have capitals inside of them; so do few steps of a recipe. */
const hasCapitals = (text: string): boolean => (text.match(/\s["“(]?\p{Lu}/gu) ?? []).length >= 2;

/** Headings, times and places of sessions. */
const isAround = (text: string): boolean =>
  text.startsWith('#') || isSessionHeading(text) || isTimeLine(text) || isPlace(text) || isFurniture(text);

const mayBeTitle = (text: string): boolean =>
  /^[\p{Lu}\p{N}"“[(]/u.test(text) &&
  !/[.;,]$/.test(text) &&
  text.split(/\s+/).length >= LEAST_WORDS &&
  !isProse(text);
