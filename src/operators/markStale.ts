import {
  combineLatest,
  connect,
  distinctUntilChanged,
  endWith,
  ignoreElements,
  map,
  type OperatorFunction,
  takeUntil,
} from 'rxjs';
import { checkClient } from '../client/checkClient.js';
import { checkCalled } from '../model/checks/checkCalled.js';
import type { ZkClient } from '../client/ZkClient.js';

/** A value, and whether it may be out of date. */
export interface MaybeStale<T> {
  readonly value: T;
  /** `true` if the client has no connection, so no change can arrive. */
  readonly stale: boolean;
}

/**
 * Puts each value of the source into an object with the property `stale`. Emits the last value
 * again when the connection is lost, and when the client has connected again. The new connection
 * may belong to the same session or to a new session.
 *
 * `stale: true` means that the client has no connection, so no change can arrive. `stale: false`
 * after a lost connection means that the client is connected again. The server of the new
 * connection has a state that is at least as new as the state that the client has already seen. The
 * value itself may still be old, because the streams begin to read again only after the client has
 * connected. If the znode has changed while the client had no connection, the new value arrives
 * within a few round trips. If the znode has not changed, the operator emits nothing more until the
 * znode changes or the connection is lost again. With the transport `binding`, all
 * streams read again after each new connection. With `wire`, only the streams of changed znodes
 * read again.
 *
 * `stale` becomes `true` when the client notices that the connection is lost. If the network fails
 * and the client gets no error, the client notices the loss after up to two thirds of the session
 * timeout. Some programs must stop their work before the client notices the loss. Such a program
 * should check `client.lease()`.
 *
 * Before the first value of the source, the operator emits nothing. Completes or fails when the
 * source does.
 *
 * @example
 * ```ts
 * watchData(client, '/config')
 *   .pipe(decode(json), markStale(client))
 *   .subscribe(({ value, stale }) => console.log(value, stale ? 'as of the last connection' : ''));
 * ```
 *
 * @param client - the client whose streams are the source
 * @returns the operator. The call throws if `client` is no client
 */
export function markStale<T>(client: ZkClient): OperatorFunction<T, MaybeStale<T>> {
  checkCalled('markStale', client);
  const stale$ = checkClient(client).session$.pipe(
    map(({ status }) => status !== 'connected'),
    distinctUntilChanged(),
  );
  return connect((value$) =>
    combineLatest({ value: value$, stale: stale$ }).pipe(
      // `stale$` continues after the source has completed. So `takeUntil` must end the combined
      // stream.
      takeUntil(value$.pipe(ignoreElements(), endWith('completed'))),
    ),
  );
}
