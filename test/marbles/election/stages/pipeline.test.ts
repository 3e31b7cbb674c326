import { map, NEVER, type Observable, switchMap } from 'rxjs';
import {
  listAgain,
  type Place,
  toCandidates,
  toPlace,
  untilTouched,
  watchChildren,
  type ZkClient,
} from 'rxzk';
import { create, memoryZooKeeper, remove } from 'rxzk/testing';
import { describe, it } from 'vitest';
import { marbles } from '../../marbles.js';

const own = '0000000003';

const rank = map((place: Place | null) => (place === null ? 'n' : String(place.rank)));

/** Emits the rank of the candidate `own`. Watches the whole list of candidates. */
function byList(client: ZkClient): Observable<string> {
  return watchChildren(client, '/e').pipe(toCandidates('sequence'), toPlace(own), rank);
}

/**
 * Emits the rank of the candidate `own`. Watches only the znode directly ahead of the znode `own`.
 * When the watched znode changes or is deleted, reads the list again.
 */
function byNeighbour(client: ZkClient): Observable<string> {
  return listAgain(
    () => client.getChildren('/e').pipe(toCandidates('sequence'), toPlace(own)),
    (place) => {
      const [ahead] = place?.waitsFor ?? [];
      return ahead === undefined ? NEVER : untilTouched(client, `/e/${ahead}`);
    },
  ).pipe(rank);
}

describe('the pipeline over a child list', () => {
  it(
    'emits each change with a watch on the list, and fewer changes with a watch on its neighbour',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/e': '' });
      for (const number of [1, 2, 3]) zk.create(`/e/000000000${String(number)}`);
      zk.play(
        m.cold('                 --a-n-b-o-', {
          a: remove('/e/0000000001'),
          n: create('/e/0000000004'),
          b: remove('/e/0000000002'),
          o: remove('/e/0000000003'),
        }),
      );
      const unsub = '            ---------!';
      const expectedOfList = '   2-1-1-0-n';
      const expectedOfOther = '  2-----0--';

      m.expect(byList(zk.client()), unsub).toBeObservable(expectedOfList);
      m.expect(byNeighbour(zk.client()), unsub).toBeObservable(expectedOfOther);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'accepts child lists from any source',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/e/0000000003': '' });
      const source = m.cold('  --t---', { t: undefined });
      const sourceSubs = '     ^----!';
      const unsub = '          -----!';
      const expected = '       --0   ';
      const client = zk.client();
      const place$ = source.pipe(
        switchMap(() => client.getChildren('/e')),
        toCandidates('sequence'),
        toPlace(own),
      );

      m.expect(place$.pipe(rank), unsub).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      zk.expectClean();
    }),
  );
});
