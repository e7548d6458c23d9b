import { displayText } from './latex.js';
import { abstractEvidence } from './system-name-abstract.js';
import { fieldOf, type Evidence, type Field } from './system-name-evidence.js';
import { isGeneric, nameKey, shapeOf } from './system-name-tokens.js';
import { titleEvidence } from './system-name-title.js';

/** The name that a paper gives its own method, data set, model or benchmark. */
export interface FoundSystem {
  /** As people see it, markup left out. */
  readonly label: string;
  /** What the name is short for, when the paper says so. */
  readonly longForm: string | null;
  readonly field: 'title' | 'abstract';
  /** Half-open range of characters of the field's text that prints the name. */
  readonly start: number;
  readonly end: number;
  /** Sum of the reasons; more is surer. */
  readonly score: number;
}

/** Names with less are taken for topics or for systems of others. */
const THRESHOLD = 4;

/**
 * The names that a paper gives to what it brings in, best first, read from its title and abstract alone. Each way of
 * bringing in a name has a weight; use as a subject, a repository of that name and a mention in the title add to it,
 * use in comparisons takes from it. Linear in the length of the texts.
 */
export function findSystems(title: string | null, abstract: string | null): FoundSystem[] {
  const heading = title === null ? null : fieldOf('title', title, displayText(title));
  const body = abstract === null ? null : fieldOf('abstract', abstract, displayText(abstract));
  const evidence = [...(heading ? titleEvidence(heading) : []), ...(body ? abstractEvidence(body) : [])];
  const groups = group(evidence.filter((one) => plausible(textOf(one))));
  return groups
    .map((members) => judge(members, heading, body))
    .filter((system) => system.score >= THRESHOLD)
    .sort((a, b) => b.score - a.score || Number(a.field === 'abstract') - Number(b.field === 'abstract') || a.start - b.start);
}

const textOf = ({ field, start, end }: Evidence): string => field.display.text.slice(start, end);

/** An own macro that nobody outside can resolve, a lone letter and a whole clause are no names. */
function plausible(name: string): boolean {
  return !name.startsWith('\\') && nameKey(name).length > 1 && name.split(' ').length <= 7;
}

/** Evidence of one name: the same spelling but for case and hyphens, or one the long form of the other. */
function group(evidence: readonly Evidence[]): Evidence[][] {
  const owner = new Map<string, string>();
  for (const one of evidence) {
    if (!one.longForm) continue;
    const long = nameKey(one.field.display.text.slice(one.longForm.start, one.longForm.end));
    if (!owner.has(long)) owner.set(long, nameKey(textOf(one)));
  }
  const groups = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const key = nameKey(textOf(one));
    const resolved = owner.get(key) ?? key;
    const members = groups.get(resolved);
    if (members) members.push(one);
    else groups.set(resolved, [one]);
  }
  return [...groups.values()];
}

function judge(members: readonly Evidence[], heading: Field | null, body: Field | null): FoundSystem {
  const spelled = members.find((one) => one.longForm);
  const named = spelled ? members.filter((one) => nameKey(textOf(one)) === nameKey(textOf(spelled))) : members;
  const best = named.reduce((a, b) => (b.field.name === 'title' && a.field.name !== 'title' ? b : a));
  const label = textOf(best);
  const strongest = new Map<string, number>();
  for (const { rule, weight } of members) strongest.set(rule, Math.max(strongest.get(rule) ?? 0, weight));
  const weights = [...strongest.values()].sort((a, b) => b - a);
  let score = (weights[0] ?? 0) + weights.slice(1).reduce((sum, weight) => sum + weight, 0) / 2;
  score += use(label, heading, body);
  const { start, end } = best.field.display.source(best.start, best.end);
  return {
    label,
    longForm: spelled?.longForm ? spelled.field.display.text.slice(spelled.longForm.start, spelled.longForm.end) : null,
    field: best.field.name,
    start,
    end,
    score,
  };
}

/** What the rest of the paper says for and against a name. */
function use(label: string, heading: Field | null, body: Field | null): number {
  const key = nameKey(label);
  let score = 0;
  if (heading !== null && nameKey(heading.display.text).includes(key) && key.length > 3) score += 1;
  if (body === null) return score;
  const text = body.display.text;
  let count = 0;
  let subject = 0;
  let compared = 0;
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length)) {
    if (/[\p{L}\p{N}-]/u.test(text[at - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[at + label.length] ?? ' ')) continue;
    count += 1;
    const before = text.slice(Math.max(0, at - 24), at);
    const after = text.slice(at + label.length, at + label.length + 24);
    if (/(?:^|[.,;:] |that |\bThe |\bthe )$/.test(before) && /^ (?:[a-z]+ly |also |even |still )?(?:[a-z]+s|can|could|has|have) /.test(after)) subject += 1;
    if (/(?:than|over|compared (?:to|with)|such as|like|outperform\w*|based on|built on|versus|vs\.?|including|e\.g\.,?) (?:the )?$/.test(before)) compared += 1;
  }
  score += Math.min(count - 1, 4) * 0.5 * Number(count > 0) + Math.min(subject, 2) - Math.min(compared, 2);
  if (linksTo(text, key)) score += 2;
  if (isGeneric(label)) score -= 3;
  if (shapeOf(label.split(' ')[0]!) === 'plain' && count < 2 && score < 1) score -= 0.5;
  return score;
}

/** Whether an address in the text ends in the name: the repository or the project page is called so. */
function linksTo(text: string, key: string): boolean {
  for (const match of text.matchAll(/(?:github\.com\/[\w.-]{1,60}|github\.io|huggingface\.co\/[\w.-]{1,60})\/([\w.-]{2,80})/g)) {
    if (nameKey(match[1]!.replace(/\.git$|[.)]+$/, '')) === key) return true;
  }
  return false;
}
