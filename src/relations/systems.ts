import { edgeKey } from '../model/graph-schema.js';
import type { Relation } from '../plugin.js';
import { slug } from '../text/fold.js';

/** The key of a system: with its paper, so that equal acronyms of two papers stay apart. */
function systemKey(paper: string, label: string): string {
  return `system:${slug(label) || 'unnamed'}:${paper.slice('paper:'.length)}`;
}

/** What papers introduce, and who else in the corpus names it: a graph of who builds on whom without reference lists. */
export const systems: Relation = {
  name: 'systems',
  nodes: ['system'],
  edges: ['INTRODUCES', 'MENTIONS'],
  *relate(corpus) {
    for (const { row, systemForms } of corpus.papers) {
      for (const [index, label] of row.systems.entries()) {
        const key = systemKey(row.id, label);
        const { longForm = null, context = null } = systemForms[index] ?? {};
        yield { key, kind: 'system', attributes: { label, longForm } };
        yield {
          key: edgeKey('INTRODUCES', row.id, key),
          kind: 'INTRODUCES',
          source: row.id,
          target: key,
          attributes: { context },
        };
      }
    }
    const mentions = new Map<string, { paper: string; target: string; contexts: string[] }>();
    for (const { paper, owner, system, context } of corpus.namedSystems) {
      const target = systemKey(owner, system);
      const key = edgeKey('MENTIONS', paper, target);
      const mention = mentions.get(key) ?? { paper, target, contexts: [] };
      mentions.set(key, mention);
      mention.contexts.push(context);
    }
    for (const [key, { paper, target, contexts }] of mentions) {
      yield {
        key,
        kind: 'MENTIONS',
        source: paper,
        target,
        attributes: { context: [...new Set(contexts)].join(' … ') },
      };
    }
  },
};
