import {
  catchError,
  lastValueFrom,
  map,
  type Observable,
  of,
  retry,
  throwError,
  timer,
} from 'rxjs';
import { isZkError, type ZkClient } from 'rxzk';
import { appWatch } from './appWatch.js';
import { say } from './log.js';

/** What was there before the demo. */
export interface Found extends AsyncDisposable {
  readonly existed: boolean;
}

/**
 * Remembers `/app_watch`: disposing removes it when it was not there before, and puts its old data
 * back when it was.
 */
export async function leaveAsFound(client: ZkClient): Promise<Found> {
  const data = await lastValueFrom(
    client.getData(appWatch).pipe(
      map((node) => node.data),
      ifMissing(null),
    ),
  );
  const restored$ = data === null ? removed(client) : client.setData(appWatch, data);
  return {
    existed: data !== null,
    [Symbol.asyncDispose]: () =>
      lastValueFrom<unknown>(restored$).then(
        () => say(`${appWatch} is as it was before`),
        (error: unknown) => say(`${appWatch} stays as it is: ${(error as Error).message}`),
      ),
  };
}

/** Waits a while for an instance that was killed: its znode stays until its session expires. */
function removed(client: ZkClient): Observable<unknown> {
  return client.remove(appWatch).pipe(
    retry({
      count: 20,
      delay: (error: unknown) =>
        isZkError(error, 'NOT_EMPTY') ? timer(200) : throwError(() => error),
    }),
    ifMissing(undefined),
  );
}

function ifMissing<T>(value: T): <V>(source: Observable<V>) => Observable<V | T> {
  return catchError((error: unknown) =>
    isZkError(error, 'NO_NODE') ? of(value) : throwError(() => error),
  );
}
