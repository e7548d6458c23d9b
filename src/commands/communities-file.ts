import { communitiesSchema, type CommunitiesFile } from '../model/communities.js';

/** What a `communities.json` says; null when the text is another file, of another version, or cut. */
export function parseCommunities(text: string): CommunitiesFile | null {
  try {
    return communitiesSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
