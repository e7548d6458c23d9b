import type { Network } from '../network/csr.js';
import type { PackedTexts } from '../structures/packed-texts.js';

/** A whole number of every node. */
export interface NodeColumn {
  /** As Gephi names it where it has a name for it. */
  readonly name: string;
  readonly values: Uint32Array | Uint16Array;
  /** The value that stands for none. */
  readonly missing?: number;
}

/** A network to be written, its nodes in the order of their keys. */
export interface NamedNetwork {
  readonly title: string;
  readonly network: Network;
  /** No two alike. */
  readonly keys: PackedTexts;
  /** What to show for a node; an empty text for its key. Null: the keys. */
  readonly labels: PackedTexts | null;
  readonly columns: readonly NodeColumn[];
}

/**
 * A format: the file in chunks of about 256 KiB. A chunk is valid until the next one is asked for; then its memory is
 * used again.
 */
export type NetworkWriter = (named: NamedNetwork) => Generator<Uint8Array>;
