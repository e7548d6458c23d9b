import { withoutForbidden } from './text.js';

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

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text for an XML 1.0 attribute value or element, without the characters that XML 1.0 forbids. */
export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(SPECIAL, (char) => ENTITIES.get(char) ?? `&#${char.charCodeAt(0)};`);
}

/** ` name="value"` for each pair; undefined values are left out. */
export function xmlAttributes(pairs: readonly (readonly [string, string | undefined])[]): string {
  return pairs.map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`)).join('');
}
