import {
  concat,
  endWith,
  filter,
  map,
  NEVER,
  type Observable,
  of,
  race,
  switchMap,
  takeUntil,
} from 'rxjs';
import { childOf } from '../../model/paths/childOf.js';
import type { ZkClient } from '../../client/ZkClient.js';
import type { Standing } from '../Standing.js';
import { listAgain } from '../stages/listAgain.js';
import { untilTouched } from '../stages/untilTouched.js';
import { keepLease } from './keepLease.js';
import { type ElectionView, readElection } from './readElection.js';
import type { Seat } from './Seat.js';

/** Settings of {@link standWhileConnected}. */
export interface AttendConfig {
  /** The negotiated session timeout, in ms. */
  readonly sessionTimeout: number;
  /** See `keepLease`. */
  readonly overdue$: Observable<unknown>;
  /** Adds a hidden `StandingContext` to a standing: see `attachContext`. */
  readonly describe: (standing: Standing) => Standing;
}

/**
 * Emits the standing of the candidate while one connection lasts. Emits `null` when the candidate's
 * znode is gone. Sets watches only on this znode and on the znodes of the candidates in
 * `Place.waitsFor`.
 */
export function standWhileConnected(
  client: ZkClient,
  seat: Seat,
  { sessionTimeout, overdue$, describe }: AttendConfig,
): Observable<Standing | null> {
  const { path, candidate } = seat;
  return listAgain(() => readElection(client, seat), touched).pipe(
    switchMap((seen) => (seen === null ? of(null) : standing(seen))),
  );

  // Completes as soon as one of the watches fires. Then `listAgain` reads the list again, because
  // one event is not enough to know the candidate's new place in the queue. For example, when the
  // candidate directly ahead has left, other candidates may still be ahead.
  function touched(seen: ElectionView | null): Observable<unknown> {
    if (seen === null) return NEVER;
    const ahead = seen.place.waitsFor.map((name) => untilTouched(client, childOf(path, name)));
    return race(seen.fired$, ...ahead);
  }

  function standing({ place, token, fired$ }: ElectionView): Observable<Standing | null> {
    const suspended = describe({ role: 'suspended', candidate });
    const gone$ = concat(of(suspended, null), NEVER);
    const deleted$ = fired$.pipe(filter(({ type }) => type === 'deleted'));
    const [waitsFor] = place.waitsFor;
    const role$ = waitsFor === undefined ? leading() : waiting(waitsFor);
    return role$.pipe(takeUntil(deleted$), endWith(suspended));

    function leading(): Observable<Standing | null> {
      const leader = describe({ role: 'leader', candidate, token });
      const own = childOf(path, candidate);
      const held$ = keepLease(client, { own, sessionTimeout, overdue$ });
      return concat(held$.pipe(map((isHeld) => (isHeld ? leader : suspended))), gone$);
    }

    function waiting(ahead: string): Observable<Standing> {
      const { rank } = place;
      const follower = { role: 'follower', candidate, waitsFor: ahead, rank } as const;
      return concat(of(describe(follower)), NEVER);
    }
  }
}
