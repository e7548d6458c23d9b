import type { AdditiveModel } from './model.js';

export const MODEL: AdditiveModel = {
  intercept: 0,
  tables: [],
  crosses: [],
  threshold: 0,
  mergeCalibration: { slope: 1, offset: 0 },
  clusterCalibration: [],
};
