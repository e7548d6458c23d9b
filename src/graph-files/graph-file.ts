import type { Report } from '../diagnostics.js';
import type { Encoding } from '../plugin.js';

export type GraphFormat = 'gexf' | 'graphml' | 'edge-list';

/** What readers of graph files are given besides the text. */
export interface GraphContext {
  /** The file's name in messages. */
  readonly file: string;
  /** Told of every edge that cannot be used. */
  readonly report: Report;
}

/** How the bytes are to be read. */
export interface GraphSource extends GraphContext {
  /** The first bytes, 64 KiB or the whole file. */
  readonly head: Uint8Array;
  /** All bytes, the head included. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Overrides what the bytes say. */
  readonly encoding?: Encoding;
}

/** A graph as its file lists it: loops, repetitions and directions not yet judged. */
export interface GraphFile {
  readonly format: GraphFormat;
  /** Ascending by code unit; node numbers are places in this list. */
  readonly ids: readonly string[];
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** 1 where the file gives none. */
  readonly weights: Float64Array;
  /** Whether the file gives any weight. */
  readonly weighted: boolean;
}
