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

/** What {@link keepAlive} needs. */
export interface KeepAliveConfig {
  readonly link: Pick<Link, 'heardAt'>;
  readonly exchange: Pick<Exchange, 'ping'>;
  /** The session timeout, in ms. */
  readonly sessionTimeout: number;
  readonly now: () => number;
}

/**
 * Sends three pings per session timeout, at equal intervals. The server ends the session of a
 * client that sends nothing, even if the client receives data. If nothing has arrived from the
 * server for two thirds of the session timeout, the returned stream errors.
 */
export function keepAlive(config: KeepAliveConfig): Observable<never> {
  const { exchange, sessionTimeout } = config;
  return merge(
    interval(sessionTimeout / 3).pipe(tap(exchange.ping)),
    untilSilent(config, (sessionTimeout * 2) / 3).pipe(
      tap(() => {
        const timeout = `the session timeout of ${String(sessionTimeout)} ms`;
        throw new Error(`the server was silent for two thirds of ${timeout}`);
      }),
    ),
  ).pipe(ignoreElements());
}

/** Emits when nothing has arrived from the server for `limit` ms. */
function untilSilent({ link, now }: KeepAliveConfig, limit: number): Observable<unknown> {
  const left = (): number => link.heardAt() + limit - now();
  return defer(() => timer(left())).pipe(
    // After the event loop was blocked, `timer(left())` may fire before the event loop has read the
    // data that has arrived. So the stream sets a second timer. The event loop reads the data
    // before the second timer fires.
    concatMap(() => timer(left() > 0 ? 0 : 1)),
    repeat(),
    filter(() => left() <= 0),
    take(1),
  );
}
