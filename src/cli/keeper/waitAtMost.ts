import { connect, filter, merge, type MonoTypeOperatorFunction, takeUntil, tap } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { giveUp } from '../../election/candidacy/giveUp.js';
import type { Standing } from '../../election/Standing.js';
import { LockTimeoutError } from '../../errors/election/LockTimeoutError.js';

/** Fails with LOCK_TIMEOUT if the lock is not held within `wait` ms. With 0 it fails when another one holds the lock. */
export function waitAtMost(
  client: ZkClient,
  path: string,
  wait: number,
): MonoTypeOperatorFunction<Standing> {
  const context = { operation: 'lock', path };
  return connect((standing$) => {
    const held$ = standing$.pipe(filter(({ role }) => role === 'leader'));
    const given$ = merge(
      giveUp(client, { wait, signal: undefined, context }).pipe(takeUntil(held$)),
      standing$,
    );
    return wait > 0 ? given$ : given$.pipe(tap(refuseToFollow));
  });

  function refuseToFollow({ role }: Standing): void {
    if (role === 'follower') throw new LockTimeoutError(0, context);
  }
}
