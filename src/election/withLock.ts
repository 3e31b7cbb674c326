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
 * Waits for a lock, does the work, and releases the lock. Use `withLock` in place of {@link lock}
 * in code with `await`.
 *
 * Resolves with the result of the work, after the server has confirmed that the candidate's znode
 * is deleted. Without a connection, `withLock` does not wait for this confirmation, and the client
 * deletes the znode later. If the work returns an Observable, the result is its last value.
 * `withLock` unsubscribes from the Observable when `term.signal` is aborted.
 *
 * The Promise rejects with one of these errors:
 * - the error of the work, if the work fails
 * - LOCK_TIMEOUT, if the lock is not free within `wait` ms
 * - the abort reason of `config.signal`, if this signal is aborted before the work begins
 * - NO_AUTH or AUTH_FAILED, if the server refuses a request or the credentials
 * - CLIENT_CLOSED, if the client is closed before the work begins
 * - NOT_LEADING, if the lock is lost while the work runs
 *
 * While the work runs, the lock is lost if the connection is lost, if the lease ends, or if
 * somebody deletes the candidate's znode. If the work returns a Promise, `withLock` cannot stop the
 * work. So the work itself must notice the loss of the lock. After the loss, `term.signal` is
 * aborted, `term.assertLeading` throws, and `term.transaction` fails.
 *
 * If the lock is lost, `withLock` still waits until the work has settled. The Promise of `withLock`
 * then rejects with NOT_LEADING and `outcome: 'unknown'`, even if the work has succeeded. If the
 * work has failed, the error of the work is the `cause` of NOT_LEADING. The candidate keeps its
 * znode until the work has settled. So no other candidate gets the lock while the work still runs,
 * unless the session ends or somebody deletes the znode.
 *
 * `withLock` names the znodes of the candidates in the same way as Curator's InterProcessMutex. So
 * a program with Curator and a program with rxzk can share a lock. `withLock` differs from Curator
 * in two ways:
 * - In Curator, the program needs a listener to notice a lost connection. With `withLock`, the
 *   Promise rejects.
 * - A lock of `withLock` is not reentrant. If the work asks for the same lock again, the work waits
 *   forever.
 *
 * `withLock` runs the work at most once, even if the lock is lost while the work runs.
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
 * @param client - the client whose session owns the lock
 * @param path - the absolute path of the lock, the parent of the candidates
 * @param work - does the work; its argument is the term, with the fencing token and the signal
 * @param config - how long to wait, a signal that ends the wait, and the id of the candidate
 * @returns a Promise of the result; the Promise also rejects if an argument is wrong
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
