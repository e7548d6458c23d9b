import { ACCENTS, SYMBOLS, TRANSPARENT } from './latex-symbols.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Commands whose argument is set in another font. */
export const FONTS: ReadonlyMap<string, 'strong' | 'emphasis'> = new Map([
  ['textbf', 'strong'],
  ['mkbibbold', 'strong'],
  ['emph', 'emphasis'],
  ['textit', 'emphasis'],
  ['textsl', 'emphasis'],
  ['mkbibemph', 'emphasis'],
]);

/** Commands behind which the rest of their group is set in another font. */
export const SWITCHES: ReadonlyMap<string, 'strong' | 'emphasis'> = new Map([
  ['bf', 'strong'],
  ['bfseries', 'strong'],
  ['em', 'emphasis'],
  ['it', 'emphasis'],
  ['itshape', 'emphasis'],
  ['sl', 'emphasis'],
  ['slshape', 'emphasis'],
]);

/** What ends the font of a switch before its group ends. */
export const SWITCH_ENDS =
  /\\(?:rm|normalfont|upshape|mdseries|bf|bfseries|em|it|itshape|sl|slshape)(?![A-Za-z])/g;

/** Commands that end a line. */
export const LINE_ENDS: ReadonlySet<string> = new Set(
  words(String.raw`\ newline linebreak break newblock tabularnewline cr par`),
);

/** Commands that show the address in their argument. */
export const ADDRESSES: ReadonlySet<string> = new Set(words('url nolinkurl path'));

/** Commands that name an id, and what they print before it. */
export const ID_COMMANDS: ReadonlyMap<string, string> = new Map([
  ['doi', 'doi:'],
  ['arxiv', 'arXiv:'],
  ['eprint', 'arXiv:'],
]);

/** Commands that print nothing of so many arguments, which are the first where they have more. */
export const HIDDEN: ReadonlyMap<string, number> = new Map([
  ...words(
    `vspace hspace label includegraphics color pagecolor thispagestyle pagestyle input include subfile bibliography
    bibliographystyle addbibresource nocite hypertarget hyperlink textcolor colorbox parbox raisebox scalebox phantom hphantom vphantom index faIcon ref pageref RequirePackage eqref autoref cref cite citep citet footnote footnotetext
    thanks marginpar marginnote cline cmidrule addlinespace stepcounter refstepcounter usepackage usetikzlibrary
    bibinfo bibfield bibitem BibitemShut selectlanguage foreignlanguage hyphenation geometry printbibliography
    href@noop linespread pdfinfo hypersetup urlstyle setdefaultlanguage setmainfont definecolor markboth rowcolor
    cellcolor translation`,
  ).map((name) => [name, 1] as const),
  ...words(
    `setlength addtolength settowidth setcounter addtocounter fontsize fcolorbox rule resizebox pdfbookmark multicolumn
    newcounter newlength titlespacing titleformat fancyhead fancyfoot multirow PassOptionsToPackage`,
  ).map((name) => [name, 2] as const),
  ['addcontentsline', 3],
]);

/** Of these the last argument is printed. */
export const SHOWN_BEHIND: ReadonlySet<string> = new Set(
  words(
    'hypertarget hyperlink textcolor colorbox parbox raisebox scalebox resizebox fcolorbox bibinfo bibfield multicolumn multirow foreignlanguage',
  ),
);

/** Lengths without braces, as behind `\vskip`. */
export const LENGTH =
  /\s{0,3}=?\s{0,3}-?(?:[\d.]{1,9}\s?(?:pt|mm|cm|em|ex|in|bp|pc|sp)|[\d.]{0,9}\\[A-Za-z]{1,30})(?:\s(?:plus|minus)\s?-?[\d.]{1,9}(?:pt|mm|cm|em|ex|in|fil{1,3}))*/y;

export const LENGTH_COMMANDS: ReadonlySet<string> = new Set(
  words(
    'vskip hskip kern baselineskip parskip parindent topsep itemsep parsep leftmargin tabcolsep hangindent hangafter',
  ),
);

/** Commands that head a part of a document, and the rank of their headings. */
const HEADINGS: ReadonlyMap<string, number> = new Map([
  ['title', 1],
  ['part', 1],
  ['chapter', 1],
  ['section', 2],
  ['subsection', 3],
  ['subsubsection', 4],
  ['paragraph', 5],
  ['subparagraph', 6],
]);

/** Names that classes for curricula give to commands such as `\cvsection`, `\sectiontitle`, `\rubric`. */
const NAMED_HEADING = /^(?:[a-z]{0,15}section(?:title|head|heading)?|[a-z]{0,4}rubric|(?:cv|part)?heading)$/i;

/** The rank of the heading that a command makes, from 1; null for other commands. */
export function headingRank(name: string): number | null {
  const rank = HEADINGS.get(name);
  if (rank !== undefined) return rank;
  if (/^(?:this|the|new|set)/.test(name) || !NAMED_HEADING.test(name)) return null;
  return /sub/i.test(name) ? 3 : 2;
}

/** Whether a command prints a character, an accent or a part of a formula. */
export const isPrinted = (name: string): boolean =>
  !/^[a-zA-Z@]/.test(name) || SYMBOLS.has(name) || ACCENTS.has(name) || name === 'frac' || name === 'sqrt';

const KNOWN = new Set<string>([
  ...FONTS.keys(),
  ...SWITCHES.keys(),
  ...LINE_ENDS,
  ...ADDRESSES,
  ...ID_COMMANDS.keys(),
  ...HIDDEN.keys(),
  ...LENGTH_COMMANDS,
  ...SYMBOLS.keys(),
  ...ACCENTS.keys(),
  ...TRANSPARENT,
  ...words('href begin end item frac sqrt verb newcommand renewcommand providecommand def'),
]);

/** Whether a command is one of a document's or a class's own. */
export const isOwnCommand = (name: string): boolean => !KNOWN.has(name) && headingRank(name) === null;

/** Environments with arguments in braces, and how many. */
const ENVIRONMENT_ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ...words('minipage tabular longtable supertabular array thebibliography multicols wrapfigure').map(
    (name) => [name, 1] as const,
  ),
  ...words('tabular* tabularx tabulary xltabular list adjustwidth').map((name) => [name, 2] as const),
]);

const BRACKETS = /\s{0,3}\[(?:[^[\]]|\[[^[\]]{0,100}\]){0,300}\]/y;
const BRACES = /\s{0,3}\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,80}\}){0,200}\}){0,300}\}/y;

/** The length of the arguments that stand at the start of a text, behind `\begin` and the name of an environment. */
export function environmentArguments(name: string, text: string): number {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  while (take(BRACKETS));
  for (let left = ENVIRONMENT_ARGUMENTS.get(name) ?? 0; left > 0 && take(BRACES); left -= 1)
    while (take(BRACKETS));
  return at;
}

/** Environments whose lines are rows of cells. */
export const isTable = (name: string): boolean =>
  /^(?:tabular[xy*]?|longtable|supertabular|xltabular)$/.test(name);

/** Environments whose argument is a heading, such as `rSection`. */
export const headsEnvironment = (name: string): boolean => /section|rubric|category|heading/i.test(name);

/** Classes for curricula let commands start and end a list, such as `\resumeItemListStart`. */
export const listBorder = (name: string): 'begin' | 'end' | null => {
  const border = /List(Start|End)$/.exec(name)?.[1];
  return border === undefined ? null : border === 'Start' ? 'begin' : 'end';
};
