import { watchData } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

it(
  'emits the data, each change, null for a missing znode, and the newest data after a lost connection',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/config': 'a' });
    const client = zk.client();
    const changes = m.cold('--B--R--C--X-D-E-Y--', {
      B: set('/config', 'b'),
      R: remove('/config'),
      C: create('/config', 'c'),
      X: () => zk.suspend(client),
      D: set('/config', 'd'),
      E: set('/config', 'e'),
      Y: () => zk.resume(client),
    });
    const expected = '      a-b--n--c--------e--';
    const values = { a: 'a', b: 'b', c: 'c', e: 'e', n: null };

    zk.play(changes);
    m.expect(shown(watchData(client, '/config'))).toBeObservable(expected, values);
  }),
);
