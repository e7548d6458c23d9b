/** What the thread of `run-query.ts` runs; loaded by anything else, this file does nothing. */
import { parentPort, workerData } from 'node:worker_threads';
import type { QueryAnswer } from '../cypher/run-query.js';
import type { Value } from '../cypher/values.js';
import type { ErrorCode } from '../errors.js';
import { loadWithFewDescriptors } from '../io/few-descriptors.js';

export interface QueryTask {
  readonly out: string;
  readonly query: string;
  readonly parameters: ReadonlyMap<string, Value>;
}

/** What is wrong in the query, and where. */
export interface QueryFault {
  readonly message: string;
  readonly offset: number;
}

/** What the thread tells: that the graph is there, and in the end rows, a fault or why there is no graph. */
export type QueryMessage =
  'loaded' | QueryAnswer | QueryFault | { readonly code: ErrorCode; readonly message: string };

if (parentPort !== null) {
  const port = parentPort;
  const post = (message: QueryMessage): void => port.postMessage(message);
  const { out, query, parameters } = workerData as QueryTask;
  loadWithFewDescriptors();
  const [{ CypherError }, { runQuery }, { PaperGraphError }, { propertyGraph }, { loadSnapshot }] =
    await Promise.all([
      import('../cypher/cypher-error.js'),
      import('../cypher/run-query.js'),
      import('../errors.js'),
      import('../pipeline/property-graph.js'),
      import('./snapshot.js'),
    ]);
  try {
    const snapshot = await loadSnapshot(out);
    const graph = propertyGraph(snapshot.view, snapshot.communities);
    post('loaded');
    post(runQuery(graph, query, parameters));
  } catch (error) {
    if (error instanceof CypherError) post({ message: error.message, offset: error.offset });
    else if (error instanceof PaperGraphError) post({ code: error.code, message: error.message });
    else throw error;
  }
}
