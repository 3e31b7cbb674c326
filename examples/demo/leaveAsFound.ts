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

/**
 * The state of `/app_watch` before the demo. Disposing of this object restores the state.
 */
export interface Found extends AsyncDisposable {
  readonly existed: boolean;
}

/**
 * Remembers whether `/app_watch` exists at the time of the call, and remembers its data. If the
 * znode existed at that time, the disposal of the result writes the remembered data back. If the
 * znode did not exist at that time, the disposal of the result deletes the znode.
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

/**
 * Deletes `/app_watch`. ZooKeeper refuses the deletion as long as `/app_watch` has child znodes.
 * The child znode of a killed instance stays until the session of this instance expires. So this
 * function repeats the deletion for a few seconds.
 */
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
