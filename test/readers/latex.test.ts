import { describe, expect, it } from 'vitest';
import { latex } from '../../src/readers/list/latex.js';
import { detectReader } from '../../src/readers/index.js';
import { readListing } from '../support/listing.js';
import { expectTraced, initials, PAPERS, values, withAnd, type SamplePaper } from './sample-papers.js';

/** A document with a preamble that defines what looks like a list. */
const document = (body: string): string =>
  String.raw`% Papers
\documentclass[11pt]{article}
\usepackage[utf8]{inputenc}
\newcommand{\paper}[2]{\item \textbf{#1} #2}
\begin{document}
\title{Curriculum vitae}
\author{Mary Somerville}
\maketitle
\section*{Publications}
${body}
\end{document}
`;

/** Characters that LaTeX writes as commands. */
const escaped = (text: string): string =>
  text
    .replaceAll('&', String.raw`\&`)
    .replaceAll('é', String.raw`\'{e}`)
    .replaceAll('ö', String.raw`\"o`);

type Write = (paper: SamplePaper, index: number) => string;

const inEnvironment = (name: string, options = ''): { before: string; after: string } => ({
  before: `\\begin{${name}}${options}`,
  after: `\\end{${name}}`,
});

const WAYS: readonly { name: string; write: Write; before?: string; after?: string; between?: string }[] = [
  {
    name: 'items with the title in bold and a line end',
    write: (p) => String.raw`\item \textbf{${escaped(p.title)}} \\ ${escaped(p.authors.join(', '))}`,
    ...inEnvironment('enumerate', String.raw`[leftmargin=*,label={[\arabic*]}]`),
  },
  {
    name: 'items with people in front and the title in italics, over several lines',
    write: (p) =>
      `\\item ${escaped(p.authors.join(', '))}:\n  {\\em ${escaped(p.title)}},\n  Annals of Looms, 1843.`,
    ...inEnvironment('itemize'),
  },
  {
    name: 'items that are counted backwards, titles in quotes',
    write: (p) =>
      String.raw`\item ${escaped(withAnd(p.authors))}, ${'``'}${escaped(p.title)}'', in \emph{Proc. ICML}, 2020, pp.~1--9.`,
    ...inEnvironment('etaremune'),
  },
  {
    name: 'a bibliography in the style of BibTeX',
    write: (p, i) =>
      `\\bibitem[L(${i})]{key${i}}\n${escaped(withAnd(p.authors))}.\n\\newblock ${escaped(p.title).replace('?', '?')}.\n\\newblock {\\em Annals of Looms}, 3(2):1--9, 1843.\n`.replace(
        '?.',
        '?',
      ),
    ...inEnvironment('thebibliography', '{99}'),
  },
  {
    name: 'entries of a curriculum',
    write: (p) =>
      String.raw`\cvitem{1843}{${escaped(p.authors.join(', '))}. \textit{${escaped(p.title)}}. Annals of Looms, 1843.}`,
  },
  {
    name: "a document's own command with an argument a line",
    write: (p) =>
      `\\pubentry\n  {${escaped(p.title)}}% the title\n  {${escaped(p.authors.join(', '))}}\n  {1843}`,
  },
  {
    name: 'paragraphs of people and a title',
    write: (p) =>
      `${escaped(p.authors.join(', '))}:\n\\textit{${escaped(p.title)}},\n\\textsl{Annals of Looms}, 1843\n`,
  },
  {
    name: 'paragraphs of lines of the file, with nothing but the fonts between title and venue',
    write: (p) =>
      `${escaped(p.authors.join(', '))}\n\\textit{${escaped(p.title)}}\n\\textsl{Annals of Looms and Their Weavers}, 1843\n`,
  },
  {
    name: 'paragraphs of lines that are ended',
    write: (p) =>
      String.raw`\noindent\textbf{${escaped(p.title)}}\\` +
      `\n\\emph{${escaped(p.authors.join(', '))}}\\\\[1ex]`,
  },
  {
    name: 'lines that are ended, one an entry',
    write: (p) => String.raw`${escaped(p.authors.join(', '))}: ${escaped(p.title)} \\`,
  },
  {
    name: 'a heading for each paper',
    write: (p) => `\\subsection*{${escaped(p.title)}}\n\\textit{${escaped(p.authors.join(', '))}}\n`,
  },
  {
    name: 'a table',
    write: (p, i) => String.raw`${i + 1} & ${escaped(p.title)} & ${escaped(p.authors.join(', '))} \\ \hline`,
    before: '\\begin{longtable}{|l|p{8cm}|p{5cm}|}\n\\hline\nNo. & Title & Authors \\\\ \\hline',
    after: '\\end{longtable}',
  },
];

describe('latex reads', () => {
  it.each(WAYS)('$name', async ({ write, before = '', after = '', between = '\n' }) => {
    const text = document(`${before}\n${PAPERS.map(write).join(between)}\n${after}`);
    for (const chunk of [undefined, 61]) {
      const read = await readListing(latex, text, chunk === undefined ? {} : { chunk });
      expect(read.records.map(values)).toEqual(PAPERS);
      expect(read.diagnostics).toEqual([]);
      expectTraced(text, read);
    }
    expect(detectReader(text)).toBe(latex);
  });

  it('names with initials, and surnames with accents in every spelling', async () => {
    const text = document(
      String.raw`\begin{enumerate}
\item ${initials('Emmy Noether')} and J.~M\"uller, K.~\L{}ukasz, \'A. Szab\'o, \v{S}. \v Cech, P. Gon\c{c}alves, D. M\'{\i}ndez. \emph{Rings \& Their Orbits}. ICML, 2020.
\end{enumerate}`,
    );
    const read = await readListing(latex, text);
    expect(read.records.map(values)).toEqual([
      {
        title: 'Rings & Their Orbits',
        authors: ['E. Noether', 'J. Müller', 'K. Łukasz', 'Á. Szabó', 'Š. Čech', 'P. Gonçalves', 'D. Míndez'],
      },
    ]);
    expectTraced(text, read);
  });

  it('addresses as they lead, of links and printed, and ids', async () => {
    const text = document(
      String.raw`\begin{itemize}
\item \href{https://arxiv.org/abs/2001.00001}{On Engines and Their Cards}. Ada Lovelace, Emmy Noether. \url{https://example.org/~ada/a_b%20c.pdf} \href{https://github.com/ada/loom\_2\#top}{[code]}
\item On Rings and Their Orbits. Emmy Noether, David Hilbert. \doi{10.1234/rings.5}
\end{itemize}`,
    );
    const read = await readListing(latex, text);
    expect(read.records.map(values)).toEqual([
      { title: 'On Engines and Their Cards', authors: ['Ada Lovelace', 'Emmy Noether'] },
      { title: 'On Rings and Their Orbits', authors: ['Emmy Noether', 'David Hilbert'] },
    ]);
    expect(read.records[0]!.links.map(({ address, label }) => [address.value, label])).toEqual([
      ['https://arxiv.org/abs/2001.00001', 'On Engines and Their Cards'],
      ['https://example.org/~ada/a_b%20c.pdf', 'https://example.org/~ada/a_b%20c.pdf'],
      ['https://github.com/ada/loom_2#top', 'code'],
    ]);
    expect(read.records.map(({ ids }) => [ids.arxiv?.value, ids.doi?.value])).toEqual([
      ['2001.00001', undefined],
      [undefined, '10.1234/rings.5'],
    ]);
    expectTraced(text, read);
  });

  it('venues and years, and formulas as they are written', async () => {
    const text = document(
      String.raw`\begin{itemize}
\item Emmy Noether. {\bf Rings in $O(n^2)$ Time and $k$ Parts}. {\em Annals of Looms}, 3(2):1--9, 1918.
\end{itemize}`,
    );
    const { records } = await readListing(latex, text);
    expect(records).toMatchObject([
      {
        title: { value: 'Rings in $O(n^2)$ Time and $k$ Parts' },
        venue: { value: 'Annals of Looms' },
        year: { value: '1918' },
      },
    ]);
  });

  it('what commands print that the document defines: a value is where the definition is', async () => {
    const text = String.raw`\documentclass{article}
\newcommand{\me}{\textbf{Ada B.\ Lov\'elace}} \def\pc{Conference on Punched Cards}
\newcommand{\entry}[1]{\item \me: #1}
\begin{document}
\begin{itemize}
\item \me{}, Emmy Noether. \emph{On Engines and Their Cards}. \pc, 1843.
\item Emmy Noether and \me. \emph{Rings of Cards and Their Orbits}. Annals of Looms, 1844.
\end{itemize}
\end{document}
`;
    const read = await readListing(latex, text);
    expect(read.records.map(values)).toEqual([
      { title: 'On Engines and Their Cards', authors: ['Ada B. Lovélace', 'Emmy Noether'] },
      { title: 'Rings of Cards and Their Orbits', authors: ['Emmy Noether', 'Ada B. Lovélace'] },
    ]);
    expect(read.records[0]!.venue?.value).toBe('Conference on Punched Cards');
    for (const { authors } of read.records)
      expect(authors.map(({ printed }) => printed.at.start)).toContain(Buffer.from(text).indexOf('\\textbf'));
    expectTraced(text, read);
  });

  it('sessions from headings of any kind', async () => {
    const talks = (at: number): string =>
      PAPERS.slice(at, at + 2)
        .map((p) => String.raw`\item \textbf{${p.title}} \\ ${p.authors.join(', ')}`)
        .join('\n');
    const text = document(
      String.raw`\subsection*{Session 1: Engines}
\begin{itemize}
${talks(0)}
\end{itemize}
\paragraph{Session 2: Orbits}
\begin{itemize}
${talks(2)}
\end{itemize}`,
    );
    const read = await readListing(latex, text);
    expect(read.records.map(({ session }) => session?.value)).toEqual([
      ...['Session 1: Engines', 'Session 1: Engines'],
      ...['Session 2: Orbits', 'Session 2: Orbits'],
    ]);
    expectTraced(text, read);
  });

  it('a part of a document, without a preamble', async () => {
    const items = PAPERS.map((p) => String.raw`\item ${withAnd(p.authors)}. \emph{${p.title}}. ICML, 2020.`);
    const text = `\\subsection{Papers}\n\\begin{itemize}\n${items.join('\n')}\n\\end{itemize}\n`;
    const read = await readListing(latex, text);
    expect(read.records.map(values)).toEqual(PAPERS);
    expect(read.diagnostics).toEqual([]);
    expectTraced(text, read);
    expect(detectReader(text)).toBe(latex);
  });

  it('Latin-1 where the preamble says so and the bytes are not UTF-8', async () => {
    const text = document(
      String.raw`\begin{itemize}
\item \textbf{On Rings and Their Orbits} \\ José Müller, Ada Lovelace
\end{itemize}`,
    ).replace('utf8', 'latin1');
    for (const encoding of ['latin1', 'utf8'] as const) {
      const { records, diagnostics } = await readListing(latex, Buffer.from(text, encoding));
      expect(records.map(values)).toEqual([
        { title: 'On Rings and Their Orbits', authors: ['José Müller', 'Ada Lovelace'] },
      ]);
      expect(diagnostics).toEqual([]);
    }
  });

  it('labels of items that are titles, times or years; others are none of the paper', async () => {
    const { title, authors } = PAPERS[0]!;
    const people = authors.join(', ');
    for (const item of [
      `\\item[${title}] ${people}`,
      `\\item[10:00--10:20] ${people}: \\emph{${title}}`,
      `\\item[1843] ${people}. \\emph{${title}}. Annals of Looms.`,
      `\\item[{[J1]}] ${people}. \\emph{${title}}. Annals of Looms, 1843.`,
      `\\item[Further reading] ${people}. \\emph{${title}}. Annals of Looms, 1843.`,
      `\\item[$\\bullet$] ${people}. \\emph{${title}}. Annals of Looms, 1843.`,
    ]) {
      const text = document(`\\begin{description}\n${item}\n\\end{description}`);
      const read = await readListing(latex, text);
      expect(read.records.map(values), item).toEqual([{ title, authors }]);
      expectTraced(text, read);
    }
  });

  it('lists that commands start and end, and environments whose argument is a heading', async () => {
    const [first, second] = PAPERS as [SamplePaper, SamplePaper];
    const text = String.raw`\begin{rSection}{Publications}
\resumeItemListStart
  \resumeItem{${first.authors.join(', ')}. \textit{${first.title}}. Annals of Looms, 1843.}
  \resumeItem{${second.authors.join(', ')}. \textit{${second.title}}. Annals of Looms, 1844.}
\resumeItemListEnd
\end{rSection}
`;
    const read = await readListing(latex, text);
    expect(read.records.map(values)).toEqual([first, second]);
    expect(read.passedOver.get(1)).toBe('heading');
    expectTraced(text, read);
    expect(detectReader(text)).toBe(latex);
  });

  it.each(['\r\n', '\r'])('line ends %j', async (end) => {
    const text = document(
      `\\begin{itemize}\n${PAPERS.map((p) => `\\item ${p.authors.join(', ')}: % people\n  \\emph{${p.title}}, Annals of Looms, 2020.`).join('\n')}\n\\end{itemize}`,
    ).replaceAll('\n', end);
    const read = await readListing(latex, text);
    expect(read.records.map(values)).toEqual(PAPERS);
    expectTraced(text, read);
  });
});

describe('latex passes over', () => {
  it('comments, the preamble, definitions, pictures and what stands behind the document, and says so', async () => {
    const item = String.raw`\item \emph{On Nothing at All}, Ada Lovelace, Emmy Noether.`;
    const text = `${document(
      String.raw`\newcommand{\entry}[1]{
  ${item}
}
\begin{comment}
${item}
\end{comment}
\iffalse
${item}
\fi
\begin{itemize}
% ${item}
\item \textbf{On Engines and Their Cards} \\ Ada Lovelace, Emmy Noether % 2019
\end{itemize}`,
    )}${item}\n`;
    const read = await readListing(latex, text);
    expect(read.records.map(values)).toEqual([
      { title: 'On Engines and Their Cards', authors: ['Ada Lovelace', 'Emmy Noether'] },
    ]);
    expect(read.diagnostics).toEqual([]);
    const reasons = new Set(read.passedOver.values());
    for (const reason of ['preamble', 'comment', 'markup', 'heading', 'behind the document'])
      expect(reasons).toContain(reason);
    expectTraced(text, read);
  });

  it('what is no paper in a curriculum', async () => {
    const text = document(
      String.raw`\begin{itemize}
\item Ada Lovelace, Emmy Noether. \emph{On Engines and Their Cards}. Annals of Looms, 1843.
\end{itemize}
\section{Education}
\cventry{1830--1833}{BSc in Mathematics}{University of London}{London}{}{}
\section{Languages}
\cvitem{French}{fluent}
\section{References}
\begin{tabular}{ll}
Prof. Charles Babbage & Prof. Mary Somerville \\
Cambridge & London \\
\end{tabular}`,
    );
    const read = await readListing(latex, text);
    expect(read.records.map(values).map(({ title }) => title)).toEqual(['On Engines and Their Cards']);
    expectTraced(text, read);
  });
});

describe('latex that is damaged', () => {
  const item = (p: SamplePaper): string => String.raw`\item \textbf{${p.title}} \\ ${p.authors.join(', ')}`;

  it('costs its own entry: braces that do not match, with one warning', async () => {
    const [first, second, third] = PAPERS as [SamplePaper, SamplePaper, SamplePaper];
    const text = document(
      `\\begin{itemize}\n${item(first)}\n${item(second).replace('}', '')}\n${item(third)}\n\\end{itemize}`,
    );
    const read = await readListing(latex, text);
    expect(read.records).toHaveLength(3);
    expect([read.records[0]!, read.records[2]!].map(values)).toEqual([first, third]);
    expect(read.diagnostics.map(({ severity, type, line }) => [severity, type, line])).toEqual([
      ['warn', 'UNBALANCED', 13],
    ]);
    expectTraced(text, read);
  });

  it('ends before its document does', async () => {
    const text = document(`\\begin{itemize}\n${PAPERS.map(item).join('\n')}`).replace(
      '\\end{document}\n',
      '',
    );
    const read = await readListing(latex, text);
    expect(read.records.map(values)).toEqual(PAPERS);
    expect(read.diagnostics.map(({ type, message }) => [type, message])).toEqual([
      [
        'TRUNCATED',
        String.raw`the file ends before its document does; it was cut, or \end{document} is missing`,
      ],
    ]);
    expectTraced(text, read);
  });

  it('an end without a beginning, an argument without its brace, an item outside of lists', async () => {
    const paper = (p: SamplePaper): string => `\\pubentry{${p.title}}{${p.authors.join(', ')}}{2020}`;
    const text = document(
      [
        String.raw`\end{itemize}`,
        paper(PAPERS[0]!),
        paper(PAPERS[1]!).slice(0, -1),
        paper(PAPERS[2]!),
        item(PAPERS[3]!),
      ].join('\n'),
    );
    const read = await readListing(latex, text);
    expect(read.records.map(values)).toEqual(PAPERS.slice(0, 4));
    expect(read.diagnostics.map(({ type }) => type)).toEqual(['UNBALANCED']);
    expectTraced(text, read);
  });

  it('has a preamble and no document', async () => {
    const read = await readListing(latex, '\\documentclass{article}\n\\item On Rings. Emmy Noether.\n');
    expect([read.records.length, read.diagnostics.map(({ type }) => type)]).toEqual([0, ['TRUNCATED']]);
  });
});

describe('latex is', () => {
  const reference = String.raw`\textbf{Lovelace, A.} 1843. {\it On Engines and Their Cards}. Looms 3, 1--9.`;

  it.each([
    ['a document with commands before its class', '% x\n\\RequirePackage{y}\n\n\\documentclass{z}\n'],
    ['items alone', '\\item On Rings. Emmy Noether.\n\\item On Orbits. Mary Somerville.\n'],
    [
      'a bibliography in which an id starts a line',
      '\\begin{thebibliography}{9}\n\\bibitem{a} Emmy Noether. Rings.\n\\bibitem{b} A. Lovelace. Looms.\n  arXiv:1803.01234\n\\end{thebibliography}\n',
    ],
    ['a heading and references', `\\section*{Papers}\n\n${reference}\n\n${reference}\n`],
    ['references that are ended', `${reference} \\\\\n\n${reference} \\\\\n`],
  ])('%s', (_, text) => {
    expect(latex.detect(text)).toBeGreaterThan(0.8);
    expect(detectReader(text)).toBe(latex);
  });
});

describe('latex is not', () => {
  it.each([
    ['BibTeX', 'bibtex', '@article{a,\n  title = {The \\emph{Looms}},\n  author = {Ada Lovelace}\n}\n'],
    [
      'Markdown with formulas',
      'paper-list',
      '# Accepted papers\n\n- **Rings in $\\mathcal{O}(n)$**\n  Emmy Noether, David Hilbert\n- **On \\emph{Looms}**\n  Ada Lovelace, Mary Somerville\n',
    ],
    [
      'a list with a command in its titles',
      'paper-list',
      'Accepted papers\n\nOn \\emph{Looms} and \\textbf{Cards}\nAda Lovelace, Charles Babbage\n\nRings of \\textit{Orbits}\nEmmy Noether, David Hilbert\n',
    ],
    [
      'a listing of arXiv with commands in its abstracts',
      'arxiv-text',
      'We ask what an \\emph{engine} can weave when its cards are punched by an algebra.\n\\begin{itemize}\n\\item We answer.\n\\end{itemize}\narXiv:2310.00001\nCreated: 2023-10-01\n',
    ],
    [
      'Markdown that shows LaTeX',
      'paper-list',
      '# Papers\n\n1. Weaving Patterns with Punched Cards. Ada Lovelace, Charles Babbage. ICML 2020.\n2. Rings and Orbits. Emmy Noether, David Hilbert. ICML 2020.\n\n```latex\n\\begin{itemize}\n\\item x\n\\end{itemize}\n```\n',
    ],
  ])('%s', (_, name, text) => {
    expect(latex.detect(text)).toBe(0);
    expect(detectReader(text)?.name).toBe(name);
  });
});
