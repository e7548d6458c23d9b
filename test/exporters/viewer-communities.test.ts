import { describe, expect, it } from 'vitest';
import {
  communitiesInDetail,
  communitiesInShort,
  viewerCommunities,
  yearsOf,
} from '../../src/exporters/viewer-communities.js';
import type { CommunityReport } from '../../src/model/communities.js';
import { oneOfEachKind } from './one-of-each-kind.js';

const [known] = viewerCommunities(oneOfEachKind.communities);

const like = (part: Partial<CommunityReport>): CommunityReport => ({ ...known!, ...part });
const led = (name: string): Partial<CommunityReport> => ({ topMembers: [{ id: name, name, degree: 1 }] });

describe('communities for the viewer', () => {
  it('V-09 have a label that no other has', () => {
    const term = { term: 'maps', score: 1 };
    const labels = communitiesInShort([
      like({ label: 'Maps', ...led('Ada') }),
      like({ label: 'Maps', ...led('Bo') }),
      like({ label: ' ', terms: [term] }),
      like({ label: '', terms: [], ...led('Cy') }),
      like({ label: '', terms: [], topMembers: [] }),
    ]).map(({ label }) => label);
    expect(labels).toEqual(['Maps (Ada)', 'Maps (Bo)', 'maps', 'Around Cy', 'Around no. 5']);
  });

  it('V-01 are in short what the map needs before it is drawn, and the rest comes with the details', () => {
    expect(Object.keys(communitiesInShort([known!])[0]!)).toEqual(['id', 'label', 'size', 'supported']);
    expect(Object.keys(communitiesInDetail([known!])[0]!)).toEqual([
      ...['terms', 'topMembers', 'topPapers', 'years', 'reason'],
    ]);
  });

  it('V-20 have years from the first to the last of all', () => {
    const years = [{ first: 2001, last: 2003 }, null, { first: 1999, last: 2002 }];
    expect(yearsOf(years.map((span) => like({ years: span })))).toEqual({ first: 1999, last: 2003 });
    expect(yearsOf([like({ years: null })])).toBeNull();
  });
});
