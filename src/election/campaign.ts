import type { Observable } from 'rxjs';
import type { ZkClient } from '../client/ZkClient.js';
import { checkContest } from './candidacy/checkContest.js';
import { runCandidacy } from './candidacy/runCandidacy.js';
import type { CampaignConfig } from './CampaignConfig.js';
import type { Standing } from './Standing.js';

/**
 * Takes part in an election as a candidate. A subscription joins the election, and `unsubscribe`
 * leaves the election. Emits the standing of the candidate (leader, follower or suspended), now and
 * after each change.
 *
 * Cold: each subscription is a separate candidate, with its own ephemeral sequential znode below
 * `path`. The candidate watches only its own znode and the znode directly ahead. So when another
 * candidate becomes the leader, the cost is the same for any number of candidates. If the parent is
 * missing, the candidate creates the parent as a container. If the reply to the creation of the
 * znode is lost, the candidate finds this znode and uses it.
 *
 * Emits `suspended` as soon as one of three things happens:
 * - The connection is lost.
 * - The lease of the session ends: see `lease` of {@link ZkClient}.
 * - Somebody deletes the candidate's znode.
 *
 * A leading candidate renews its lease every quarter of the session timeout. A renewal is a write
 * that the servers always refuse. The refusal proves that the session lives. The servers log each
 * refusal as a small transaction. If the client connects again before the session expires, the
 * candidate still has its place. If the session expires or the candidate's znode is deleted, the
 * candidate joins again at the end of the list. Completes when the client is closed. Errors with
 * NO_AUTH, AUTH_FAILED and FOREIGN_CHILD.
 *
 * The candidate follows the rules of ZooKeeper's recipe for leader election, and of Curator's
 * LeaderLatch. But a leader of Curator has no lease. By default, a leader of Curator stops when its
 * client notices that the connection is lost. With Curator's `SessionConnectionStateErrorPolicy`,
 * the leader can continue for a whole session timeout after its client has noticed the loss.
 *
 * @example
 * ```ts
 * campaign(client, '/jobs/leader', { id: 'worker-1' })
 *   .pipe(whileLeading(({ token }) => interval(1_000).pipe(map((n) => `${token}: ${n}`))))
 *   .subscribe((line) => console.log(line));
 * ```
 *
 * @param client - the client whose session owns the candidate's znode
 * @param path - the absolute path of the election, the parent of the candidates
 * @param config - the id of the candidate, the names of the znodes, and the handover
 * @returns the stream of standings. The call throws if an argument is wrong
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
