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
 * While this candidate is a follower, prints the id of the leader, and later the id of each new
 * leader. `leader$` may fail, for example because the client has no permission to read the ids.
 * `tellHolder` ignores this error. The returned stream never emits.
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
