import {
  AsyncSubject,
  concat,
  defer,
  EMPTY,
  filter,
  finalize,
  ignoreElements,
  type Observable,
  of,
  retry,
  switchMap,
  take,
  tap,
} from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { watchExists } from '../watchExists.js';
import { whenRetryable } from '../whenRetryable.js';
import { createOwned } from './createOwned.js';
import { noneIfMissing } from './noneIfMissing.js';
import type { OwnedNode } from './OwnedNode.js';
import { removeOwned } from './removeOwned.js';
import { whileSession } from './whileSession.js';

/**
 * Creates an ephemeral, emits its real path, and completes when it is gone. Deletes it when it is
 * unsubscribed from or fails, the creation still under way included.
 */
export function hold(client: ZkClient, node: OwnedNode): Observable<string> {
  return defer(() => {
    const left$ = new AsyncSubject<void>();
    // Subscribed to apart, so that the creation goes on to its end after the consumer has left: only
    // then is there a path to delete.
    const created$ = new AsyncSubject<string>();
    createOwned(client, node, left$).pipe(whileSession(client, node.sessionId)).subscribe(created$);

    const leave = (): void => {
      left$.next();
      left$.complete();
      const removed$ = created$.pipe(
        switchMap((real) => removeOwned(client, real, node.sessionId)),
        whileSession(client, node.sessionId),
      );
      client.detach(removed$);
    };
    return created$.pipe(
      switchMap((real) => keep(client, node, real)),
      tap({ unsubscribe: leave, error: leave }),
    );
  });
}

/** Emits the path of a znode that has been created, and completes when the znode is gone. */
function keep(client: ZkClient, node: OwnedNode, real: string): Observable<string> {
  const { acl, sessionId } = node;
  const secured$ = acl === undefined ? EMPTY : client.setAcl(real, acl);
  const gone$ = watchExists(client, real).pipe(
    // Also when somebody has deleted it and created another in its place.
    filter((stat) => stat?.ephemeralOwner !== sessionId),
    take(1),
  );
  return defer(() => {
    client.owned.add(real);
    return concat(
      secured$.pipe(retry({ delay: whenRetryable }), noneIfMissing(), ignoreElements()),
      of(real),
      gone$.pipe(ignoreElements()),
    );
  }).pipe(finalize(() => client.owned.delete(real)));
}
