import { connect, filter, identity, merge, type MonoTypeOperatorFunction, takeUntil } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { giveUp } from '../../election/candidacy/giveUp.js';
import { tryOnce } from '../../election/candidacy/tryOnce.js';
import type { Standing } from '../../election/Standing.js';

/**
 * Fails with LOCK_TIMEOUT if the lock is not held within `wait` ms. With 0 it fails when another
 * one holds the lock. The source ends when a lock is lost.
 */
export function waitAtMost(
  client: ZkClient,
  path: string,
  wait: number,
): MonoTypeOperatorFunction<Standing> {
  const context = { operation: 'lock', path };
  return connect((standing$) => {
    const held$ = standing$.pipe(filter(({ role }) => role === 'leader'));
    return merge(
      giveUp(client, { wait, signal: undefined, context }).pipe(takeUntil(held$)),
      standing$.pipe(wait === 0 ? tryOnce(context, () => true) : identity),
    );
  });
}
