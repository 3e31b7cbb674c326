import { removeTree, watchData } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

it(
  'deletes a znode with its descendants, leaves first, and emits each path',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/t/b': 'x' });
    const client = zk.client();
    const sub = '     --^-----------';
    const expected = '--------b-(t|)';
    const data = '    --x---------n';
    const paths = { b: '/t/b', t: '/t' };
    const texts: Record<string, unknown> = { x: 'x', n: null };

    zk.delay(client, 2);
    m.expect(removeTree(client, '/t'), sub).toBeObservable(expected, paths);
    m.expect(shown(watchData(client, '/t/b'))).toBeObservable(data, texts);
  }),
);
