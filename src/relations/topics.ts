import { edgeKey } from '../model/graph-schema.js';
import type { Relation } from '../plugin.js';
import { slugKey } from '../text/slug-key.js';

/** A phrase of one paper joins nothing: it stays in the paper's row, and is no node. */
const FEWEST_PAPERS = 2;

/** Keyphrases that papers share. */
export const topics: Relation = {
  name: 'topics',
  nodes: ['topic'],
  edges: ['HAS_TOPIC'],
  *relate(corpus) {
    const shared = new Map<string, { label: string; papers: { id: string; score: number }[] }>();
    for (const { row, topicScores } of corpus.papers) {
      for (const [index, topic] of topicScores.entries()) {
        if (topic === null) continue;
        const { key, score } = topic;
        const node = shared.get(key) ?? { label: row.topics[index] ?? key, papers: [] };
        shared.set(key, node);
        node.papers.push({ id: row.id, score });
      }
    }
    for (const [topic, { label, papers }] of shared) {
      if (papers.length < FEWEST_PAPERS) continue;
      const key = `topic:${slugKey(topic)}`;
      yield { key, kind: 'topic', attributes: { label, papers: papers.length } };
      for (const { id, score } of papers) {
        yield {
          key: edgeKey('HAS_TOPIC', id, key),
          kind: 'HAS_TOPIC',
          source: id,
          target: key,
          attributes: { score },
        };
      }
    }
  },
};
