const MARKUP = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** What XML 1.0 forbids: controls, halves of surrogate pairs and two of the last code points. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text for an element or an attribute of XML. */
export const xmlText = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/gu, (sign) => MARKUP.get(sign) ?? sign)
    .replace(/[\t\n\r]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

/** ` name="value"` for each entry. */
export const xmlAttributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? decimal(value) : xmlText(value)}"`)
    .join('');

/** Two decimals are finer than any screen. */
const decimal = (value: number): string => String(Math.round(value * 100) / 100);
