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
  /** The version that the znode at the top must have. If it has another one, nothing is deleted. @defaultValue any */
  readonly version?: number;
  /** How many requests are under way at once. @defaultValue 20 */
  readonly concurrency?: number;
}

/**
 * Deletes a znode with all znodes below it, leaves first. Emits the path of each znode that it has deleted, and
 * completes after the one at the top. A missing znode is no error: the stream then completes without a value.
 *
 * Cold: each subscription deletes once. Unsubscribing stops it: what is deleted stays deleted, and requests that
 * are under way may still be applied.
 *
 * It is not atomic: others see a tree that shrinks. It continues through lost connections and
 * expired sessions, and repeats a request after each retryable error. It never gives up: limit it
 * with `timeout`. After a lost reply, a missing znode counts as deleted. If somebody creates a
 * znode meanwhile, that znode is deleted too.
 *
 * Errors with BAD_VERSION if the top has another version than `version`, before anything is
 * deleted. Also errors with NO_AUTH and similar codes; znodes that are already deleted stay
 * deleted.
 *
 * @example
 * ```ts
 * removeTree(client, '/services/search').subscribe({
 *   next: (path) => console.log(`deleted ${path}`),
 *   error: console.error,
 * });
 * ```
 *
 * @param client - the session to delete through
 * @param path - the absolute path of the znode at the top. `/` is refused, with a chroot too; `/zookeeper` and
 *   paths below it are refused, because the server keeps its own data there
 * @param config - the version of the top, and how many requests are under way
 * @returns the paths of the deleted znodes; bad arguments throw at the call
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
     * A leaf costs one request. If the znode has children, the server refuses, and nothing is lost.
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
    const rule = `must not be ${path}, since ZooKeeper keeps its own data in /zookeeper`;
    throw new InvalidArgumentError('path', rule);
  }
}
