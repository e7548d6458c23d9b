import { diagnostic } from '../../diagnostics.js';
import type { PaperRecord } from '../../model/record.js';
import type { ReadContext, Reader } from '../../plugin.js';
import { YamlFault } from '../../text/yaml-nodes.js';
import { reportCut } from '../shared/cut-file.js';
import type { JoinedText } from '../shared/joined-lines.js';
import { readLineGroups, RECORD_LIMIT, type Line } from '../shared/lines.js';
import type { ReportField } from '../shared/records-values.js';
import { certaintyOfYaml } from './yaml-detect.js';
import { saysApart } from './yaml-apart.js';
import { divide, type DividedUnit } from './yaml-division.js';
import { itemOf, joinUnit, mapOf, type ReadMap } from './yaml-item.js';
import { Neighbours } from './yaml-neighbours.js';
import { isListOfPapers, isListOfPlaces, saysPapers } from './yaml-names.js';
import { aroundList, NOTHING_AROUND, sessionOf, type Around } from './yaml-session.js';
import type { YamlUnit } from './yaml-open-unit.js';
import { UnitCutter } from './yaml-units.js';

/** Data of sites in YAML: lists and mappings of papers, in sessions or not, one or more documents. */
export const yaml: Reader = {
  name: 'yaml',
  summary: 'data of papers in YAML, as sites keep them: lists, sessions with lists, papers by their names',

  detect: certaintyOfYaml,

  async *read(chunks, context) {
    const cutter = new UnitCutter((line, reason) => context.account?.(line, reason));
    const reading = new YamlReading(context);
    let last: Line | null = null;
    for await (const lines of readLineGroups(chunks, context))
      for (const line of lines) {
        last = line;
        for (const unit of cutter.add(line)) yield* reading.read(unit);
      }
    for (const unit of cutter.finish()) yield* reading.read(unit);
    yield* reading.finish();
    if (last && reading.isOpen) reportCut(context, last, 'its last record', 'a quote or a bracket');
  },
};

/** Deeper lists of lists are none of papers. */
const MOST_LISTS = 16;

class YamlReading {
  private readonly context: ReadContext;
  private readonly neighbours = new Neighbours();
  /** The unit before ended inside of a value. */
  isOpen = false;

  constructor(context: ReadContext) {
    this.context = context;
  }

  *read(unit: YamlUnit, around: Around = NOTHING_AROUND, depth = 0): Generator<PaperRecord> {
    this.isOpen = false;
    const above = aroundList(unit.list, around);
    const joined = joinUnit(unit);
    const report = this.reporter(unit, joined);
    if (unit.kind === 'stray')
      return report('BAD_YAML', 'the line is neither a name with a colon nor an item of a list');
    if (unit.kind === 'long')
      return report('RECORD_TOO_LONG', `record is longer than ${RECORD_LIMIT} characters`);
    const divided = divide(unit);
    if (divided && depth < MOST_LISTS) return yield* this.lists(unit, divided, above, depth);
    const map = this.parse(unit, joined, report);
    if (map === undefined) return;
    const [first, last] = [unit.lines[0]!.line, unit.lines.at(-1)!.line];
    const { isApart, areTalks } = above;
    const { saysPapers } = unit.list;
    const place = { file: this.context.file, first, last, saysPapers, isTalk: areTalks };
    const item = map && !isApart && itemOf(map, place, report);
    const passOver = (): void => {
      for (const { line, kind } of unit.lines)
        this.context.account?.(line.number, kind === 'blank' || kind === 'comment' ? kind : 'no paper');
    };
    if (item && 'record' in item) {
      const { kind, record } = item;
      const session = record.session ?? above.session;
      const location = record.location ?? above.location;
      const placed = { kind, record: { ...record, session, location } };
      yield* this.neighbours.add(placed, unit.list, passOver);
    } else if (!item || item.kind !== 'rejected') passOver();
  }

  finish(): Generator<PaperRecord> {
    return this.neighbours.finish();
  }

  /** Reads the lists that a unit holds, each by itself. */
  private *lists(
    unit: YamlUnit,
    { own, inner }: DividedUnit,
    around: Around,
    depth: number,
  ): Generator<PaperRecord> {
    const head = { ...unit, lines: own };
    const joined = joinUnit(head);
    const map = this.parse(head, joined, this.reporter(head, joined));
    if (map !== undefined) for (const { line } of own) this.context.account?.(line.number, 'heading');
    const session = map ? sessionOf(map, this.context.file, around) : around;
    for (const { key, lines } of inner) {
      const cutter = new UnitCutter(
        (line, reason) => this.context.account?.(line, reason),
        unit.list.saysPapers || saysPapers(key.name),
      );
      const isApart = saysApart(key.name) ?? session.isApart;
      const areTalks = isListOfPapers(key.name);
      const inside = { ...session, isApart, areTalks, arePlaces: isListOfPlaces(key.name) };
      for (const line of lines)
        for (const found of cutter.add(line)) yield* this.read(found, inside, depth + 1);
      for (const found of cutter.finish()) yield* this.read(found, inside, depth + 1);
    }
  }

  /** The mapping of a unit, null where it is none; undefined when it was rejected. */
  private parse(unit: YamlUnit, joined: JoinedText, report: ReportField): ReadMap | null | undefined {
    try {
      return mapOf(unit.kind, joined, unit.lines[0]?.key?.name ?? null);
    } catch (error) {
      if (!(error instanceof YamlFault)) throw error;
      this.isOpen = error.message.includes('not closed');
      report('BAD_YAML', `record is no YAML that can be read: ${error.message}`, error.index);
      return undefined;
    }
  }

  /** Says what is wrong with a unit; a reject accounts for all of its lines. */
  private reporter({ lines }: Pick<YamlUnit, 'lines'>, joined: JoinedText): ReportField {
    const { file, report, account } = this.context;
    return (type, message, index = 0, field = null, severity = 'reject') => {
      const line = joined.lineAt(index);
      const at = { file, line: line.number, lineByte: line.start, byte: joined.byteAt(index) };
      report(diagnostic({ severity, type, message, ...at, field, raw: joined.text.slice(0, 2048) }));
      if (severity === 'warn') return;
      for (const other of lines)
        if (other.line.number !== line.number) account?.(other.line.number, 'rejected record');
    };
  }
}
