import { distinctUntilChanged, map, type Observable, of, switchMap } from 'rxjs';
import type { Armed } from '../session/Armed.js';
import { checkClient } from '../client/checkClient.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkPath } from '../model/checks/checkPath.js';
import { childOf } from '../model/paths/childOf.js';
import type { ZkClient } from '../client/ZkClient.js';
import { dropWatch } from '../session/watches/dropWatch.js';
import { orMissing } from '../session/watches/orMissing.js';
import { rearm } from '../observables/rearm.js';
import { toCandidate } from './candidacy/toCandidate.js';
import type { Leader } from './Leader.js';
import type { ObserveConfig } from './ObserveConfig.js';
import { presetOf } from './presets/presetOf.js';
import { toCandidates } from './stages/toCandidates.js';

/**
 * Emits the leader of an election, now and after each change. Emits `null` when there is no
 * candidate.
 *
 * Cold: each subscription sets its own watch. While somebody leads, the stream watches only the
 * leader's znode. So the client receives no events when other candidates come and go. The stream
 * watches the child list only while there are no candidates. The stream emits the first candidate
 * as the leader, even if this candidate has no connection at that moment.
 *
 * While the client has no connection, the stream emits nothing. When the client has a new
 * connection or a new session, the stream emits the leader only if the leader has changed.
 * Completes when the client is closed. Errors with NO_AUTH, AUTH_FAILED and FOREIGN_CHILD.
 *
 * @example
 * ```ts
 * watchLeader(client, '/jobs/leader').subscribe((leader) => {
 *   console.log(leader === null ? 'nobody leads' : `${leader.id} leads, token ${leader.token}`);
 * });
 * ```
 *
 * @param client - the client that reads
 * @param path - the absolute path of the election, the parent of the candidates
 * @param config - how the candidates name and order their znodes
 * @returns the stream of leaders; the call throws if an argument is wrong
 * @see {@link watchCandidates} for all candidates
 */
export function watchLeader(
  client: ZkClient,
  path: string,
  config: ObserveConfig = {},
): Observable<Leader | null> {
  checkClient(client);
  const { preset = 'curatorLatch' } = checkKeys('config', config, ['preset']);
  const candidates = toCandidates(presetOf(preset));
  const list$ = client.getChildren(checkPath(path)).pipe(candidates);

  const read = (): Observable<Armed<Leader | null>> =>
    list$.pipe(switchMap(([first]) => (first === undefined ? nobody() : leader(first))));

  const leader = (name: string): Observable<Armed<Leader>> =>
    client
      .armData(childOf(path, name))
      .pipe(map(({ reply, fired$ }) => ({ reply: toCandidate(reply), fired$ })));

  const nobody = (): Observable<Armed<Leader | null>> =>
    client.armChildren(path).pipe(
      switchMap(({ reply, fired$ }) =>
        of(reply).pipe(
          candidates,
          switchMap(([first]) => {
            if (first === undefined) return of({ reply: null, fired$ });
            dropWatch(fired$);
            return leader(first);
          }),
        ),
      ),
    );

  return rearm(read, orMissing(client, path, read)).pipe(
    distinctUntilChanged((a, b) => a?.token === b?.token && a?.id === b?.id),
  );
}
