import { markStale, watchData } from 'rxzk';
import { memoryZooKeeper, set } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

it(
  'repeats the value when the connection is lost, and when the next connection comes',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/a': 'a' });
    const client = zk.client();
    const changes = m.cold('----X--B---Y----', {
      X: () => zk.suspend(client),
      B: set('/a', 'b'),
      Y: () => zk.resume(client),
    });
    const plain = '         a----------b----';
    const marked = '        a---A------(ab)-';
    const values = { a: 'a', A: 'a, stale', b: 'b' };

    zk.play(changes);
    m.expect(shown(watchData(client, '/a'))).toBeObservable(plain);
    m.expect(shown(watchData(client, '/a').pipe(markStale(client)))).toBeObservable(marked, values);
  }),
);
