import {
  catchError,
  defer,
  EMPTY,
  ignoreElements,
  type Observable,
  retry,
  switchMap,
  tap,
  throwError,
} from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { isZkError } from '../../errors/isZkError.js';
import type { Acl } from '../../model/Acl.js';
import { nextStep } from '../nextStep.js';
import { whenConnected } from '../whenConnected.js';
import { catchCode } from '../../errors/catchCode.js';
import type { OwnedNode } from './OwnedNode.js';
import { removeOwned } from './removeOwned.js';

/**
 * Sets the access control list of an ephemeral after its creation, and completes. Also completes if
 * the znode is gone.
 *
 * If the server replies NO_AUTH, there are three cases:
 * - The znode still has its first list. In this case, NO_AUTH is a real refusal, and the stream
 *   fails with this error.
 * - An earlier attempt of this stream has set the new list, but the reply to this attempt was lost.
 *   The new list forbids the client to set the list again. In this case, the work is done.
 * - The znode has a new list, but no reply to this stream was lost. This shows that another stream
 *   of the session has set the list, and has ended without deleting the znode. `secureOwned`
 *   deletes the znode, and the caller of `secureOwned` creates the znode again.
 */
export function secureOwned(
  client: ZkClient,
  { sessionId }: Pick<OwnedNode, 'sessionId'>,
  real: string,
  acl: readonly Acl[],
): Observable<never> {
  return defer(() => {
    let outcome: 'none' | 'unknown' = 'none';
    return defer(() => client.setAcl(real, acl)).pipe(
      tap({
        error: (error: unknown) => {
          if (isZkError(error) && error.outcome === 'unknown') outcome = 'unknown';
        },
      }),
      retry({ delay: whenConnected(client) }),
      catchError((error: unknown) =>
        nextStep('setAcl', error) === 'readBack'
          ? forbidden(error, outcome)
          : throwError(() => error),
      ),
      catchCode('NO_NODE', () => EMPTY),
      ignoreElements(),
    );
  });

  function forbidden(error: unknown, outcome: 'none' | 'unknown'): Observable<unknown> {
    // If the list forbids the client to read the znode, newer servers such as 3.9.3 refuse
    // `exists`. In this case, the stream errors. On these servers, `watchOwned` could not watch
    // such a znode either.
    return client.exists(real).pipe(
      retry({ delay: whenConnected(client) }),
      switchMap((stat) => {
        if (stat?.ephemeralOwner !== sessionId) return EMPTY;
        if (stat.aversion === 0) return throwError(() => error);
        return outcome === 'unknown' ? EMPTY : removeOwned(client, real, sessionId);
      }),
    );
  }
}
