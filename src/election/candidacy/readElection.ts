import { defer, finalize, forkJoin, map, type Observable, of, switchMap, tap } from 'rxjs';
import { catchCode } from '../../errors/catchCode.js';
import { childOf } from '../../model/paths/childOf.js';
import type { WatchEvent } from '../../model/WatchEvent.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { dropWatch } from '../../session/watches/dropWatch.js';
import type { Place } from '../Place.js';
import { toCandidates } from '../stages/toCandidates.js';
import { toPlace } from '../stages/toPlace.js';
import { removeGhosts } from './removeGhosts.js';
import type { Seat } from './Seat.js';

/** What one look at an election shows to a candidate. */
export interface ElectionView {
  readonly place: Place;
  /** The fencing token: the transaction that created its znode. */
  readonly token: number;
  /** Tells of the candidate's own znode. */
  readonly fired$: Observable<WatchEvent>;
}

/**
 * Looks at the election: all that is needed to lead. `null` when the candidate's znode is gone, or not
 * of its session.
 *
 * One who is first may lead only after a renewal that was sent behind the list has been answered. Any
 * server may show a list of the past: numbers grow, so whoever is first in it stays first for as long
 * as its znode exists. Whether it exists now, and the session with it, only the answer to a write says.
 * That answer comes after each event of the watch that the read of the znode has set. So a znode that was
 * deleted meanwhile, and created again by somebody else under the same name, is known by its event.
 */
export function readElection(client: ZkClient, seat: Seat): Observable<ElectionView | null> {
  const { path, candidate, permits, preset, sessionId } = seat;
  const own = childOf(path, candidate);

  return defer(() => {
    /** A watch that nobody waits for yet. */
    let unheard$: ElectionView['fired$'] | undefined;
    const own$ = client.armData(own).pipe(
      tap(({ fired$ }) => {
        unheard$ = fired$;
      }),
    );
    const place$ = client.getChildren(path).pipe(
      tap(({ children }) => {
        removeGhosts(client, seat, children);
      }),
      toCandidates(preset),
      toPlace(candidate, permits),
    );
    return forkJoin([own$, place$]).pipe(
      map(([{ reply, fired$ }, place]) =>
        place === null || reply.stat.ephemeralOwner !== sessionId
          ? null
          : { place, token: reply.stat.czxid, fired$ },
      ),
      switchMap((seen) => (seen?.place.waitsFor.length === 0 ? proven(seen) : of(seen))),
      catchCode('NO_NODE', () => of(null)),
      tap((seen) => {
        if (seen !== null) unheard$ = undefined;
      }),
      finalize(() => {
        if (unheard$ !== undefined) dropWatch(unheard$);
      }),
    );
  });

  function proven(seen: ElectionView): Observable<ElectionView | null> {
    return client.renewLease(own).pipe(map((isThere) => (isThere ? seen : null)));
  }
}
