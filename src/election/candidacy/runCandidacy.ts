import { defer, distinctUntilChanged, type Observable, repeat } from 'rxjs';
import { checkClient } from '../../client/checkClient.js';
import { childOf } from '../../model/paths/childOf.js';
import { nameOf } from '../../model/paths/nameOf.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { eachSession } from '../../observables/owned/eachSession.js';
import { withOwned } from '../../observables/owned/withOwned.js';
import type { OwnedNode } from '../../observables/owned/OwnedNode.js';
import type { Standing } from '../Standing.js';
import { createHandOvers } from './createHandOvers.js';
import { sameStanding } from './sameStanding.js';
import type { Contest } from './Seat.js';
import { watchStanding } from './watchStanding.js';
import { suspendedAtEnd } from './suspendedAtEnd.js';

/**
 * Takes part in an election, a lock or a semaphore as a candidate. When the candidate's znode is
 * gone, the candidate joins again at the end of the list. When the subscriber leaves, the client
 * deletes the candidate's znode.
 */
export function runCandidacy(
  client: ZkClient,
  contest: Contest,
  operation: string,
): Observable<Standing> {
  checkClient(client);
  const { path, preset, id } = contest;

  const candidacy$ = defer(() => {
    // The candidate uses the same prefix in all sessions. By this prefix, the candidate recognizes
    // a znode that an old session has left behind.
    const prefix = preset.prefix(client.uuid());
    const handOvers = createHandOvers(client);

    return eachSession(client, operation, (sessionId) => {
      const node: OwnedNode = {
        path: childOf(path, prefix),
        data: preset.data(id),
        mode: 'ephemeralSequential',
        acl: undefined,
        sessionId,
      };
      const standing = (real: string): Observable<Standing> => {
        const candidate = nameOf(real);
        return watchStanding(client, { ...contest, prefix, candidate, sessionId, handOvers });
      };
      return withOwned(client, node, standing, handOvers.ended$).pipe(repeat());
    });
  });

  return candidacy$.pipe(distinctUntilChanged(sameStanding), suspendedAtEnd());
}
