import type { WatchedType } from '../../../../src/session/Reading.js';
import { createWatches, type Watches } from '../../../../src/session/watches/createWatches.js';
import type { Watch } from '../../../../src/session/watches/Watch.js';

/** All watches of a session, and a function that adds a watch. */
export interface OpenWatches extends Watches {
  readonly add: (path: string, type: WatchedType, kind: Watch['kind'], zxid?: number) => Watch;
}

/**
 * Creates the watches of a session. The function `add` sets the `kind` and the `zxid` of a watch.
 * In the library, both come from the reply to a read.
 */
export function openWatches(): OpenWatches {
  const all = createWatches();
  const add = (path: string, type: WatchedType, kind: Watch['kind'], zxid = 1): Watch =>
    Object.assign(all.watches.add({ operation: { type, path, watch: true }, answeredAt: null }), {
      kind,
      zxid,
    });
  return { ...all, add };
}
