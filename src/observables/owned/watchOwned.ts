import { concat, EMPTY, endWith, filter, NEVER, type Observable, of, take, takeUntil } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { watchExists } from '../watchExists.js';
import type { OwnedNode } from './OwnedNode.js';
import { secureOwned } from './secureOwned.js';

/**
 * Watches a created znode until the znode is gone, and then completes. First sets the access
 * control list of the znode, and emits the path. While the znode exists, the stream also subscribes
 * to `kept$`, which may write to the znode.
 */
export function watchOwned(
  client: ZkClient,
  node: OwnedNode,
  real: string,
  kept$: Observable<never> = NEVER,
): Observable<string> {
  const { acl, sessionId } = node;
  const gone$ = watchExists(client, real).pipe(
    // If the znode has another owner, it is not the created znode. Somebody has deleted the created
    // znode, and has created another znode with the same path.
    filter((stat) => stat?.ephemeralOwner !== sessionId),
    take(1),
  );
  return concat(
    acl === undefined ? EMPTY : secureOwned(client, node, real, acl),
    of(real),
    kept$.pipe(takeUntil(gone$.pipe(endWith(null)))),
  );
}
