import { filter, type MonoTypeOperatorFunction, takeUntil } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';

/**
 * Completes the stream when the session has expired or is closed, because the server then deletes
 * the ephemerals of the session.
 */
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
