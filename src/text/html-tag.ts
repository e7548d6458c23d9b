/** A tag of HTML as it stands in a text. */
export interface HtmlTag {
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  readonly end: number;
  /** Whether HTML knows an element of this name. */
  readonly known: boolean;
  /** Range of the attributes. */
  readonly attributes: { readonly start: number; readonly end: number };
  /** The text that the tag stands in. */
  readonly raw: string;
}

// Each alternative starts with a character that the others exclude, so that matching is linear.
const TAG = /<(\/?)([A-Za-z][\w:-]{0,40})((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;

const KNOWN = new Set(
  'a abbr address article aside b big blockquote body br button caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main mark meta nav noscript ol option p picture pre q s samp script section select small source span strike strong style sub summary sup svg table tbody td textarea tfoot th thead time title tr tt u ul var video wbr'.split(
    ' ',
  ),
);

/** Elements that start and end a line of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body br button caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);

/** The tag that starts at the index, or null. */
export function findTag(raw: string, start: number): HtmlTag | null {
  TAG.lastIndex = start;
  const match = TAG.exec(raw);
  if (!match) return null;
  const [whole, slash, printed = '', attributes = ''] = match;
  const name = printed.toLowerCase();
  const end = start + whole.length;
  return {
    name,
    closing: slash === '/',
    start,
    end,
    known: KNOWN.has(name),
    attributes: { start: end - 1 - attributes.length, end: end - 1 },
    raw,
  };
}

/** Whether an element stands on lines of its own. */
export function isBlockElement(name: string): boolean {
  return BLOCKS.has(name);
}

/** The raw range of an attribute's value, without its quotes; null when the tag has no such attribute. */
export function attributeRange(tag: HtmlTag, name: string): { start: number; end: number } | null {
  const text = tag.raw.slice(tag.attributes.start, tag.attributes.end);
  for (const match of text.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?/g)) {
    const [whole, key = '', value] = match;
    if (key.toLowerCase() !== name || value === undefined) continue;
    const quoted = value.startsWith('"') || value.startsWith("'") ? 1 : 0;
    const end = tag.attributes.start + match.index + whole.length;
    return { start: end - value.length + quoted, end: end - quoted };
  }
  return null;
}

/** The value of an attribute as it stands in the tag, or null. */
export function attributeOf(tag: HtmlTag, name: string): string | null {
  const range = attributeRange(tag, name);
  return range && tag.raw.slice(range.start, range.end);
}

/** What the class or microdata of an element calls its content, such as `paper-title` or `itemprop="author"`. */
export function roleOfTag(tag: HtmlTag): 'title' | 'authors' | 'abstract' | 'venue' | null {
  if (tag.attributes.start === tag.attributes.end) return null;
  const names = `${attributeOf(tag, 'class') ?? ''} ${attributeOf(tag, 'itemprop') ?? ''}`.toLowerCase();
  if (names.length < 2 || names.length > 300) return null;
  if (/(?:^|[\s_-])(?:authors?|author-?list|byline)(?:$|[\s_-])/.test(names)) return 'authors';
  if (/(?:^|[\s_-])abstract(?:$|[\s_-])/.test(names)) return 'abstract';
  if (/(?:page|section|site|entry|widget|nav|header|block|session|event|day|main|menu)[_-]?title/.test(names))
    return null;
  if (/(?:^|[\s_-])(?:venue|journal|booktitle|conference)(?:[_-]?name)?(?:$|\s)/.test(names)) return 'venue';
  return /(?:^|[\s_-])(?:title|papertitle|ptitle|pubtitle)(?:$|[\s_-])/.test(names) ? 'title' : null;
}

/** Whether an element is drawn as a badge, such as `<span class="tag tag-short">`. */
export const isBadge = (tag: HtmlTag): boolean =>
  tag.name !== 'a' &&
  tag.attributes.start !== tag.attributes.end &&
  /(?:^|\s)(?:tag|badge|label|pill|chip)(?=$|\s|[-_])/i.test((attributeOf(tag, 'class') ?? '').slice(0, 300));
