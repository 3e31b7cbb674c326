import {
  catchError,
  distinctUntilChanged,
  EMPTY,
  ignoreElements,
  map,
  type Observable,
  switchMap,
  tap,
} from 'rxjs';
import type { Leader } from '../../election/Leader.js';
import type { Standing } from '../../election/Standing.js';

/**
 * Reports the id of the leader while a follower waits. Emits nothing. Skips an id that the client
 * may not read.
 */
export function tellHolder(
  standing$: Observable<Standing>,
  leader$: Observable<Leader | null>,
  tell: (message: string) => void,
): Observable<never> {
  return standing$.pipe(
    map(({ role }) => role === 'follower'),
    distinctUntilChanged(),
    switchMap((isFollower) => (isFollower ? leader$.pipe(catchError(() => EMPTY)) : EMPTY)),
    tap((leader) => {
      if (leader !== null) tell(`held by ${leader.id}`);
    }),
    ignoreElements(),
  );
}
