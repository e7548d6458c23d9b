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
 * Learnt by `bench/identity/train.mjs` from the name blocks (surname and first initial) that were
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
  thresholds: { edges: [1.9, 2.9], values: [0.6, 1.6, 0] },
  mergeCalibration: { slope: 1.011, offset: 0.964 },
  clusterCalibration: [
    [0.8133, 0.8851],
    [0.8863, 0.9281],
    [0.9158, 0.9531],
    [0.9386, 0.9591],
    [0.958, 0.9604],
    [0.9738, 0.9704],
    [0.9842, 0.9819],
    [0.9905, 0.9884],
    [0.9946, 0.9901],
    [0.9974, 0.9962],
    [0.999, 0.9995],
    [0.9997, 0.9999],
  ],
};
