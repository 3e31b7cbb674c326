import { watchChildren } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

it(
  'emits the names now and when a child comes or goes, but not when the data of a child change',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/services/a': '' });
    const client = zk.client();
    const changes = m.cold('---C---S---R---', {
      C: create('/services/b'),
      S: set('/services/a', 'new'),
      R: remove('/services/a'),
    });
    const expected = '      a--b-------c---';
    const values = { a: 'a', b: 'a b', c: 'b' };

    zk.play(changes);
    m.expect(shown(watchChildren(client, '/services'))).toBeObservable(expected, values);
  }),
);
