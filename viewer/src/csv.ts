export type CsvValue = string | number | null;

// Spreadsheets run what starts like this as a formula, also after a character that another locale divides cells at.
const FORMULA = /(^|[,;|\t\r\n])(?=[=+\-@\t\r＝＋－＠])/gu;

/** A table for spreadsheets: text that one would take for a formula gets a leading `'`. */
export const toCsv = (rows: readonly (readonly CsvValue[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\n`).join('');

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = value.replace(FORMULA, "$1'");
  return /[",;\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
