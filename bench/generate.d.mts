export function generate(options: {
  papers: number;
  seed: number;
  out: string;
  format?: string;
  gzip?: boolean;
  citations?: boolean;
}): Promise<string>;
