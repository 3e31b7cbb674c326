import { type MonoTypeOperatorFunction, tap } from 'rxjs';
import { LockTimeoutError } from '../../errors/election/LockTimeoutError.js';
import { NotConnectedError } from '../../errors/NotConnectedError.js';
import type { ZkErrorContext } from '../../errors/ZkError.js';
import type { Standing } from '../Standing.js';

/**
 * Returns an operator that throws an error if the candidate would have to wait for the lock. Once
 * `isWaiting` returns `false`, the operator throws no error. In `withLock`, `isWaiting` returns
 * `false` as soon as the caller's work under the lock has begun.
 */
export function tryOnce(
  context: ZkErrorContext,
  isWaiting: () => boolean,
): MonoTypeOperatorFunction<Standing> {
  return tap(({ role }) => {
    if (!isWaiting() || role === 'leader') return;
    throw role === 'follower'
      ? new LockTimeoutError(0, context)
      : new NotConnectedError(context, '0 ms');
  });
}
