/** @param labels pairs of predicted and true label */
export function bcubed(labels: readonly (readonly [unknown, unknown])[]): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};
