import type { Encoding, Reader } from '../../plugin.js';
import { readLines } from '../shared/lines.js';
import { statedEncoding } from '../shared/stated-encoding.js';
import { latexBlocks } from './blocks/latex-blocks.js';
import { LatexFaults } from './blocks/latex-faults.js';
import { lookahead } from './blocks/look-ahead.js';
import { detectLatex } from './detection/latex-signs.js';
import { ListPage } from './grouping/list-page.js';
import { LineLedger } from './records/line-ledger.js';

/** Blocks that are looked at ahead: enough to tell the title of a paper from the heading of a section. */
const AHEAD = 30;

/** Where a preamble states its encoding, and the bytes that show whether it is true. */
const PRESCAN = 65_536;

/** Documents in LaTeX that list papers: curricula, publication lists, bibliographies, programmes, reading lists. */
export const latex: Reader = {
  name: 'latex',
  summary: 'document in LaTeX that lists papers: curriculum, publication list, bibliography, programme',

  detect: detectLatex,

  async *read(chunks, context) {
    const ledger = new LineLedger((line, reason) => context.account?.(line, reason));
    const page = new ListPage(context, 'latex', ledger);
    const { encoding, all } = await statedEncoding(chunks, PRESCAN, encodingOf);
    const blocks = latexBlocks(
      readLines(all, encoding && !context.encoding ? { ...context, encoding } : context),
      (line, reason) => ledger.note(line, line, reason),
      new LatexFaults(context),
    );
    for await (const { current, next } of lookahead(blocks, AHEAD)) yield* page.add(current, next);
    yield* page.finish();
  },
};

const INPUT_ENCODING = /^[^%\r\n]*\\usepackage\s*\[(?:latin[19]|ansinew|cp1252)\]\s*\{inputenc\}/m;

/** The encoding that a preamble states; many state Latin-1 and are kept as UTF-8 all the same. */
function encodingOf(head: Uint8Array): Encoding | null {
  if (!INPUT_ENCODING.test(Buffer.from(head).toString('latin1'))) return null;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return null;
  } catch {
    return 'latin1';
  }
}
