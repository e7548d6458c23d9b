/**
 * The four seams: what a new input format, a new fact in the text, a new relation of the graph and a new output format
 * have to look like. Each is a plain object in one file, listed by one line in its folder's `index.ts`.
 */
import type { Report } from './diagnostics.js';
import type { AuthorRow } from './model/author.js';
import type { CommunitiesFile } from './model/communities.js';
import type { Corpus } from './model/corpus.js';
import type { Findings } from './model/findings.js';
import type { EdgeKind, GraphEdge, GraphNode, NodeKind } from './model/graph-schema.js';
import type { GraphName, NamedGraph } from './model/graph-view.js';
import type { Review } from './model/identity.js';
import type { CoauthorNetwork } from './model/measures.js';
import type { PaperRow } from './model/paper.js';
import type { PaperRecord } from './model/record.js';

/** What a reader is given besides the bytes. */
export interface ReadContext {
  /** The file's name in records and diagnostics. */
  readonly file: string;
  readonly report: Report;
  /** Overrides the detected encoding. */
  readonly encoding?: Encoding;
  /** Of a table: for fields such as `title` the column that holds them, by its name or its number from 1. */
  readonly columns?: ColumnChoice;
  /** Called once per line that holds no part of a record, with the reason (`chrome`, `heading`, `blank` …). */
  readonly account?: (line: number, reason: string) => void;
}

/** Columns by the names of fields. */
export type ColumnChoice = ReadonlyMap<string, string>;

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'latin1'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Input format: bytes in, records out, in the order of the file. Memory must not grow with the file. */
export interface Reader {
  readonly name: string;
  readonly summary: string;
  /** How surely the head of a file (decoded, at most 64 KiB) has this shape: 0 no, 1 certainly. */
  detect(head: string): number;
  read(chunks: AsyncIterable<Uint8Array>, context: ReadContext): AsyncIterable<PaperRecord>;
}

/** Finds one kind of fact in a record's own text; depends on that record only. */
export interface Extractor<Name extends keyof Findings = keyof Findings> {
  /** The field of `Findings` that it fills. */
  readonly name: Name;
  extract(record: PaperRecord): Findings[Name];
}

/** Turns resolved papers and authors into nodes and edges of one relation. */
export interface Relation {
  readonly name: string;
  readonly nodes: readonly NodeKind[];
  readonly edges: readonly EdgeKind[];
  relate(corpus: Corpus): Iterable<GraphNode | GraphEdge>;
}

/** A file to be written: its path below the output folder, always with `/`, and its content piece by piece. */
export interface OutputFile {
  readonly name: string;
  readonly chunks: Iterable<string | Uint8Array>;
}

/** What exporters read. Nothing in it is specific to graphology. */
export interface ExportContext {
  readonly graphs: Readonly<Record<GraphName, NamedGraph>>;
  /** Sorted by id. */
  readonly papers: Iterable<PaperRow>;
  /** Sorted by id. */
  readonly authors: Iterable<AuthorRow>;
  readonly communities: CommunitiesFile;
  readonly summary: BuildSummary;
  /** Questions about identity, for a person to answer. */
  readonly review: Review;
  /** The built viewer's own files (page, script, style, font), to be written beside its data. */
  readonly viewerSite: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** The counts that the command prints and the viewer shows. */
export interface BuildSummary {
  readonly inputs: readonly { readonly file: string; readonly format: string; readonly records: number }[];
  readonly records: number;
  readonly rejects: number;
  readonly papers: number;
  readonly papersWithAuthors: number;
  readonly authors: number;
  readonly printedNames: number;
  readonly coauthorPairs: number;
  readonly links: number;
  readonly citations: number;
  readonly communities: number;
  /** Communities whose certificate supports them; null when none was measured. */
  readonly supportedCommunities: number | null;
  readonly modularity: number | null;
  readonly coauthorNetwork: CoauthorNetwork;
  /** The first of the rows that could not be read; absent where there is none. */
  readonly rejected?: readonly RejectedRow[];
}

/** A row of an input that could not be read, and why. */
export interface RejectedRow {
  readonly file: string;
  /** 1-based; null where the format has no lines. */
  readonly line: number | null;
  readonly message: string;
}

/** Where nodes stand, how far communities can be trusted, and the built viewer's own files. */
export type ExportNeed = 'positions' | 'certificates' | 'viewer-site';

/** Output format. `write` must give equal bytes for equal contexts. */
export interface Exporter {
  /** The name that `papergraph export` takes. */
  readonly name: string;
  readonly summary: string;
  /** The files it writes; a name that ends in `/` is a folder. */
  readonly files: readonly string[];
  /** What takes long to find out or is not always there, and is left out of a build in which no exporter asks for it. */
  readonly needs?: readonly ExportNeed[];
  write(context: ExportContext, graphs: readonly GraphName[]): Iterable<OutputFile>;
}
