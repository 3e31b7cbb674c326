import type { Observable } from 'rxjs';
import type { ZkClient } from '../client/ZkClient.js';
import type { CampaignConfig } from './CampaignConfig.js';
import { checkContest } from './candidacy/checkContest.js';
import { runCandidacy } from './candidacy/runCandidacy.js';
import type { Standing } from './Standing.js';

/**
 * A lock that all clients of the ensemble share. A subscription joins the queue for the lock as a
 * candidate. When the stream emits a standing with the role `leader`, this candidate has the lock.
 * `unsubscribe` releases the lock, or leaves the queue.
 *
 * Cold: each subscription is a separate candidate, even within one client. Fair: the candidates get
 * the lock in the order of their arrival. `lock` works like {@link campaign}, but its default
 * preset is `'curatorLock'`. To limit the wait, use the operator `timeout` of RxJS. After the
 * timeout, no znode stays behind. Completes when the client is closed. Errors with NO_AUTH,
 * AUTH_FAILED and FOREIGN_CHILD.
 *
 * @example
 * ```ts
 * lock(client, '/locks/report')
 *   .pipe(whileLeading(({ token }) => of(`written under ${token}`)), take(1))
 *   .subscribe((line) => console.log(line));
 * ```
 *
 * @param client - the client whose session owns the lock
 * @param path - the absolute path of the lock, the parent of the candidates
 * @param config - the same settings as for `campaign`
 * @returns the stream of standings. The call throws if an argument is wrong
 * @see {@link semaphore} for a lock that several candidates may have at the same time
 */
export function lock(
  client: ZkClient,
  path: string,
  config: CampaignConfig = {},
): Observable<Standing> {
  const contest = checkContest(path, config, { preset: 'curatorLock', permits: 1 });
  return runCandidacy(client, contest, 'lock');
}
