import {
  concat,
  defer,
  EMPTY,
  filter,
  ignoreElements,
  type Observable,
  of,
  retry,
  take,
} from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { watchExists } from '../watchExists.js';
import { whenConnected } from '../whenConnected.js';
import { noneIfMissing } from './noneIfMissing.js';
import type { OwnedNode } from './OwnedNode.js';

/** Emits the path of a znode that has been created, and completes when the znode is gone. */
export function keep(client: ZkClient, node: OwnedNode, real: string): Observable<string> {
  const { acl, sessionId } = node;
  const secured$ = acl === undefined ? EMPTY : defer(() => client.setAcl(real, acl));
  const gone$ = watchExists(client, real).pipe(
    // Also when somebody has deleted it and created another in its place.
    filter((stat) => stat?.ephemeralOwner !== sessionId),
    take(1),
  );
  return concat(
    secured$.pipe(retry({ delay: whenConnected(client) }), noneIfMissing(), ignoreElements()),
    of(real),
    gone$.pipe(ignoreElements()),
  );
}
