import type { DrawnNetwork } from '../../../src/analysis/layout.js';
import { keyedNetworkOf } from '../../../src/analysis/keyed-network.js';
import type { UndirectedGraph } from '../../../src/graphology-interop.js';

/** A graph as a layout sees it. */
export const drawn = (graph: UndirectedGraph): DrawnNetwork => keyedNetworkOf(graph);
