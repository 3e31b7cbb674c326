import {
  concatMap,
  distinctUntilChanged,
  endWith,
  filter,
  map,
  merge,
  type MonoTypeOperatorFunction,
  NEVER,
  type Observable,
  of,
  share,
  Subject,
  switchMap,
  takeUntil,
  takeWhile,
  timer,
} from 'rxjs';
import { catchCode } from '../../errors/catchCode.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { childOf } from '../../model/paths/childOf.js';
import type { LeaderTerm } from '../LeaderTerm.js';
import type { Standing } from '../Standing.js';
import { attachContext } from './attachContext.js';
import { standWhileConnected } from './standWhileConnected.js';
import type { Seat } from './Seat.js';
import { spentSequence } from './spentSequence.js';

/**
 * Emits where the owner of a znode stands, over all connections of its session. It is suspended as
 * soon as a connection is lost. On the next connection it stays suspended until the election has
 * been read again. Completes when the znode is gone.
 */
export function watchStanding(client: ZkClient, seat: Seat): Observable<Standing> {
  const overdue$ = new Subject<void>();
  const suspended: Standing = { role: 'suspended', candidate: seat.candidate };

  const fence = childOf(seat.path, seat.candidate);
  const fenced: LeaderTerm['transaction'] = (operations) =>
    client.transaction(operations, { fence });
  const transaction = hasGuid(seat.preset) ? fenced : undefined;

  const standing$ = client.session$.pipe(
    map((state) => (state.status === 'connected' ? state.sessionTimeout : null)),
    distinctUntilChanged(),
    switchMap((sessionTimeout) =>
      sessionTimeout === null
        ? of(describe(suspended))
        : standWhileConnected(client, seat, { sessionTimeout, overdue$, describe }).pipe(
            untilClosed(),
          ),
    ),
    takeWhile((standing) => standing !== null),
    // One after the other: a consumer that receives a standing may check the lease, and this can
    // end that standing.
    concatMap((standing) => of(standing)),
    // A handover subscribes before the consumer leaves, so it misses no change.
    share(),
  );
  return standing$;

  function describe(standing: Standing): Standing {
    return attachContext(standing, {
      lease,
      handOver: seat.handover === 0 ? undefined : handOver,
      transaction,
      diagnostics$: spentSequence(seat),
    });
  }

  // The first caller to find that the lease is over ends the term for all: a blocked event loop may
  // delay the timer.
  function lease(): number {
    const left = client.lease();
    if (left <= 0) overdue$.next();
    return left;
  }

  // The candidate stays in place of its consumer, so a loss ends the work at once.
  function handOver(work$: Observable<unknown>): void {
    const lost$ = standing$.pipe(
      filter(({ role }) => role !== 'leader'),
      endWith(suspended),
    );
    seat.handOvers.add(work$.pipe(takeUntil(merge(timer(seat.handover), lost$))));
  }
}

/** Whether no other session can get a znode of the same name. */
function hasGuid({ prefix }: Seat['preset']): boolean {
  return prefix('0'.repeat(32)) !== prefix('f'.repeat(32));
}

/**
 * The client refuses requests a moment before the session is over. Only the end of the session ends
 * a standing.
 */
function untilClosed<T>(): MonoTypeOperatorFunction<T> {
  return catchCode('CLIENT_CLOSED', () => NEVER);
}
