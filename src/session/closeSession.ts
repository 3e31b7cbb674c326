import { catchError, EMPTY, type Observable, switchMap, timeout } from 'rxjs';
import type { LiveConnection } from './LiveConnection.js';

/** How long a server may take to answer what is in flight, in ms. */
const answerTimeout = 1_000;

/** Lets the server answer what is in flight, and ends the session. A silent server lets it expire. */
export function closeSession(connection: LiveConnection): Observable<never> {
  return connection.send({ type: 'sync', path: '/' }).pipe(
    timeout(answerTimeout),
    switchMap(() => connection.closeSession()),
    catchError(() => EMPTY),
  );
}
