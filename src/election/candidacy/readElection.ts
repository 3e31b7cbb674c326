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

/** What a candidate learns from one look at an election. */
export interface ElectionView {
  readonly place: Place;
  /** The fencing token: the transaction that created its znode. */
  readonly token: number;
  /** The watch on the candidate's own znode. */
  readonly fired$: Observable<WatchEvent>;
}

/**
 * Reads from the election what a candidate needs to lead. `null` when the candidate's znode is
 * gone, or belongs to another session.
 *
 * The first candidate may lead only after a renewal succeeds that was sent after the list was read.
 * Any server may return an old list. But numbers only grow, so the first candidate stays first
 * while its znode exists. Only the reply to a write shows whether the znode and the session exist
 * now. That reply arrives after the events of the watch, which was set by the read of the znode.
 * Suppose the znode was deleted meanwhile, and another session created it again under the same
 * name. Then the event shows it.
 */
export function readElection(client: ZkClient, seat: Seat): Observable<ElectionView | null> {
  const { path, candidate, permits, preset, sessionId } = seat;
  const own = childOf(path, candidate);

  return defer(() => {
    /** A watch without a subscriber yet. */
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
