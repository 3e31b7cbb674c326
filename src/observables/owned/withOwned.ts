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
 * Creates an ephemeral and uses it: emits what `use` emits for its real path. Completes with that, as
 * the znode is then gone. Deletes it, after `released$`, when it is unsubscribed from or fails, the
 * creation still under way included.
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
    // Subscribed to apart, so that the creation goes on to its end after the consumer has left: only
    // then is there a path to delete.
    const created$ = new AsyncSubject<string>();
    createOwned(client, node, left$).pipe(whileSession(client, node.sessionId)).subscribe(created$);

    const leave = (): void => {
      left$.next();
      left$.complete();
      // The stream has told of a creation that failed.
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
