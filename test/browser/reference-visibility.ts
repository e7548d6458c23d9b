/** What the filters leave, said plainly and key by key: the viewer's own way, in columns, has to agree and be faster. */
import type { Details } from '../../viewer/src/details.js';
import { askOfPapers } from '../../viewer/src/filters.js';
import type { Filters } from '../../viewer/src/choices.js';
import { fold } from '../../viewer/src/fold.js';
import type { GraphModel, NodeData } from '../../viewer/src/model.js';
import type { Filtering, Tally } from '../../viewer/src/visibility.js';

export interface Left {
  readonly nodes: string[];
  readonly edges: number;
  readonly cut: string[];
  readonly drawn: string[];
  readonly relations: [string, Tally][];
  readonly papers: string[];
}

type Paper = NonNullable<ReturnType<Details['papers']['get']>>;

export function plainlyLeft(model: GraphModel, filtering: Filtering, details: Details): Left {
  const { filters, hiddenCommunities, hiddenKinds, hiddenVenues, hiddenRelations } = filtering;
  const asked = askOfPapers(filters);
  const words = fold(filters.text).split(/\s+/u).filter(Boolean);
  const papersOf = (key: string): readonly string[] =>
    details.authors.get(key)?.papers ??
    [...(model.neighbours.get(key) ?? [])].filter((other) => details.papers.has(other));
  const namesOf = (key: string): readonly string[] =>
    details.papers.get(key)?.authors.map(({ name }) => name) ?? details.authors.get(key)?.names ?? [];
  const textOf = ({ title, abstract, venue, topics }: Paper): string =>
    [title, abstract, venue, ...topics.map(({ label }) => label)].filter(Boolean).join('\n');
  const hasAll = (...texts: readonly string[]): boolean => {
    const folded = texts.map(fold);
    return words.every((word) => folded.some((text) => text.includes(word)));
  };
  /** Whether a paper passes, its words completed by those of some names. */
  const passes = (key: string, names: readonly string[]): boolean => {
    const paper = details.papers.get(key);
    return paper !== undefined && placed(filters, paper) && hasAll(textOf(paper), ...names);
  };
  const passesItself = (key: string): boolean => !asked || passes(key, namesOf(key));
  /** Of the venues of its papers the most frequent, of equally frequent ones that of most papers; none is the empty one. */
  const venueOf = (key: string): string => {
    const of = (papers: readonly string[]): string[] =>
      papers.flatMap((paper) => details.papers.get(paper)?.venue ?? []);
    const everywhere = of([...details.papers.keys()]);
    const times = (venues: readonly string[], venue: string): number =>
      venues.filter((each) => each === venue).length;
    const own = of(details.papers.has(key) ? [key] : papersOf(key));
    const ranked = [...new Set(own)].sort(
      (a, b) =>
        times(own, b) - times(own, a) || times(everywhere, b) - times(everywhere, a) || (a < b ? -1 : 1),
    );
    return ranked[0] ?? '';
  };
  const isShown = (key: string, { kind, label, measure, year, community }: NodeData): boolean => {
    if (hiddenCommunities.has(community) || hiddenKinds.has(kind)) return false;
    if (hiddenVenues.size > 0 && hiddenVenues.has(venueOf(key))) return false;
    if (measure < (filters.fewest ?? 0) || measure > (filters.most ?? Infinity)) return false;
    if (!asked) return true;
    if (kind === 'paper' && details.papers.has(key)) return passesItself(key);
    const own = [label, ...namesOf(key)];
    if (kind === 'paper' || kind === 'work') return placed(filters, { year, venue: null }) && hasAll(...own);
    const papers = papersOf(key);
    if (papers.length === 0) return placed(filters, { year: null, venue: null }) && hasAll(...own);
    return papers.some((paper) => passes(paper, own));
  };

  const nodes = model.graph.filterNodes(isShown);
  const shown = new Set(nodes);
  const cut: string[] = [];
  const drawn: string[] = [];
  const relations = new Map<string, { visible: number; total: number }>();
  let edges = 0;
  model.graph.forEachEdge((edge, { kind }, source, target) => {
    const tally = relations.get(kind) ?? { visible: 0, total: 0 };
    relations.set(kind, tally);
    tally.total++;
    if (!shown.has(source) || !shown.has(target)) return;
    const theirs = papersOf(target);
    const common = (): number =>
      papersOf(source).filter((paper) => theirs.includes(paper) && passesItself(paper)).length;
    const joint = kind !== 'CO_AUTHORED_WITH' || !asked || common() >= (filters.together ?? 1);
    if (!joint || hiddenRelations.has(kind)) {
      cut.push(edge);
      return;
    }
    edges++;
    tally.visible++;
    drawn.push(edge);
  });
  const papers = nodes.flatMap((key) =>
    details.papers.has(key) ? [key] : model.name === 'coauthor' ? papersOf(key).filter(passesItself) : [],
  );
  return {
    ...{ nodes: nodes.sort(), edges, cut: cut.sort(), papers: [...new Set(papers)].sort() },
    // The strongest come last.
    drawn: filters.lines === null ? drawn : drawn.slice(drawn.length - Math.min(drawn.length, filters.lines)),
    relations: [...relations].sort(),
  };
}

function placed({ years, venues }: Filters, { year, venue }: Pick<Paper, 'year' | 'venue'>): boolean {
  if (years !== null && (year === null || year < years[0] || year > years[1])) return false;
  return venues.length === 0 || (venue !== null && venues.includes(venue));
}
