import { catchError, EMPTY, Observable, switchMap, takeUntil, timer } from 'rxjs';
import type { KnownSession } from '../KnownSession.js';
import type { Transport } from '../Transport.js';
import { secondConnection, type SecondConnectionConfig } from './secondConnection.js';

/** The longest wait for the end of a session, in ms. */
const endTimeout = 1_000;

/** The session to end, its server, and the function `over`, which closes the handle. */
export interface EndNativeSessionConfig extends Omit<SecondConnectionConfig, 'credentials'> {
  readonly wire: Transport;
  readonly session: KnownSession;
  readonly over: (closed: () => void) => void;
}

/**
 * Closes the handle. Then opens another connection, and ends the session over this connection. The
 * C client could also end the session. But it would then block the event loop for up to 1.5 s,
 * until the server closes the connection. If the new connection fails, the session expires by
 * itself after its timeout.
 */
export function endNativeSession(config: EndNativeSessionConfig): Observable<never> {
  const { wire, over, ...server } = config;
  const ended$ = secondConnection(wire, { ...server, credentials: [] }).pipe(
    switchMap((connection) => connection.closeSession()),
    catchError(() => EMPTY),
    takeUntil(timer(endTimeout)),
  );
  return new Observable((subscriber) => {
    over(() => {
      subscriber.add(ended$.subscribe(subscriber));
    });
  });
}
