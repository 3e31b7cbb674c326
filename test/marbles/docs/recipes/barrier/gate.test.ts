import { filter, type Observable, switchMap, take } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { watchExists, type ZkClient } from 'rxzk';
import { create, memoryZooKeeper, remove } from 'rxzk/testing';
import { it } from 'vitest';

/**
 * Waits until the gate is open, and then subscribes to the source. The gate is open while its znode
 * does not exist.
 */
function unlessBarred<T>(client: ZkClient, source: Observable<T>): Observable<T> {
  return watchExists(client, '/barriers/maintenance').pipe(
    filter((stat) => stat === null),
    take(1),
    switchMap(() => source),
  );
}

it(
  'waits while the znode exists',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const barrier = '/barriers/maintenance';
    zk.play(m.cold('        --b----x---', { b: create(barrier), x: remove(barrier) }));
    const source = m.cold(' --(s|)     ');
    const sourceSubs = ['   ^-!        ', '-------^-!'];
    const before = '        --(s|)     ';
    const meanwhile = '     ---^       ';
    const behind = '        ---------(s|)';

    m.expect(unlessBarred(zk.client(), source)).toBeObservable(before);
    m.expect(unlessBarred(zk.client(), source), meanwhile).toBeObservable(behind);
    m.expect(source).toHaveSubscriptions(sourceSubs);
    m.flush();
    zk.expectClean();
  }),
);
