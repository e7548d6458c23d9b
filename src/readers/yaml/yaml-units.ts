import type { AccountLine, Line } from '../shared/lines.js';
import { yamlLine, type YamlLine } from './yaml-line.js';
import { isFieldOfPaper, isTitle, saysPapers } from './yaml-names.js';
import { OpenUnit, passOver, type YamlList, type YamlUnit } from './yaml-open-unit.js';

/**
 * Cuts lines of YAML into units by their indentation alone, so that what is wrong inside of one cannot reach the next.
 * Names with nothing but lists or mappings of mappings below them are headings of what follows.
 */
export class UnitCutter {
  private readonly account: AccountLine;
  private readonly says: boolean;
  /** Names whose lists or mappings are being cut. */
  private headers: YamlLine[] = [];
  private list: YamlList;
  /** Names without a value of which the next lines say what they are, each with the comments below it. */
  private chain: YamlLine[][] = [];
  private open: OpenUnit | null = null;
  /** What a document says of itself; a paper where it holds nothing else. */
  private fields: OpenUnit | null = null;
  private field: YamlLine | null = null;
  private hasUnits = false;

  /** @param says papers, in so many words, stand above the lines */
  constructor(account: AccountLine, says = false) {
    this.account = account;
    this.says = says;
    this.list = { keys: [], saysPapers: says };
  }

  *add(line: Line): Generator<YamlUnit> {
    const at = yamlLine(line);
    if (at.kind === 'blank' || at.kind === 'comment') {
      const below = this.field ? this.fields : this.open;
      if (this.chain.length > 0 && this.chain.at(-1)!.length < MOST_COMMENTS) this.chain.at(-1)!.push(at);
      else if (this.chain.length > 0 || !below) passOver(this.account, at);
      else yield* below.append([at]);
    } else if (at.kind === 'mark') {
      yield* this.finish();
      this.account(line.number, 'mark between documents');
    } else {
      if (this.chain.length > 0 && (yield* this.settle(at))) return;
      yield* this.place(at);
    }
  }

  /** Ends the document. */
  *finish(): Generator<YamlUnit> {
    if (this.chain.length > 0) yield* this.endChain();
    yield* this.close();
    const { fields } = this;
    this.fields = null;
    this.field = null;
    if (fields && !this.hasUnits) yield* fields.end();
    else for (const at of fields?.lines ?? []) passOver(this.account, at, 'heading');
    this.headers = [];
    this.hasUnits = false;
    this.list = { keys: [], saysPapers: this.says };
  }

  private *place(at: YamlLine): Generator<YamlUnit> {
    if (this.open) {
      if (at.column > this.open.column || this.continues(this.open, at)) return yield* this.open.append([at]);
      yield* this.close();
    }
    if (this.field && this.fields) {
      const { column, key } = this.field;
      const goesOn =
        at.column > column || (at.kind === 'dash' && at.column === column && key?.isEmpty === true);
      if (goesOn || CLOSING.test(at.line.text)) return yield* this.fields.append([at]);
      this.field = null;
    }
    const depth = this.headers.findIndex(({ column }) =>
      at.kind === 'dash' ? at.column < column : at.column <= column,
    );
    if (depth >= 0) this.under(this.headers.slice(0, depth));
    if (at.kind === 'text') yield* this.start('stray', [at], Infinity);
    else if (at.kind === 'dash') yield* this.start('item', [at], at.column);
    else if (at.key!.isEmpty) this.chain = [[at]];
    else if (this.headers.length > 0 || (at.key!.value.startsWith('{') && !isFieldOfPaper(at.key!.name)))
      yield* this.start('entry', [at], at.column);
    else yield* this.startField([at]);
  }

  /** What belongs to an open unit although it is not indented more. */
  private continues(open: OpenUnit, at: YamlLine): boolean {
    if (open.kind === 'stray') return at.kind === 'text';
    if (at.kind === 'text') return CLOSING.test(at.line.text);
    // Below an item its fields are meant, which lost their indentation.
    return (
      open.kind === 'item' &&
      at.kind === 'key' &&
      at.column === open.column &&
      (this.headers.length === 0 || /^(?:authors?|abstract)$/i.test(at.key!.name))
    );
  }

  /** Says of names without a value what they are, by the line below; whether that line is placed as well. */
  private *settle(at: YamlLine): Generator<YamlUnit, boolean> {
    const [top] = this.chain.at(-1)! as [YamlLine];
    const isBelow = at.kind === 'dash' ? at.column >= top.column : at.column > top.column;
    if (!isBelow) {
      yield* this.endChain();
      return false;
    }
    if (!this.isField(top) && at.kind === 'key' && at.key!.isEmpty && !isFieldOfPaper(at.key!.name)) {
      this.chain.push([at]);
      return true;
    }
    if (!this.isField(top) && at.kind === 'dash') {
      this.headings(this.chain);
      this.chain = [];
      yield* this.start('item', [at], at.column);
      return true;
    }
    yield* this.endChain(at.kind === 'key' && !this.isField(top));
    if (this.field && this.fields) yield* this.fields.append([at]);
    else yield* this.open!.append([at]);
    return true;
  }

  private isField({ key }: YamlLine): boolean {
    const { name } = key!;
    const ofDocument = this.chain.length === 1 && this.headers.length === 0 && this.hasTitle();
    return isFieldOfPaper(name) || (/^references$/i.test(name) && (this.chain.length > 1 || ofDocument));
  }

  private hasTitle(): boolean {
    return this.fields?.lines.some(({ column, key }) => key && column === 0 && isTitle(key.name)) ?? false;
  }

  /** The last of the names is an entry with fields of its own, or it is a field of the one above it. */
  private *endChain(isEntry = false): Generator<YamlUnit> {
    const { chain } = this;
    this.chain = [];
    const entry = isEntry || chain.length === 1 ? chain.length - 1 : chain.length - 2;
    const [first] = chain[entry]! as [YamlLine];
    if (chain.length === 1 && this.headers.length === 0 && (!isEntry || this.hasTitle()))
      return yield* this.startField(chain.flat());
    this.headings(chain.slice(0, entry));
    yield* this.start('entry', chain.slice(entry).flat(), first.column);
  }

  private headings(chain: readonly YamlLine[][]): void {
    for (const [index, at] of chain.flatMap((lines) => lines.map((line, place) => [place, line] as const)))
      passOver(this.account, at, index === 0 ? 'heading' : undefined);
    if (chain.length > 0) this.under([...this.headers, ...chain.map(([line]) => line!)]);
  }

  private under(headers: YamlLine[]): void {
    this.headers = headers;
    const keys = headers.map(({ key, line }) => ({ key: key!, line }));
    this.list = { keys, saysPapers: keys.some(({ key }) => saysPapers(key.name)) || this.says };
  }

  private *start(kind: YamlUnit['kind'], lines: readonly YamlLine[], column: number): Generator<YamlUnit> {
    this.hasUnits = true;
    this.open = new OpenUnit(kind, column, this.list, this.account);
    yield* this.open.append(lines);
  }

  private *startField(lines: readonly YamlLine[]): Generator<YamlUnit> {
    this.fields ??= new OpenUnit('fields', 0, this.list, this.account);
    this.field = lines[0] ?? null;
    yield* this.fields.append(lines);
  }

  private *close(): Generator<YamlUnit> {
    const { open } = this;
    this.open = null;
    if (open) yield* open.end();
  }
}

/** So many comments below a name are kept with it. */
const MOST_COMMENTS = 1000;

/** What closes brackets need not be indented. */
const CLOSING = /^\s*[\]}]+,?\s*$/;
