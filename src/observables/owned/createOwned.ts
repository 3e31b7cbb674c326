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
 * Creates an ephemeral and emits its real path, whatever becomes of the replies: a creation whose
 * outcome is unknown is looked for before it is made again. An ephemeral of another session in its
 * place is waited for until it goes; any other znode there is NODE_EXISTS, because it goes with no
 * session. Missing parents are created as containers.
 *
 * When `left$` emits, a request under way is still brought to its end, so that no ghost is left, but
 * nothing is waited for or created any more: then it may complete without a path.
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

  /** Needs the data that were sent. A sequential znode is found by them. */
  function adopt(data: Data): Observable<string> {
    return findOwned(client, { ...node, data }).pipe(
      catchCode('NO_AUTH', removed),
      switchMap((found) => (found === null ? after(free()) : of(found))),
    );
  }

  /** A former stream of the session has left it, with a list that forbids to write this one's data. */
  function removed(): Observable<null> {
    return concat(removeOwned(client, path, node.sessionId).pipe(ignoreElements()), of(null));
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

  function throwIfLasting(stat: Stat | null): void {
    if (stat === null || isEphemeral(stat)) return;
    const reason = 'a znode is in its place that is not ephemeral, so that it goes with no session';
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

/** Before a creation is tried again that was not sent, in ms. */
const pause = 100;

/** Not a container or one with a life time either, whose owners are no sessions. */
function isEphemeral({ ephemeralOwner }: Stat): boolean {
  return ephemeralOwner !== null && !/^(80{15}|ff[\da-f]{14})$/.test(ephemeralOwner);
}
