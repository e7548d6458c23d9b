import { YamlFault } from '../../text/yaml-nodes.js';
import type { Line } from '../shared/lines.js';
import { saysApart, standsApart } from './yaml-apart.js';
import { divide, type InnerList } from './yaml-division.js';
import { itemOf, joinUnit, mapOf } from './yaml-item.js';
import { MARK } from './yaml-line.js';
import { isListOfPapers, isTitle, saysPapers } from './yaml-names.js';
import type { YamlUnit } from './yaml-open-unit.js';
import { NOTHING_AROUND, type Around } from './yaml-session.js';
import { UnitCutter } from './yaml-units.js';

/** A name for a title, without which no paper is found. */
const TITLE =
  /^[ \t]*(?:-[ \t]+)*["'{]?(?:(?:paper|article)[ _-]?)?(?:title|name)["']?[ \t]*:|\{[ \t]*["']?title["']?[ \t]*:/im;
/** So many units show what a file holds. */
const MOST_UNITS = 60;
/** The head of a file may end inside of its last unit. */
const HEAD = 60_000;

/** How sure the head of a file makes that it is YAML with papers in it: it is read, and nothing may stand in the way. */
export function certaintyOfYaml(head: string): number {
  const text = head.replace(/^\ufeff/, '');
  if (/^\s*[[{]/.test(text) || !TITLE.test(text) || isMarkdown(text)) return 0;
  if (LABEL_ABOVE.test(text)) return 0;
  const lines = linesOf(text);
  if (text.length >= HEAD) lines.pop();
  const count = new Counted(text);
  const cutter = new UnitCutter(() => undefined);
  for (const line of lines) {
    if (!count.addAll(cutter.add(line))) return 0;
    if (MARK.test(line.text)) count.startDocument();
  }
  const rest = cutter.finish();
  if (text.length >= HEAD) count.addCut(rest);
  else if (!count.addAll(rest)) return 0;
  return count.certainty();
}

/** Bullets with labels, as people write them in Markdown, stand below headings, which are comments in YAML. */
function isMarkdown(text: string): boolean {
  const first = text.search(/^[ \t]*- +(?:Paper )?Title:/m);
  if (first < 0 || !/^#{1,6} \S/m.test(text)) return false;
  return HEADING.test(text.slice(first)) || !LISTED_AUTHORS.test(text);
}

/** Comments have no levels, and stand right above what they are of. */
const HEADING = /^#{2,6} \S|^# \S[^\n]*\n[ \t]*\r?$/m;
/** Fields that hold lists, which labels of Markdown do not. */
const LISTED_AUTHORS = /^[ \t]+Authors?:[ \t]*(?:\r?\n[ \t]+- |\[[^[\]\n]+\][ \t]*\r?$)/m;

/** What a page says of the items below it; in YAML no list stands below a name that has a value. */
const LABEL_ABOVE =
  /^(?:[\w-]+ )?(?:session|track|day|part|block|topic|area)\b[^:\n]{0,80}:[ \t]+\S[^\n]*\n(?:[ \t]*\r?\n)*- /im;

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split(/\r\n|\r|\n/).map((line, index) => {
    const from = start;
    start += line.length + 1;
    return { number: index + 1, text: line, start: from, end: start, byteAt: (at) => from + at };
  });
}

class Counted {
  private readonly text: string;
  private units = 0;
  private listed = 0;
  private whole = 0;
  private faults = 0;
  private others = 0;
  private strays = 0;
  /** Papers before the document that is counted. */
  private before = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Counts what units are; false where they show that the file is something else. */
  addAll(units: Iterable<YamlUnit>, depth = 0, inside: Inside = OUTSIDE): boolean {
    for (const unit of units) {
      if (unit.kind === 'stray' || unit.kind === 'long') {
        // Text behind papers may have lost its indentation, text before them is a page.
        if (this.listed === this.before) return false;
        this.strays += 1;
        continue;
      }
      // Front matter stands before a page of items.
      if (unit.kind === 'item' && depth === 0 && this.whole > 0) return false;
      if (this.units >= MOST_UNITS) continue;
      this.units += 1;
      const divided = depth < 3 ? divide(unit) : null;
      if (!divided) {
        if (!this.add(unit, within(unit, inside))) return false;
        continue;
      }
      for (const inner of divided.inner) {
        const { found, last, below } = cut(inner, within(unit, inside));
        this.addAll([...found, ...last], depth + 1, below);
      }
    }
    return true;
  }

  /** Counts what is whole of units that the end of the head cut. */
  addCut(units: Iterable<YamlUnit>, depth = 0, inside: Inside = OUTSIDE): void {
    for (const unit of units)
      for (const [index, inner] of ((depth < 3 && divide(unit)?.inner) || []).entries()) {
        const { found, last, below } = cut(inner, within(unit, inside));
        this.addAll(found, depth + 1, below);
        if (index < divide(unit)!.inner.length - 1) this.addAll(last, depth + 1, below);
        else this.addCut(last, depth + 1, below);
      }
  }

  startDocument(): void {
    this.before = this.listed;
  }

  private add(unit: YamlUnit, { isApart, areTalks }: Inside): boolean {
    const titles = unit.lines.filter(({ column, key }) => column === 0 && key && isTitle(key.name));
    // Lines with labels name each paper's title anew.
    if (unit.kind === 'fields' && titles.length > 1) return false;
    const joined = joinUnit(unit);
    try {
      const map = mapOf(unit.kind, joined, null);
      const [first, last] = [unit.lines[0]!.line, unit.lines.at(-1)!.line];
      const place = { file: '', first, last, saysPapers: unit.list.saysPapers, isTalk: areTalks };
      const item = map && !isApart ? itemOf(map, place, () => undefined) : null;
      if (unit.kind === 'fields') this.whole += 1;
      if (item?.kind !== 'paper') this.others += 1;
      else if (unit.kind !== 'fields') this.listed += 1;
      else if (!isWhole(unit, this.text)) return false;
    } catch (error) {
      if (!(error instanceof YamlFault)) throw error;
      this.faults += 1;
    }
    return true;
  }

  certainty(): number {
    const papers = this.listed + this.whole;
    if (papers === 0 || this.faults > papers || this.strays >= papers) return 0;
    if (this.listed > 0) return 0.93;
    return this.others === 0 ? 0.88 : 0;
  }
}

/** What the names of lists around say of what stands in them. */
type Inside = Pick<Around, 'isApart' | 'areTalks'>;

const OUTSIDE: Inside = NOTHING_AROUND;

const within = ({ list }: YamlUnit, { isApart, areTalks }: Inside): Inside => ({
  isApart: standsApart(list, isApart),
  areTalks,
});

/** What a list inside of a unit holds; the last of it may not be whole. */
function cut({ key, lines }: InnerList, { isApart }: Inside) {
  const cutter = new UnitCutter(() => undefined, saysPapers(key.name));
  const found = lines.flatMap((line) => [...cutter.add(line)]);
  const below = { isApart: saysApart(key.name) ?? isApart, areTalks: isListOfPapers(key.name) };
  return { found, last: [...cutter.finish()], below };
}

/** Whether the fields of a document are those of a paper in YAML, not lines with labels. */
const isWhole = ({ lines }: YamlUnit, text: string): boolean =>
  /^\s*---/.test(text) && lines.every(({ key, column }) => column > 0 || !key || /^\p{Ll}/u.test(key.name));
