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
  tap,
  throwError,
  timer,
} from 'rxjs';
import { parentOf } from '../../model/paths/parentOf.js';
import type { Data } from '../../model/Data.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { NodeExistsError } from '../../errors/server/NodeExistsError.js';
import type { Stat } from '../../model/Stat.js';
import { nextStep } from '../nextStep.js';
import { watchExists } from '../watchExists.js';
import { whenConnected } from '../whenConnected.js';
import { findOwned } from './findOwned.js';
import type { OwnedNode } from './OwnedNode.js';

/**
 * Creates an ephemeral and emits its real path. If the outcome of a creation is unknown, the stream
 * searches for the znode before it creates another znode. If another session or another stream owns
 * an ephemeral with this path, the stream waits until that ephemeral is gone. If a znode with this
 * path is not ephemeral, the stream errors with NODE_EXISTS. The reason: such a znode does not
 * disappear at the end of a session.
 *
 * `left$` emits when nobody needs the znode any more. If a creation is under way at this moment,
 * this creation still finishes, because the caller needs the real path to delete the znode. After
 * `left$` has emitted, the stream starts no new creation. So the stream may complete without a
 * path.
 */
export function createOwned(
  client: ZkClient,
  node: OwnedNode,
  left$: Observable<unknown>,
): Observable<string> {
  const { path, mode } = node;
  const again = whenConnected(client);
  return defer(() => {
    const data = typeof node.data === 'function' ? node.data() : node.data;
    return client
      .create(path, data, { mode })
      .pipe(catchError((error: unknown) => recover(error, data)));
  });

  function recover(error: unknown, data: Data): Observable<string> {
    switch (nextStep('create', error)) {
      case 'readBack':
        return adopt(data);
      case 'createParents':
        return after(parents());
      case 'repeat':
        return after(timer(pause).pipe(switchMap(() => again(error, 1))));
      default:
        return throwError(() => error);
    }
  }

  /**
   * Searches for the znode of an earlier creation, and takes over this znode. `data` is the data of
   * that creation. The search finds a sequential znode by its data, because the client does not
   * know the number of the znode.
   */
  function adopt(data: Data): Observable<string> {
    return findOwned(client, { ...node, data }).pipe(
      switchMap((found) => (found === null ? after(free()) : of(found))),
    );
  }

  function after(condition$: Observable<unknown>): Observable<string> {
    // `takeUntil` ends only the wait. A creation that is already sent always finishes.
    const met$ = condition$.pipe(take(1), takeUntil(left$));
    return met$.pipe(switchMap(() => createOwned(client, node, left$)));
  }

  function parents(): Observable<unknown> {
    const parent$ = client.ensurePath(parentOf(path), { mode: 'container' });
    return parent$.pipe(retry({ delay: again }));
  }

  function throwIfLasting(stat: Stat | null): void {
    if (stat === null || isEphemeral(stat)) return;
    const reason = 'a znode that is not ephemeral has this path, and no session deletes it';
    throw new NodeExistsError({ operation: 'create', path }, reason);
  }

  function free(): Observable<unknown> {
    return mode === 'ephemeral'
      ? watchExists(client, path).pipe(
          tap(throwIfLasting),
          filter((stat) => stat === null),
        )
      : of(path);
  }
}

/**
 * The pause in ms before the stream tries a creation again. The stream pauses if the client has not
 * sent the creation, or if an overloaded server did not accept the creation.
 */
const pause = 100;

/**
 * Whether a session owns the znode. For a container or a TTL znode, the server sets
 * `ephemeralOwner` to a special number, which is not the id of a session.
 */
function isEphemeral({ ephemeralOwner }: Stat): boolean {
  return ephemeralOwner !== null && !/^(80{15}|ff[\da-f]{14})$/.test(ephemeralOwner);
}
