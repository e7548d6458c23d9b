import type { IdentityModel } from './model.js';
import { ACROSS_NAMES_PAIRS_1 } from './weights/across-names-pairs-1.js';
import { ACROSS_NAMES_PAIRS_2 } from './weights/across-names-pairs-2.js';
import { ACROSS_NAMES } from './weights/across-names.js';
import { SAME_NAME_PAIRS_1 } from './weights/same-name-pairs-1.js';
import { SAME_NAME_PAIRS_2 } from './weights/same-name-pairs-2.js';
import { SAME_NAME_PAIRS_3 } from './weights/same-name-pairs-3.js';
import { SAME_NAME } from './weights/same-name.js';

/**
 * What author name disambiguation has learnt.
 *
 * Learnt by `bench/identity/train.mjs` from one half of the name blocks (surname and first initial) that were
 * given with gold, of three corpora: author profiles of OpenReview (16,985 papers of 19 conference-years), author ids of
 * IEEE (35,771 ICRA and IROS papers), people of the ACL Anthology (100,601 papers); the first two a second time with
 * affiliations and abstracts hidden. Author ids were never shown. Generated but for the thresholds, which were chosen from
 * the figures that the run printed: do not edit.
 */
export const MODEL: IdentityModel = {
  sameName: {
    intercept: 3.896,
    tables: SAME_NAME,
    crosses: [...SAME_NAME_PAIRS_1, ...SAME_NAME_PAIRS_2, ...SAME_NAME_PAIRS_3],
  },
  acrossNames: {
    intercept: -3.405,
    tables: ACROSS_NAMES,
    crosses: [...ACROSS_NAMES_PAIRS_1, ...ACROSS_NAMES_PAIRS_2],
  },
  thresholds: { edges: [1.9, 2.9], values: [0.3, 1.4, 0.3] },
  mergeCalibration: { slope: 1.014, offset: 0.723 },
  clusterCalibration: [
    [0.7766, 0.8652],
    [0.8714, 0.9214],
    [0.9075, 0.9476],
    [0.9338, 0.9527],
    [0.957, 0.9584],
    [0.9759, 0.9727],
    [0.9876, 0.983],
    [0.9932, 0.991],
    [0.9961, 0.9924],
    [0.9975, 0.998],
    [0.9986, 0.9994],
    [0.9994, 0.9998],
  ],
};
