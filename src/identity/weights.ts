import type { IdentityModel } from './model.js';
import { ACROSS_NAMES_PAIRS } from './weights/across-names-pairs.js';
import { ACROSS_NAMES } from './weights/across-names.js';
import { SAME_NAME_PAIRS } from './weights/same-name-pairs.js';
import { SAME_NAME } from './weights/same-name.js';

/**
 * What author name disambiguation has learnt.
 *
 * Learnt by `bench/identity/train.mjs` from the training half of the name blocks (surname and first initial) that were
 * given with gold, of three corpora: author profiles of OpenReview (16,985 papers of 19 conference-years), author ids of
 * IEEE (35,771 ICRA and IROS papers), people of the ACL Anthology (100,601 papers); the first two a second time with
 * affiliations and abstracts hidden. Author ids were never shown. Generated: do not edit.
 */
export const MODEL: IdentityModel = {
  sameName: { intercept: 3.763, tables: SAME_NAME, crosses: SAME_NAME_PAIRS },
  acrossNames: { intercept: -3.507, tables: ACROSS_NAMES, crosses: ACROSS_NAMES_PAIRS },
  thresholds: { edges: [1.9, 2.9], values: [0.3, 1.4, -0.3] },
  mergeCalibration: { slope: 1.027, offset: -0.155 },
  clusterCalibration: [
    [0.8247, 0.8314],
    [0.9021, 0.9174],
    [0.9302, 0.9546],
    [0.9466, 0.9614],
    [0.9595, 0.9744],
    [0.9706, 0.9758],
    [0.9798, 0.9818],
    [0.9864, 0.9875],
    [0.9913, 0.9925],
    [0.9954, 0.9965],
    [0.9981, 0.9999],
    [0.9993, 1],
  ],
};
