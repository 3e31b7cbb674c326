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
 * Emits the standing of a candidate. The stream does not end when the session loses a connection.
 * The candidate is `suspended` as soon as a connection is lost. On the next connection, the
 * candidate stays `suspended` until the client has read the election again. The stream completes
 * when the candidate's znode is gone.
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
    // While a subscriber handles a standing, the subscriber may call `lease`. This call may cause
    // the next standing. `concatMap` holds the next standing back until the subscriber has handled
    // the present standing.
    concatMap((standing) => of(standing)),
    // The subscriber of `watchStanding` and the handover share this stream. A handover subscribes
    // before the subscriber of `watchStanding` leaves. So the stream continues, and the handover
    // misses no change.
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

  // When the lease ends, a timer ends the term. But a blocked event loop may delay this timer. So
  // each call of the function `lease` also checks whether the lease has ended. If the lease has
  // ended, the call ends the term with `overdue$`.
  function lease(): number {
    const left = client.lease();
    if (left <= 0) overdue$.next();
    return left;
  }

  // The handover has its own subscription to `standing$`. So `standing$` continues even after all
  // other subscribers have left. If the candidate loses the leadership during the handover, the
  // work ends at once.
  function handOver(work$: Observable<unknown>): void {
    const lost$ = standing$.pipe(
      filter(({ role }) => role !== 'leader'),
      endWith(suspended),
    );
    seat.handOvers.add(work$.pipe(takeUntil(merge(timer(seat.handover), lost$))));
  }
}

/**
 * Whether the preset puts a GUID into each name. With a GUID, two sessions never create znodes with
 * the same name.
 */
function hasGuid({ prefix }: Seat['preset']): boolean {
  return prefix('0'.repeat(32)) !== prefix('f'.repeat(32));
}

/**
 * Ignores the error CLIENT_CLOSED. During `close`, the requests of the client already fail with
 * this error, and the session ends a moment later. The stream of standings should end only when the
 * session ends.
 */
function untilClosed<T>(): MonoTypeOperatorFunction<T> {
  return catchCode('CLIENT_CLOSED', () => NEVER);
}
