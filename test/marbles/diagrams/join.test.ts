import { join, watchMembers } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

it(
  'is a member while somebody subscribes, and again in a new session',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/g': '' });
    const [client, other] = [zk.client(), zk.client()];
    const faults = m.cold('-----E--------', { E: () => zk.expire(client) });
    const sub = '          --^-------!---';
    const joined = '       --p--p--------';
    const members = '      n-m--(nm)-n---';

    zk.play(faults);
    m.expect(join(client, '/g', 'here', { name: 'one' }), sub).toBeObservable(joined, {
      p: '/g/one',
    });
    m.expect(shown(watchMembers(other, '/g'))).toBeObservable(members, {
      n: 'none',
      m: 'one: here',
    });
  }),
);
