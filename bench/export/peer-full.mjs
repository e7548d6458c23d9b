import { prepared } from './peer.mjs';

export const prepare = (network) => prepared(network, true);
