import {
  catchError,
  concat,
  defer,
  EMPTY,
  map,
  mergeMap,
  type Observable,
  of,
  retry,
  throwError,
} from 'rxjs';
import { checkClient } from '../client/checkClient.js';
import { createConcurrencyLimit } from '../client/createConcurrencyLimit.js';
import type { ZkClient } from '../client/ZkClient.js';
import { catchCode } from '../errors/catchCode.js';
import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import { isZkError } from '../errors/isZkError.js';
import { checkPath } from '../model/checks/checkPath.js';
import { checkVersion } from '../model/checks/checkVersion.js';
import { checkWhole } from '../model/checks/checkWhole.js';
import { childOf } from '../model/paths/childOf.js';
import { isOfServer } from '../model/paths/isOfServer.js';
import { whenRetryable } from '../observables/whenRetryable.js';

/** Settings of {@link removeTree}. */
export interface RemoveTreeConfig {
  /**
   * The version that the topmost znode must have. If it has another version at the start, nothing
   * is deleted.
   * @defaultValue any version
   */
  readonly version?: number;
  /** How many requests may be under way at the same time. @defaultValue 20 */
  readonly concurrency?: number;
}

/**
 * Deletes a znode and all znodes below it, each child before its parent. Emits the path of each
 * znode that the stream has deleted. Completes when the topmost znode is deleted. If the topmost
 * znode does not exist, the stream completes without a value.
 *
 * Cold: each subscription deletes the tree once. `unsubscribe` stops the deletion. The znodes that
 * are already deleted stay deleted. The server may still apply requests that are under way.
 *
 * The deletion is not atomic: other clients see how the tree loses its znodes one by one. After a
 * lost connection, an expired session or another retryable error, the stream repeats the request.
 * There is no limit for the number of repetitions. Use the operator `timeout` if you need a limit.
 * If the reply to a deletion is lost, the stream repeats this deletion too. If this repeated
 * deletion gets the reply NO_NODE, the stream emits the path of the znode as deleted. If somebody
 * creates a znode in the tree during the deletion of the tree, the stream deletes this znode too.
 *
 * If the topmost znode does not have the version `version` at the start, the stream errors with
 * BAD_VERSION and deletes nothing. If `version` is set, and somebody changes the data of the
 * topmost znode during the deletion, the stream also errors with BAD_VERSION. Also errors with
 * NO_AUTH and similar codes. After an error, the znodes that are already deleted stay deleted.
 *
 * @example
 * ```ts
 * removeTree(client, '/services/search').subscribe({
 *   next: (path) => console.log(`deleted ${path}`),
 *   error: console.error,
 * });
 * ```
 *
 * @param client - the client that deletes
 * @param path - the absolute path of the topmost znode. `/` is not allowed, even if the client has
 * a chroot. `/zookeeper` and paths below it are not allowed either, because the server keeps its
 * own data there
 * @param config - the version of the topmost znode, and how many requests may be under way
 * @returns the paths of the deleted znodes. The call throws if an argument is wrong
 */
export function removeTree(
  client: ZkClient,
  path: string,
  config: RemoveTreeConfig = {},
): Observable<string> {
  checkClient(client);
  checkTop(path);
  const top = checkVersion(config, 'config', ['version', 'concurrency']);
  const { concurrency = 20 } = config;
  checkWhole('concurrency', concurrency, 1);

  return defer(() => {
    const inTurn = createConcurrencyLimit(concurrency);
    return removed(path, top);

    /**
     * Deletes a znode and all znodes below it. The first request is the deletion of the znode
     * itself. The stream lists the children only if the server answers NOT_EMPTY. So a znode
     * without children costs only one request.
     */
    function removed(node: string, version: number): Observable<string> {
      let unknown = false;
      const sent$ = client.remove(node, { version }).pipe(
        map(() => node),
        retry({
          delay: (error: unknown, attempt) => {
            unknown ||= isZkError(error) && error.outcome === 'unknown';
            return whenRetryable(error, attempt);
          },
        }),
      );
      return inTurn(sent$).pipe(
        catchError((error: unknown) => {
          if (isZkError(error, 'NO_NODE')) return unknown ? of(node) : EMPTY;
          if (!isZkError(error, 'NOT_EMPTY')) return throwError(() => error);
          return concat(
            emptied(node),
            defer(() => removed(node, version)),
          );
        }),
      );
    }

    function emptied(node: string): Observable<string> {
      const listed$ = client.getChildren(node).pipe(retry({ delay: whenRetryable }));
      return inTurn(listed$).pipe(
        mergeMap(({ children }) => children),
        catchCode('NO_NODE', () => EMPTY),
        mergeMap((name) => removed(childOf(node, name), -1), concurrency),
      );
    }
  });
}

function checkTop(path: string): void {
  checkPath(path);
  if (path === '/') {
    const rule = 'must not be /, which is the whole ensemble or chroot: name what to delete';
    throw new InvalidArgumentError('path', rule);
  }
  if (isOfServer(path)) {
    const rule = `must not be ${path}, because ZooKeeper keeps its own data in /zookeeper`;
    throw new InvalidArgumentError('path', rule);
  }
}
