/** Small records and pages made by hand or by a seeded generator. */
import type { ExtractedRecord } from '../../src/model/input.js';
import type { Findings } from '../../src/model/findings.js';
import type { PaperRecord, Signature } from '../../src/model/record.js';
import type { Traced, TracedText } from '../../src/model/traced.js';
import { extract } from '../../src/extractors/index.js';

/** A paragraph that nobody takes for a title, the same for the same words. */
export const prose = (about: string): string =>
  `We study ${about} from the ground up, with more words than any title has, and find out that the common ` +
  `view of ${about} does not hold. Experiments with ${about} bear this out.`;

export const traced = (value: string, start = 0): Traced => ({
  value,
  at: { start, end: start + value.length, normaliser: 'text' },
});

export const tracedText = (value: string): TracedText => ({
  ...traced(value),
  part: (start, end) => traced(value.slice(start, end), start),
});

export interface Toy {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly abstract?: string;
  readonly comment?: string;
  readonly venue?: string;
  readonly created?: string;
  readonly session?: string;
  readonly ids?: Partial<Record<keyof PaperRecord['ids'], string>>;
  readonly flags?: readonly string[];
  readonly file?: string;
  readonly start?: number;
  readonly format?: string;
  /** The record's own id in its source. */
  readonly id?: string;
}

/** A record of these values, all else empty. */
export function toyRecord(toy: Toy): PaperRecord {
  const start = toy.start ?? 0;
  const text = (value: string | undefined): TracedText | null =>
    value === undefined ? null : tracedText(value);
  return {
    source: {
      file: toy.file ?? 'toy.txt',
      format: toy.format ?? 'session-page',
      id: toy.id ?? null,
      line: 1 + start,
      endLine: 1 + start,
      start,
      end: start + 1,
    },
    title: text(toy.title),
    abstract: text(toy.abstract),
    abstractTruncated: false,
    authors: (toy.authors ?? []).map((name): Signature => ({
      printed: traced(name),
      affiliations: [],
      ids: {},
    })),
    session: text(toy.session),
    location: null,
    comment: text(toy.comment),
    created: text(toy.created),
    ids: Object.fromEntries(Object.entries(toy.ids ?? {}).map(([scheme, id]) => [scheme, traced(id)])),
    venue: text(toy.venue),
    year: null,
    links: [],
    references: [],
    flags: toy.flags ?? [],
  };
}

/** Records in the order given, each at its own place, with what the extractors find in them. */
export function toyInput(
  toys: readonly Toy[],
  venue: NonNullable<ExtractedRecord['stated']>['venue'] = null,
): ExtractedRecord[] {
  return toys.map((toy, index) => {
    const record = toyRecord({ start: index * 10, ...toy });
    const findings: Findings = extract(record);
    return { record, findings, stated: venue && { input: record.source.file, venue } };
  });
}

/** Mulberry32: numbers in [0, 1) from a seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The items in an order that depends on the seed alone (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seeded(seed);
  const result = [...items];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}
