import { connect, filter, identity, merge, type MonoTypeOperatorFunction, takeUntil } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { giveUp } from '../../election/candidacy/giveUp.js';
import { tryOnce } from '../../election/candidacy/tryOnce.js';
import type { Standing } from '../../election/Standing.js';

/**
 * Fails with LOCK_TIMEOUT if the client does not get the lock within `wait` ms. If `wait` is 0,
 * fails as soon as another client has the lock.
 *
 * In a call of the RxJS method `pipe`, put the operator `failWhenLost` before the operator
 * `waitAtMost`. Then, if the client gets the lock and loses it again, the stream fails with the
 * error of `failWhenLost`, and not with LOCK_TIMEOUT.
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
