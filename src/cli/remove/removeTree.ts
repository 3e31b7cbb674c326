import {
  catchError,
  concat,
  defer,
  EMPTY,
  from,
  mergeMap,
  type Observable,
  switchMap,
  throwError,
} from 'rxjs';
import { childOf } from '../../model/paths/childOf.js';
import type { VersionConfig } from '../../model/VersionConfig.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { isZkError } from '../../errors/isZkError.js';

/** How many children of one znode are deleted at once. */
const concurrency = 20;

/** Deletes a znode after all below it. What others delete or add meanwhile is not waited for. */
export function removeTree(
  client: ZkClient,
  path: string,
  config: VersionConfig = {},
): Observable<unknown> {
  const below$ = client.getChildren(path).pipe(
    switchMap(({ children }) => from(children)),
    mergeMap((name) => removeTree(client, childOf(path, name)).pipe(unlessGone()), concurrency),
  );
  return concat(
    below$,
    defer(() => client.remove(path, config)),
  );
}

function unlessGone(): <T>(source: Observable<T>) => Observable<T> {
  return (source) =>
    source.pipe(
      catchError((error: unknown) =>
        isZkError(error, 'NO_NODE') ? EMPTY : throwError(() => error),
      ),
    );
}
