import { catchError, type Observable, of, switchMap, throwError } from 'rxjs';
import type { Armed } from '../client/Armed.js';
import type { ZkClient } from '../client/ZkClient.js';
import { isZkError } from '../errors/isZkError.js';

/**
 * Makes an armed read of a znode that may be missing: a read that fails sets no watch, so that a
 * missing znode is waited for with `exists`, and read at once when that finds it after all.
 */
export function orMissing<T>(
  client: ZkClient,
  path: string,
  read: () => Observable<Armed<T>>,
): Observable<Armed<T | null>> {
  return read().pipe(
    catchError((error: unknown) =>
      isZkError(error, 'NO_NODE') ? armMissing() : throwError(() => error),
    ),
  );

  function armMissing(): Observable<Armed<T | null>> {
    return client.armExists(path).pipe(
      switchMap(({ reply, fired$ }) => {
        if (reply === null) return of({ reply, fired$ });
        giveUp(fired$);
        return orMissing(client, path, read);
      }),
    );
  }
}

/** The read to come sets a watch of its own: leaving this one as its last subscriber drops it. */
function giveUp(fired$: Observable<unknown>): void {
  fired$.subscribe({ error: ignore }).unsubscribe();
}

function ignore(): void {
  return;
}
