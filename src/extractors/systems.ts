import type { Extractor } from '../plugin.js';
import { displayOf } from '../text/normalisers.js';
import { sentenceRanges } from '../text/prose.js';
import { findSystems } from '../text/system-name.js';

/** The names that title and abstract give to what the paper introduces. */
export const systems: Extractor<'systems'> = {
  name: 'systems',
  extract({ title, abstract }) {
    return findSystems(title?.value ?? null, abstract?.value ?? null).flatMap(
      ({ label, longForm, field, start, end }) => {
        const text = field === 'title' ? title : abstract;
        if (!text) return [];
        const { value, at } = text.part(start, end);
        const sentence = sentenceRanges(text.value).find((range) => start < range.end) ?? { start, end };
        return [
          {
            printed: {
              value: label,
              at: value === label ? at : { ...at, normaliser: displayOf(at.normaliser) },
            },
            longForm,
            context: text.part(Math.min(sentence.start, start), Math.max(sentence.end, end)),
          },
        ];
      },
    );
  },
};
