import type { Observable } from 'rxjs';
import type { ZkClient } from '../client/ZkClient.js';
import type { CampaignConfig } from './CampaignConfig.js';
import { checkContest } from './candidacy/checkContest.js';
import { runCandidacy } from './candidacy/runCandidacy.js';
import type { Standing } from './Standing.js';

/**
 * A lock that all clients of the cluster respect. Subscribing queues for it, `leader` means that
 * this candidate holds it, and unsubscribing releases it or leaves the queue.
 *
 * Cold: each subscription queues by itself, also within one client. Fair: first come, first served.
 * It works like {@link campaign}; only the names differ: `'curatorLock'` unless set. RxJS `timeout`
 * limits the wait and leaves nothing behind. Completes when the client is closed; errors with
 * NO_AUTH, AUTH_FAILED and FOREIGN_CHILD.
 *
 * @example
 * ```ts
 * lock(client, '/locks/report')
 *   .pipe(whileLeading(({ token }) => of(`written under ${token}`)), take(1))
 *   .subscribe((line) => console.log(line));
 * ```
 *
 * @param client - the session that holds the lock
 * @param path - the absolute path of the lock, the parent of the candidates
 * @param config - the same as for a campaign
 * @returns the stream of standings; bad arguments throw at the call
 * @see {@link semaphore} for more than one holder
 */
export function lock(
  client: ZkClient,
  path: string,
  config: CampaignConfig = {},
): Observable<Standing> {
  const contest = checkContest(path, config, { preset: 'curatorLock', permits: 1 });
  return runCandidacy(client, contest, 'lock');
}
