import { columnsOf } from './columns.js';
import type { GraphModel } from './model.js';

/** What a map names some dozens of, thousands would litter. */
const MOST_TOPICS = 100;
const TOPIC = 'topic';

/** The topics of a graph, and the fewest papers of those that count as its main ones; 0 where all do. */
export interface Topics {
  readonly fewest: number;
  readonly total: number;
}

const found = new WeakMap<GraphModel, Topics>();

/**
 * Main topics have a number of papers that at most a hundred reach, as the terms of a co-word map have a least number of
 * occurrences; topics of equally many papers are in or out together.
 */
export function topicsOf(model: GraphModel): Topics {
  let topics = found.get(model);
  if (!topics) found.set(model, (topics = findTopics(model)));
  return topics;
}

function findTopics(model: GraphModel): Topics {
  const { kinds, kindNames, measures } = columnsOf(model);
  const topic = kindNames.indexOf(TOPIC);
  const papers = measures.filter((_, node) => kinds[node] === topic).sort();
  const total = papers.length;
  return { fewest: total > MOST_TOPICS ? papers[total - 1 - MOST_TOPICS]! + 1 : 0, total };
}

/** Whether a node, by its number, is a topic beside the main ones. */
export function isMinorTopic(model: GraphModel): (node: number) => boolean {
  const { kinds, kindNames, measures } = columnsOf(model);
  const topic = kindNames.indexOf(TOPIC);
  const { fewest } = topicsOf(model);
  return (node) => kinds[node] === topic && measures[node]! < fewest;
}
