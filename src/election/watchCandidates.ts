import {
  distinctUntilChanged,
  forkJoin,
  map,
  type Observable,
  of,
  retry,
  switchMap,
  switchScan,
} from 'rxjs';
import { checkKeys } from '../model/checks/checkKeys.js';
import { childOf } from '../model/paths/childOf.js';
import type { NodeChildren } from '../model/NodeChildren.js';
import type { ZkClient } from '../client/ZkClient.js';
import { completeWhenClosed } from '../observables/completeWhenClosed.js';
import { watchChildren } from '../observables/watchChildren.js';
import { whenConnected } from '../observables/whenConnected.js';
import { getDataOrNull } from '../operators/getDataOrNull.js';
import type { Candidate } from './Candidate.js';
import { toCandidate } from './candidacy/toCandidate.js';
import type { ObserveConfig } from './ObserveConfig.js';
import { presetOf } from './presets/presetOf.js';
import { toCandidates } from './stages/toCandidates.js';

/**
 * Emits the list of all candidates, now and each time a candidate comes or goes. The candidates are
 * in the order in which they lead. While the path of the election does not exist, the list is
 * empty.
 *
 * Cold: each subscription watches the child list, and reads each candidate once. After several
 * quick changes, the stream may emit only the newest list. Without a connection, the stream emits
 * nothing. When the client has connected again, in the old session or in a new session, the stream
 * emits the list if the list has changed. Completes when the client is closed. Errors with NO_AUTH,
 * AUTH_FAILED and FOREIGN_CHILD.
 *
 * @example
 * ```ts
 * watchCandidates(client, '/jobs/leader').subscribe((candidates) => {
 *   console.log(candidates.map(({ id }) => id).join(', '));
 * });
 * ```
 *
 * @param client - the client that reads
 * @param path - the absolute path of the election, the parent of the candidates
 * @param config - how the candidates name and order their znodes
 * @returns the stream of lists; the call throws if an argument is wrong
 * @see {@link watchLeader}, which sends fewer requests and emits only the leader
 */
export function watchCandidates(
  client: ZkClient,
  path: string,
  config: ObserveConfig = {},
): Observable<readonly Candidate[]> {
  const { preset = 'curatorLatch' } = checkKeys('config', config, ['preset']);
  const toNames = toCandidates(presetOf(preset));

  return watchChildren(client, path).pipe(
    switchScan(follow, { czxid: 0, candidates: [] }),
    completeWhenClosed(),
    map(({ candidates }) => candidates),
    distinctUntilChanged(
      (a, b) => a.length === b.length && a.every(({ token }, i) => token === b[i]?.token),
    ),
  );

  function follow(known: Known, list: NodeChildren | null): Observable<Known> {
    const czxid = list?.stat.czxid ?? 0;
    const same = known.czxid === czxid ? known.candidates : [];
    const byName = new Map(same.map((candidate) => [candidate.candidate, candidate]));
    return of(list).pipe(
      toNames,
      switchMap((names) =>
        names.length === 0 ? of([]) : forkJoin(names.map((name) => read(name, byName.get(name)))),
      ),
      map((found) => ({ czxid, candidates: found.filter((candidate) => candidate !== null) })),
    );
  }

  function read(name: string, known: Candidate | undefined): Observable<Candidate | null> {
    if (known !== undefined) return of(known);
    return getDataOrNull(client, childOf(path, name)).pipe(
      retry({ delay: whenConnected(client) }),
      map((node) => (node === null ? null : toCandidate(node))),
    );
  }
}

/**
 * The candidates that the stream has already read. The server puts a new number into the name of
 * each new candidate. So the server never uses a name twice, and the stream reads each candidate
 * once. There is one exception: somebody may delete the election's path and create the path again.
 * Then the numbers start at 0 again, and the `czxid` of the path changes. In this case, the stream
 * reads every candidate again.
 */
interface Known {
  readonly czxid: number;
  readonly candidates: readonly Candidate[];
}
