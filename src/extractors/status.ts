import type { Extractor } from '../plugin.js';
import { findStatus } from '../text/publication-status.js';

/** What the comment says about publication: preprint, under review, to appear. */
export const status: Extractor<'status'> = {
  name: 'status',
  extract({ comment }) {
    const found = comment && findStatus(comment.value);
    return comment && found ? comment.part(found.start, found.end) : null;
  },
};
