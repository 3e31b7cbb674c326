import type { Observable } from 'rxjs';
import type { ZkClient } from '../client/ZkClient.js';
import { checkContest } from './candidacy/checkContest.js';
import { runCandidacy } from './candidacy/runCandidacy.js';
import type { CampaignConfig } from './CampaignConfig.js';
import type { Standing } from './Standing.js';

/**
 * Takes part in an election: subscribing joins, unsubscribing resigns. Emits where the candidate
 * stands now, and again when that changes.
 *
 * Cold: each subscription is a candidate of its own, an ephemeral sequential znode under `path`.
 * Watches only that znode and the one directly ahead, so that a change of leader costs the same
 * however many candidates there are. `suspended` in the moment in which the connection is lost, when
 * the lease of the session is over ({@link ZkClient}'s `lease`), and when the znode was deleted. While
 * leading, a write that can't succeed renews the lease every quarter of the session timeout: four
 * small transactions in each. After a reconnect within the session the candidate has kept its place;
 * after an expiry or a deletion it joins again at the end.
 * A missing parent is created as a container. A lost reply leaves no ghost. Completes when the client
 * is closed; errors with NO_AUTH, AUTH_FAILED and FOREIGN_CHILD.
 *
 * The rules are those of the ZooKeeper recipe and of Curator's LeaderLatch. The lease is shorter
 * than Curator's, which counts a whole session timeout from the loss of the connection.
 *
 * @example
 * ```ts
 * campaign(client, '/jobs/leader', { id: 'worker-1' })
 *   .pipe(whileLeading(({ token }) => interval(1_000).pipe(map((n) => `${token}: ${n}`))))
 *   .subscribe((line) => console.log(line));
 * ```
 *
 * @param client - the session that owns the candidate's znode
 * @param path - the absolute path of the election, the parent of the candidates
 * @param config - the candidate's id, the names, and how it resigns
 * @returns the stream of standings; bad arguments throw at the call
 * @see {@link whileLeading} for the work, {@link watchLeader} for those who only look on
 */
export function campaign(
  client: ZkClient,
  path: string,
  config: CampaignConfig = {},
): Observable<Standing> {
  const contest = checkContest(path, config, { preset: 'curatorLatch', permits: 1 });
  return runCandidacy(client, contest, 'campaign');
}
