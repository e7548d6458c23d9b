import type { PaperRecord, RecordLink, Signature } from '../../model/record.js';
import type { Traced, TracedText } from '../../model/traced.js';
import type { Reader } from '../../plugin.js';
import { NORMALISERS } from '../../text/normalisers.js';
import type { YamlMap, YamlNode } from '../../text/yaml-nodes.js';
import { databaseRecord, rejectNameless } from '../shared/database-record.js';
import { wholeField } from '../shared/encoded-text.js';
import { tracedText } from '../shared/fields.js';
import { firstScalar, rangeOfName } from '../shared/yaml-scalars.js';
import { frontMatters, type FrontMatter } from './front-matter.js';
import type { JoinedText } from '../shared/joined-lines.js';
import { idIn } from '../tagged/tagged-fields.js';

/** The front matter of the papers of PMLR, one Markdown file each. */
export const pmlr: Reader = {
  name: 'pmlr',
  summary: 'papers of PMLR: Markdown files whose front matter says `layout: inproceedings`',

  detect(head) {
    const [, matter] = /^\ufeff?(?:\s*\n)?---[ \t]*\r?\n([\s\S]*)/.exec(head) ?? [];
    if (matter === undefined) return 0;
    const close = matter.search(/^(?:---|\.\.\.)[ \t]*\r?$/m);
    const text = close < 0 ? matter : matter.slice(0, close);
    const has = (key: string): boolean => new RegExp(`^${key}:`, 'm').test(text);
    if (!has('title') && !has('abstract')) return 0;
    if (/^(?:layout|genre): *["']?inproceedings\b/im.test(text)) return 0.97;
    // A file that was cut may not have come to its layout.
    return has('abstract') && (close < 0 || has('author')) ? 0.9 : 0;
  },

  async *read(chunks, context) {
    for await (const matter of frontMatters(chunks, context)) {
      if (!isPaper(matter)) {
        for (let { number } = matter.first; number <= matter.last.number; number += 1)
          context.account?.(number, 'front matter of no paper');
        continue;
      }
      const record = recordOf(matter, context.file);
      if (record) yield record;
      else rejectNameless(context, matter, 'front matter');
    }
  },
};

/** Pages of a volume have front matter too. */
function isPaper({ map, joined }: FrontMatter): boolean {
  const kind = ['layout', 'genre'].map((key) => valueOf(joined, map.members.get(key))?.value);
  return (
    kind.some((name) => name?.toLowerCase() === 'inproceedings') ||
    (map.members.has('author') && map.members.has('abstract'))
  );
}

function recordOf({ map, joined, first, last }: FrontMatter, file: string): PaperRecord | null {
  const text = (...keys: string[]): TracedText | null => {
    for (const key of keys) {
      const value = valueOf(joined, map.members.get(key));
      if (value) return value;
    }
    return null;
  };
  const date = text('date');
  return databaseRecord({
    ...{ file, format: 'pmlr', id: text('id')?.value ?? null, first, last },
    title: text('title', 'tex_title'),
    authors: authorsOf(joined, map.members.get('author')),
    abstract: text('abstract'),
    created: date && /^\d{4}-\d\d-\d\d$/.test(date.value) ? plain(date) : null,
    venue: text('container-title', 'booktitle'),
    year:
      yearIn(valueOf(joined, firstScalar(map.members.get('issued')))) ?? yearIn(date) ?? yearIn(text('year')),
    ids: { ...idIn(text('doi'), 'doi'), ...idIn(text('openreview'), 'openreview') },
    links: linksOf(joined, map),
  });
}

const plain = ({ value, at }: Traced): Traced => ({ value, at });

/** A scalar as a text with its place; null for other values and for empty ones. */
function valueOf({ text, byteAt }: JoinedText, node: YamlNode | undefined): TracedText | null {
  if (node?.kind !== 'scalar') return null;
  const inside = text.slice(node.start, node.end);
  const raw = inside.trim();
  const start = node.start + inside.length - inside.trimStart().length;
  const place = (index: number): number => byteAt(start + index);
  if (raw === '' || (node.style === 'plain' && /^(?:~|null)$/i.test(raw))) return null;
  if (node.style === 'single' && raw.includes("''"))
    return wholeField({ raw, byteAt: place, line: 0 }, 'yaml-single');
  if (node.style === 'double' && raw.includes('\\'))
    return wholeField({ raw, byteAt: place, line: 0 }, 'yaml-double');
  // Folded lines of a scalar are white space like any other.
  const value = tracedText(raw, place);
  return value.value === '' ? null : value;
}

/** Authors by the parts of their names, or by their names alone. */
function authorsOf(joined: JoinedText, node: YamlNode | undefined): Signature[] {
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) => {
    const printed = item.kind === 'map' ? nameOf(joined, item) : valueOf(joined, item);
    return printed ? [{ printed: plain(printed), affiliations: [], ids: {} }] : [];
  });
}

/** The name that the parts in a mapping make. */
function nameOf({ text, byteAt }: JoinedText, map: YamlMap): Traced | null {
  const { start, end } = rangeOfName(text, map);
  const value = NORMALISERS['yaml-name'](text.slice(start, end));
  return value === ''
    ? null
    : { value, at: { start: byteAt(start), end: byteAt(end), normaliser: 'yaml-name' } };
}

function yearIn(text: TracedText | null): Traced | null {
  const match = text && /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text.value);
  return match ? plain(text.part(match.index, match.index + 4)) : null;
}

/** Where PMLR keeps the papers themselves, and what supplements them. */
const OWN_ADDRESS =
  /^https?:\/\/(?:[\w-]+\.)*(?:mlr\.press|jmlr\.(?:org|csail\.mit\.edu)|raw\.githubusercontent\.com\/mlresearch)\//i;

/** Code, and what else the page of the paper links by a name. */
function linksOf(joined: JoinedText, { members }: YamlMap): RecordLink[] {
  const named = ['software', 'code', 'dataset', 'video'].map((key) => ({
    label: key,
    node: members.get(key),
  }));
  const extras = members.get('extras');
  const others = (extras?.kind === 'list' ? extras.items : []).flatMap((item) =>
    item.kind === 'map'
      ? [{ label: valueOf(joined, item.members.get('label'))?.value ?? '', node: item.members.get('link') }]
      : [],
  );
  return [...named, ...others].flatMap(({ label, node }) => {
    const address = valueOf(joined, node);
    return address && /^https?:\/\/\S+$/i.test(address.value) && !OWN_ADDRESS.test(address.value)
      ? [{ address: plain(address), label }]
      : [];
  });
}
