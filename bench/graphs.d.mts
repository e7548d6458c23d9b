interface Edges {
  readonly order: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights?: Float64Array;
}

export function coauthors(papers: number, seed?: number): Edges;
export function sparse(nodes: number, degree?: number, mixing?: number, seed?: number): Edges;
export function citations(papers: number, seed?: number): Edges;
