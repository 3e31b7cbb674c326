import { catchError, forkJoin, map, type Observable, of, tap, throwError } from 'rxjs';
import { childOf } from '../../model/paths/childOf.js';
import type { WatchEvent } from '../../model/WatchEvent.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { isZkError } from '../../errors/isZkError.js';
import type { Place } from '../Place.js';
import { toCandidates } from '../stages/toCandidates.js';
import { toPlace } from '../stages/toPlace.js';
import { removeGhosts } from './removeGhosts.js';
import type { Seat } from './Seat.js';

/** What one look at an election shows to a candidate. */
export interface Look {
  readonly place: Place;
  /** The fencing token: the transaction that created its znode. */
  readonly token: number;
  /** Tells of the candidate's own znode. */
  readonly fired$: Observable<WatchEvent>;
}

/**
 * Looks at the election: all that is needed to lead, in one round trip. `null` when the candidate's
 * znode is gone, or not of its session.
 *
 * The sync goes first and the answers come in the order of sending: it proves that the list is of now,
 * and the lease.
 */
export function look(client: ZkClient, seat: Seat): Observable<Look | null> {
  const { path, candidate, permits, preset, sessionId } = seat;
  const place$ = client.getChildren(path).pipe(
    tap(({ children }) => {
      removeGhosts(client, seat, children);
    }),
    toCandidates(preset),
    toPlace(candidate, permits),
  );

  return forkJoin([client.sync(path), client.armData(childOf(path, candidate)), place$]).pipe(
    map(([, { reply, fired$ }, place]) =>
      place === null || reply.stat.ephemeralOwner !== sessionId
        ? null
        : { place, token: reply.stat.czxid, fired$ },
    ),
    catchError((error: unknown) =>
      isZkError(error, 'NO_NODE') ? of(null) : throwError(() => error),
    ),
  );
}
