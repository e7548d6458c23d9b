import { displayText, plainText } from './latex.js';
import { abstractEvidence } from './system-name-abstract.js';
import { fieldOf, type Evidence, type Field } from './system-name-evidence.js';
import { isGeneric, nameKey } from './system-name-tokens.js';
import { titleEvidence } from './system-name-title.js';
import { useOf } from './system-name-use.js';

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
/** Parts and variants of the first are often named in passing. */
const FURTHER_THRESHOLD = 5;
/** No abstract brings in more; a limit keeps hostile texts linear. */
const MOST_NAMES = 40;

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
  const systems = groups
    .slice(0, MOST_NAMES)
    .map((members) => judge(members, heading, body))
    .filter((system) => system.score >= THRESHOLD)
    .sort(
      (a, b) =>
        b.score - a.score ||
        Number(a.field === 'abstract') - Number(b.field === 'abstract') ||
        a.start - b.start,
    );
  return systems.filter(({ score }, i) => i === 0 || score >= FURTHER_THRESHOLD);
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
  const named = spelled
    ? members.filter((one) => nameKey(textOf(one)) === nameKey(textOf(spelled)))
    : members;
  const best = named.reduce((a, b) => (b.field.name === 'title' && a.field.name !== 'title' ? b : a));
  const label = textOf(best);
  const printed = best.field.display.source(best.start, best.end);
  const long = spelled?.longForm;
  const located = {
    // Where marks cross the name's borders no range prints just the name; then it is what the range prints.
    label: plainText(best.field.source.slice(printed.start, printed.end)),
    longForm: spelled && long ? spelled.field.display.text.slice(long.start, long.end) : null,
    field: best.field.name,
    ...printed,
  };
  // Several rules may see one place; each place counts once.
  const strongest = new Map<string, number>();
  for (const { field, start, weight } of members) {
    const place = `${field.name}:${start}`;
    strongest.set(place, Math.max(strongest.get(place) ?? 0, weight));
  }
  const [first = 0, second = 0] = [...strongest.values()].sort((a, b) => b - a);
  // An acronym in mixed case for words of the title is made for this paper; one in capitals may be the field's.
  const spelledOut = /\p{Ll}/u.test(label) && heading !== null ? located.longForm : null;
  const made =
    spelledOut !== null && nameKey(heading?.display.text ?? '').includes(nameKey(spelledOut)) ? 3 : 0;
  // Being spelled out and often used makes no name one's own.
  if (first + made < 2) return { ...located, score: 0 };
  let score = first + second / 2 + made;
  if (isGeneric(label) && !members.some((one) => one.rule === 'title-prefix')) score -= 3;
  score += useOf(label, heading, body);
  return { ...located, score };
}
