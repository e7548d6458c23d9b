import { isListOfPapers, saysPapers, spaced } from './yaml-names.js';
import type { YamlList } from './yaml-open-unit.js';

/** Words of names below which things with titles and people stand that are no papers. */
const APART =
  /^(?:keynotes?|tutorials?|workshops?|panels?|panell?ists?|invited|speakers?|organi[sz]ers?|sponsors?|committees?|chairs|todos?|changes|changelog|projects|lectures|assignments|homeworks?|downloads)$/i;

/** Whether a name of a list says that no papers are in it; null where it says nothing of that. */
export function saysApart(name: string): boolean | null {
  if (saysPapers(name) || isListOfPapers(name)) return false;
  return (
    spaced(name)
      .split(/\s+/)
      .some((word) => APART.test(word)) || null
  );
}

/** The same of a list by all the names above it, of which the nearest counts. */
export function standsApart({ keys }: Pick<YamlList, 'keys'>, around: boolean): boolean {
  const told = keys.map(({ key }) => saysApart(key.name)).filter((says) => says !== null);
  return told.at(-1) ?? around;
}

const EVENT =
  /^(?:(?:(?:invited|keynote|plenary|guest) (?:talk|lecture|speaker|speech|address)|keynote|panel(?: discussion)?|round ?table)s?(?: (?:\d{1,2}|[IVX]{1,4}))?\s*(?:[:–—].*|- .*)?|(?:opening|closing|welcome|final|concluding) (?:remarks|session|ceremony|address|words)|business meeting|(?:best paper )?awards?(?: ceremony)?|(?:(?:coffee|tea|lunch) )?break|lunch|dinner|banquet|reception|registration|q ?& ?a|discussion|poster session|tb[ad]|to be (?:announced|determined|confirmed))$/i;

/** Kinds of talks that programmes tell of behind a title. */
const INVITED =
  /[([](?:invited|keynote|plenary|tutorial)(?: (?:talk|lecture|speaker|speech|address))?[)\]]$/i;

/** Whether a title is that of a part of a programme that is no paper. */
export const isEvent = (title: string): boolean => EVENT.test(title) || INVITED.test(title);

/** Fields and values of pages, tasks and changes, which have titles and people as well. */
const FIELDS_APART = ['merge_request', 'permalink'];
const VALUES_APART: Readonly<Record<string, RegExp>> = {
  status: /^(?:open|closed|done|to ?do|in progress|draft)$/i,
  layout: /^(?:page|post|posts|default|home|single|archive)$/i,
  type: /^(?:lecture|homework|lab|assignment|exercise|page|post|news|fix(?:ed)?|add(?:ed)?|changed|removed|deprecated|feature|bug)$/i,
};

/** Whether fields are those of a page, a task or a change, unless much tells of a paper. */
export const isOfSite = (names: ReadonlyMap<string, unknown>, text: (name: string) => string): boolean =>
  FIELDS_APART.some((name) => names.has(name)) ||
  Object.entries(VALUES_APART).some(([name, values]) => values.test(text(name)));
