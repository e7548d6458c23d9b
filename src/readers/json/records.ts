import type { Reader } from '../../plugin.js';
import { jsonObjects } from './json-objects.js';
import { recordOfObject } from '../shared/records-fields.js';

/** Keys by which other formats of one JSON object a record are known; their own readers know better. */
const OTHERS =
  /"(?:authorships|authors_parsed|paperId|corpusid|container-title|DOI|content|sources|abstract_inverted_index|referenced_works)"\s*:/;
/** What of a file shows its first record. */
const FIRST_RECORD = 8000;

/**
 * JSON objects, one a line or as elements of a list, as a script of one's own would write them. What each field may
 * hold, and what comes of other values, is listed in `docs/formats.md`; in short: text may be a number, a list may be a
 * single value, null and empty count as absent, and a value of another type is left out with a warning. A record is
 * rejected when it is no JSON object, when its title or authors have a type that cannot be read, and when it has neither
 * title nor abstract.
 */
export const records: Reader = {
  name: 'records',
  summary:
    'JSON objects, one a line or in a list: id, title, authors, abstract, year, venue, links, references',

  detect(head) {
    const text = head.replace(/^\ufeff/, '').trimStart();
    const isList = /^\[\s*\{/.test(text);
    if (!isList && !text.startsWith('{')) return 0;
    const [line] = text.split(/\r\n|\r|\n/, 1) as [string];
    const isSpread = isList || (line.length < text.length && !/\}\s*,?\s*$/.test(line));
    const first = isSpread ? text.slice(0, FIRST_RECORD) : line;
    if (!/"(?:(?:paper|article|document)[ _-]?)?(?:title|abstract)"\s*:/i.test(first)) return 0;
    if (OTHERS.test(first)) return 0.3;
    return /"authors"\s*:/i.test(first) ? 0.9 : 0.6;
  },

  async *read(chunks, context) {
    for await (const { record, report } of jsonObjects(chunks, context)) {
      const read = recordOfObject(record, report);
      if (read) yield read;
    }
  },
};
