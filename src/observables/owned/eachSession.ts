import { type Observable, switchMap, tap } from 'rxjs';
import type { SessionState } from '../../model/SessionState.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { AuthFailedError } from '../../errors/server/AuthFailedError.js';
import { completeWhenClosed } from '../completeWhenClosed.js';
import { sessionIds } from '../sessionIds.js';
import { whileSession } from './whileSession.js';

/**
 * Runs the stream of `work` in each session, from the first connection of the session until the
 * session ends. Completes when the client is closed. If the servers refuse the client's
 * credentials, the returned stream errors with AUTH_FAILED. This error names `operation` as the
 * failed operation.
 */
export function eachSession<T>(
  client: ZkClient,
  operation: string,
  work: (sessionId: string) => Observable<T>,
): Observable<T> {
  const throwIfRefused = (state: SessionState): void => {
    if (state.status === 'closed' && state.reason === 'authFailed') {
      throw new AuthFailedError({ operation });
    }
  };

  return sessionIds({ session$: client.session$.pipe(tap(throwIfRefused)) }).pipe(
    switchMap((sessionId) => work(sessionId).pipe(whileSession(client, sessionId))),
    completeWhenClosed(),
  );
}
