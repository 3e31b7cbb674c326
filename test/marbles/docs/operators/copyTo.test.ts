import { map, type Observable, type OperatorFunction } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import {
  latestOnly,
  type NodeData,
  retryOnConnectionLoss,
  watchData,
  whenPresent,
  type ZkClient,
} from 'rxzk';
import { type Command, memoryZooKeeper, set } from 'rxzk/testing';
import { it } from 'vitest';

/** Copies data to another znode. After each copy, emits the version number of the other znode. */
function copyTo(client: ZkClient, path: string): OperatorFunction<NodeData, number> {
  const copied = ({ data }: NodeData): Observable<number> =>
    client.setData(path, data).pipe(
      retryOnConnectionLoss({ initialDelay: 2 }),
      map(({ version }) => version),
    );
  return latestOnly(copied);
}

it.each<['applied' | 'lost', Record<string, number>]>([
  ['applied', { 1: 1, 2: 3 }],
  ['lost', { 1: 1, 2: 2 }],
])('copies a state again when the reply is lost and the write was %s', (fate, versions) => {
  marbles((m) => {
    const zk = memoryZooKeeper({ '/from': 'a', '/to': '' });
    const [client, target] = [zk.client(), zk.client()];
    const changes: Record<string, Command> = {
      d: () => zk.dropReply(target, fate),
      b: set('/from', 'b'),
    };
    zk.play(m.cold('  ---db-----', changes));
    const unsub = '   ----------!';
    const expected = '1-----2---';

    const copy$ = watchData(client, '/from').pipe(whenPresent(), copyTo(target, '/to'));
    m.expect(copy$, unsub).toBeObservable(expected, versions);
    m.flush();
    zk.expectClean();
  })();
});
