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

/** What one candidate knows about its election after one read. */
export interface ElectionView {
  readonly place: Place;
  /** The fencing token: the zxid of the transaction that created the candidate's znode. */
  readonly token: number;
  /** The event of the watch on the candidate's own znode. */
  readonly fired$: Observable<WatchEvent>;
}

/**
 * Reads the candidate's own znode and the list of candidates. Emits the place of the candidate.
 * Emits `null` if the candidate's znode is gone, or belongs to another session.
 *
 * A server may lag behind, so the list may be old. If the list shows that this candidate does not
 * have to wait, the candidate must still renew its lease before it leads. After a successful
 * renewal, the candidate certainly leads, for these reasons:
 * - The renewal is a write. Its reply shows that the znode and the session exist now.
 * - New candidates get higher numbers. So no new candidate comes ahead of this candidate while the
 *   znode of this candidate exists.
 * - If somebody has deleted the znode, the candidate notices the deletion. This is true even if
 *   another session has created a znode with the same name after the deletion. When
 *   `readElection` reads the candidate's own znode, it sets a watch on this znode. The event of
 *   this watch reports the deletion, and arrives before the reply to the renewal.
 */
export function readElection(client: ZkClient, seat: Seat): Observable<ElectionView | null> {
  const { path, candidate, permits, preset, sessionId } = seat;
  const own = childOf(path, candidate);

  return defer(() => {
    /**
     * The watch on the candidate's own znode. When `readElection` emits this watch as `fired$`,
     * `unheard$` becomes `undefined` again. If `readElection` ends and has not emitted the watch,
     * nobody listens to the watch. In this case, `finalize` drops the watch.
     */
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
