import type { StoredRecord } from '../model/input.js';
import { PAPER_ID_SCHEMES } from '../model/paper-ids.js';
import type { Paper, PaperMerge, PaperRow, SystemForm, Venue } from '../model/paper.js';
import type { Traced } from '../model/traced.js';
import type { TraceTable } from '../model/traces.js';
import { compareText } from '../text/compare.js';
import { mixesScripts } from '../text/scripts.js';
import { nameKey } from './authors.js';
import { citationsOf, referencesOf, type Take } from './paper-citations.js';
import { idsOfRecord } from './paper-id.js';
import { NONE, type SharedValues } from './shared-values.js';

/** Flags of records that a merge can lift, by the field whose presence lifts them. */
const LIFTED: ReadonlyMap<string, 'title' | 'abstract' | 'authors'> = new Map([
  ['title-missing', 'title'],
  ['abstract-missing', 'abstract'],
  ['authors-missing', 'authors'],
]);

/**
 * The paper that a cluster of records stands for. Records with title and authors speak before those without; links
 * and citations of all are kept; every value keeps the place it came from. What they cite is filled in later.
 */
export function canonicalPaper(
  cluster: readonly StoredRecord[],
  merges: readonly PaperMerge[],
  shared: SharedValues,
): Paper {
  const ranked = cluster.length === 1 ? cluster : [...cluster].sort(byCompleteness);
  const ids = ranked.flatMap(idsOfRecord);
  const [id = ''] = ids.length === 1 ? ids : [...ids].sort(byScheme);
  const { traces } = shared;
  traces.begin(cluster[0]?.record.source.start ?? 0);
  const take: Take = (path, source, field) => {
    traces.addText(path, source.record.source.file, field.at);
    return field.value;
  };
  const first = (path: keyof PaperRow, pick: (item: StoredRecord) => Traced | null): string | null => {
    for (const item of ranked) {
      const field = pick(item);
      if (field) return take(path, item, field);
    }
    return null;
  };
  const withAbstract = ranked.find((item) => item.record.abstract);
  const created = first('created', (item) => item.record.created);
  const venue = venueOf(ranked, shared, take);
  const authors = authorsOf(ranked, shared, take);
  const citations = citationsOf(ranked, take);
  const references = referencesOf(ranked, shared, take);
  const systems = systemsOf(ranked, take);
  const row: PaperRow = {
    id,
    title: first('title', (item) => item.record.title),
    abstract: first('abstract', (item) => item.record.abstract),
    abstractTruncated: withAbstract?.record.abstractTruncated ?? false,
    authors: shared.list(authors.list),
    year: yearOf(ranked, venue, created, traces, take),
    created,
    comment: first('comment', (item) => item.record.comment),
    venue,
    session: first('session', (item) => item.record.session),
    location: first('location', (item) => item.record.location),
    ids: shared.ids(idsByScheme(ranked, take)),
    links: shared.list(linksOf(ranked, take)),
    linkPromised: first('linkPromised', (item) => item.findings.linkPromised),
    status: first('status', (item) => item.findings.status),
    flags: [],
    references: shared.list(references.list),
    citations: shared.list(citations.list),
    systems: shared.list(systems.list),
    topics: NONE,
    sources: sourcesOf(cluster, shared),
  };
  const flags = new Set([
    ...flagsOf(ranked, row),
    ...(authors.repeated ? ['author-repeated'] : []),
    ...(row.authors.some((author) => mixesScripts(author.printed)) ? ['mixed-script'] : []),
    ...merges.map((merge) => `merged-by-${merge.rule}`),
  ]);
  row.flags = shared.texts([...flags].sort(compareText));
  const aliases = [...new Set(ids)].filter((alias) => alias !== id).sort(compareText);
  return {
    row,
    aliases: shared.list(aliases),
    systemForms: shared.list(systems.forms),
    topicScores: NONE,
    citationContexts: shared.list(citations.contexts),
    referenceContexts: references.contexts,
    merges: merges.length === 0 ? NONE : merges,
    traces: traces.end(),
  };
}

function sourcesOf(cluster: readonly StoredRecord[], shared: SharedValues): PaperRow['sources'] {
  return cluster
    .map(({ record: { source } }) => ({
      file: shared.text(source.file),
      format: shared.text(source.format),
      id: source.id,
      line: source.line,
      endLine: source.endLine,
      start: source.start,
      end: source.end,
    }))
    .sort((a, b) => compareText(a.file, b.file) || a.start - b.start);
}

function byCompleteness(a: StoredRecord, b: StoredRecord): number {
  const score = ({ record }: StoredRecord): number =>
    (record.title ? 4 : 0) +
    (record.authors.length > 0 ? 2 : 0) +
    (record.abstract && !record.abstractTruncated ? 1 : 0);
  return (
    score(b) - score(a) ||
    compareText(a.record.source.file, b.record.source.file) ||
    a.record.source.start - b.record.source.start
  );
}

function byScheme(a: string, b: string): number {
  const rank = (id: string): number => {
    const scheme = id.split(':')[1] ?? '';
    const index = (PAPER_ID_SCHEMES as readonly string[]).indexOf(scheme);
    return index >= 0 ? index : scheme === 'title' ? 100 : 101;
  };
  return rank(a) - rank(b) || compareText(a, b);
}

function authorsOf(
  ranked: readonly StoredRecord[],
  shared: SharedValues,
  take: Take,
): { list: PaperRow['authors']; repeated: boolean } {
  const source = ranked.find((item) => item.record.authors.length > 0);
  if (!source) return { list: [], repeated: false };
  // Pages print some names twice. Records with ids of their own are data, where two namesakes may be meant.
  const mayRepeat = source.record.source.id !== null;
  const seen = new Set<string>();
  const list: PaperRow['authors'] = [];
  for (const signature of source.record.authors) {
    const { printed, name } = shared.name(signature.printed.value);
    if (!mayRepeat) {
      const key = nameKey(printed);
      if (seen.has(key)) continue;
      seen.add(key);
    }
    const path = `authors/${list.length}`;
    take(`${path}/printed`, source, signature.printed);
    list.push({
      // Given when the mentions of all papers are brought together.
      id: '',
      name,
      printed,
      affiliations: shared.texts(
        signature.affiliations.map((field, index) => take(`${path}/affiliations/${index}`, source, field)),
      ),
      ids: shared.ids(
        Object.fromEntries(
          Object.entries(signature.ids).map(([scheme, field]) => [
            scheme,
            shared.text(take(`${path}/ids/${scheme}`, source, field)),
          ]),
        ),
      ),
    });
  }
  return { list, repeated: list.length < source.record.authors.length };
}

/** What the paper's own comment says goes before what the user says of the whole listing. */
function venueOf(ranked: readonly StoredRecord[], shared: SharedValues, take: Take): Venue | null {
  for (const item of ranked) {
    const found = item.findings.venue;
    if (!found) continue;
    take('venue', item, found.printed);
    return namedVenue(found, shared);
  }
  for (const { stated } of ranked) {
    if (!stated?.venue) continue;
    shared.traces.add('venue', { by: 'config', input: stated.input, field: 'venue' });
    return namedVenue(stated.venue, shared);
  }
  return null;
}

function namedVenue({ series, year, track }: Omit<Venue, 'name'>, shared: SharedValues): Venue {
  const name = [series, year].filter((part) => part !== null).join(' ');
  return shared.venue(series, year, name, track);
}

function yearOf(
  ranked: readonly StoredRecord[],
  venue: Venue | null,
  created: string | null,
  traces: TraceTable,
  take: Take,
): number | null {
  const source = ranked.find((item) => item.record.year);
  // A venue field without a year has it from the record's own, which stands in the file.
  if (venue?.year != null && String(venue.year) !== source?.record.year?.value) {
    traces.add('year', { by: 'rule', rule: 'year-of-venue', from: ['venue'] });
    return venue.year;
  }
  if (source) return Number.parseInt(take('year', source, source.record.year!), 10);
  if (created === null) return null;
  traces.add('year', { by: 'rule', rule: 'year-created', from: ['created'] });
  return Number.parseInt(created.slice(0, 4), 10);
}

function idsByScheme(ranked: readonly StoredRecord[], take: Take): PaperRow['ids'] {
  const ids: PaperRow['ids'] = {};
  for (const scheme of PAPER_ID_SCHEMES) {
    const item = ranked.find(({ record }) => record.ids[scheme]);
    if (item) ids[scheme] = take(`ids/${scheme}`, item, item.record.ids[scheme]!);
  }
  return ids;
}

function linksOf(ranked: readonly StoredRecord[], take: Take): PaperRow['links'] {
  const links: PaperRow['links'] = [];
  const seen = new Set<string>();
  for (const item of ranked) {
    for (const { printed, ...link } of item.findings.links) {
      if (seen.has(link.url.toLowerCase())) continue;
      seen.add(link.url.toLowerCase());
      const path = `links/${links.length}/printed`;
      links.push({
        url: link.url,
        kind: link.kind,
        host: link.host,
        owner: link.owner,
        repo: link.repo,
        printed: take(path, item, printed),
      });
    }
  }
  return links;
}

/** The systems of the record that speaks for the paper; names that only another version gives come behind. */
function systemsOf(ranked: readonly StoredRecord[], take: Take): { list: string[]; forms: SystemForm[] } {
  const list: string[] = [];
  const forms: SystemForm[] = [];
  for (const item of ranked) {
    for (const { printed, longForm, context } of item.findings.systems) {
      if (list.includes(printed.value)) continue;
      take(`systems/${list.length}`, item, printed);
      list.push(printed.value);
      forms.push({ longForm, context: context.value });
    }
  }
  return { list, forms };
}

function flagsOf(ranked: readonly StoredRecord[], row: PaperRow): string[] {
  return ranked
    .flatMap((item) => item.record.flags)
    .filter((flag) => {
      const field = LIFTED.get(flag);
      if (field === undefined) return flag !== 'abstract-truncated' || row.abstractTruncated;
      return field === 'authors' ? row.authors.length === 0 : row[field] === null;
    });
}
