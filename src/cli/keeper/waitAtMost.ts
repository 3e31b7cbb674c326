import { connect, filter, identity, merge, type MonoTypeOperatorFunction, takeUntil } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { giveUp } from '../../election/candidacy/giveUp.js';
import { tryOnce } from '../../election/candidacy/tryOnce.js';
import type { Standing } from '../../election/Standing.js';

/**
 * Fails with LOCK_TIMEOUT if the client does not get the lock within `wait` ms. If `wait` is 0, and
 * another client already has the lock, fails without waiting.
 *
 * In a call of the RxJS method `pipe`, put the operator `failWhenLost` before the operator
 * `waitAtMost`. With this order, if the client first gets the lock and later loses the lock, the
 * stream fails with the error of `failWhenLost`. In the opposite order, LOCK_TIMEOUT could replace
 * this error.
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
