/** Spreadsheets run what starts like this as a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** A table for spreadsheets (RFC 4180, UTF-8): text that would be run as a formula gets a leading `'`. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
