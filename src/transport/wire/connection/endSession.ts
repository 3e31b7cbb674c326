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
  /** How long to wait at most, in ms: the server has then dropped the session. */
  readonly timeout: number;
}

/** The request that ends a session. It and its reply have no fields. */
const closing: WireRecord<undefined, undefined> = {
  typeOf: () => -11,
  encode: nothing,
  decode: nothing,
};

/** How long a server may keep the connection after its reply, in ms. */
const linger = 100;

/**
 * Ends the session with its ephemerals, and completes when the connection has ended. The server
 * should hang up first. Otherwise it logs that it has lost a client.
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
