import { collaborationChain } from '../analysis/collaboration.js';
import type { AuthorRow } from '../model/author.js';
import { findAuthor } from '../pipeline/find-author.js';
import type { Snapshot } from '../pipeline/snapshot.js';
import type { Effects } from './effects.js';
import { jsonDocument } from './json.js';

interface Step {
  readonly from: string;
  readonly to: string;
  /** Id, title and year of a joint paper. */
  readonly paper: string;
  readonly title: string | null;
  readonly year: number | null;
  /** How many papers the two wrote together. */
  readonly papers: number;
}

/** Prints the shortest chain of co-authors between two authors, with a joint paper for each step. */
export function distance(
  snapshot: Snapshot,
  [first, second]: readonly [string, string],
  json: boolean,
  effects: Effects,
): void {
  const [from, to] = [findAuthor(snapshot, first).row, findAuthor(snapshot, second).row];
  const chain = collaborationChain(snapshot.view, from.id, to.id);
  const rows = new Map(snapshot.papers.map(({ row }) => [row.id, row]));
  const steps = chain?.map((step): Step => {
    const { title = null, year = null } = rows.get(step.paper) ?? {};
    return { ...step, title, year };
  });
  const answer = { from: named(from), to: named(to), distance: steps?.length ?? null, steps: steps ?? [] };
  if (json) effects.write(jsonDocument(answer));
  else for (const line of lines(snapshot, answer)) effects.write(`${line}\n`);
}

interface Answer {
  readonly from: Pick<AuthorRow, 'id' | 'name'>;
  readonly to: Pick<AuthorRow, 'id' | 'name'>;
  /** Null when no chain of co-authors joins the two. */
  readonly distance: number | null;
  readonly steps: readonly Step[];
}

const named = ({ id, name }: AuthorRow): Answer['from'] => ({ id, name });

function lines({ authors }: Snapshot, { from, to, distance: length, steps }: Answer): string[] {
  if (length === null) return [`no chain of co-authors joins ${from.name} and ${to.name}`];
  const names = new Map(authors.map(({ row }) => [row.id, row.name]));
  return [
    `${from.name} and ${to.name}: ${length} ${length === 1 ? 'step' : 'steps'}`,
    ...steps.map(({ from: one, to: other, paper, title, year, papers }) => {
      const known = title === null ? paper : `${title} (${year === null ? '' : `${year}, `}${paper})`;
      const more = papers === 1 ? '' : `, and ${papers - 1} more`;
      return `  ${names.get(one)} – ${names.get(other)}: ${known}${more}`;
    }),
  ];
}
