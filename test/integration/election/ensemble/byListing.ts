import { finalize, map, type Observable, switchMap, take } from 'rxjs';
import {
  ephemeralNode,
  watchChildren,
  watchExists,
  whenPresent,
  type ZkClient,
} from '../../../../src/index.js';
import type { Lead, Rule } from './Lead.js';

/**
 * Takes part in an election. Follows the recipe of ZooKeeper. This recipe has no lease. The
 * candidate lists the children of `path`. The candidate leads while its own znode is the first
 * child in the newest list that the candidate has read. If the candidate loses its connection, the
 * candidate continues to lead. So two candidates can lead at the same time.
 */
export const byListing: Rule = (client, path, id) =>
  ephemeralNode(client, `${path}/n-`, id, { mode: 'ephemeralSequential' }).pipe(
    switchMap((own) =>
      watchExists(client, own).pipe(
        whenPresent(),
        take(1),
        switchMap(({ czxid }) => follow(client, path, own, czxid)),
      ),
    ),
  );

function follow(client: ZkClient, path: string, own: string, token: number): Observable<Lead> {
  let first: string | undefined;
  const lead = {
    token,
    assertLeading: () => {
      if (`${path}/${first}` !== own) throw new Error('Another one is first');
    },
  };
  return watchChildren(client, path).pipe(
    map((node) => {
      first = node?.children.toSorted()[0];
      return lead;
    }),
    finalize(() => (first = undefined)),
  );
}
