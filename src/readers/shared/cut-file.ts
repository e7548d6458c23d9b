import { diagnostic } from '../../diagnostics.js';
import type { ReadContext } from '../../plugin.js';
import type { Line } from './lines.js';

/**
 * Warns that a file ends inside of what its format lets end. Nobody knows what else is missing, so a build of it is no
 * success.
 *
 * @param what ends too late, such as `its last record`
 * @param sign what would have ended it
 */
export function reportCut(
  { file, report }: ReadContext,
  { number, start, text }: Line,
  what: string,
  sign: string,
): void {
  report(
    diagnostic({
      severity: 'warn',
      type: 'TRUNCATED',
      message: `the file ends before ${what} does; it was cut, or ${sign} is missing`,
      ...{ file, line: number, lineByte: start, byte: start, raw: text },
    }),
  );
}
