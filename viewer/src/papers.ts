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
}

export function indexPapers({ papers, authors }: Details): PaperIndex {
  const joined = new WeakMap<GraphModel, Map<string, readonly string[]>>();
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
    of(model, key) {
      const own = authors.get(key)?.papers;
      if (own) return own;
      const known = joined.get(model) ?? new Map<string, readonly string[]>();
      joined.set(model, known);
      let list = known.get(key);
      if (!list) {
        list = [...(model.neighbours.get(key) ?? [])].filter((other) => papers.has(other));
        known.set(key, list);
      }
      return list;
    },
  };
}

function remembered(make: (key: string) => string): (key: string) => string {
  const made = new Map<string, string>();
  return (key) => {
    let text = made.get(key);
    if (text === undefined) {
      text = make(key);
      made.set(key, text);
    }
    return text;
  };
}
