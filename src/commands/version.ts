import { readFileSync } from 'node:fs';

/** The version in the package's own manifest, which stands two folders above the compiled and the source files alike. */
export const VERSION = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
