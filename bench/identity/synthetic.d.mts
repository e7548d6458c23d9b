import type { AuthorMentionInput, IdentityPaper } from '../../src/identity/types.js';

export function syntheticCorpus(
  paperCount: number,
  options?: { seed?: number; abstracts?: boolean },
): { papers: readonly IdentityPaper[]; mentions: readonly AuthorMentionInput[]; truth: readonly number[] };
