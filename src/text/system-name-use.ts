import { sentenceRanges } from './prose.js';
import type { Field } from './system-name-evidence.js';
import { isPlural, nameKey } from './system-name-tokens.js';

const SUBJECT_BEFORE = /(?:^|[.,;:] |that |\bThe |\bthe )$/;
const SUBJECT_AFTER = /^ (?:[a-z]+ly |also |even |still )?(?:[a-z]+s|can|could|has|have) /;
const COMPARED_BEFORE =
  /(?:than|over|compared (?:to|with)|such as|like|outperform\w*|based on|built on|versus|vs\.?|including|e\.g\.,?) (?:the )?$/;

/**
 * What the rest of the paper says for a name (in the title, often used, subject of sentences, name of a repository) and
 * against it (in comparisons, first met among earlier work, a plural), as a number to add to its evidence.
 */
export function useOf(name: string, title: Field | null, abstract: Field | null): number {
  const key = nameKey(name);
  let score = 0;
  if (title !== null && key.length > 3 && nameKey(title.display.text).includes(key)) score += 1;
  if (abstract === null) return score;
  const { text } = abstract.display;
  let count = 0;
  let subject = 0;
  let compared = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (/[\p{L}\p{N}-]/u.test(text[at - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[end] ?? ' ')) continue;
    count += 1;
    const before = text.slice(Math.max(0, at - 24), at);
    if (SUBJECT_BEFORE.test(before) && SUBJECT_AFTER.test(text.slice(end, end + 24))) subject += 1;
    if (COMPARED_BEFORE.test(before)) compared += 1;
  }
  if (count > 0) score += Math.min(count - 1, 4) / 2;
  score += Math.min(subject, 2) - Math.min(compared, 2);
  if (linksTo(text, key)) score += 2;
  if (isPlural(name)) score -= 2;
  if (othersFirst(text, name)) score -= 2;
  return score;
}

const REPOSITORY = /(?:github\.com\/[\w.-]{1,60}|github\.io|huggingface\.co\/[\w.-]{1,60})\/([\w.-]{2,80})/g;

/** Whether an address in the text ends in the name: the repository or the project page is called so. */
function linksTo(text: string, key: string): boolean {
  for (const match of text.matchAll(REPOSITORY)) {
    if (nameKey(match[1]!.replace(/\.git$|[.)]+$/, '')) === key) return true;
  }
  return false;
}

const EARLIER =
  /\b(?:recent(?:ly)?|existing|previous(?:ly)?|prior|popular|current|widely|well-known|commonly)\b/i;
const OWN = /\b(?:we|our|this (?:paper|work|study)|propose[ds]?|novel|new)\b/i;

/** Whether the name is first met in a sentence about earlier work. */
function othersFirst(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const sentence = sentenceRanges(text).find(({ start, end }) => start <= at && at < end);
  const words = sentence ? text.slice(sentence.start, sentence.end) : '';
  return EARLIER.test(words) && !OWN.test(words);
}
