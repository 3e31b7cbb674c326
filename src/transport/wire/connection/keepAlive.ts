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

/** Of whom {@link keepAlive} takes care. */
export interface KeepAliveConfig {
  readonly link: Pick<Link, 'heardAt'>;
  readonly exchange: Pick<Exchange, 'ping'>;
  /** The session timeout, in ms. */
  readonly sessionTimeout: number;
  readonly now: () => number;
}

/**
 * Pings every third of the session timeout, whatever else goes on: a client that only reads what is sent
 * to it loses its session too. Errors when nothing has come for two thirds.
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

/** Emits when nothing has come for that long. */
function untilSilent({ link, now }: KeepAliveConfig, limit: number): Observable<unknown> {
  const left = (): number => link.heardAt() + limit - now();
  return defer(() => timer(left())).pipe(
    // After the event loop stood still, timers come before what has arrived meanwhile.
    concatMap(() => timer(left() > 0 ? 0 : 1)),
    repeat(),
    filter(() => left() <= 0),
    take(1),
  );
}
