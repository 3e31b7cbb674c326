import {
  EMPTY,
  filter,
  ignoreElements,
  map,
  merge,
  NEVER,
  type Observable,
  skipWhile,
  switchMap,
  take,
  timer,
} from 'rxjs';
import { untilAborted } from '../../client/promises/untilAborted.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { LockTimeoutError } from '../../errors/election/LockTimeoutError.js';
import { NotConnectedError } from '../../errors/NotConnectedError.js';
import type { ZkErrorContext } from '../../errors/ZkError.js';

/** What ends the wait for a lock. */
export interface GiveUpConfig {
  readonly wait: number | undefined;
  readonly signal: AbortSignal | undefined;
  readonly context: ZkErrorContext;
}

/**
 * Returns a stream that emits nothing. The stream errors when the wait for a lock must end. The
 * reason may be an aborted signal or the end of the time limit. If `wait` is 0, the reason may also
 * be a missing connection.
 */
export function giveUp(
  client: Pick<ZkClient, 'session$' | 'exists' | 'inspect'>,
  { wait, signal, context }: GiveUpConfig,
): Observable<never> {
  const aborted$ = NEVER.pipe(untilAborted(signal));
  if (wait === undefined) return aborted$;
  return merge(wait === 0 ? withoutConnection() : overdue(wait), aborted$);

  function overdue(limit: number): Observable<never> {
    return timer(limit).pipe(
      map((): never => {
        const { status } = client.inspect({ streams: 0 }).session;
        const cause =
          status === 'connected'
            ? undefined
            : new NotConnectedError(context, `${String(limit)} ms`);
        throw new LockTimeoutError(limit, { ...context, cause });
      }),
    );
  }

  /**
   * Returns the stream for a `wait` of 0. If the client has no connection at first, the client gets
   * time to connect. For this purpose, `withoutConnection` sends the request `exists`, and this
   * request waits for a connection. If `exists` gets no connection within the operation timeout,
   * `exists` fails, and the stream errors. If the client has a connection and loses it, the stream
   * errors at once.
   */
  function withoutConnection(): Observable<never> {
    const first$ = client.session$.pipe(
      take(1),
      switchMap(({ status }) =>
        status === 'connected' ? EMPTY : client.exists(context.path ?? '/'),
      ),
      ignoreElements(),
    );
    const lost$ = client.session$.pipe(
      skipWhile(({ status }) => status !== 'connected'),
      filter(({ status }) => status !== 'connected' && status !== 'closed'),
      map((): never => {
        throw new NotConnectedError(context, '0 ms');
      }),
    );
    return merge(first$, lost$);
  }
}
