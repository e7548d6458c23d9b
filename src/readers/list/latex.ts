import type { Reader } from '../../plugin.js';
import { readLines } from '../shared/lines.js';
import { latexBlocks } from './blocks/latex-blocks.js';
import { LatexFaults } from './blocks/latex-faults.js';
import { lookahead } from './blocks/look-ahead.js';
import { detectLatex } from './detection/latex-signs.js';
import { ListPage } from './grouping/list-page.js';
import { LineLedger } from './records/line-ledger.js';

/** Blocks that are looked at ahead: enough to tell the title of a paper from the heading of a section. */
const AHEAD = 30;

/** Documents in LaTeX that list papers: curricula, publication lists, bibliographies, programmes, reading lists. */
export const latex: Reader = {
  name: 'latex',
  summary: 'document in LaTeX that lists papers: curriculum, publication list, bibliography, programme',

  detect: detectLatex,

  async *read(chunks, context) {
    const ledger = new LineLedger((line, reason) => context.account?.(line, reason));
    const page = new ListPage(context, 'latex', ledger);
    const blocks = latexBlocks(
      readLines(chunks, context),
      (line, reason) => ledger.note(line, line, reason),
      new LatexFaults(context),
    );
    for await (const { current, next } of lookahead(blocks, AHEAD)) yield* page.add(current, next);
    yield* page.finish();
  },
};
