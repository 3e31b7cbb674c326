import { concatMap, EMPTY, noop, type Observable, of, throwError } from 'rxjs';
import { AuthFailedError } from '../../errors/server/AuthFailedError.js';
import { SessionExpiredError } from '../../errors/server/SessionExpiredError.js';
import type { ConnectAttempt } from '../ConnectAttempt.js';
import type { Connection } from '../Connection.js';
import type { Transport } from '../Transport.js';

/** What {@link secondConnection} needs, except the transport. */
export type SecondConnectionConfig = Pick<
  ConnectAttempt,
  'address' | 'session' | 'sessionTimeout' | 'credentials'
>;

/**
 * Uses the transport `wire` to make a second connection to the server. The comments of `getAcl` and
 * `endNativeSession` say why these two functions use a second connection. The returned stream emits
 * the connection. If the attempt fails, the stream fails with an error. If the connection is lost
 * later, the requests of the connection fail, but the stream does not. Unsubscribing drops the
 * connection.
 */
export function secondConnection(
  wire: Transport,
  config: SecondConnectionConfig,
): Observable<Connection> {
  return wire.connect({ ...config, lastZxid: 0, onWatchEvent: noop }).pipe(
    concatMap((event) => {
      switch (event.type) {
        case 'connected':
          return of(event.connection);
        case 'disconnected':
          return EMPTY;
        case 'expired':
          return throwError(() => new SessionExpiredError({ operation: 'connect' }));
        case 'authFailed':
          return throwError(() => new AuthFailedError({ operation: 'connect' }));
      }
    }),
  );
}
