import {
  catchError,
  concat,
  defer,
  filter,
  ignoreElements,
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
import { catchCode } from '../../errors/catchCode.js';
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
import { removeOwned } from './removeOwned.js';

/**
 * Creates an ephemeral and emits its real path, even if replies are lost. If the outcome of a
 * creation is unknown, it looks for the znode before it creates again. If an ephemeral of another
 * session has the path, it waits until that znode goes. Any other znode there causes NODE_EXISTS,
 * because no session deletes it. Missing parents are created as containers.
 *
 * When `left$` emits, it still finishes a request under way, to leave no ghost. But it does not
 * wait or create any more, so it may complete without a path.
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

  /** Needs the data that was sent, to find a sequential znode. */
  function adopt(data: Data): Observable<string> {
    return findOwned(client, { ...node, data }).pipe(
      catchCode('NO_AUTH', removed),
      switchMap((found) => (found === null ? after(free()) : of(found))),
    );
  }

  /**
   * An earlier stream of the session has left the znode, with a list that forbids writing this
   * stream's data.
   */
  function removed(): Observable<null> {
    return concat(removeOwned(client, path, node.sessionId).pipe(ignoreElements()), of(null));
  }

  function after(condition$: Observable<unknown>): Observable<string> {
    // The creation comes after the `takeUntil`, so a sent creation is always finished.
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

/** The pause before a creation that was not sent is tried again, in ms. */
const pause = 100;

/** Containers and TTL znodes are not ephemeral: their owners are no sessions. */
function isEphemeral({ ephemeralOwner }: Stat): boolean {
  return ephemeralOwner !== null && !/^(80{15}|ff[\da-f]{14})$/.test(ephemeralOwner);
}
