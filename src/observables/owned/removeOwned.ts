import { catchError, defer, type Observable, of, retry, switchMap, throwError } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { nextStep } from '../nextStep.js';
import { whenConnected } from '../whenConnected.js';

/**
 * Deletes an ephemeral of the session, and repeats the request until the znode is gone. After a
 * lost reply, the path may already belong to a new znode of another session. This new znode must
 * stay. So the stream reads which session owns the znode before it repeats the request.
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
