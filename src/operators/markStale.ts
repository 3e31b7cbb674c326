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
  /** Whether the client is without a connection, so that no change can arrive. */
  readonly stale: boolean;
}

/**
 * Says with each value whether it is stale: emits at each value, and again when the connection is lost
 * and when there is one again, in the same session or a new one.
 *
 * `stale: true` means that a change would not be heard of. `stale: false` after a reconnect means that
 * the client is connected again, to a server that knows all earlier writes. Over the binding all streams
 * read again at this moment. Over the wire the server compares, and only streams with a change read. A
 * changed value arrives within a few round trips, and an unchanged one is not emitted again. A loss shows when the client notices it; when a network fails
 * without a sign, that is up to two thirds of the session timeout later. Whoever must not act a
 * moment too long asks `client.lease()`.
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
 * @returns the operator; what is no client throws at the call
 */
export function markStale<T>(client: ZkClient): OperatorFunction<T, MaybeStale<T>> {
  checkCalled('markStale', client);
  const stale$ = checkClient(client).session$.pipe(
    map(({ status }) => status !== 'connected'),
    distinctUntilChanged(),
  );
  return connect((value$) =>
    combineLatest({ value: value$, stale: stale$ }).pipe(
      // The session outlives the source.
      takeUntil(value$.pipe(ignoreElements(), endWith('completed'))),
    ),
  );
}
