import type { WatchedType } from '../../../../src/session/Reading.js';
import { createWatches, type Watches } from '../../../../src/session/watches/createWatches.js';
import type { Watch } from '../../../../src/session/watches/Watch.js';

/** All watches of a session. */
export interface OpenWatches extends Watches {
  readonly add: (path: string, type: WatchedType, kind: Watch['kind'], zxid?: number) => Watch;
}

/** The watches of a session, with a function that lists one as if its read had a reply. */
export function openWatches(): OpenWatches {
  const all = createWatches();
  const add = (path: string, type: WatchedType, kind: Watch['kind'], zxid = 1): Watch =>
    Object.assign(all.watches.add({ operation: { type, path, watch: true }, answeredAt: null }), {
      kind,
      zxid,
    });
  return { ...all, add };
}
