import { safeId, withoutForbidden } from './text.js';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

// White space of XML 1.0 and 1.1 other than the space, and the C1 controls: parsers turn some of these into spaces or
// line feeds unless they are written as references.
const SPECIAL = /[&<>"'\t\n\r\u007F-\u009F\u2028]/g;

/** Anything but what is written as it is: few texts hold any, and this looks through them fast. */
const UNUSUAL =
  /[^\u0020\u0021\u0023-\u0025\u0028-\u003b\u003d\u003f-\u007e\u00a0-\u2027\u2029-\ud7ff\ue000-\ufffd]/;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text for an XML 1.0 attribute value or element, without the characters that XML 1.0 forbids. */
export function escapeXml(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return withoutForbidden(text).replace(SPECIAL, (char) => ENTITIES.get(char) ?? `&#${char.charCodeAt(0)};`);
}

/** A key as an id in an XML attribute, see {@link safeId}. */
export const escapeXmlId = (key: string): string => (UNUSUAL.test(key) ? escapeXml(safeId(key)) : key);

/** ` name="value"` for each pair; undefined values are left out. */
export function xmlAttributes(pairs: readonly (readonly [string, string | undefined])[]): string {
  let text = '';
  for (const [name, value] of pairs) if (value !== undefined) text += ` ${name}="${escapeXml(value)}"`;
  return text;
}
