import type { Observable } from 'rxjs';
import type { ZkClient } from '../client/ZkClient.js';
import type { CampaignConfig } from './CampaignConfig.js';
import { checkContest } from './candidacy/checkContest.js';
import { runCandidacy } from './candidacy/runCandidacy.js';
import type { Standing } from './Standing.js';

/**
 * A lock for several candidates. `permits` says how many of them may have the lock at the same
 * time. A subscription is one candidate, and this candidate queues for a permit. When the stream
 * emits a standing with the role `leader`, the candidate of the subscription has a permit.
 * `unsubscribe` gives the permit back, or leaves the queue.
 *
 * Cold: each subscription is a separate candidate, even within one client. Fair: the candidates get
 * permits in the order of their arrival. When a candidate gives its permit back, only some of the
 * waiting candidates read the list of candidates again. For example, with 3 permits, at most 3
 * candidates do so. `semaphore` works like {@link campaign}, but its default preset is
 * `'curatorLock'`. All candidates of the path must have the same value of `permits`.
 * Completes when the client is closed. Errors with NO_AUTH, AUTH_FAILED and FOREIGN_CHILD.
 *
 * @example
 * ```ts
 * semaphore(client, '/pools/exports', 3)
 *   .pipe(whileLeading(({ token }) => of(`export under ${token}`)), take(1))
 *   .subscribe((line) => console.log(line));
 * ```
 *
 * @param client - the client whose session owns the permit
 * @param path - the absolute path of the semaphore, the parent of the candidates
 * @param permits - how many candidates may have a permit at the same time
 * @param config - the same settings as for `campaign`
 * @returns the stream of standings. The call throws if an argument is wrong
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
