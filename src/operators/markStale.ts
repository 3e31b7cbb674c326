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

/** A value, and whether it may be out of date unnoticed. */
export interface MaybeStale<T> {
  readonly value: T;
  /** Whether the client has no connection, so no change can arrive. */
  readonly stale: boolean;
}

/**
 * Marks each value as stale or not. It emits at each value, and again when the connection is lost
 * or made again, in the same session or a new one.
 *
 * `stale: true` means that a change can't arrive. `stale: false` after a reconnect means that the
 * client is connected again, to a server that knows all earlier writes. Over the binding all
 * streams read again at this moment. Over the wire the server compares, and only streams with a
 * change read. A changed value arrives within a few round trips, and an unchanged one is not
 * emitted again. `stale` becomes `true` when the client notices the loss. If a network fails
 * without a sign, this takes up to two thirds of the session timeout. If you must not act a moment
 * too long, check `client.lease()`.
 *
 * Nothing is emitted before the first value. Completes and errors with the source.
 *
 * @example
 * ```ts
 * watchData(client, '/config')
 *   .pipe(decode(json), markStale(client))
 *   .subscribe(({ value, stale }) => console.log(value, stale ? 'as of the last connection' : ''));
 * ```
 *
 * @param client - the session that the source reads through
 * @returns the operator; an argument that is no client throws at the call
 */
export function markStale<T>(client: ZkClient): OperatorFunction<T, MaybeStale<T>> {
  checkCalled('markStale', client);
  const stale$ = checkClient(client).session$.pipe(
    map(({ status }) => status !== 'connected'),
    distinctUntilChanged(),
  );
  return connect((value$) =>
    combineLatest({ value: value$, stale: stale$ }).pipe(
      // The session lasts longer than the source.
      takeUntil(value$.pipe(ignoreElements(), endWith('completed'))),
    ),
  );
}
