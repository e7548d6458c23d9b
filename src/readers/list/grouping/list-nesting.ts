import type { PageBlock } from '../blocks/page-block.js';
import { readHead } from '../entry/head/read-head.js';
import { flatClass } from '../lines/flat-class.js';
import { linesOfBlock, type PageText } from '../lines/page-text.js';
import { isField } from './heading/field-blocks.js';

/** Items below an item that are papers of their own: then the item above only heads them, unless it is one as well. */
export function nestedPapers(blocks: readonly PageBlock[]): PageBlock[][] | null {
  const [head, ...rest] = blocks;
  if (!head) return null;
  const groups = groupsOfItems(rest);
  if (groups.filter(namesPaper).length >= LEAST_PAPERS) return isWhole(head) ? [[head], ...groups] : groups;
  if (groups.length > 0 && startsWithDay(head.source.clean) && groups.some(([item]) => setsTitleApart(item!)))
    return groups.filter(([item]) => setsTitleApart(item!));
  if (
    namesPaper([
      head,
      ...rest.slice(
        0,
        rest.findIndex(({ kind }) => kind === 'item'),
      ),
    ])
  )
    return null;
  const nested = rest.filter((block) => block.kind === 'item' && !isField(block) && !isDetail(block));
  if (nested.length === 0) return null;
  const short =
    head.source.clean.split(' ').length <= 6 && head.source.links.every(({ start, end }) => end - start < 40);
  if (!nested.some(isWhole) && !(nested.length >= 2 && short)) return null;
  const level = Math.min(...nested.map((block) => block.level));
  const papers: PageBlock[][] = isWhole(head) ? [[head]] : [];
  for (const block of rest) {
    if (block.kind === 'item' && (block.level <= level || isWhole(block))) papers.push([block]);
    else papers.at(-1)?.push(block);
  }
  return papers;
}

/** A meeting by its day, such as `April 7th: Type systems (led by Ada Lovelace)`, is no paper; those read there stand below. */
const startsWithDay = (text: string): boolean =>
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\.? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*)(?!\p{L})/iu.test(
    text,
  );

/** Whether an item links, quotes or sets in bold the title of a paper. */
function setsTitleApart(block: PageBlock): boolean {
  const [line] = linesOfBlock(block);
  return line !== undefined && !isField(block) && readHead(line.source, false).apart;
}

/** So many items that each name a paper are no fields of one. */
const LEAST_PAPERS = 2;

/** The outermost items with what stands below them. */
function groupsOfItems(blocks: readonly PageBlock[]): PageBlock[][] {
  const level = Math.min(...blocks.flatMap((block) => (block.kind === 'item' ? [block.level] : [])));
  const groups: PageBlock[][] = [];
  for (const block of blocks) {
    if (block.kind === 'item' && block.level <= level) groups.push([block]);
    else groups.at(-1)?.push(block);
  }
  return groups;
}

/** Whether blocks hold a line that is marked as a title, and authors. */
function namesPaper(blocks: readonly PageBlock[]): boolean {
  const lines = blocks.flatMap(linesOfBlock);
  return (
    lines.some(({ hint }) => hint === 'title') &&
    lines.some((line) => flatClass(line) === 'authors' || line.hint === 'authors')
  );
}

/** Whether an item names a paper and its authors by itself. */
function isWhole(block: PageBlock): boolean {
  const [first, ...others] = linesOfBlock(block).map(flatClass);
  // One person is the author of a title, not of a word or two.
  const one = others[0] === 'one' && block.source.lines()[0]!.clean.split(' ').length >= 4;
  return first === 'complete' || (first === 'text' && (one || others.includes('authors')));
}

/** A person, a venue or the like alone on its line says something of the item above. */
const isDetail = (block: PageBlock): boolean =>
  linesOfBlock(block).every((line) => ['one', 'skip'].includes(flatClass(line)));

/** Whether the text under a heading holds further papers: author lines apart from each other. */
export const holdsSeveral = (blocks: readonly PageBlock[]): boolean =>
  countPapers(blocks.slice(1).flatMap(linesOfBlock)) > 1;

/** So many papers below an item without markup of their own show that it heads them, as in `4. Schedule`. */
const LEAST_BELOW = 4;

/** Whether an item without people or title set apart heads the papers in the lines below it. */
export function headsLines(blocks: readonly PageBlock[]): boolean {
  const [head, ...lines] = blocks.flatMap(linesOfBlock);
  return head !== undefined && flatClass(head) === 'text' && countPapers(lines) >= LEAST_BELOW;
}

/** How many papers lines name: those that do so by themselves, and lines of authors apart from each other. */
function countPapers(lines: readonly PageText[]): number {
  const classes = lines.map(flatClass);
  const starts = classes.filter((kind, index) => kind === 'authors' && classes[index - 1] !== 'authors');
  return starts.length + classes.filter((kind) => kind === 'complete').length;
}
