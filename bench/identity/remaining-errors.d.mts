interface RemainingError {
  readonly kind: 'merge' | 'split';
  readonly smaller: number;
  readonly error: number;
  readonly rank: number | null;
}

export function remainingErrors(
  mentions: ReadonlyMap<number, { readonly cluster: unknown; readonly person: unknown }>,
  questions: readonly { readonly a: number; readonly b: number }[],
): RemainingError[];

export function errorTable(errors: readonly RemainingError[]): string;
