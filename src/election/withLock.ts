import type { Observable } from 'rxjs';
import { settle } from '../client/promises/settle.js';
import { checkClient } from '../client/checkClient.js';
import type { ZkClient } from '../client/ZkClient.js';
import { checkFunction } from '../model/checks/checkFunction.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkSignal } from '../model/checks/checkSignal.js';
import { checkWhole } from '../model/checks/checkWhole.js';
import { checkContest } from './candidacy/checkContest.js';
import { runLocked } from './candidacy/runLocked.js';
import type { LeaderTerm } from './LeaderTerm.js';
import type { WithLockConfig } from './WithLockConfig.js';

/**
 * Waits for a lock, does the work, and releases the lock: {@link lock} for code with `await`.
 *
 * Resolves with the result of the work after the lock is released, when the server has confirmed
 * that the own znode is deleted. Without a connection it does not wait for that, and the client
 * deletes the znode later.
 * Rejects with the error of the work, LOCK_TIMEOUT after `wait`, the reason of `signal` before the
 * work, NO_AUTH, AUTH_FAILED, FOREIGN_CHILD, and CLIENT_CLOSED. If the work returns an Observable,
 * `withLock` subscribes to it, and leaves it when `term.signal` is aborted.
 *
 * The lock can be lost while the work runs: the connection is lost, the lease is over, or somebody
 * deletes the znode. A Promise cannot be stopped, so the work itself must check: `term.signal` is
 * aborted, `term.assertLeading` throws, and `term.transaction` is refused. After a loss, `withLock`
 * waits until the work has settled. Then it rejects with NOT_LEADING, `outcome: 'unknown'`, even if
 * the work has succeeded. An error of the work is the `cause`. If the session lives, the own znode
 * stays until then, so others do not get the lock while the work still runs.
 *
 * It uses the names of Curator's InterProcessMutex, so both exclude each other. Two things differ.
 * In Curator a listener must notice a lost connection; here the Promise rejects. And this lock is
 * not reentrant: work that asks for the same lock waits for itself. The work runs once, never again
 * after a loss.
 *
 * @example
 * ```ts
 * const count = await withLock(
 *   client,
 *   '/locks/report',
 *   async ({ signal }) => {
 *     const { children } = await client.promises.getChildren('/reports', { signal });
 *     return children.length;
 *   },
 *   { wait: 5_000 },
 * );
 * console.log(`${count} reports`);
 * ```
 *
 * @param client - the session that holds the lock
 * @param path - the absolute path of the lock, the parent of the candidates
 * @param work - gets the term, with the fencing token and the signal
 * @param config - how long to wait, what ends the wait, and the id
 * @returns a Promise of the result; it rejects for wrong arguments too
 */
export function withLock<T>(
  client: ZkClient,
  path: string,
  work: (term: LeaderTerm) => Observable<T> | PromiseLike<T> | T,
  config: WithLockConfig = {},
): Promise<T> {
  return settle(withLock, () => {
    const { wait, signal, id } = checkKeys('config', config, ['wait', 'signal', 'id']);
    const named = id === undefined ? {} : { id };
    return runLocked(checkClient(client), {
      contest: checkContest(path, named, { preset: 'curatorLock', permits: 1 }),
      work: checkFunction('work', work),
      wait: wait === undefined ? undefined : checkWhole('wait', wait, 0),
      signal: checkSignal(signal),
    });
  });
}
