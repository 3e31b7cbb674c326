import {
  concatMap,
  defer,
  filter,
  interval,
  merge,
  type Observable,
  repeat,
  take,
  tap,
  timer,
  ignoreElements,
} from 'rxjs';
import type { Exchange } from '../exchange/Exchange.js';
import type { Link } from '../link/openLink.js';

/** The connection that {@link keepAlive} keeps. */
export interface KeepAliveConfig {
  readonly link: Pick<Link, 'heardAt'>;
  readonly exchange: Pick<Exchange, 'ping'>;
  /** The session timeout, in ms. */
  readonly sessionTimeout: number;
  readonly now: () => number;
}

/**
 * Pings every third of the session timeout, even if other data arrives: a client that only receives
 * loses its session too. Errors if nothing has arrived for two thirds of the timeout.
 */
export function keepAlive(config: KeepAliveConfig): Observable<never> {
  const { exchange, sessionTimeout } = config;
  return merge(
    interval(sessionTimeout / 3).pipe(tap(exchange.ping)),
    untilSilent(config, (sessionTimeout * 2) / 3).pipe(
      tap(() => {
        throw new Error(`the server was silent for two thirds of ${String(sessionTimeout)} ms`);
      }),
    ),
  ).pipe(ignoreElements());
}

/** Emits when nothing has arrived for `limit` ms. */
function untilSilent({ link, now }: KeepAliveConfig, limit: number): Observable<unknown> {
  const left = (): number => link.heardAt() + limit - now();
  return defer(() => timer(left())).pipe(
    // After the event loop was blocked, timers run before the data that has arrived meanwhile.
    concatMap(() => timer(left() > 0 ? 0 : 1)),
    repeat(),
    filter(() => left() <= 0),
    take(1),
  );
}
