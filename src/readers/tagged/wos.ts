import { taggedReader } from './tagged-reader.js';
import { LISTED_TAGS, wosRecord } from './wos-record.js';

/** Records of the Web of Science as tagged text. */
export const wos = taggedReader({
  name: 'wos',
  summary: 'records of the Web of Science as tagged text: lines such as `PT J`',

  detect(head) {
    const fields = head.match(/^(?:AU|AF|TI|SO|PY|UT|DI) \S/gm)?.length ?? 0;
    return /^\ufeff?(?:FN |PT [JSBCP]\s*$)/m.test(head) && fields > 2 ? 0.97 : 0;
  },

  syntax: {
    tag: /^\ufeff?([A-Z][A-Z0-9])(?: |$)/,
    starts: /^PT$/,
    ends: 'ER',
    continues: /^ {2,}\S/,
    listed: LISTED_TAGS,
  },

  recordOf: (record, file) => {
    const { first, last } = record;
    return wosRecord(record, { file, format: 'wos', first, last });
  },
});
