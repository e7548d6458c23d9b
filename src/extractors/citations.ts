import type { Extractor } from '../plugin.js';
import { findCitations } from '../text/citation.js';
import { sentenceRanges } from '../text/prose.js';

/** Author-year marks in the abstract, each with its sentence. */
export const citations: Extractor<'citations'> = {
  name: 'citations',
  extract({ abstract }) {
    if (!abstract) return [];
    const found = findCitations(abstract.value);
    if (found.length === 0) return [];
    const sentences = sentenceRanges(abstract.value);
    let at = 0;
    return found.map(({ start, end, ...mark }) => {
      while (at < sentences.length - 1 && start >= sentences[at]!.end) at += 1;
      const sentence = sentences[at] ?? { start, end };
      return {
        ...mark,
        printed: abstract.part(start, end),
        context: abstract.part(sentence.start, Math.max(sentence.end, end)),
      };
    });
  },
};
