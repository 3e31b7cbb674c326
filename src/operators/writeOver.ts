import { catchError, type Observable, of, switchMap, throwError } from 'rxjs';
import { catchCode } from '../errors/catchCode.js';
import type { NodeData } from '../model/NodeData.js';
import { parentOf } from '../model/paths/parentOf.js';
import type { ZkClient } from '../client/ZkClient.js';
import { ConnectionLossError } from '../errors/server/ConnectionLossError.js';
import { isZkError } from '../errors/isZkError.js';
import type { ZkError } from '../errors/ZkError.js';
import { getDataOrNull } from './getDataOrNull.js';
import { outcomeOf } from './outcomeOf.js';

/**
 * Replaces the data of a znode. `before` is the znode as the caller has read it. If somebody has
 * changed the data after that read, the stream errors. If `before` is `null`, the stream creates
 * the znode and its missing parents. Emits when the data are written.
 *
 * If the outcome of the write is unknown, the stream reads the znode to learn the outcome. If the
 * read shows that the write was not applied, the stream errors with CONNECTION_LOSS and the outcome
 * `'none'`. Then the caller may try again. If the read fails, or does not show the outcome, the
 * stream errors with the error of the write.
 */
export function writeOver(
  client: ZkClient,
  path: string,
  before: NodeData | null,
  data: Buffer,
): Observable<unknown> {
  const written$: Observable<unknown> =
    before === null ? created() : client.setData(path, data, { version: before.stat.version });
  return written$.pipe(
    catchError((error: unknown) =>
      isZkError(error) && error.outcome === 'unknown' ? verified(error) : throwError(() => error),
    ),
  );

  function created(): Observable<string> {
    return client
      .create(path, data)
      .pipe(
        catchCode('NO_NODE', () =>
          client.ensurePath(parentOf(path)).pipe(switchMap(() => client.create(path, data))),
        ),
      );
  }

  function verified(lost: ZkError): Observable<unknown> {
    const { operation } = lost;
    return getDataOrNull(client, path).pipe(
      catchError(() => throwError(() => lost)),
      switchMap((after) => {
        const outcome = outcomeOf(before, data, after);
        if (outcome === 'applied') return of(after);
        if (outcome === 'unknown') return throwError(() => lost);
        return throwError(() => new ConnectionLossError({ operation, path, cause: lost }));
      }),
    );
  }
}
