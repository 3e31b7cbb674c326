import { catchError, EMPTY, type Observable, switchMap, timeout } from 'rxjs';
import type { LiveConnection } from './LiveConnection.js';

/** How long the client waits for the replies to the requests in flight, in ms. */
const answerTimeout = 1_000;

/**
 * Waits for the replies to the requests in flight, and ends the session. To wait, the function
 * sends a sync, because the reply to the sync comes after the replies to all earlier requests. If
 * the server does not reply, the session expires by itself after its timeout.
 */
export function closeSession(connection: LiveConnection): Observable<never> {
  return connection.send({ type: 'sync', path: '/' }).pipe(
    timeout(answerTimeout),
    switchMap(() => connection.closeSession()),
    catchError(() => EMPTY),
  );
}
