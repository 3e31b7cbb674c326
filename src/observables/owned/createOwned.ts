import {
  catchError,
  defer,
  filter,
  type Observable,
  of,
  retry,
  switchMap,
  take,
  takeUntil,
  throwError,
  timer,
} from 'rxjs';
import { parentOf } from '../../model/paths/parentOf.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { isZkError } from '../../errors/isZkError.js';
import { watchExists } from '../watchExists.js';
import { whenConnected } from '../whenConnected.js';
import { findOwned } from './findOwned.js';
import type { OwnedNode } from './OwnedNode.js';

/**
 * Creates an ephemeral and emits its real path, whatever becomes of the replies: a creation whose
 * outcome is unknown is looked for before it is made again. A znode of another session in its place
 * is waited for until it goes; missing parents are created as containers.
 *
 * When `left$` emits, a request under way is still brought to its end, so that no ghost is left, but
 * nothing is waited for or created any more: then it may complete without a path.
 */
export function createOwned(
  client: ZkClient,
  node: OwnedNode,
  left$: Observable<unknown>,
): Observable<string> {
  const { path, data, mode } = node;
  const again = whenConnected(client);
  return defer(() => client.create(path, data, { mode })).pipe(catchError(recover));

  function recover(error: unknown): Observable<string> {
    if (!isZkError(error)) return throwError(() => error);
    if (error.code === 'NODE_EXISTS' || error.outcome === 'unknown') return adopt();
    if (error.code === 'NO_NODE') return after(parents());
    if (error.retryable) return after(timer(pause).pipe(switchMap(() => again(error, 1))));
    return throwError(() => error);
  }

  function adopt(): Observable<string> {
    return findOwned(client, node).pipe(
      switchMap((found) => (found === null ? after(free()) : of(found))),
    );
  }

  function after(condition$: Observable<unknown>): Observable<string> {
    // The creation itself stands behind the `takeUntil`: once sent it is brought to its end.
    const met$ = condition$.pipe(take(1), takeUntil(left$));
    return met$.pipe(switchMap(() => createOwned(client, node, left$)));
  }

  function parents(): Observable<unknown> {
    const parent$ = client.ensurePath(parentOf(path), { mode: 'container' });
    return parent$.pipe(retry({ delay: again }));
  }

  function free(): Observable<unknown> {
    return mode === 'ephemeral'
      ? watchExists(client, path).pipe(filter((stat) => stat === null))
      : of(path);
  }
}

/** Before a creation is tried again that was not sent, in ms. */
const pause = 100;
