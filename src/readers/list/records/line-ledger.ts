import type { AccountLine } from '../../shared/lines.js';

/**
 * Sees to it that each line is told about once: as part of a record, or with a reason why it is none. On pages without
 * line ends one line holds both.
 */
export class LineLedger {
  private readonly account: AccountLine;
  private readonly notes = new Map<number, string>();
  private readonly claims = new Set<number>();

  constructor(account: AccountLine) {
    this.account = account;
  }

  /** These lines hold a part of a record, or were reported. */
  claim(first: number, last: number): void {
    for (let line = first; line <= last; line += 1) this.claims.add(line);
  }

  note(first: number, last: number, reason: string): void {
    for (let line = first; line <= last; line += 1) {
      if (!this.notes.has(line)) this.notes.set(line, reason);
    }
  }

  /** Nothing more will be said about lines before this one. */
  settle(before: number): void {
    for (const [line, reason] of this.notes) {
      if (line >= before) continue;
      if (!this.claims.has(line)) this.account(line, reason);
      this.notes.delete(line);
    }
    for (const line of this.claims) if (line < before) this.claims.delete(line);
  }
}
