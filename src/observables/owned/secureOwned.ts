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
 * Sets the access control list of an ephemeral that has been created, and completes. Completes too when
 * the znode is gone.
 *
 * The list itself may forbid setting it again. So NO_AUTH has a meaning if the znode's list has
 * been replaced. After a lost reply, it means that this request has set the list. Otherwise another
 * stream of the session has set a list and left the znode behind. Then the znode is deleted, to be
 * created again.
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
    // Reads the stat, because everyone may read it.
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
