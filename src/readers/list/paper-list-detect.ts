import { bulletPage, isBulletLine } from './detection/bullet-page.js';
import { filledLines, gappedTexts, markupLength, pageText } from './detection/head-lines.js';
import { countSigns, type Signs } from './detection/list-signs.js';
import { numbersTitles } from './detection/numbered-titles.js';
import { isOtherFormat } from './detection/other-formats.js';
import { withoutCodes } from './grouping/list-codes.js';
import { titlesAlone } from './grouping/classed-lines.js';
import { withoutGlue } from './grouping/list-glued.js';
import { RepeatedLines } from './grouping/list-repeats.js';
import { titleLists } from './grouping/list-titles.js';
import { nameSpeakers } from './grouping/speaker-lists.js';
import { flatClass } from './lines/flat-class.js';
import type { PageText } from './lines/page-text.js';

/** The head of a file, and what its lines show. */
interface ListHead {
  readonly head: string;
  readonly texts: readonly PageText[];
  readonly signs: Signs;
  /** Lines that name the authors of a paper. */
  readonly papers: number;
  /** Lines with marks of headings, items or rows. */
  readonly markup: number;
}

/** Other pages have so few lines as well; here one paper is much. */
const FEW_LINES = 40;
const LEAST_TITLES = 5;

/** What shows a list, and how surely; the first that holds counts. Those that weigh lines against each other take longest. */
const SIGNS: readonly {
  readonly confidence: number;
  readonly holds: (list: ListHead) => boolean;
}[] = [
  { confidence: 0.85, holds: ({ signs }) => signs.heads > 0 && signs.rows >= 2 },
  { confidence: 0.85, holds: ({ papers, markup }) => papers >= 2 && markup > 0 },
  { confidence: 0.7, holds: ({ papers }) => papers >= 2 },
  { confidence: 0.6, holds: ({ signs, markup }) => signs.links >= 3 && markup >= 3 },
  { confidence: 0.5, holds: ({ texts }) => titlesAlone(texts, texts.map(flatClass)).size > 0 },
  // Papers with a line for each author; a committee is one run.
  { confidence: 0.5, holds: ({ signs }) => signs.runs >= 3 },
  { confidence: 0.5, holds: ({ papers, texts }) => papers === 1 && texts.length <= FEW_LINES },
  { confidence: 0.5, holds: ({ signs: { people }, texts }) => people >= 3 && texts.length <= people * 3 },
  { confidence: 0.5, holds: ({ texts }) => nameSpeakers(texts) },
  { confidence: 0.45, holds: ({ head }) => listsTitles(head) },
  { confidence: 0.4, holds: ({ head }) => numbersTitles(filledLines(head)) },
  {
    confidence: 0.4,
    holds: ({ head, markup }) => markup >= 5 && /\b(?:papers?|publications?|accepted)\b/i.test(head),
  },
];

/** How surely the head of a file is a list of papers in Markdown or plain text. */
export function detectPaperList(head: string): number {
  const lines = filledLines(head);
  if (lines.length === 0 || isOtherFormat(lines)) return 0;
  const markup = lines.filter((line) => markupLength(line) > 0).length;
  // Whether authors stand between bullets is soon seen; to tell each line apart takes long.
  if (lines.filter(isBulletLine).length >= 2) return bulletPage(lines, markup);
  const texts = withoutCodes(lines.map((line, index) => pageText(line, index + 1)));
  const signs = countSigns(lines, texts);
  const papers = signs.authors + signs.complete + signs.labels;
  const list = { head, texts, signs, papers, markup };
  return SIGNS.find(({ holds }) => holds(list))?.confidence ?? 0;
}

/** Whether a heading says that papers follow, and lines follow that are nothing but titles; or titles run into names. */
function listsTitles(head: string): boolean {
  const texts = gappedTexts(head);
  const repeats = new RepeatedLines();
  repeats.learn(texts);
  const titles = titleLists(repeats.without(texts), false)?.titles.size ?? 0;
  return titles >= LEAST_TITLES || withoutGlue(texts).length > texts.length;
}
