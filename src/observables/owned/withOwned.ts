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
 * Creates an ephemeral and uses it: emits what `use` emits for its real path. Completes with it,
 * because the znode is then gone. Deletes the znode, after `released$`, when it is unsubscribed or
 * fails. It does so even if the creation is still under way.
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
    // A separate subscription, so the creation finishes after the consumer has left. Only then is
    // the path known that must be deleted.
    const created$ = new AsyncSubject<string>();
    createOwned(client, node, left$).pipe(whileSession(client, node.sessionId)).subscribe(created$);

    const leave = (): void => {
      left$.next();
      left$.complete();
      // If the creation fails, the stream itself reports the error.
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
