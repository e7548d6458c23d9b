import type { Diagnostic } from '../diagnostics.js';

/**
 * Diagnostics as lines of JSON: `severity`, `type`, `message`, `file`, `line` (1-based), `line_byte` (where the line
 * starts), `byte` (where the text in question starts), `field` and `raw`. Offsets are into the decompressed file.
 */
export function* rejectLines(diagnostics: Iterable<Diagnostic>): Generator<string> {
  for (const { severity, type, message, file, line, lineByte, byte, field, raw } of diagnostics) {
    const row = { severity, type, message, file, line, line_byte: lineByte, byte, field, raw };
    yield `${JSON.stringify(row)}\n`;
  }
}
