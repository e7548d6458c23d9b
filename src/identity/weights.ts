import type { IdentityModel } from './model.js';
import { ACROSS_NAMES } from './weights/across-names.js';
import { ACROSS_NAMES_PAIRS_1 } from './weights/across-names-pairs-1.js';
import { ACROSS_NAMES_PAIRS_2 } from './weights/across-names-pairs-2.js';
import { SAME_NAME } from './weights/same-name.js';
import { SAME_NAME_PAIRS_1 } from './weights/same-name-pairs-1.js';
import { SAME_NAME_PAIRS_2 } from './weights/same-name-pairs-2.js';
import { SAME_NAME_PAIRS_3 } from './weights/same-name-pairs-3.js';

/**
 * What author name disambiguation has learnt.
 *
 * Learnt by `bench/identity/train.mjs` from all name blocks (surname and first initial) that were
 * given with gold, of three corpora: author profiles of OpenReview (16,985 papers of 19 conference-years), author ids of
 * IEEE (35,771 ICRA and IROS papers), people of the ACL Anthology (100,601 papers); the first two a second time with
 * affiliations and abstracts hidden. Author ids were never shown. Generated: do not edit.
 */
export const MODEL: IdentityModel = {
  sameName: {
    intercept: 3.833,
    tables: SAME_NAME,
    crosses: [...SAME_NAME_PAIRS_1, ...SAME_NAME_PAIRS_2, ...SAME_NAME_PAIRS_3],
  },
  acrossNames: {
    intercept: -3.049,
    tables: ACROSS_NAMES,
    crosses: [...ACROSS_NAMES_PAIRS_1, ...ACROSS_NAMES_PAIRS_2],
  },
  thresholds: { edges: [0.8, 1.9, 2.9], values: [0, 0.6, 1.5, 0] },
  mergeCalibration: { slope: 1.012, offset: 0.899 },
  clusterCalibration: [
    [0.8131, 0.8778],
    [0.8866, 0.9287],
    [0.9166, 0.9524],
    [0.9391, 0.9593],
    [0.9578, 0.9625],
    [0.9731, 0.9708],
    [0.9835, 0.9819],
    [0.99, 0.9885],
    [0.9943, 0.9901],
    [0.9972, 0.9962],
    [0.999, 0.9995],
    [0.9996, 0.9999],
  ],
};
