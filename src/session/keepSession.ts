import {
  catchError,
  defer,
  type Observable,
  repeat,
  retry,
  switchMap,
  takeWhile,
  tap,
  throwError,
  timeout,
  timer,
} from 'rxjs';
import { ConnectionLossError } from '../errors/server/ConnectionLossError.js';
import type { Address } from '../model/Address.js';
import type { Connection } from '../transport/Connection.js';
import type { ConnectAttempt } from '../transport/ConnectAttempt.js';
import type { ConnectionEvent } from '../transport/ConnectionEvent.js';
import type { Transport } from '../transport/Transport.js';
import { connectionLost } from '../transport/connectionLost.js';
import { connectTimeout } from './connectTimeout.js';
import type { Environment } from './Environment.js';
import { leaveWhen } from './leaveWhen.js';
import { addressKey } from './servers/addressKey.js';
import { untried, type UntriedConfig } from './servers/untried.js';

/** What {@link keepSession} needs. */
export interface KeepSessionConfig
  extends
    UntriedConfig,
    Pick<Environment, 'now' | 'backoff'>,
    Pick<ConnectAttempt, 'credentials' | 'sessionTimeout' | 'onWatchEvent'> {
  readonly transport: Pick<Transport, 'connect'>;
  /** Hot. When this stream emits, the client drops its connection and connects again. */
  readonly left$: Observable<unknown>;
  /** How long an attempt may take in the first round, in ms. */
  readonly attemptTimeout: number;
  /** Called after a round in which all servers have failed. The argument is the last error. */
  readonly failed: (error: unknown) => void;
}

/**
 * If a round finds no address before its first attempt, the round fails with this error. All rounds
 * share this error, because a new error would capture a stack trace, which takes time.
 */
const noAddress = new ConnectionLossError({ operation: 'connect' });

/**
 * A time in ms. If a connection lived for less than this time, the client pauses before its next
 * attempt. Without the pause, the client would connect again and again to a server that closes each
 * connection.
 */
const briefLife = 100;

/**
 * Keeps a client in a session, also when its connections get lost. Without a connection, the
 * function first tries the servers of `inUse`, and then the servers of `others` (see `untried`).
 * Inside each of these two groups, the order is random. But the server of the lost connection comes
 * last in its group. The stream completes only after `authFailed`.
 *
 * Only this function requests a new session for the client: for the first connection, and after
 * `expired`. The client never decides by its own clock that a session has expired. Only a server
 * reports the expiry, when the client tries to resume the session. In the transport `wire`,
 * `readGrant` handles this report. In the transport `binding`, `connectNative` handles this report.
 */
export function keepSession(config: KeepSessionConfig): Observable<ConnectionEvent> {
  const { transport, now, left$, backoff, failed } = config;
  return defer(() => {
    let last: Connection | null = null;
    let lost: Address | undefined;
    let connectedAt = -Infinity;
    let lostAt = -Infinity;
    let failures = 0;
    let unanswered = 0;

    const round$ = defer(() => {
      const limit = connectTimeout(config, unanswered);
      const tried = new Set<string>();
      let wasSilent = false;

      const attempt = (address: Address): Observable<ConnectionEvent> => {
        const begunAt = now();
        tried.add(addressKey(address));
        return transport.connect(attemptAt(address)).pipe(
          timeout({
            first: limit,
            with: () => throwError(() => connectionLost(address, 'there was no reply in time')),
          }),
          leaveWhen(left$),
          catchError((error: unknown) => {
            wasSilent ||= now() - begunAt >= limit;
            return next(error);
          }),
        );
      };
      // Before each attempt, `untried` looks up the names of the servers again, because a server
      // may have a new address.
      const next = (error: unknown): Observable<ConnectionEvent> =>
        untried(config, tried, lost).pipe(
          switchMap((address) => {
            if (address !== null) return attempt(address);
            // Only a silent server makes the timeout of the next round longer. If all servers of a
            // round refuse quickly, the timeout stays the same, because a longer timeout could do
            // harm in the next round. In the next round, a server that is still starting may accept
            // the client too early, and then never reply. With a longer timeout, the client would
            // wait for this reply until its session expires.
            if (wasSilent) unanswered += 1;
            return throwError(() => error);
          }),
        );
      return next(noAddress);
    }).pipe(tap(follow));

    return round$.pipe(
      retry({
        delay: (error) => {
          failed(error);
          return timer(backoff(failures++));
        },
      }),
      repeat({ delay: () => timer(pauseAfterLoss()) }),
      takeWhile(({ type }) => type !== 'authFailed', true),
    );

    function attemptAt(address: Address): ConnectAttempt {
      const { credentials, sessionTimeout, onWatchEvent } = config;
      const session = last?.session ?? null;
      const lastZxid = last === null || isForgotten(last) ? 0 : last.zxid;
      return { address, session, sessionTimeout, credentials, lastZxid, onWatchEvent };
    }

    function follow(event: ConnectionEvent): void {
      if (event.type === 'connected') {
        last = event.connection;
        lost = event.connection.address;
        connectedAt = now();
        unanswered = 0;
      } else if (event.type === 'expired') last = null;
      else lostAt = now();
    }

    /**
     * Compares the time since the loss of the connection with two session timeouts: the requested
     * timeout and the granted timeout. The client has requested the first timeout, and a server has
     * granted the second timeout. When the time exceeds the shorter of the two timeouts, the
     * function returns `true`. From then on, the client no longer sends the highest zxid that it
     * has seen. A server refuses a client that sends a higher zxid than the zxid of the server. If
     * an administrator has replaced all data of the ensemble, all servers may have a lower zxid.
     * These servers would refuse the client forever if the client still sent its highest zxid.
     *
     * If the granted timeout is the longer one, the session may still live when the function
     * returns `true`. Without the highest zxid, the client could resume this session on a server
     * with older data. So the transport tests each new connection with a write. The client uses the
     * connection only if a majority of the ensemble confirms this write.
     */
    function isForgotten({ sessionTimeout }: Connection): boolean {
      return now() - lostAt > Math.min(sessionTimeout, config.sessionTimeout);
    }

    /**
     * Returns the pause after a lost connection, in ms. The pause is 0 if the connection lived for
     * at least `briefLife`.
     */
    function pauseAfterLoss(): number {
      if (now() - connectedAt < briefLife) return backoff(failures++);
      failures = 0;
      return 0;
    }
  });
}
