import {
  distinctUntilChanged,
  filter,
  ignoreElements,
  interval,
  map,
  merge,
  type Observable,
  of,
  skip,
  switchMap,
  tap,
} from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';

/**
 * The time between two reads of `lastFailure`, in ms. `lastFailure` says why the client has no
 * connection.
 */
const reportInterval = 3_000;

/**
 * After the first connection, prints each change of a client's session. If the client has no
 * connection for some seconds, prints the reason, and later each new reason. Unlike the changes,
 * the reasons are also printed while the client waits for its first connection. The stream emits
 * nothing.
 */
export function narrateSession(
  { session$, inspect }: ZkClient,
  tell: (message: string) => void,
): Observable<never> {
  const lost$ = session$.pipe(
    filter(({ status }) => status === 'suspended'),
    map(() => 'the connection is lost, waiting for another'),
  );
  const expired$ = session$.pipe(
    filter((state) => state.status === 'expired'),
    map(({ sessionId }) => `session 0x${sessionId} has expired, opening another`),
  );
  const found$ = session$.pipe(
    filter((state) => state.status === 'connected'),
    // The user expects the first connection. So `skip` drops the message about this connection.
    skip(1),
    map(({ server, sessionId }) => `connected to ${server}, session 0x${sessionId}`),
  );
  const failing$ = session$.pipe(
    map(({ status }) => status === 'connecting' || status === 'suspended'),
    switchMap((isWaiting) => (isWaiting ? interval(reportInterval) : of(null))),
    map((beat) => (beat === null ? null : inspect({ streams: 0 }).lastFailure)),
    distinctUntilChanged(),
    filter((reason) => reason !== null),
    map((reason) => `no connection yet: ${reason}`),
  );
  return merge(lost$, expired$, found$, failing$).pipe(tap(tell), ignoreElements());
}
