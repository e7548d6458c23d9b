import { edgeList } from './edge-list.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import type { NetworkWriter } from './named-network.js';
import { pajek } from './pajek.js';

export interface NetworkFormat {
  readonly write: NetworkWriter;
  /** Whether the format has a place for what is known of a node, such as its community. */
  readonly columns: boolean;
}

/** The formats by the ends of the names of their files. */
export const NETWORK_FORMATS: ReadonlyMap<string, NetworkFormat> = new Map([
  ['.gexf', { write: gexf, columns: true }],
  ['.graphml', { write: graphml, columns: true }],
  ['.net', { write: pajek, columns: false }],
  ['.tsv', { write: edgeList, columns: false }],
]);
