import type { Reader } from '../../plugin.js';
import { readLines } from '../shared/lines.js';
import { LineLedger } from './records/line-ledger.js';
import { ListPage } from './grouping/list-page.js';
import { lookahead } from './blocks/look-ahead.js';
import { markdownBlocks } from './blocks/markdown-blocks.js';
import { detectPaperList } from './paper-list-detect.js';

/** Blocks that are looked at ahead: enough to tell the title of a paper from the heading of a section. */
const AHEAD = 30;

/** Lists of papers in Markdown or plain text: accepted papers, reading lists, publication lists, tables. */
export const paperList: Reader = {
  name: 'paper-list',
  summary:
    'list of papers in Markdown or plain text: accepted papers, awesome lists, tables, publication lists',

  detect: detectPaperList,

  async *read(chunks, context) {
    const ledger = new LineLedger((line, reason) => context.account?.(line, reason));
    const page = new ListPage(context, 'paper-list', ledger);
    const blocks = markdownBlocks(readLines(chunks, context), (line, reason) =>
      ledger.note(line, line, reason),
    );
    for await (const { current, next } of lookahead(blocks, AHEAD)) yield* page.add(current, next);
    yield* page.finish();
  },
};
