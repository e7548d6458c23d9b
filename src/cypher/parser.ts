import type { Expression, LabelExpression, Name, NodePattern, PathPattern, Query } from './ast.js';
import { CypherError } from './cypher-error.js';
import type { Token } from './lexer.js';

/** Deeper queries are refused, so that no text can exhaust the stack. */
const MAX_DEPTH = 100;
/** Operands of one chain of `+`, `.`, `[…]` and the like, which nest to one side. */
export const MAX_CHAIN = 500;

/** What the parts of the grammar ask of each other; `parse.ts` ties them together. */
export interface Grammar {
  expression(p: Parser): Expression;
  labels(p: Parser): LabelExpression;
  path(p: Parser): PathPattern;
  node(p: Parser): NodePattern;
  query(p: Parser): Query;
}

/** A place in the tokens of a query, with the usual steps from there. */
export class Parser {
  readonly source: string;
  private readonly tokens: readonly Token[];
  private readonly grammar: Grammar;
  private readonly closers: ReadonlyMap<number, number>;
  private next = 0;
  private depth = 0;

  constructor(source: string, tokens: readonly Token[], grammar: Grammar) {
    this.source = source;
    this.tokens = tokens;
    this.grammar = grammar;
    this.closers = closingBrackets(tokens);
  }

  /** The token some places on. */
  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.next + ahead, this.tokens.length - 1)]!;
  }

  get at(): number {
    return this.peek().start;
  }

  /** The text from an offset to the end of the last token taken. */
  textFrom(start: number): string {
    return this.source.slice(start, this.tokens[Math.max(this.next - 1, 0)]!.end);
  }

  take(): Token {
    const token = this.peek();
    if (this.next < this.tokens.length - 1) this.next += 1;
    return token;
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const { kind, text } = this.peek(ahead);
    return kind === 'symbol' && text === symbol;
  }

  isKeyword(word: string, ahead = 0): boolean {
    const { kind, text } = this.peek(ahead);
    return kind === 'name' && text.length === word.length && text.toUpperCase() === word;
  }

  /** Takes a symbol if it comes next. */
  symbol(symbol: string): boolean {
    const found = this.isSymbol(symbol);
    if (found) this.next += 1;
    return found;
  }

  /** Takes some words in a row if they come next. */
  keywords(...words: readonly string[]): boolean {
    if (!words.every((word, ahead) => this.isKeyword(word, ahead))) return false;
    this.next += words.length;
    return true;
  }

  expectSymbol(symbol: string, why = ''): void {
    if (!this.symbol(symbol)) this.unexpected(`"${symbol}"${why === '' ? '' : ` ${why}`}`);
  }

  expectKeyword(word: string): void {
    if (!this.keywords(word)) this.unexpected(word);
  }

  isName(ahead = 0): boolean {
    const { kind } = this.peek(ahead);
    return kind === 'name' || kind === 'quoted-name';
  }

  name(what: string): Name {
    if (!this.isName()) this.unexpected(what);
    const { text, start } = this.take();
    return { kind: 'variable', at: start, name: text };
  }

  /** Items with commas between them. */
  list<T>(item: () => T): T[] {
    const items = [item()];
    while (this.symbol(',')) items.push(item());
    return items;
  }

  /** How many tokens on the bracket closes that comes next; -1 when it never does. */
  closing(ahead = 0): number {
    const closer = this.closers.get(this.next + ahead);
    return closer === undefined ? -1 : closer - this.next;
  }

  unexpected(expected: string): never {
    const { kind, text, start, end } = this.peek();
    const found = kind === 'end' ? 'the query ends here' : `found ${shown(this.source.slice(start, end))}`;
    throw new CypherError(
      `expected ${expected}, ${text === '' && kind !== 'end' ? 'found ""' : found}`,
      start,
    );
  }

  fail(message: string, at = this.at): never {
    throw new CypherError(message, at);
  }

  expression(): Expression {
    return this.nested(() => this.grammar.expression(this));
  }

  labels(): LabelExpression {
    return this.nested(() => this.grammar.labels(this));
  }

  path(): PathPattern {
    return this.grammar.path(this);
  }

  node(): NodePattern {
    return this.grammar.node(this);
  }

  query(): Query {
    return this.nested(() => this.grammar.query(this));
  }

  /** A part inside of another, counted against the depth that is allowed. */
  nested<T>(part: () => T): T {
    if (this.depth >= MAX_DEPTH) this.fail(`the query is nested more than ${MAX_DEPTH} deep here`);
    this.depth += 1;
    const result = part();
    this.depth -= 1;
    return result;
  }
}

const shown = (text: string): string => (text.length > 30 ? `${text.slice(0, 29)}…` : text);

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** By the place of an opening bracket the place of the one that closes it. */
function closingBrackets(tokens: readonly Token[]): Map<number, number> {
  const found = new Map<number, number>();
  const open: { readonly place: number; readonly closer: string }[] = [];
  for (const [place, { kind, text }] of tokens.entries()) {
    if (kind !== 'symbol') continue;
    const closer = CLOSERS.get(text);
    if (closer !== undefined) open.push({ place, closer });
    else if (open.at(-1)?.closer === text) found.set(open.pop()!.place, place);
  }
  return found;
}
