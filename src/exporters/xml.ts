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
export function escapeXml(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  const clean = withoutForbidden(text);
  let escaped = '';
  let from = 0;
  for (let at = 0; at < clean.length; at += 1) {
    const reference = referenceOf(clean.charCodeAt(at));
    if (reference === '') continue;
    escaped += clean.slice(from, at) + reference;
    from = at + 1;
  }
  return escaped + clean.slice(from);
}

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
