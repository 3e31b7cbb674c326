import type { Observable } from 'rxjs';
import type { ZkClient } from '../client/ZkClient.js';
import type { CampaignConfig } from './CampaignConfig.js';
import { checkContest } from './candidacy/checkContest.js';
import { runCandidacy } from './candidacy/runCandidacy.js';
import type { Standing } from './Standing.js';

/**
 * A lock that up to `permits` candidates may hold at once. Subscribing queues for a permit,
 * `leader` means that this candidate holds one, and unsubscribing returns it or leaves the queue.
 *
 * Cold: each subscription queues by itself, also within one client. Fair: first come, first served.
 * A returned permit wakes at most `permits` of the waiting candidates. It works like
 * {@link campaign}. All candidates of the path must use the same number. Completes when the client
 * is closed; errors with NO_AUTH, AUTH_FAILED and FOREIGN_CHILD.
 *
 * @example
 * ```ts
 * semaphore(client, '/pools/exports', 3)
 *   .pipe(whileLeading(({ token }) => of(`export under ${token}`)), take(1))
 *   .subscribe((line) => console.log(line));
 * ```
 *
 * @param client - the session that holds the permit
 * @param path - the absolute path of the semaphore, the parent of the candidates
 * @param permits - how many may hold one at once
 * @param config - the same as for a campaign
 * @returns the stream of standings; bad arguments throw at the call
 * @see {@link lock}
 */
export function semaphore(
  client: ZkClient,
  path: string,
  permits: number,
  config: CampaignConfig = {},
): Observable<Standing> {
  const contest = checkContest(path, config, { preset: 'curatorLock', permits });
  return runCandidacy(client, contest, 'semaphore');
}
