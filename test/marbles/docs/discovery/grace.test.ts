import { map, type Observable } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { watchMembers, type ZkClient } from 'rxzk';
import { create, memoryZooKeeper, remove } from 'rxzk/testing';
import { it } from 'vitest';

/** The code under test: emits the number of members. */
function count(client: ZkClient, grace: number): Observable<number> {
  return watchMembers(client, '/services/search', { grace }).pipe(map(({ size }) => size));
}

it(
  'keeps a member that comes back within the grace period',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/services/search/one': 'a' });
    zk.play(
      m.cold('         ---x--b-----x------', {
        x: remove('/services/search/one'),
        b: create('/services/search/one', 'a'),
      }),
    );
    const strict = '   1--0--1-----0------';
    const patient = '  1----------------0-';

    m.expect(count(zk.client(), 0)).toBeObservable(strict, { 0: 0, 1: 1 });
    m.expect(count(zk.client(), 5)).toBeObservable(patient, { 0: 0, 1: 1 });
  }),
);
