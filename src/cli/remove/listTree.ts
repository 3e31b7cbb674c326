import { concat, defer, EMPTY, map, mergeMap, type Observable, of, toArray } from 'rxjs';
import { catchCode } from '../../errors/catchCode.js';
import { childOf } from '../../model/paths/childOf.js';
import type { ZkClient } from '../../client/ZkClient.js';

/** How many children of one znode are listed at once. */
const concurrency = 20;

/**
 * The paths of a znode and of all znodes below it, in the order of deletion: children before their
 * parent.
 */
export function listTree(client: ZkClient, path: string): Observable<string> {
  return listed(path).pipe(
    toArray(),
    // A path sorts after its parent.
    mergeMap((paths) => paths.sort().reverse()),
  );

  function listed(node: string): Observable<string> {
    return concat(
      client.getChildren(node).pipe(
        mergeMap(({ children }) => children),
        map((name) => childOf(node, name)),
        mergeMap(
          (child) => defer(() => listed(child)).pipe(catchCode('NO_NODE', () => EMPTY)),
          concurrency,
        ),
      ),
      of(node),
    );
  }
}
