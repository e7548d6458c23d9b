import { findLinks } from '../../../text/link.js';
import { startsAbstract } from '../../../text/prose.js';
import { isSessionHeading, isVolume } from '../../shared/page-furniture.js';
import { leadsToPaper } from '../../shared/paper-links.js';
import type { PageBlock } from '../blocks/page-block.js';
import { flatClass, isTitleClass } from '../lines/flat-class.js';
import { traitsOf } from '../lines/line-traits.js';
import { isAuthorsOnly, labelledWithin } from '../lines/list-authors.js';
import { isLinkLabel } from '../lines/list-labels.js';
import { linesOfBlock, type PageText } from '../lines/page-text.js';
import { namesPeople } from '../records/list-section.js';

/** How often headings of each rank named a paper so far. */
export class HeadingTally {
  private readonly papers = new Map<number, number>();
  private readonly people = new Set<number>();

  count(level: number, paper: boolean): void {
    this.papers.set(level, (this.papers.get(level) ?? 0) + (paper ? 1 : -1));
  }

  /** A heading of this rank named the authors of the title below it. */
  addPeople(level: number): void {
    this.people.add(level);
  }

  namesPeople(level: number): boolean {
    return this.people.has(level);
  }

  /** Most headings of this rank named papers. */
  favours(level: number): boolean {
    return (this.papers.get(level) ?? 0) > 0;
  }
}

const PEOPLE_HEADING =
  /^(?:(?:workshop |program |general |local |steering |web |publicity )*(?:organi[sz]ers?|organi[sz]ing committee|speakers?|invited speakers?|keynote.{0,20}|committee|chairs?|panell?ists?|program committee|advisory.{0,20}|team|contact|people|members|sponsors?|reviewers?|editors?|contributors?|authors?))\b/i;

/** A numbered part of a programme, such as `Panel 2. Open Looms`. */
const PART_HEADING =
  /^(?:panel|session|track|day|block|theme|workshop)\s(?:\d{1,2}|[IVX]{1,4}|[A-Z])(?:[.:)\s–—-]|$)/i;

const SECTION_HEADING =
  /^(?:[\W\d]*)(?:(?:list of |all |our |the |recent |selected |main |full |short |long |regular |contributed |invited |accepted |conference |journal |workshop |poster |oral |spotlight |research |industry |demo |best )+)?(?:papers?|publications?|posters?|orals?|spotlights?|presentations?|talks|abstracts|articles|proceedings|tracks?|preprints?|contributions|submissions|demos?|conferences?|journals?|survey(?:s| papers?)?)(?: (?:papers?|list|sessions?|presentations?|track))?(?:\s*[(:–—|-].{0,40})?$/i;

/** Whether a text heads a list of papers and says nothing else. */
export const isSectionOfPapers = (text: string): boolean => SECTION_HEADING.test(text);

/** Whether a text heads the papers of one meeting, as `ICML 2023 Full papers` does. */
export const isSectionOfEdition = (text: string): boolean => {
  const [edition = ''] = /^\p{Lu}[\p{L}\p{N}&/-]{1,15}(?: (?:19|20)|['’ -]{1,2})\d\d\s/u.exec(text) ?? [];
  return edition !== '' && isSectionOfPapers(text.slice(edition.length));
};

/** Whether a heading is the title of a paper: then its authors, its fields or its links follow. */
export function isPaperHeading(block: PageBlock, next: readonly PageBlock[], tally: HeadingTally): boolean {
  const { clean } = block.source;
  const words = clean.split(' ').length;
  if (
    isSessionHeading(clean) ||
    isVolume(clean) ||
    PEOPLE_HEADING.test(clean) ||
    PART_HEADING.test(clean) ||
    /^awesome\b/i.test(clean) ||
    clean.length > 400 ||
    clean === ''
  )
    return false;
  if (
    block.source.links.some(({ address }) => block.source.address(address)?.value.startsWith('#')) &&
    words < 4
  )
    return false;
  if (words <= 6 && SECTION_HEADING.test(clean)) return false;
  const [head] = linesOfBlock(block);
  if (!head) return false;
  if (flatClass(head) === 'complete' && words > 5) return true;
  if (words >= 3 && namesAddress(block)) return true;
  const following = next.filter(({ source }) => /\S/.test(source.text) && !traitsOf({ source }).furniture);
  const [first] = following;
  if (labelsTitles(following)) return false;
  if (headsTitle(block, first) && (tally.namesPeople(block.level) || areRepeated(block, following))) {
    tally.addPeople(block.level);
    return true;
  }
  if (
    isLinkToPaper(block) &&
    (tally.favours(block.level) ||
      following.some((other) => other.level === block.level && isLinkToPaper(other)))
  )
    return true;
  // `2.0 Data, Model` numbers a part of the page, whatever its words.
  const isNumbered = /^\d+\.[\d.]*\s/.test(first?.source.text ?? '');
  if (first?.kind === 'heading' && first.level > block.level && isField(first) && !isNumbered)
    return words >= 2;
  if (!first || first.kind === 'row' || first.kind === 'heading')
    return tally.favours(block.level) && words >= 4 && first?.kind === 'heading';
  const [line] = linesOfBlock(first);
  if (!line) return false;
  const second = following[1] ? linesOfBlock(following[1])[0] : undefined;
  // A list whose second item is a paper by itself is one of papers, whatever its first looks like.
  if (first.kind === 'item' && following[1]?.kind === 'item' && second && flatClass(second) === 'complete')
    return false;
  // Editors and the name of their volume, or an item with a title of its own below its authors.
  if (second && isVolume(second.source.clean)) return false;
  if (
    first.kind === 'item' &&
    following[1]?.kind === 'text' &&
    second?.gap === 0 &&
    isTitleClass(flatClass(second))
  )
    return false;
  const { label, onlyLinks, strength, prose } = traitsOf(line);
  if (label)
    return label.role !== 'other' && label.role !== 'comment'
      ? label.role !== 'link' || words >= 4 || tally.favours(block.level)
      : tally.favours(block.level);
  if (line.hint === 'authors' || (line.hint === 'abstract' && words >= 3)) return true;
  if (first.kind === 'item' && !isField(first))
    return isLoneAuthor(first, following.slice(1)) && (words >= 4 || tally.favours(block.level));
  if (isAuthorsOnly(line) || labelledWithin(line.source)) return true;
  if (flatClass(line) === 'authors' && words >= 3) return true;
  if (onlyLinks)
    return words >= 4 || tally.favours(block.level) || (second !== undefined && isAuthorsOnly(second));
  if (strength === 'one' && flatClass(line) !== 'complete') return words >= 4 || tally.favours(block.level);
  // A venue or a session may stand between title and authors.
  if (traitsOf(line).meta && second && isAuthorsOnly(second)) return true;
  return (prose || isLink(block)) && words >= 4 && tally.favours(block.level);
}

/** Whether titles with a label stand below a heading, before the next one: then it is the title of none. */
function labelsTitles(following: readonly PageBlock[]): boolean {
  const end = following.findIndex(({ kind }) => kind === 'heading');
  return following
    .slice(0, end < 0 ? following.length : end)
    .some((block) => linesOfBlock(block).some((line) => traitsOf(line).label?.role === 'title'));
}

/** Whether a heading names people and nothing else, and a title stands below it. */
function headsTitle(block: PageBlock, below: PageBlock | undefined): boolean {
  if (block.kind !== 'heading' || below?.kind !== 'text') return false;
  const [[people, ...others], [title]] = [linesOfBlock(block), linesOfBlock(below)];
  if (!people || !title || others.length > 0) return false;
  return (
    isNamesHeading(people) && isTitleClass(flatClass(title)) && title.source.clean.split(' ').length >= 3
  );
}

/** Whether a page goes on with another such heading, of several people as this one: one alone may be anybody's. */
const areRepeated = (block: PageBlock, following: readonly PageBlock[]): boolean =>
  isSeveral(block) &&
  following.some(
    (other, index) =>
      other.level === block.level && headsTitle(other, following[index + 1]) && isSeveral(other),
  );

const isSeveral = (block: PageBlock): boolean =>
  linesOfBlock(block).every((line) => traitsOf(line).strength === 'several');

/** Whether the line of a heading names people and nothing else. */
export const isNamesHeading = (line: PageText): boolean =>
  isAuthorsOnly(line) && line.source.runs.every(({ kind }) => kind !== 'title');

/** Whether a heading ends in the address of a paper, as in `Weaving Patterns (https://…)`. */
export function namesAddress({ source: { text } }: PageBlock): boolean {
  const address = findLinks(text).at(-1);
  return (
    address !== undefined &&
    address.end >= text.length - 1 &&
    leadsToPaper(text.slice(address.start, address.end))
  );
}

/** Whether an item has the address of a paper. */
export const leadsToPaperByItself = ({ source }: PageBlock): boolean =>
  source.links.some(({ address }) => leadsToPaper(source.address(address)?.value ?? '')) ||
  findLinks(source.text).some(({ start, end }) => leadsToPaper(source.text.slice(start, end)));

/** Where a block that is a link and nothing else leads; null for any other. */
function wholeLink({ source }: PageBlock): string | null {
  const { text, links } = source;
  const whole = links.find(({ start, end }) => start <= 1 && end >= text.length - 1);
  return whole ? (source.address(whole.address)?.value ?? null) : null;
}

const isLink = (block: PageBlock): boolean => /^https?:/.test(wholeLink(block) ?? '');

/** Whether a heading is a link to a paper and nothing else. */
export const isLinkToPaper = (block: PageBlock): boolean =>
  block.kind === 'heading' &&
  block.source.text.split(/\s+/).length >= 2 &&
  leadsToPaper(wholeLink(block) ?? '');

/** Whether an item is one person and the next is none: the author of the heading above rather than one of a list. */
export function isLoneAuthor(block: PageBlock, next: readonly PageBlock[]): boolean {
  return isPerson(block) && !isPerson(next[0]);
}

/** Whether a block is an item that names one person and nothing else. */
export const isPerson = (block: PageBlock | undefined): boolean =>
  block?.kind === 'item' && linesOfBlock(block).every((line) => flatClass(line) === 'one');

/** Whether a text above an item that names one person may be a title. */
export function mayHaveAuthorsBelow(block: PageBlock | undefined, item: PageBlock | undefined): boolean {
  const line = block?.kind === 'text' ? linesOfBlock(block).at(-1) : undefined;
  if (!line || !isPerson(item) || flatClass(line) !== 'text') return false;
  const { clean } = line.source;
  return clean.split(' ').length >= 3 && !namesPeople(clean) && !isSectionOfPapers(clean);
}

/**
 * Whether the authors of a title stand in items below it, one in each, as in the contents of the ACM's proceedings.
 * A single list of people below a text may be anything; here another such title follows.
 */
export function listsAuthorsBelow(title: PageBlock, block: PageBlock, next: readonly PageBlock[]): boolean {
  return (
    mayHaveAuthorsBelow(title, block) &&
    next.some((other, index) => mayHaveAuthorsBelow(other, next[index + 1]))
  );
}

/** Whether an item below a paper says something of it: a sentence, or a link named by what it leads to. */
export function isAnnotation(block: PageBlock): boolean {
  const { text, clean, links } = block.source;
  const [link] = links;
  if (link) return links.length === 1 && link.start <= 1 && link.end >= text.length - 1 && isLinkLabel(text);
  return (
    linesOfBlock(block).every((line) => ['text', 'prose'].includes(flatClass(line))) && startsAbstract(clean)
  );
}

/** Whether a block names the next of the people whom the block before it starts to list. */
export function goesOnIn(before: PageBlock, block: PageBlock): boolean {
  const last = linesOfBlock(before).at(-1);
  return (
    last !== undefined &&
    flatClass(last) === 'authors' &&
    /(?:[,;&]|\band)\s*$/i.test(last.source.text) &&
    linesOfBlock(block).every((line) => ['one', 'authors'].includes(flatClass(line)))
  );
}

/** Whether an item with the number and the links of a paper, or its authors, stands right above its title. */
export function startsEntry(block: PageBlock, next: readonly PageBlock[]): boolean {
  const [below] = next;
  const [title] = below && below.kind === 'text' && below.gap === 0 ? linesOfBlock(below) : [];
  if (title === undefined || block.kind !== 'item') return false;
  // Or with its authors, above the title.
  const isApart = isSetApart(title);
  const isAbove = (title.block.level > block.level || isApart) && flatClass(title) === 'text';
  const namesAuthors = linesOfBlock(block).every(isAuthorsOnly) || (isApart && isPerson(block));
  return traitsOf(title).label?.role === 'title' || (isAbove && namesAuthors);
}

/** Whether a line is linked, bold or in italics from its start to its end, and long enough for a title. */
function isSetApart({ source }: PageText): boolean {
  const { text, links, runs } = source;
  const isWhole = ({ start, end }: { start: number; end: number }): boolean =>
    start <= 1 && end >= text.length - 1;
  return text.split(/\s+/).length >= 3 && (links.some(isWhole) || runs.some(isWhole));
}

/** Whether a block holds a field of a paper rather than a paper: a label, links, or the authors alone. */
export function isField(block: PageBlock): boolean {
  const lines = linesOfBlock(block);
  if (lines.length === 0) return true;
  return lines.every((line) => {
    const { label, onlyLinks } = traitsOf(line);
    return onlyLinks || (label !== null && label.role !== 'title') || flatClass(line) === 'authors';
  });
}
