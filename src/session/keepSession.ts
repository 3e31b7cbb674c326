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

/** What is needed to keep a session. */
export interface KeepSessionConfig
  extends
    UntriedConfig,
    Pick<Environment, 'now' | 'backoff'>,
    Pick<ConnectAttempt, 'credentials' | 'sessionTimeout' | 'onWatchEvent'> {
  readonly transport: Pick<Transport, 'connect'>;
  /** Hot: emits when the session must leave its connection. */
  readonly left$: Observable<unknown>;
  /** How long a first attempt may take, in ms. */
  readonly attemptTimeout: number;
  /** Called with the reason when a round over all servers has failed. */
  readonly failed: (error: unknown) => void;
}

/**
 * The names resolve to no address. Created once, because each round of each client would capture a
 * stack.
 */
const noAddress = new ConnectionLossError({ operation: 'connect' });

/**
 * If a connection lived shorter than this, in ms, it counts as a failure: a server may drop all
 * connections.
 */
const briefLife = 100;

/**
 * One session over any number of connections. Without a connection it tries the servers in random order,
 * the one just lost last, and again after a jittered pause. Completes only after `authFailed`.
 *
 * Only this code requests a new session for the client: for the first connection, and after
 * `expired`. Only a server says that a session has expired, when the client resumes it: `readGrant`
 * of the wire, `connectNative` of the binding. The clock of the client never does.
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
            with: () => throwError(() => connectionLost(address, 'it was not answered in time')),
          }),
          leaveWhen(left$),
          catchError((error: unknown) => {
            wasSilent ||= now() - begunAt >= limit;
            return next(error);
          }),
        );
      };
      // Resolves the names again before each attempt: a server may have moved to another address.
      const next = (error: unknown): Observable<ConnectionEvent> =>
        untried(config, tried, lost).pipe(
          switchMap((address) => {
            if (address !== null) return attempt(address);
            // A refusal is quick. So it is no reason for a longer timeout. A starting server
            // forgets clients that came too early, and it would use up a longer timeout together
            // with the session.
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
     * A server refuses a client that has seen a later zxid than the server has. After all data were
     * replaced, every server does. A longer timeout, which a server may grant, does not delay this.
     * A live session is taken over only after a write, which a majority must confirm.
     */
    function isForgotten({ sessionTimeout }: Connection): boolean {
      return now() - lostAt > Math.min(sessionTimeout, config.sessionTimeout);
    }

    /** After a connection that has lived, the next attempt starts at once. */
    function pauseAfterLoss(): number {
      if (now() - connectedAt < briefLife) return backoff(failures++);
      failures = 0;
      return 0;
    }
  });
}
