import type { Join } from './agglomerate.js';
import { clusterSignatures } from './cluster.js';
import { clusterConfidence } from './confidence.js';
import { constraintsOf } from './constraints.js';
import { explainer } from './explain.js';
import { featureContext } from './features.js';
import { compileModel, probabilityOf, thresholdOf } from './model.js';
import { authorName } from './display-name.js';
import { idConflicts } from './id-conflicts.js';
import { indexSignatures } from './signatures.js';
import { suspectsOf } from './suspects.js';
import type {
  AuthorMentionInput,
  IdentityCluster,
  IdentityOptions,
  IdentityPaper,
  IdentityResult,
  MergeEvent,
} from './types.js';
import { MODEL } from './weights.js';

/**
 * Author name disambiguation: clusters mentions into people. Names that can be one person's are compared within blocks;
 * the log-odds of two clusters come from an additive model over names, co-authors, affiliations, topics, venues and
 * years (`weights.ts`); agglomerative clustering joins the best pair first. Decisions win over everything; two mentions
 * on one paper, and different identifiers of one scheme, are never joined. The same mentions and papers in any order
 * give the same clusters.
 */
export function disambiguate(
  mentions: readonly AuthorMentionInput[],
  papers: readonly IdentityPaper[],
  options: IdentityOptions = {},
): IdentityResult {
  const corpus = indexSignatures(mentions, papers);
  const context = featureContext(corpus);
  const constraints = constraintsOf(corpus, mentions, options.decisions ?? [], options.useIds ?? true);
  const model = compileModel(MODEL, thresholdOf(MODEL, context.habits.returns));
  const { score } = model;
  const { clusters, joins, doubts } = clusterSignatures(context, { score, constraints });
  const ordered = [...clusters].sort((a, b) => a[0]! - b[0]!);
  const clusterOf = new Int32Array(corpus.count);
  ordered.forEach((members, index) => members.forEach((at) => (clusterOf[at] = index)));
  const joinsOf = joins.byCluster(clusterOf, ordered.length);
  const groupsOf = new Map(
    constraints.groups.map((group, index) => [clusterOf[group[0]!]!, constraints.groupedBy[index]!] as const),
  );
  const found = { mentions, mention: corpus.mention, joinsOf };
  return {
    clusters: ordered.map((members, index) => identityCluster(found, members, index, groupsOf.get(index))),
    suspects: suspectsOf({
      ...{ corpus, constraints, clusterOf, clusters: ordered, joins, doubts },
      idConflicts: idConflicts({ context, constraints, clusters: ordered, clusterOf, score }),
    }),
    explainPair: explainer({ context, constraints, model, clusters: ordered, clusterOf, joinsOf }),
  };
}

interface Found {
  readonly mentions: readonly AuthorMentionInput[];
  /** Signature → index of its mention. */
  readonly mention: Int32Array;
  readonly joinsOf: (cluster: number) => readonly Join[];
}

/** In a function of its own, so that who keeps the clusters does not keep what they were found by. */
function identityCluster(
  { mentions, mention, joinsOf }: Found,
  members: Int32Array,
  index: number,
  by: 'id' | 'user' | undefined,
): IdentityCluster {
  return {
    mentions: Array.from(members, (at) => mention[at]!).sort((a, b) => a - b),
    ...authorName(Array.from(members, (at) => mentions[mention[at]!]!.printed)),
    confidence: clusterConfidence(MODEL, joinsOf(index)),
    // Made when they are asked for: there are nearly as many as mentions.
    get merges() {
      const given = by === undefined ? [] : [givenMerge(members, mention, by)];
      return [
        ...given,
        ...joinsOf(index).map(({ a, b, score }) => mergeEvent(mention[a]!, mention[b]!, score)),
      ];
    },
  };
}

const mergeEvent = (a: number, b: number, score: number): MergeEvent => ({
  ...{ a, b, score, by: 'rule' },
  confidence: probabilityOf(MODEL, score),
});

function givenMerge(members: Int32Array, mention: Int32Array, by: 'id' | 'user'): MergeEvent {
  return { a: mention[members[0]!]!, b: mention[members.at(-1)!]!, score: Infinity, confidence: 1, by };
}
