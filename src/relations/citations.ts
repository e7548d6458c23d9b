import { edgeKey } from '../model/graph-schema.js';
import type { Relation } from '../plugin.js';

/** Cited works, and which paper cites which paper or work. Marks and references of one target join into one edge. */
export const citations: Relation = {
  name: 'citations',
  nodes: ['work'],
  edges: ['CITES'],
  *relate(corpus) {
    for (const { id, label, authors, year, venue } of corpus.works) {
      yield { key: id, kind: 'work', attributes: { label, authors, year, venue } };
    }
    for (const { row, citationContexts, referenceContexts } of corpus.papers) {
      const marks = new Map<string, { printed: string[]; contexts: string[]; count: number }>();
      const add = (
        target: string | null,
        printed: string | null,
        context: string | null | undefined,
      ): void => {
        if (target === null) return;
        const edge = marks.get(target) ?? { printed: [], contexts: [], count: 0 };
        marks.set(target, edge);
        edge.count += 1;
        if (printed !== null) edge.printed.push(printed);
        if (context) edge.contexts.push(context);
      };
      for (const [index, { target, printed }] of row.citations.entries())
        add(target, printed, citationContexts[index]);
      for (const [index, { target, printed }] of row.references.entries())
        add(target, printed, referenceContexts[index]);
      for (const [target, { printed, contexts, count }] of marks) {
        yield {
          key: edgeKey('CITES', row.id, target),
          kind: 'CITES',
          source: row.id,
          target,
          attributes: {
            printed: printed[0] ?? null,
            context: [...new Set(contexts)].join(' … '),
            marks: count,
          },
        };
      }
    }
  },
};
