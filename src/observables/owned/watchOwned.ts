import { concat, EMPTY, endWith, filter, NEVER, type Observable, of, take, takeUntil } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { watchExists } from '../watchExists.js';
import type { OwnedNode } from './OwnedNode.js';
import { secureOwned } from './secureOwned.js';

/**
 * Sets the access control list of a created znode, and then emits the path of the znode. After this
 * emission, the stream subscribes to `kept$`, which may write to the znode. When the znode is gone,
 * the stream unsubscribes from `kept$`, and completes.
 */
export function watchOwned(
  client: ZkClient,
  node: OwnedNode,
  real: string,
  kept$: Observable<never> = NEVER,
): Observable<string> {
  const { acl, sessionId } = node;
  const gone$ = watchExists(client, real).pipe(
    // Another owner means that the created znode is gone. Somebody has deleted it, and has created
    // another znode with the same path.
    filter((stat) => stat?.ephemeralOwner !== sessionId),
    take(1),
  );
  return concat(
    acl === undefined ? EMPTY : secureOwned(client, node, real, acl),
    of(real),
    kept$.pipe(takeUntil(gone$.pipe(endWith(null)))),
  );
}
