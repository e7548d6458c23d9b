import { framePath } from './actions.js';
import type { App } from './app.js';
import { egoHere, frameEgo } from './ego-bar.js';
import { presentIn, type Permalink } from './hash.js';
import type { Picture } from './picture.js';

/** A link that says what to show, but not from where, is shown as if it had been opened on this page. */
export function lookAt(app: App, picture: Picture | null, { camera, state }: Permalink): void {
  const { community, hiddenCommunities } = app.store.get();
  if (camera) picture?.setView(camera);
  else if (state.selected) picture?.centreOn(state.selected);
  else if (state.path) framePath(app, picture);
  else if (egoHere(app)) frameEgo(app, picture);
  else if (community !== null && hiddenCommunities.size === 0 && presentIn(app.model()).includes(community))
    app.openCommunity(community);
}
