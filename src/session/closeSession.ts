import { catchError, EMPTY, type Observable, switchMap, timeout } from 'rxjs';
import type { LiveConnection } from './LiveConnection.js';

/** How long the client waits for the replies to the requests in flight, in ms. */
const answerTimeout = 1_000;

/**
 * Ends the session when the replies to all requests in flight have arrived. The reply to a sync
 * comes after the replies to all earlier requests. So the function sends a sync and waits for its
 * reply. If this reply does not arrive in time, the function does not end the session. The session
 * then expires by itself after its timeout.
 */
export function closeSession(connection: LiveConnection): Observable<never> {
  return connection.send({ type: 'sync', path: '/' }).pipe(
    timeout(answerTimeout),
    switchMap(() => connection.closeSession()),
    catchError(() => EMPTY),
  );
}
