import { catchError, EMPTY, Observable, switchMap, takeUntil, timer } from 'rxjs';
import type { KnownSession } from '../KnownSession.js';
import type { Transport } from '../Transport.js';
import { secondConnection, type SecondConnectionConfig } from './secondConnection.js';

/** For how long one waits for the end of a session at most, in ms. */
const endTimeout = 1_000;

/** What is to be ended, and `over`, which closes the handle. */
export interface EndNativeSessionConfig extends Omit<SecondConnectionConfig, 'credentials'> {
  readonly wire: Transport;
  readonly session: KnownSession;
  readonly over: (closed: () => void) => void;
}

/**
 * Ends a session over a short connection of its own, after the handle is closed: the C client would
 * block the event loop until the server hangs up, for up to 1.5 s. A session that can't be ended
 * expires by itself.
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
