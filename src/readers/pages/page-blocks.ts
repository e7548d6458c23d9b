import { continues, endsSentence, isProse } from '../../text/prose.js';
import type { Line } from '../shared/lines.js';

/** A line of a page that is not blank, with its cleaned text and the number of blank lines before it. */
export interface PageLine {
  readonly line: Line;
  readonly text: string;
  readonly gap: number;
}

/** An abstract, with the title right above it when that stands without authors. */
export interface AbstractBlock {
  readonly lines: readonly PageLine[];
  readonly title: readonly PageLine[];
  /** Whether it can be the abstract of the record whose authors stand right above the block. */
  readonly belongsToOpen: boolean;
}

export interface SplitBlock {
  /** What stands before the title. */
  readonly body: readonly PageLine[];
  /** The title at the end of the block, when one is asked for. */
  readonly title: readonly PageLine[];
  readonly abstracts: readonly AbstractBlock[];
  /** Short lines that are no abstract. */
  readonly stray: readonly PageLine[];
}

/** The longest run of lines that one title may be wrapped over. */
const TITLE_LINES = 3;

/** Longer than any title; abstracts of one sentence are about as long. */
const TITLE_LENGTH = 220;

/**
 * Splits the lines between two author lines.
 * @param afterAuthors whether an author line stands right before the block, so that its first prose is that record's
 * abstract
 * @param beforeAuthors whether an author line follows, so that the block ends in a title
 */
export function splitBlock(
  lines: readonly PageLine[],
  afterAuthors: boolean,
  beforeAuthors = true,
): SplitBlock {
  const titleStart = beforeAuthors ? findTitle(lines, afterAuthors) : lines.length;
  const body = lines.slice(0, titleStart);
  return { body, title: lines.slice(titleStart), ...groupBody(body, afterAuthors) };
}

/** Index where the title at the end of the block starts; the block's length when its last line is no title. */
function findTitle(lines: readonly PageLine[], afterAuthors: boolean): number {
  // No abstract between the authors, and the next title is wrapped.
  const [one, two] = lines;
  if (
    lines.length === 2 &&
    one &&
    two &&
    !isProse(one.text) &&
    follows(one, two) &&
    wraps(one, two, undefined)
  )
    return 0;
  const last = lines.at(-1);
  // Right before the authors even a line with a full stop is a title, as long as it has the length of one.
  if (!last || last.text.length > TITLE_LENGTH) return lines.length;
  let start = lines.length - 1;
  while (start > 0 && lines.length - start < TITLE_LINES) {
    const line = lines[start]!;
    const before = lines[start - 1]!;
    const first = start - 1 === 0 && afterAuthors;
    // Wrapped titles have no blank line inside, and a line that ends a sentence ends an abstract.
    if (
      !follows(before, line) ||
      first ||
      isProse(before.text) ||
      endsSentence(before.text) ||
      before.text.length > 120
    )
      break;
    if (!wraps(before, line, lines[start - 2])) break;
    start -= 1;
  }
  return start;
}

/** Whether a line stands right under another, without a blank or a skipped line between. */
function follows(before: PageLine, line: PageLine): boolean {
  return line.gap === 0 && line.line.number === before.line.number + 1;
}

/** A title goes on in the next line when that starts in lower case, or the first line ends in a word that asks for more. */
function wraps(before: PageLine, line: PageLine, beforeThat: PageLine | undefined): boolean {
  if (beforeThat && continues(beforeThat.text, before.text)) return false;
  return (
    /^[\p{Ll}&(]/u.test(line.text) ||
    /(?:[,:–-]|\b(?:of|for|the|a|an|in|on|with|and|to|from|via|by))$/i.test(before.text)
  );
}

function groupBody(
  body: readonly PageLine[],
  afterAuthors: boolean,
): { abstracts: AbstractBlock[]; stray: PageLine[] } {
  const abstracts: { lines: PageLine[]; title: PageLine[]; belongsToOpen: boolean }[] = [];
  const stray: PageLine[] = [];
  let short: PageLine[] = [];
  for (const [index, line] of body.entries()) {
    const current = abstracts.at(-1);
    const previous = body[index - 1];
    const joins =
      current !== undefined && short.length === 0 && previous !== undefined && sameAbstract(previous, line);
    if (joins) {
      current.lines.push(line);
    } else if (isProse(line.text) || (index === 0 && afterAuthors)) {
      abstracts.push({
        lines: [line],
        title: short,
        belongsToOpen: afterAuthors && abstracts.length === 0 && short.length === 0,
      });
      short = [];
    } else {
      stray.push(...short);
      short = [line];
    }
  }
  stray.push(...short);
  return { abstracts, stray };
}

/**
 * Whether a line belongs to the abstract of the line before: it goes on with its sentence, or it is a further
 * paragraph under a single blank line. Two whole abstracts in consecutive lines are two papers.
 */
function sameAbstract(previous: PageLine, line: PageLine): boolean {
  // Page furniture between two lines would become part of the value's range.
  if (line.line.number - previous.line.number !== line.gap + 1) return false;
  if (line.gap === 0)
    return (
      continues(previous.text, line.text) ||
      (!endsSentence(previous.text) && previous.text.length < 160 && isProse(line.text))
    );
  return line.gap === 1 && isProse(line.text);
}
