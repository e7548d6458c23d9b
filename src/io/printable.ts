/** A name as it can be shown on one line of a terminal: control and formatting characters become `\u{…}`. */
export function printable(name: string): string {
  return name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16) ?? ''}}`);
}

/** A number of bytes for people: `0 B`, `64.0 kB`, `1.3 GB` (powers of 1000, as `df -H` and file managers print). */
export function printableSize(bytes: number): string {
  let value = bytes;
  let unit = 'B';
  for (const next of ['kB', 'MB', 'GB', 'TB']) {
    if (value < 1000) break;
    value /= 1000;
    unit = next;
  }
  return unit === 'B' ? `${bytes} B` : `${value.toFixed(1)} ${unit}`;
}
