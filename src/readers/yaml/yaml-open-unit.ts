import { RECORD_LIMIT, type AccountLine, type Line } from '../shared/lines.js';
import type { YamlKey, YamlLine } from './yaml-line.js';

/** The list or mapping that units stand in. */
export interface YamlList {
  /** The names above it, the outermost first, with their lines. */
  readonly keys: readonly { readonly key: YamlKey; readonly line: Line }[];
  readonly saysPapers: boolean;
}

/** Lines that belong together: an item of a list, a name with what it holds, or the fields of a whole document. */
export interface YamlUnit {
  /** `stray` are lines that are none of YAML; of `long` the rest is not kept. */
  readonly kind: 'item' | 'entry' | 'fields' | 'stray' | 'long';
  readonly lines: readonly YamlLine[];
  readonly list: YamlList;
}

/** Says of a line that it belongs to no unit; blank lines and comments say themselves why. */
export function passOver(account: AccountLine, { line, kind }: YamlLine, reason = kind as string): void {
  account(line.number, kind === 'blank' || kind === 'comment' ? kind : reason);
}

/** A unit whose lines are still coming. */
export class OpenUnit {
  readonly kind: YamlUnit['kind'];
  readonly column: number;
  readonly list: YamlList;
  lines: YamlLine[] = [];
  private size = 0;
  /** It was longer than a record may be. */
  private isCut = false;
  private readonly account: AccountLine;

  constructor(kind: YamlUnit['kind'], column: number, list: YamlList, account: AccountLine) {
    this.kind = kind;
    this.column = column;
    this.list = list;
    this.account = account;
  }

  /** Takes further lines; gives the unit up when it becomes too long. */
  *append(lines: readonly YamlLine[]): Generator<YamlUnit> {
    for (const at of lines) {
      if (this.isCut) {
        this.account(at.line.number, 'rejected record');
        continue;
      }
      this.lines.push(at);
      this.size += at.line.text.length + 1;
      if (this.size <= RECORD_LIMIT) continue;
      this.isCut = true;
      const { list } = this;
      yield { kind: 'long', lines: this.lines, list };
      this.lines = [];
    }
  }

  /** The whole unit. Blank lines behind it, and comments that are not indented more, are none of it. */
  *end(): Generator<YamlUnit> {
    if (this.isCut) return;
    const { kind, lines, list } = this;
    for (let at = lines.at(-1); at && this.isBehind(at); at = lines.at(-1)) {
      passOver(this.account, at);
      lines.pop();
    }
    yield { kind, lines, list };
  }

  private isBehind({ kind, column }: YamlLine): boolean {
    return kind === 'blank' || (kind === 'comment' && column <= this.column);
  }
}
