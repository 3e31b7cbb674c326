import { catchError, EMPTY, type Observable, switchMap, timeout } from 'rxjs';
import type { LiveConnection } from './LiveConnection.js';

/** How long a server may take to reply to the requests in flight, in ms. */
const answerTimeout = 1_000;

/**
 * Waits for the replies to the requests in flight, and ends the session. If the server does not
 * reply, the session expires.
 */
export function closeSession(connection: LiveConnection): Observable<never> {
  return connection.send({ type: 'sync', path: '/' }).pipe(
    timeout(answerTimeout),
    switchMap(() => connection.closeSession()),
    catchError(() => EMPTY),
  );
}
