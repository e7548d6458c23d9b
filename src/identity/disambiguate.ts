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
  const joinsOf = ordered.map((): Join[] => []);
  for (const join of joins) joinsOf[clusterOf[join.a]!]!.push(join);
  const groupsOf = new Map(
    constraints.groups.map((group, index) => [clusterOf[group[0]!]!, constraints.groupedBy[index]!] as const),
  );
  const mergeEvent = ({ a, b, score }: Join): MergeEvent => ({
    a: corpus.mention[a]!,
    b: corpus.mention[b]!,
    score,
    confidence: probabilityOf(MODEL, score),
    by: 'rule',
  });
  const result = ordered.map((members, index): IdentityCluster => {
    const by = groupsOf.get(index);
    const given = by === undefined ? [] : [givenMerge(members, corpus.mention, by)];
    return {
      mentions: Array.from(members, (at) => corpus.mention[at]!).sort((a, b) => a - b),
      ...authorName(Array.from(members, (at) => mentions[corpus.mention[at]!]!.printed)),
      confidence: clusterConfidence(MODEL, joinsOf[index]!),
      // Made when they are asked for: there are nearly as many as mentions.
      get merges() {
        return [...given, ...joinsOf[index]!.map(mergeEvent)];
      },
    };
  });
  return {
    clusters: result,
    suspects: suspectsOf({
      ...{ corpus, constraints, clusterOf, clusters: ordered, joins, doubts },
      idConflicts: idConflicts({ context, constraints, clusters: ordered, clusterOf, score }),
    }),
    explainPair: explainer({ context, constraints, model, clusters: ordered, clusterOf, joinsOf }),
  };
}

function givenMerge(members: Int32Array, mention: Int32Array, by: 'id' | 'user'): MergeEvent {
  return { a: mention[members[0]!]!, b: mention[members.at(-1)!]!, score: Infinity, confidence: 1, by };
}
