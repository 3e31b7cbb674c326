import { catchError, EMPTY, ignoreElements, Observable } from 'rxjs';
import type { Connection } from '../Connection.js';
import { endSession } from '../wire/endSession.js';

/** How long a server may take to end a session, in ms. */
const endTimeout = 1_000;

/** What is to be ended, and `over`, which closes the handle. */
export interface EndNativeSessionConfig extends Pick<Connection, 'address' | 'session'> {
  readonly over: (closed: () => void) => void;
}

/**
 * Ends a session over a short connection of its own, after the handle is closed: the C client would
 * block the event loop until the server hangs up, for up to 1.5 s. A session that can't be ended
 * expires by itself.
 */
export function endNativeSession({
  address: { host, port },
  session,
  over,
}: EndNativeSessionConfig): Observable<never> {
  const ended$ = endSession({ host, port, timeout: endTimeout }, session).pipe(
    ignoreElements(),
    catchError(() => EMPTY),
  );
  return new Observable((subscriber) => {
    over(() => {
      subscriber.add(ended$.subscribe(subscriber));
    });
  });
}
