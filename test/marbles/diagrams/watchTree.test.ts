import { watchTree } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

it(
  'emits each existing znode, then synced, and then each change',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/routes/a': '1' });
    const client = zk.client();
    const changes = m.cold('------C--S--R--', {
      C: create('/routes/b', '1'),
      S: set('/routes/a', '2'),
      R: remove('/routes/b'),
    });
    const expected = '      (ras)-b--c--x--';

    zk.play(changes);
    m.expect(shown(watchTree(client, '/routes'))).toBeObservable(expected, {
      r: 'added /routes',
      a: 'added /routes/a',
      s: 'synced',
      b: 'added /routes/b',
      c: 'changed /routes/a',
      x: 'removed /routes/b',
    });
  }),
);
