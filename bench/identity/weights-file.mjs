import { format, resolveConfig } from 'prettier';

/** The source of `weights.ts`. */
export async function weightsFile(model, path) {
  const source = `import type { AdditiveModel } from './model.js';

/**
 * Weights learnt by \`bench/identity/train.mjs\` from half of the name blocks of three gold corpora: author profiles of
 * OpenReview (19 conference-years), author ids of IEEE (ICRA and IROS) and the people of the ACL Anthology; the first two
 * also with affiliations and abstracts hidden. Generated: do not edit.
 */
export const MODEL: AdditiveModel = ${JSON.stringify(model)};
`;
  return format(source, { ...(await resolveConfig(path)), parser: 'typescript' });
}
