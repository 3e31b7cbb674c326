import { catchError, defer, merge, type Observable, of, switchMap, timer, using } from 'rxjs';
import type { Exchange } from '../exchange/Exchange.js';
import { ask } from '../handshake/ask.js';
import { toHandshakeError } from '../handshake/toHandshakeError.js';
import { nothing } from '../records/nothing.js';
import type { WireRecord } from '../records/WireRecord.js';
import type { Life } from './Life.js';

/** What {@link endSession} needs. */
export interface EndSessionConfig {
  readonly exchange: Exchange;
  readonly life: Life;
  /**
   * The session timeout, in ms: the longest wait for the end of the session. After this time, the
   * session has expired even if the server did not receive the request `closing`.
   */
  readonly timeout: number;
}

/** The request that ends a session. The request and its reply have no fields. */
const closing: WireRecord<undefined, undefined> = {
  typeOf: () => -11,
  encode: nothing,
  decode: nothing,
};

/**
 * How long the client waits for the server to close the connection, in ms. The time starts when
 * the reply to `closing` arrives.
 */
const linger = 100;

/**
 * Ends the session, and completes when the connection has ended. The client lets the server close
 * the connection. If the client closed the connection first, the server would log that it has lost
 * a client.
 */
export function endSession({ exchange, life, timeout }: EndSessionConfig): Observable<never> {
  return defer(() => {
    if (life.stage !== 'connected') return life.ended$;
    life.stage = 'closing';
    const over$ = merge(
      ask(exchange, closing, undefined, toHandshakeError).pipe(
        catchError(() => of(undefined)),
        switchMap(() => timer(linger)),
      ),
      timer(timeout),
    );
    const hangUp = (): void => {
      life.end({ type: 'disconnected', cause: new Error('the session was ended') });
    };
    return using(
      () => over$.subscribe({ next: hangUp, error: hangUp }),
      () => life.ended$,
    );
  });
}
