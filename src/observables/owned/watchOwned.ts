import { concat, EMPTY, endWith, filter, NEVER, type Observable, of, take, takeUntil } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { watchExists } from '../watchExists.js';
import type { OwnedNode } from './OwnedNode.js';
import { secureOwned } from './secureOwned.js';

/**
 * Emits the path of a znode that has been created, and completes when the znode is gone. Until then `kept$` runs, which
 * may write to the znode.
 */
export function watchOwned(
  client: ZkClient,
  node: OwnedNode,
  real: string,
  kept$: Observable<never> = NEVER,
): Observable<string> {
  const { acl, sessionId } = node;
  const gone$ = watchExists(client, real).pipe(
    // Also completes if somebody has deleted it and created another in its place.
    filter((stat) => stat?.ephemeralOwner !== sessionId),
    take(1),
  );
  return concat(
    acl === undefined ? EMPTY : secureOwned(client, node, real, acl),
    of(real),
    kept$.pipe(takeUntil(gone$.pipe(endWith(null)))),
  );
}
