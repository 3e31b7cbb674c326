import { concat, defer, EMPTY, map, mergeMap, type Observable, of, toArray } from 'rxjs';
import { catchCode } from '../../errors/catchCode.js';
import { childOf } from '../../model/paths/childOf.js';
import type { ZkClient } from '../../client/ZkClient.js';

/** How many children of one znode are read at the same time. */
const concurrency = 20;

/**
 * Emits the paths of a znode and of all znodes below it, in the order of deletion. Children come
 * before their parent.
 */
export function listTree(client: ZkClient, path: string): Observable<string> {
  return listed(path).pipe(
    toArray(),
    // In sorted order, a parent comes before its children. So in reverse order, the children come
    // first.
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
