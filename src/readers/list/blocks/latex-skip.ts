import type { LatexToken } from './latex-tokens.js';

/** Environments that show no list of papers. */
const HIDDEN =
  /^(?:comment|picture|tikzpicture|pspicture|figure|wrapfigure|equation|align|gather|multline|displaymath|math|verbatim|lstlisting|minted|filecontents|algorithm|algorithmic|titlepage)\*?$/;

/** Commands that define others, and how many groups they take. */
const DEFINITIONS: ReadonlyMap<string, number> = new Map([
  ['newcommand', 2],
  ['renewcommand', 2],
  ['providecommand', 2],
  ['DeclareRobustCommand', 2],
  ['NewDocumentCommand', 3],
  ['RenewDocumentCommand', 3],
  ['newenvironment', 3],
  ['renewenvironment', 3],
  ['newtheorem', 2],
  ['def', 1],
  ['gdef', 1],
  ['edef', 1],
  ['xdef', 1],
]);

/** Commands that say who wrote the document and where to reach them, and how many groups they take. */
const LETTERHEAD: ReadonlyMap<string, number> = new Map(
  [
    'author date address email phone mobile homepage website extrainfo photo social quote fax orcid linkedin',
    'twitter position affiliation institute tagline personalinfo makecvheader',
  ].flatMap((names) => names.split(' ').map((name) => [name, 1] as const)),
);

/** A definition that does not end on so many lines has lost a brace. */
const MOST_LINES = 60;

/** A command whose groups are left out. */
interface Groups {
  left: number;
  depth: number;
  readonly line: number;
  /** A definition may name its command without braces: `\def\x{…}`. */
  readonly mayName: boolean;
}

/** Tells which tokens of a document show nothing: its preamble, definitions, hidden environments, what stands behind its end. */
export class LatexSkip {
  private state: 'start' | 'preamble' | 'document' | 'end' = 'start';
  private hidden: { name: string; depth: number } | null = null;
  private conditions = 0;
  private groups: Groups | null = null;
  /** The lines of the preamble end before this one. */
  bodyFrom = 0;
  /** The document ends on this line. */
  lastLine = Number.POSITIVE_INFINITY;

  /** A document was begun and is not ended. */
  get isCut(): boolean {
    return this.state === 'document' && this.bodyFrom > 0;
  }

  /** No document was begun behind the preamble. */
  get isPreamble(): boolean {
    return this.state === 'preamble';
  }

  /** Whether a token shows nothing and stands for nothing on the page. */
  takes(token: LatexToken): boolean {
    return this.takesBorder(token) || this.takesHidden(token) || this.takesGroups(token);
  }

  private takesBorder({ kind, name, start }: LatexToken): boolean {
    if (this.state === 'end') return true;
    if (kind === 'command' && /^document(?:class|style)$/.test(name) && this.state === 'start')
      this.state = 'preamble';
    if (name === 'document' && kind === 'begin') {
      this.state = 'document';
      this.bodyFrom = start.line.number;
      this.groups = null;
      this.hidden = null;
      return true;
    }
    if (name === 'document' && kind === 'end') {
      this.state = 'end';
      this.lastLine = start.line.number;
      return true;
    }
    return this.state === 'preamble';
  }

  private takesHidden({ kind, name }: LatexToken): boolean {
    if (kind === 'command' && (name === 'iffalse' || this.conditions > 0)) {
      if (/^if[a-z]/.test(name)) this.conditions += 1;
      else if (name === 'fi') this.conditions -= 1;
      return true;
    }
    if (this.conditions > 0) return true;
    const { hidden } = this;
    if (!hidden) {
      if (kind !== 'begin' || !HIDDEN.test(name)) return false;
      this.hidden = { name, depth: 1 };
      return true;
    }
    if (name === hidden.name && kind === 'begin') hidden.depth += 1;
    if (name === hidden.name && kind === 'end') hidden.depth -= 1;
    if (hidden.depth === 0) this.hidden = null;
    return true;
  }

  private takesGroups(token: LatexToken): boolean {
    const { kind, name, start } = token;
    const { groups } = this;
    if (!groups) {
      const left = kind === 'command' ? (DEFINITIONS.get(name) ?? LETTERHEAD.get(name)) : undefined;
      if (left === undefined) return false;
      this.groups = { left, depth: 0, line: start.line.number, mayName: left === 2 };
      return true;
    }
    const isLost =
      start.line.number - groups.line > MOST_LINES || (groups.depth === 0 && !isBetween(token, groups));
    if (isLost) {
      this.groups = null;
      return this.takesGroups(token);
    }
    if (kind === 'command' && groups.depth === 0 && groups.mayName && groups.left === 2) groups.left = 1;
    if (kind === 'open') groups.depth += 1;
    if (kind === 'close' && (groups.depth -= 1) === 0) groups.left -= 1;
    if (groups.left === 0) this.groups = null;
    return true;
  }
}

/** Whether a token may stand between the groups of a command: options, the name and the parameters of a definition. */
function isBetween({ kind, text }: LatexToken, { mayName, left }: Groups): boolean {
  if (kind === 'open' || kind === 'comment') return true;
  if (kind === 'text') return /^\s*(?:\[[^\]]*\]\s*)*(?:#\d\s*)*$/.test(text);
  return kind === 'command' && (mayName || left === 1);
}
