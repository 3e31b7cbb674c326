import { filter, type MonoTypeOperatorFunction, takeUntil } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';

/** Completes when the session is over, as expired or closed, and with it its ephemerals. */
export function whileSession<T>(client: ZkClient, sessionId: string): MonoTypeOperatorFunction<T> {
  const over$ = client.session$.pipe(
    filter(
      (state) =>
        (state.status !== 'connected' && state.status !== 'suspended') ||
        state.sessionId !== sessionId,
    ),
  );
  return takeUntil(over$);
}
