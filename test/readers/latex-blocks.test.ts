/** What a document in LaTeX is cut into, before anything is known of papers. */
import { expect, it } from 'vitest';
import { latexBlocks } from '../../src/readers/list/blocks/latex-blocks.js';
import { LatexFaults } from '../../src/readers/list/blocks/latex-faults.js';
import { readLines } from '../../src/readers/shared/lines.js';
import { chunksOf } from '../support/listing.js';

/** Kind, level and lines of each block; of a row its cells. */
async function blocksOf(text: string): Promise<string[]> {
  const context = { file: 'x.tex', report: () => undefined };
  const lines = readLines(chunksOf(Buffer.from(text)), context);
  const blocks: string[] = [];
  for await (const { kind, level, source, cells } of latexBlocks(
    lines,
    () => undefined,
    new LatexFaults(context),
  )) {
    const texts = (kind === 'row' ? cells : source.lines()).map(({ clean }) => clean);
    blocks.push(`${kind} ${level}: ${texts.join(' / ')}`);
  }
  return blocks;
}

it.each<[string, string, string[]]>([
  ['paragraphs, and comments within', 'a %\n% b\n c\n\nd\n', ['text 0: a c', 'text 0: d']],
  ['lines that are ended', String.raw`a\\[2pt] b \newline c`, ['text 0: a / b / c']],
  ['lines that are ended twice', String.raw`a\\ b \\ \\ c`, ['text 0: a / b', 'text 0: c']],
  ['a skip between paragraphs', 'a\n\\bigskip\nb\n\\vspace{1em}\nc', ['text 0: a', 'text 0: b', 'text 0: c']],
  ['a space within a line', String.raw`a \vspace{1em} b`, ['text 0: a b']],
  [
    'headings of each rank, with a short form for the table of contents',
    '\\chapter{a}\\section*{b {\\bf c}} d\n\\subsection[x]{e}\\subsubsection{f}\\paragraph{g} h\\cvsubsection{i}',
    [
      'heading 1: a',
      'heading 2: b c',
      'text 0: d',
      'heading 3: e',
      'heading 4: f',
      'heading 5: g',
      'text 0: h',
      'heading 3: i',
    ],
  ],
  [
    'items in items, and paragraphs of items',
    '\\begin{itemize}[nosep]\\item a\n\nb\n\\begin{enumerate}\\item c\\end{enumerate}\nd\\item e\\end{itemize}f',
    ['item 2: a', 'text 3: b', 'item 4: c', 'text 3: d', 'item 2: e', 'text 0: f'],
  ],
  [
    'items outside of environments, up to a heading',
    '\\item a\n\n\\section{b}\nc',
    ['item 2: a', 'heading 2: b', 'text 0: c'],
  ],
  [
    'arguments of environments',
    '\\begin{minipage}[t]{0.5\\textwidth}a\\end{minipage}\\begin{thebibliography}{9}\\bibitem[x]{y} b\\end{thebibliography}',
    ['text 0: a', 'item 2: b'],
  ],
  [
    'commands of the document with their arguments, and what stands around them',
    'a\n\\talk{b}%\n  {c}\nd\n\\years{e} f\n\\cvlistitem{g}\n',
    ['text 0: a', 'item 1: b / c', 'text 0: d e f', 'item 1: g'],
  ],
  [
    'a list in the last argument of a command',
    '\\cventry{a}{b}{\n\\begin{cvitems}\n\\item {c}\n\\end{cvitems}\n}\n\\cventry{d}{e}{}\n',
    ['item 1: a / b', 'item 2: c', 'item 1: d / e'],
  ],
  [
    'arguments of commands that a list or a blank line ends',
    '\\talk{a}{b\n\\begin{itemize}\\item c\\end{itemize}}\n\\cvlistitem{d\n\ne}\n',
    ['item 1: a / b', 'item 2: c', 'item 1: d', 'text 0: e'],
  ],
  [
    'lists that commands start and end',
    '\\entryListStart\n\\entry{a}{b}\n\\resumeItemListStart\n\\resumeItem{c}\n\\resumeItemListEnd\n\\entryListEnd\nd',
    ['item 3: a / b', 'item 5: c', 'text 0: d'],
  ],
  [
    'rows of tables',
    '\\begin{tabular}{|l|l|}\\hline a & b\\\\ \\hline\n\\multicolumn{2}{c}{c}\\\\ d \\& e & {f\\\\g} \\\\ h\n\\end{tabular} i',
    ['row 0: a / b', 'row 0: c / ', 'row 0: d & e / f g', 'row 0: h / ', 'text 0: i'],
  ],
  [
    'a table of one column, which is text',
    '\\begin{tabular}{l}a\\\\ b\\end{tabular}',
    ['text 0: a', 'text 0: b'],
  ],
  [
    'a list in a table, which lays out the page',
    '\\begin{tabular}{ll}a & \\begin{itemize}\\item b \\end{itemize}\\\\\\end{tabular}c',
    ['text 0: a', 'item 2: b', 'text 0: c'],
  ],
  [
    'nothing of definitions, letterheads, conditions and hidden environments',
    'a\\newcommand{\\x}[1]{\\item #1}\\def\\y#1{\\item}\\email{b}\\iffalse c\\ifx d\\fi\\fi\\begin{figure}e\\end{figure} f',
    ['text 0: a', 'text 0: f'],
  ],
])('%s', async (_, text, blocks) => {
  expect(await blocksOf(text)).toEqual(blocks);
});
