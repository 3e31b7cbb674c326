import { type NodeData, setDataWith, watchData } from 'rxzk';
import { memoryZooKeeper, set } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

function increment(node: NodeData | null): string {
  return String(Number(node?.data ?? 0) + 1);
}

it(
  'writes the result of a function of the newest data, and emits what it has written',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/n': '1' });
    const client = zk.client();
    const changes = m.cold('-----S------', { S: set('/n', '7') });
    const sub1 = '          --^---------';
    const expected1 = '     --(2|)      ';
    const sub2 = '          --------^---';
    const expected2 = '     --------(8|)';
    const data = '          1-2--7--8---';

    zk.play(changes);
    m.expect(shown(setDataWith(client, '/n', increment)), sub1).toBeObservable(expected1);
    m.expect(shown(setDataWith(client, '/n', increment)), sub2).toBeObservable(expected2);
    m.expect(shown(watchData(client, '/n'))).toBeObservable(data);
  }),
);
