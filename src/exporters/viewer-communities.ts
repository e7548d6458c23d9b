import type { CommunitiesFile, CommunityReport } from '../model/communities.js';
import type { ViewerDetails, ViewerSummary } from '../model/viewer-dataset.js';
import { displayForm } from '../text/display-form.js';

/** Of more than these a legend is no help. */
const MOST_COMMUNITIES = 2_000;

/** The co-author communities that the page gets, largest first. */
export function viewerCommunities({ graphs }: CommunitiesFile): readonly CommunityReport[] {
  const coauthor = graphs.find(({ graph }) => graph === 'coauthor');
  return coauthor?.communities.slice(0, MOST_COMMUNITIES) ?? [];
}

/** What the map needs of communities before it is drawn. */
export function communitiesInShort(communities: readonly CommunityReport[]): ViewerSummary['communities'] {
  const labels = uniqueLabels(communities);
  return communities.map(({ id, size, certificate: { supported } }, i) => ({
    ...{ id, label: labels[i]!, size, supported },
  }));
}

/** The first and last year of their papers; null when none is known. */
export function yearsOf(communities: readonly CommunityReport[]): ViewerSummary['years'] {
  const spans = communities.flatMap(({ years }) => years ?? []);
  if (spans.length === 0) return null;
  return {
    first: Math.min(...spans.map(({ first }) => first)),
    last: Math.max(...spans.map(({ last }) => last)),
  };
}

/** What the panel tells of them. */
export const communitiesInDetail = (communities: readonly CommunityReport[]): ViewerDetails['communities'] =>
  communities.map(({ terms, topMembers, topPapers, years, certificate }) => ({
    terms: terms.map(({ term }) => term),
    topMembers,
    topPapers: topPapers.map((paper) => ({ ...paper, title: displayForm(paper.title) })),
    years,
    reason: certificate.reason,
  }));

/** A label for each community that no other has: the largest member is added where two would be called the same. */
function uniqueLabels(communities: readonly CommunityReport[]): string[] {
  const labels = communities.map(
    ({ label, terms }) =>
      label.trim() ||
      terms
        .slice(0, 3)
        .map(({ term }) => term)
        .join(', '),
  );
  const times = new Map<string, number>();
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1);
  return labels.map((label, i) => {
    if (label !== '' && times.get(label) === 1) return label;
    const member = communities[i]!.topMembers[0]?.name ?? `no. ${i + 1}`;
    return label === '' ? `Around ${member}` : `${label} (${member})`;
  });
}
