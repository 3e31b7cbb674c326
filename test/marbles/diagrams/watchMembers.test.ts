import { watchMembers } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

it(
  'emits all members at once, and again when one joins, changes or leaves',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/g/a': 'here' });
    const client = zk.client();
    const changes = m.cold('---C---S---R---', {
      C: create('/g/b', 'there'),
      S: set('/g/a', 'moved'),
      R: remove('/g/a'),
    });
    const expected = '      p--q---r---s---';

    zk.play(changes);
    m.expect(shown(watchMembers(client, '/g'))).toBeObservable(expected, {
      p: 'a: here',
      q: 'a: here, b: there',
      r: 'a: moved, b: there',
      s: 'b: there',
    });
  }),
);
