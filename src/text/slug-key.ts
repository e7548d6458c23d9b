import { createHash } from 'node:crypto';
import { slug } from './fold.js';

/** Eight hexadecimal digits that tell apart what has the same slug. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** An ASCII name for a folded key: its words joined by hyphens, with its hash where these do not say it all. */
export function slugKey(key: string): string {
  const words = slug(key);
  return words === key.replaceAll(' ', '-') ? words : `${words || 'unnamed'}-${shortHash(key)}`;
}
