interface Cluster {
  readonly mentions: readonly number[];
  readonly confidence: number;
}

export function calibrationError(
  clusters: readonly Cluster[],
  gold: ReadonlyMap<number, { readonly person: unknown; readonly block?: string }>,
  keep: (block: string | undefined) => boolean,
): { readonly error: number };
