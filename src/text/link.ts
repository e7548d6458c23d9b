import type { LinkKind } from '../model/findings.js';
import { kindOf } from './link-kind.js';
import { isDataDoi } from './paper-id.js';

/** A web address found in a text: its half-open range of characters, and the address in canonical form. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
  readonly kind: LinkKind;
  /** `github`, `gitlab`, `github-pages`, `huggingface` …, else the host name. */
  readonly host: string;
  readonly owner: string | null;
  readonly repo: string | null;
}

/** Hosts that people print without a scheme, and that serve https. */
const KNOWN_HOSTS: ReadonlyMap<string, string> = new Map([
  ['github.com', 'github'],
  ['gitlab.com', 'gitlab'],
  ['bitbucket.org', 'bitbucket'],
  ['codeberg.org', 'codeberg'],
  ['gitee.com', 'gitee'],
  ['gist.github.com', 'gist'],
  ['raw.githubusercontent.com', 'github-raw'],
  ['huggingface.co', 'huggingface'],
  ['hf.co', 'huggingface'],
  ['modelscope.cn', 'modelscope'],
  ['drive.google.com', 'google-drive'],
  ['anonymous.4open.science', 'anonymous-4open'],
  ['zenodo.org', 'zenodo'],
  ['osf.io', 'osf'],
  ['kaggle.com', 'kaggle'],
  ['figshare.com', 'figshare'],
  ['colab.research.google.com', 'colab'],
  ['sites.google.com', 'google-sites'],
  ['youtube.com', 'youtube'],
  ['youtu.be', 'youtube'],
  ['pypi.org', 'pypi'],
  ['arxiv.org', 'arxiv'],
  ['doi.org', 'doi'],
  ['openreview.net', 'openreview'],
]);
const FORGES = new Set(['github', 'gitlab', 'bitbucket', 'codeberg', 'gitee']);

/** Ends of host names that people print without a scheme where a path follows. */
const DOMAIN_END =
  '(?:com|org|net|edu|ai|io|co|dev|app|gov|ms|cc|ly|ml|tech|site|xyz|page|science|eu|uk|de|fr|ch|cn|jp|kr|nl|ca)';
// Every alternative runs over bounded labels or starts with a literal, and ends in one character class, so that matching
// is linear. A host without a scheme must not be the end of another name.
const CANDIDATE = new RegExp(
  [
    'https?:\\/\\/',
    '(?<![\\w.-])git@(?:github\\.com|gitlab\\.com|bitbucket\\.org):',
    `(?<![\\w.@/-])(?:www\\.|[a-z0-9-]{1,63}\\.(?:github|gitlab)\\.io\\b|(?:[a-z0-9-]{1,63}\\.){1,4}${DOMAIN_END}\\/(?=[~\\w]))`,
    `(?<=[:/]|https? )(?:github\\.com|gitlab\\.com)\\/`,
  ].join('|'),
  'gi',
);
/** What an address is made of. */
const ADDRESS = /(?:\\[_#%&~]|[^\s<>"“”‘’|\\^`{}])*/y;
/** A DOI behind its name. */
const DOI = /(?<![\w./])doi ?[: ] ?(?<doi>10\.\d{4,9}\/[^\s"'<>{}\\]{1,200})/gi;

/** What every address has in it; most texts have none of these. */
const HINT = /\/\/|www\.|[a-z]\.[a-z]{2,7}\/|\.io\b|git@|\bdoi\b/i;

const MAX_LENGTH = 2000;
/** Two addresses that are joined by a comma or a semicolon. */
const SECOND_ADDRESS = /[,;](?=https?:\/\/)|\](?=\()/i;

/** Finds the web addresses of a text, in order. Only http and https ones, without credentials. */
export function findLinks(text: string): FoundLink[] {
  if (!HINT.test(text)) return [];
  const found: FoundLink[] = [];
  const add = (printed: string, start: number): void => {
    const link = canonicalLink(printed, text.slice(Math.max(0, start - 120), start));
    if (link) found.push({ start, end: start + printed.length, ...link });
  };
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const end = addressEnd(text, match.index, match.index + match[0].length);
    CANDIDATE.lastIndex = end;
    let start = match.index;
    for (const part of text.slice(start, end).split(SECOND_ADDRESS)) {
      add(trimPunctuation(part), start);
      start += part.length + 1;
    }
  }
  for (const match of text.matchAll(DOI)) {
    const doi = trimPunctuation(match.groups!['doi']!);
    if (isDataDoi(doi)) add(match[0].slice(0, match[0].indexOf('10.') + doi.length), match.index);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Words that go on with the sentence behind an address. */
const GOES_ON =
  /^(?:a|an|and|are|as|at|but|by|can|for|from|has|in|is|it|of|on|or|our|so|that|the|this|to|under|upon|we|where|which|with)[.,;:)]?$/i;

/** An address on a forge that breaks off before its repository, or at a hyphen. */
const UNFINISHED =
  /(?:github|gitlab|bitbucket|huggingface|codeberg)\.(?:com|org|co)\/(?:[\w.-]{1,60}\/)?$|[\w.]\/[\w.-]{1,60}\/[\w.-]{0,60}[-_]$/i;

/** The end of an address whose first part ends at `from`; a repository's goes on behind a line end that breaks it. */
function addressEnd(text: string, start: number, from: number): number {
  const end = matchEnd(text, from);
  if (text[end] !== ' ') return end;
  if (!UNFINISHED.test(text.slice(Math.max(start, end - 200), end))) return end;
  const next = /^[\w.-]+(?:\/[\w.-]+)*[.,;:)]?(?= |$)/.exec(text.slice(end + 1, end + 101))?.[0];
  return next === undefined || GOES_ON.test(next) ? end : end + 1 + next.length;
}

function matchEnd(text: string, from: number): number {
  ADDRESS.lastIndex = from;
  return from + (ADDRESS.exec(text)?.[0].length ?? 0);
}

const PUNCTUATION = new Set(".,;:!?'*_]\\$。，、；：！？）】」…–—");

/** The next sentence, where the blank before it is missing. */
const NEXT_SENTENCE =
  /\.(?:We|Our|The|This|These|It|In|To|And|For|Code|Data|All|More|However|Moreover|Furthermore|Also|Project|Demo|Videos?|See)$/;

/** Drops what the sentence around an address adds to its end. */
function trimPunctuation(printed: string): string {
  const candidate = printed.replace(NEXT_SENTENCE, '').replace(/'s$/, '');
  let open = 0;
  for (const character of candidate) open += character === '(' ? 1 : character === ')' ? -1 : 0;
  let end = candidate.length;
  for (; end > 0; end -= 1) {
    const last = candidate[end - 1]!;
    if (last === ')' && open < 0) open += 1;
    else if (!PUNCTUATION.has(last)) break;
  }
  return candidate.slice(0, end);
}

type CanonicalLink = Omit<FoundLink, 'start' | 'end'>;

/**
 * The canonical form of a printed address: https where it is known or no scheme is given, host in lower case, no
 * trailing slash or `.git`, letter case of the path kept. Null for what is no public web address.
 * @param before the words before it, which tell a demo from a project page
 */
export function canonicalLink(printed: string, before: string): CanonicalLink | null {
  const url = parse(withScheme(printed.replace(/ /g, '').replace(/\\([_#%&~])/g, '$1')));
  if (!url) return null;
  const bare = url.hostname.replace(/^www\./, '').replace(/^hf\.co$/, 'huggingface.co');
  const known = KNOWN_HOSTS.get(bare);
  const pages = /\.(github|gitlab)\.io$/.exec(bare);
  const host = known ?? (pages ? `${pages[1]}-pages` : bare);
  const path = url.pathname
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .replace(/\/+$/, '');
  const isForge = FORGES.has(host);
  const segments = path.split('/').filter((part) => part !== '');
  const [owner = null, repo = null] = isForge && !NO_OWNERS.has(segments[0] ?? '') ? segments : [];
  const front = repo !== null && isFrontPage(segments.slice(2), url);
  const rest = front ? '' : `${url.search}${url.hash}`;
  const shown = front ? `/${owner}/${repo}` : path === '' && rest.startsWith('?') ? '/' : path;
  const scheme = known || pages ? 'https:' : url.protocol;
  const hostPrinted = isForge || host === 'huggingface' ? bare : url.host;
  return {
    url: `${scheme}//${hostPrinted}${decodeLetters(shown)}${rest}`,
    kind: kindOf({ host, segments, before, isRepository: repo !== null }),
    host,
    owner: repo === null ? null : owner,
    repo,
  };
}

/** First segments on a forge that are pages of its own. */
const NO_OWNERS: ReadonlySet<string> = new Set(
  'orgs topics features sponsors marketplace search settings login about explore collections users'.split(
    ' ',
  ),
);

/** Whether an address inside a repository shows what its front page shows: the root of a branch, or the readme. */
function isFrontPage(rest: readonly string[], url: URL): boolean {
  const path = rest.join('/');
  const onFront =
    path === '' ||
    /^(?:-\/)?tree\/(?:main|master)$|^(?:-\/)?blob\/[^/]{1,60}\/readme(?:\.\w{1,4})?$/i.test(path);
  return onFront && /^(?:\?tab=[\w-]*)?$/.test(url.search) && /^(?:#readme)?$/i.test(url.hash);
}

/** An address of the web: any other scheme than its two becomes the name of a host, which is none. */
function withScheme(address: string): string {
  if (/^https?:/i.test(address)) return address;
  const remote = /^git@([\w.-]{1,40}):(.*)$/i.exec(address);
  if (remote) return `https://${remote[1]}/${remote[2]}`;
  return `https://${address.replace(/^doi[: ]+(?=10\.)/i, 'doi.org/')}`;
}

function parse(address: string): URL | null {
  if (address.length > MAX_LENGTH || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isPublic = /^[a-z0-9.-]+\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/i.test(url.hostname);
  return isPublic && url.username === '' && url.password === '' ? url : null;
}

/** `URL` percent-encodes letters that the page prints plainly; anything but letters and digits stays encoded. */
function decodeLetters(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      const decoded = decodeURIComponent(encoded);
      return /^[\p{L}\p{N}]+$/u.test(decoded) ? decoded : encoded;
    } catch {
      return encoded;
    }
  });
}
