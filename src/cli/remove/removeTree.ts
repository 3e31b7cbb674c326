import { concat, defer, EMPTY, from, mergeMap, type Observable, switchMap } from 'rxjs';
import { catchCode } from '../../errors/catchCode.js';
import { childOf } from '../../model/paths/childOf.js';
import type { VersionConfig } from '../../model/VersionConfig.js';
import type { ZkClient } from '../../client/ZkClient.js';

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
    mergeMap(
      (name) => removeTree(client, childOf(path, name)).pipe(catchCode('NO_NODE', () => EMPTY)),
      concurrency,
    ),
  );
  return concat(
    below$,
    defer(() => client.remove(path, config)),
  );
}
