import type { Extractor } from '../plugin.js';
import { findPaperIds } from '../text/paper-id.js';
import { sentenceRanges } from '../text/prose.js';

/** Papers that the abstract names by arXiv id or DOI, each with its sentence; the record's own ids are none. */
export const references: Extractor<'references'> = {
  name: 'references',
  extract({ abstract, ids }) {
    if (!abstract) return [];
    const own = new Set(Object.values(ids).map(({ value }) => value.toLowerCase()));
    const found = findPaperIds(abstract.value).filter(({ id }) => !own.has(id));
    if (found.length === 0) return [];
    const sentences = sentenceRanges(abstract.value);
    let at = 0;
    return found.map(({ start, end, scheme, id }) => {
      while (at < sentences.length - 1 && start >= sentences[at]!.end) at += 1;
      const sentence = sentences[at] ?? { start, end };
      return {
        scheme,
        id,
        printed: abstract.part(start, end),
        context: abstract.part(Math.min(sentence.start, start), Math.max(sentence.end, end)),
      };
    });
  },
};
