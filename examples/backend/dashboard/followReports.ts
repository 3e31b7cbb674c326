import {
  catchError,
  concat,
  EMPTY,
  endWith,
  filter,
  groupBy,
  map,
  mergeMap,
  type Observable,
  of,
  repeat,
  take,
  takeUntil,
} from 'rxjs';
import type { Member } from '../shared/Member.js';
import { readReports } from './readReports.js';
import type { Sighting } from './Sighting.js';

/** If an instance does not reply, the dashboard tries again after this pause, in ms. */
const pause = 500;

/**
 * Reads the reports of each member over HTTP. Starts to read when a member joins, and stops when
 * this member leaves.
 */
export function followReports(
  members$: Observable<ReadonlyMap<string, Member>>,
): Observable<Sighting> {
  return members$.pipe(
    mergeMap((members) => [...members].map(([name, { url }]) => ({ name, url }))),
    groupBy(({ url }) => url, { duration: ({ key }) => left(key) }),
    mergeMap((member$) => member$.pipe(take(1), mergeMap(follow))),
  );

  function left(url: string): Observable<unknown> {
    return members$.pipe(filter((members) => [...members.values()].every((m) => m.url !== url)));
  }

  function follow({ name, url }: { name: string; url: string }): Observable<Sighting> {
    const answers$ = readReports(url).pipe(
      catchError(() => EMPTY),
      endWith(null),
      repeat({ delay: pause }),
      takeUntil(left(url)),
    );
    return concat(answers$, of(null)).pipe(map((report) => ({ name, report })));
  }
}
