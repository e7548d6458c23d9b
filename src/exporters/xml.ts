import { safeId, withoutForbidden } from './text.js';

const MARKUP: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/**
 * References by code, an empty text for none. Besides markup these are the white space of XML 1.0 and 1.1 other than the
 * space, and the C1 controls: parsers turn some of them into spaces or line feeds unless they are references.
 */
const REFERENCES: readonly string[] = Array.from({ length: 0xa0 }, (_, code) => {
  const markup = MARKUP.get(String.fromCharCode(code));
  return markup ?? (code === 0x09 || code === 0x0a || code === 0x0d || code >= 0x7f ? `&#${code};` : '');
});
const LINE_SEPARATOR = 0x2028;

/** Anything but what is written as it is: few texts hold any, and this looks through them fast. */
const UNUSUAL =
  /[^\u0020\u0021\u0023-\u0025\u0028-\u003b\u003d\u003f-\u007e\u00a0-\u2027\u2029-\ud7ff\ue000-\ufffd]/;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text for an XML 1.0 attribute value or element, without the characters that XML 1.0 forbids. */
export const escapeXml = (text: string): string => (UNUSUAL.test(text) ? withReferences(text, false) : text);

/** @param isClean whether forbidden characters are out already; they are so rare that they are looked for on the way */
function withReferences(text: string, isClean: boolean): string {
  let escaped = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isClean && mayBeForbidden(code)) return withReferences(withoutForbidden(text), true);
    const reference = referenceOf(code);
    if (reference === '') continue;
    escaped += text.slice(from, at) + reference;
    from = at + 1;
  }
  return escaped + text.slice(from);
}

/** Controls, surrogates and what is behind them. */
const mayBeForbidden = (code: number): boolean => code < 0x20 || code >= 0xd800;

function referenceOf(code: number): string {
  if (code < REFERENCES.length) return REFERENCES[code]!;
  return code === LINE_SEPARATOR ? '&#8232;' : '';
}

/** A key as an id in an XML attribute, see {@link safeId}. */
export const escapeXmlId = (key: string): string => (UNUSUAL.test(key) ? escapeXml(safeId(key)) : key);

/** ` name="value"` for each pair; undefined values are left out. */
export function xmlAttributes(pairs: readonly (readonly [string, string | undefined])[]): string {
  let text = '';
  for (const [name, value] of pairs) if (value !== undefined) text += ` ${name}="${escapeXml(value)}"`;
  return text;
}
