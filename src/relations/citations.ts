import { edgeKey } from '../model/graph-schema.js';
import type { Relation } from '../plugin.js';

/** Cited works, and which paper cites which paper or work. Marks of one target join into one edge. */
export const citations: Relation = {
  name: 'citations',
  nodes: ['work'],
  edges: ['CITES'],
  *relate(corpus) {
    for (const { id, label, authors, year, venue } of corpus.works) {
      yield { key: id, kind: 'work', attributes: { label, authors, year, venue } };
    }
    for (const { row, citationContexts } of corpus.papers) {
      const marks = new Map<string, { printed: string[]; contexts: string[] }>();
      for (const [index, { printed, target }] of row.citations.entries()) {
        if (target === null) continue;
        const edge = marks.get(target) ?? { printed: [], contexts: [] };
        marks.set(target, edge);
        edge.printed.push(printed);
        edge.contexts.push(citationContexts[index] ?? '');
      }
      for (const [target, { printed, contexts }] of marks) {
        yield {
          key: edgeKey('CITES', row.id, target),
          kind: 'CITES',
          source: row.id,
          target,
          attributes: {
            printed: printed[0] ?? null,
            context: [...new Set(contexts)].join(' … '),
            marks: printed.length,
          },
        };
      }
    }
  },
};
