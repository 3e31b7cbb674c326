import { catchError, EMPTY, ignoreElements, switchMap, take, timer, type Observable } from 'rxjs';
import type { Ask } from './Ask.js';
import { encodeFrame } from './encodeFrame.js';

/** For how long the server may keep the connection after its reply, in ms. */
const linger = 100;

/**
 * Ends the session, and completes when the server has, or when the connection is lost: it expires
 * then. The server is to hang up first, or it logs a warning of a client that is lost.
 */
export function closeSession(ask: Ask): Observable<never> {
  return ask(encodeFrame({ int: 2 }, { int: -11 })).pipe(
    switchMap(() => timer(linger)),
    take(1),
    ignoreElements(),
    catchError(() => EMPTY),
  );
}
