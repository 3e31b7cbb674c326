import {
  catchError,
  concatMap,
  defer,
  filter,
  ignoreElements,
  map,
  NEVER,
  type Observable,
  repeat,
  retry,
  switchMap,
  take,
  tap,
  throwError,
} from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { nextStep } from '../nextStep.js';
import { whenConnected } from '../whenConnected.js';

/**
 * Writes the values of `newest$` into an owned znode, one after the other. If `newest$` emits
 * several values during a write, or while there is no connection, the returned stream writes only
 * the newest of these values. If the reply to a write is lost, the returned stream writes the
 * newest value again. This is safe, because nobody else writes into this znode.
 *
 * The caller passes `newest$`. For each subscriber, `newest$` must first emit the newest value.
 * After that, it must emit each later value, and must not complete.
 */
export function writeNewest(
  client: ZkClient,
  real: string,
  first: Buffer,
  newest$: Observable<Buffer>,
): Observable<never> {
  return defer(() => {
    // The data of the znode. `null` during a write and after a failed write, because the data are
    // then not known.
    let written: Buffer | null = first;
    const connected$ = client.session$.pipe(map(({ status }) => status === 'connected'));
    return connected$.pipe(
      switchMap((connected) => (connected ? newest$ : NEVER)),
      filter((data) => written?.equals(data) !== true),
      take(1),
      concatMap((data) => {
        written = null;
        return client.setData(real, data).pipe(
          tap(() => {
            written = data;
          }),
        );
      }),
      catchError((error: unknown) =>
        nextStep('setData', error) === 'done' ? NEVER : throwError(() => error),
      ),
      retry({ delay: whenConnected(client) }),
      ignoreElements(),
      repeat(),
    );
  });
}
