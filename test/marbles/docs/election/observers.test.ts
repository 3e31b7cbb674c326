import { ignoreElements, map, type Observable } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { campaign, watchLeader, type ZkClient } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';

/**
 * Emits the address of the leader. This works because each candidate uses its address as its id.
 */
function primary(client: ZkClient): Observable<string | null> {
  return watchLeader(client, '/db/primary').pipe(map((leader) => leader?.id ?? null));
}

it(
  'follows the leader from one address to the next',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const [a, b, observer] = [zk.client(), zk.client(), zk.client()];
    const termOfA = '--^-----!   ';
    const termOfB = '----^-----! ';
    const leaders = 'n-a-----b-n-';
    const end = '    -----------!';

    const run = (client: ZkClient, id: string): Observable<never> =>
      campaign(client, '/db/primary', { id }).pipe(ignoreElements());
    m.expect(run(a, 'http://a'), termOfA).toBeObservable('');
    m.expect(run(b, 'http://b'), termOfB).toBeObservable('');
    m.expect(primary(observer), end).toBeObservable(leaders, {
      n: null,
      a: 'http://a',
      b: 'http://b',
    });
  }),
);
