import type { Details } from './app.js';
import { fold } from './fold.js';
import type { GraphModel } from './model.js';

export interface PaperFacts {
  readonly year: number | null;
  readonly venue: string | null;
}

/** What filters ask about papers, and whose papers they are. Text is folded when it is first asked for. */
export interface PaperIndex {
  keys(): Iterable<string>;
  facts(key: string): PaperFacts | undefined;
  /** Title, abstract, venue and topics of a paper. */
  text(key: string): string;
  /** Names of a paper's authors, or those of an author. */
  names(key: string): string;
  /** The papers of a node that is none: an author's, or those that the node is joined to. */
  of(model: GraphModel, key: string): readonly string[];
  /** The papers that both ends of an edge have. */
  shared(model: GraphModel, edge: string): readonly string[];
}

export function indexPapers({ papers, authors }: Details): PaperIndex {
  const joined = perModel((model, key) =>
    [...(model.neighbours.get(key) ?? [])].filter((other) => papers.has(other)),
  );
  const of = (model: GraphModel, key: string): readonly string[] =>
    authors.get(key)?.papers ?? joined(model, key);
  const shared = perModel((model, edge) => {
    const [a, b] = model.graph.extremities(edge);
    const theirs = of(model, b);
    return of(model, a).filter((paper) => theirs.includes(paper));
  });
  const text = remembered((key) => {
    const paper = papers.get(key);
    if (!paper) return '';
    const topics = paper.topics.map(({ label }) => label);
    return fold([paper.title, paper.abstract, paper.venue, ...topics].filter(Boolean).join('\n'));
  });
  const names = remembered((key) => {
    const printed = papers.get(key)?.authors.map(({ name }) => name) ?? authors.get(key)?.names ?? [];
    return fold(printed.join('\n'));
  });
  return {
    keys: () => papers.keys(),
    facts: (key) => papers.get(key),
    text,
    names,
    of,
    shared,
  };
}

/** The function, which is asked but once for each key. */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined || made.has(key)) return known as T;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Lists that are made once for each node or edge of a graph. */
function perModel(
  make: (model: GraphModel, key: string) => readonly string[],
): (model: GraphModel, key: string) => readonly string[] {
  const made = new WeakMap<GraphModel, Map<string, readonly string[]>>();
  return (model, key) => {
    let lists = made.get(model);
    if (!lists) made.set(model, (lists = new Map()));
    let list = lists.get(key);
    if (!list) lists.set(key, (list = make(model, key)));
    return list;
  };
}
