import { diagnostic } from '../../../diagnostics.js';
import type { PaperRecord } from '../../../model/record.js';
import type { ReadContext } from '../../../plugin.js';
import type { ListEntry } from '../entry/list-entry.js';
import { traitsOf } from '../lines/line-traits.js';
import type { PageText } from '../lines/page-text.js';
import { startsWithTalkTime } from '../lines/talk-time.js';
import type { LineLedger } from './line-ledger.js';
import { evidenceFor, type Evidence } from './list-gate.js';
import { recordOfEntry } from './list-record.js';
import type { Sections } from './sections.js';
import { isEvent } from './no-paper.js';
import { RepeatedTitles } from './repeated-titles.js';

/** Entries that wait for their list to show what it lists. */
const WAITING_LIMIT = 60;

interface Waiting {
  readonly record: PaperRecord;
  readonly lines: readonly PageText[];
  readonly evidence: Evidence;
  /** The time of a talk stands before its title. */
  readonly timed: boolean;
}

/** What goes on to the rest of the page. */
interface Told extends Waiting {
  readonly alone: boolean;
  /** Its list shows that it is a paper; else all talks of the page do. */
  readonly isShown: boolean;
}

/** Fewer talks are no programme. */
const LEAST_TALKS = 4;

/** Lets entries through as records, in the order of the page; titles without anything else wait for the rest of their list. */
export class RecordGate {
  private readonly context: ReadContext;
  private readonly format: string;
  private readonly ledger: LineLedger;
  private readonly sections: Sections;
  private waiting: Waiting[] = [];
  private readonly repeated = new RepeatedTitles<Told>(({ lines }) => {
    for (const { source } of lines) this.ledger.note(source.firstLine, source.lastLine, 'repeated title');
  });
  /** Records of the section that were more than titles. */
  private sure = 0;
  /** Titles alone that have the time of a talk before them, on all of the page. */
  private talks = 0;

  constructor(context: ReadContext, format: string, ledger: LineLedger, sections: Sections) {
    this.context = context;
    this.format = format;
    this.ledger = ledger;
    this.sections = sections;
  }

  /** The first line of the records that wait, or null when none does. */
  get pendingFrom(): number | null {
    return this.repeated.pendingFrom ?? this.waiting[0]?.record.source.line ?? null;
  }

  /** Weighs an entry; what is none, or surely no paper, is left. */
  *take(read: ListEntry | null, lines: readonly PageText[]): Generator<PaperRecord> {
    const entry = read && this.withoutTag(read);
    const evidence = entry ? evidenceFor(entry, this.sections) : 'none';
    if (!entry || evidence === 'none') {
      this.leave(lines);
      return;
    }
    const { session, location, venue, year } = this.sections;
    const { file } = this.context;
    const record = recordOfEntry(entry, { file, format: this.format, session, location, venue, year });
    this.sections.settle();
    if (!isDoubtful(evidence)) this.sure += 1;
    const timed = isTimedTalk(entry, evidence);
    if (timed) this.talks += 1;
    this.waiting.push({ record, lines: entry.lines, evidence, timed });
    if (!this.waiting.some((item) => isDoubtful(item.evidence))) yield* this.release(() => true);
    else if (this.waiting.length > WAITING_LIMIT) yield* this.decide();
  }

  /** An entry without the heading that its title repeats in brackets, as in `[Looms] Weaving Patterns` under `Looms`. */
  private withoutTag(entry: ListEntry): ListEntry {
    const [first, ...others] = entry.title;
    const [tag = '', words = ''] = /^\[([^[\]]{2,60})\]\s+(?=\S)/.exec(first?.text ?? '') ?? [];
    if (!first || !this.sections.isHeading(words)) return entry;
    return { ...entry, title: [first.slice(tag.length), ...others] };
  }

  /** Nothing that comes later belongs to the same list. */
  *endSection(): Generator<PaperRecord> {
    yield* this.decide();
    this.sure = 0;
  }

  /** Nothing more comes on the page. */
  *endPage(): Generator<PaperRecord> {
    yield* this.endSection();
    yield* this.tell(this.repeated.finish());
  }

  /** In a list of papers titles without anything else are papers too. */
  private *decide(): Generator<PaperRecord> {
    const { kind } = this.sections;
    const weak = this.waiting.filter(({ evidence }) => evidence === 'weak');
    const long = weak.filter(({ record }) => (record.title?.value.split(' ').length ?? 0) >= 4).length;
    const alike = kind !== 'other' && weak.length >= 5 && long * 10 >= weak.length * 7;
    const kept =
      kind === 'papers' || alike || (this.sure >= 3 && kind !== 'other' && long * 2 >= weak.length);
    const doubtful = this.waiting.filter(({ evidence }) => isDoubtful(evidence)).length;
    const homogeneous =
      kept &&
      ((long >= 20 && long * 10 >= doubtful * 9) ||
        (kind === 'papers' && long >= 5 && weak.length * 10 >= doubtful * 8));
    yield* this.release(({ evidence }) =>
      evidence === 'faint' ? homogeneous : evidence === 'weak' ? kept : true,
    );
  }

  private *release(passes: (item: Waiting) => boolean): Generator<PaperRecord> {
    for (const item of this.waiting.splice(0)) {
      const isShown = passes(item);
      const alone = isDoubtful(item.evidence);
      if (isShown || item.timed) yield* this.tell(this.repeated.take({ ...item, alone, isShown }));
      else this.reportOrNote(item.lines);
    }
  }

  private *tell(items: Iterable<Told>): Generator<PaperRecord> {
    for (const { record, lines, isShown } of items) {
      if (isShown || this.talks >= LEAST_TALKS) {
        for (const { source } of lines) this.ledger.claim(source.firstLine, source.lastLine);
        this.ledger.claim(record.source.line, record.source.endLine);
        yield record;
      } else this.reportOrNote(lines);
    }
  }

  /** Lines that hold no part of a record. */
  leave(lines: readonly PageText[]): void {
    for (const line of lines) {
      const { furniture, prose, label, onlyLinks, meta } = traitsOf(line);
      const { firstLine, lastLine } = line.source;
      const known = furniture || prose || label !== null || onlyLinks || meta;
      if (known || this.sections.kind === 'people')
        this.ledger.note(firstLine, lastLine, furniture ? 'page furniture' : 'page text');
      else this.reportOrNote([line]);
    }
  }

  /** Lines among records that are no part of one are told to the user. */
  private reportOrNote(lines: readonly PageText[]): void {
    for (const { source } of lines) {
      const { firstLine: line, startByte: byte, clean } = source;
      if (this.sure === 0 || clean.split(' ').length < 3) {
        this.ledger.note(line, source.lastLine, 'page text');
        continue;
      }
      this.ledger.claim(line, source.lastLine);
      this.context.report(
        diagnostic({
          type: 'UNPLACED_LINE',
          message: 'line belongs to no paper of the list; check the page around it',
          file: this.context.file,
          line,
          lineByte: byte,
          byte,
          raw: clean,
        }),
      );
    }
  }
}

/** Whether a title alone is that of a talk, by the time before it. */
const isTimedTalk = ({ title, lines }: ListEntry, evidence: Evidence): boolean =>
  evidence === 'weak' &&
  lines.some(({ source }) => startsWithTalkTime(source.text)) &&
  !isEvent(title.map(({ clean }) => clean).join(' '));

const isDoubtful = (evidence: Evidence): boolean => evidence === 'weak' || evidence === 'faint';
