import { catchError, defer, type Observable, of, retry, switchMap, throwError } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { nextStep } from '../nextStep.js';
import { whenConnected } from '../whenConnected.js';

/**
 * Deletes an ephemeral of the session, again and again until it is gone. After a lost reply it
 * checks the znode's owner first: the name may now belong to somebody else.
 */
export function removeOwned(
  client: ZkClient,
  path: string,
  sessionId: string,
): Observable<unknown> {
  const goneOrOthers = (error: unknown): Observable<unknown> => {
    const step = nextStep('remove', error);
    if (step === 'done') return of(undefined);
    if (step !== 'readBack') return throwError(() => error);
    return client.exists(path).pipe(
      retry({ delay: whenConnected(client) }),
      switchMap((stat) =>
        stat?.ephemeralOwner === sessionId ? throwError(() => error) : of(undefined),
      ),
    );
  };
  return defer(() => client.remove(path)).pipe(
    catchError(goneOrOthers),
    retry({ delay: whenConnected(client) }),
  );
}
