import {
  AsyncSubject,
  catchError,
  concat,
  defer,
  EMPTY,
  finalize,
  ignoreElements,
  type Observable,
  switchMap,
  tap,
} from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { createOwned } from './createOwned.js';
import type { OwnedNode } from './OwnedNode.js';
import { removeOwned } from './removeOwned.js';
import { whileSession } from './whileSession.js';

/**
 * Creates an ephemeral, and calls `use` with its real path. The stream of `use` must complete when
 * the znode is gone. `withOwned` emits the values of this stream, and completes when the
 * stream of `use` completes.
 *
 * If the stream of `withOwned` fails or its subscriber leaves, the client deletes the znode. Before
 * the deletion, the client waits until the creation has ended and `released$` has completed.
 */
export function withOwned<T>(
  client: ZkClient,
  node: OwnedNode,
  use: (real: string) => Observable<T>,
  released$: Observable<unknown> = EMPTY,
): Observable<T> {
  const own = (real: string): Observable<T> =>
    defer(() => {
      client.owned.add(real);
      return use(real);
    }).pipe(finalize(() => client.owned.delete(real)));

  return defer(() => {
    const left$ = new AsyncSubject<void>();
    // Creates the znode in a separate subscription. If the subscriber of `withOwned` leaves, this
    // separate subscription continues. The client must know the real path before it can delete the
    // znode.
    const created$ = new AsyncSubject<string>();
    createOwned(client, node, left$).pipe(whileSession(client, node.sessionId)).subscribe(created$);

    const leave = (): void => {
      left$.next();
      left$.complete();
      // If the creation has failed, there is no znode to delete. So `catchError` ignores the error
      // here. A subscriber that has not left still gets this error, directly from `created$`.
      const removed$ = created$.pipe(
        catchError(() => EMPTY),
        switchMap((real) =>
          concat(released$.pipe(ignoreElements()), removeOwned(client, real, node.sessionId)),
        ),
        whileSession(client, node.sessionId),
      );
      client.detach(removed$, node.path);
    };
    return created$.pipe(switchMap(own), tap({ unsubscribe: leave, error: leave }));
  });
}
