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
 * Takes part in a contest. Joins, joins again at the end when the znode is gone, and resigns when
 * unsubscribed.
 */
export function runCandidacy(
  client: ZkClient,
  contest: Contest,
  operation: string,
): Observable<Standing> {
  checkClient(client);
  const { path, preset, id } = contest;

  const candidacy$ = defer(() => {
    // One prefix for all sessions, to recognize what an old session has left behind.
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
