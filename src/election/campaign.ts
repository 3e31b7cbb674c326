import type { Observable } from 'rxjs';
import type { ZkClient } from '../client/ZkClient.js';
import { checkContest } from './candidacy/checkContest.js';
import { runCandidacy } from './candidacy/runCandidacy.js';
import type { CampaignConfig } from './CampaignConfig.js';
import type { Standing } from './Standing.js';

/**
 * Takes part in an election: subscribing joins, unsubscribing resigns. Emits where the candidate
 * stands, now and after each change.
 *
 * Cold: each subscription is a separate candidate, an ephemeral sequential znode under `path`.
 * Watches only that znode and the one directly ahead. A change of leader therefore costs the same
 * for any number of candidates. Emits `suspended` as soon as the connection is lost, the lease of
 * the session ends ({@link ZkClient}'s `lease`), or the znode is deleted. While leading, a write
 * that can't succeed renews the lease. It does so every quarter of the session timeout, with a
 * small transaction each time. After a reconnect within the session, the candidate still has its
 * place. After an expiry or a deletion, it joins again at the end. A missing parent is created as a
 * container. A lost reply leaves no ghost. Completes when the client is closed; errors with
 * NO_AUTH, AUTH_FAILED and FOREIGN_CHILD.
 *
 * It follows the rules of the ZooKeeper recipe and of Curator's LeaderLatch. The lease is shorter
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
 * @see {@link whileLeading} for the work, {@link watchLeader} to observe only
 */
export function campaign(
  client: ZkClient,
  path: string,
  config: CampaignConfig = {},
): Observable<Standing> {
  const contest = checkContest(path, config, { preset: 'curatorLatch', permits: 1 });
  return runCandidacy(client, contest, 'campaign');
}
