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
  /** For how long one waits at most: the server has dropped the session by then, in ms. */
  readonly timeout: number;
}

/** The request that ends a session; neither it nor its answer has fields. */
const closing: WireRecord<undefined, undefined> = {
  typeOf: () => -11,
  encode: nothing,
  decode: nothing,
};

/** For how long a server may keep the connection after its answer, in ms. */
const linger = 100;

/**
 * Ends the session with its ephemerals, and completes when the connection has ended. The server is to
 * hang up first, or it logs a client that it has lost.
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
