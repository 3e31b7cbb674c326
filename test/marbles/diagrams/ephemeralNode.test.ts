import { ephemeralNode, watchExists } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

it(
  'creates the znode, creates it again in a new session, and deletes it at unsubscribe',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/members': '' });
    const [client, other] = [zk.client(), zk.client()];
    const faults = m.cold('------E------', { E: () => zk.expire(client) });
    const sub = '          --^-------!--';
    const owned = '        --p---p------';
    const seen = '         n-0---(n0)n--';

    zk.play(faults);
    m.expect(ephemeralNode(client, '/members/m'), sub).toBeObservable(owned, { p: '/members/m' });
    m.expect(shown(watchExists(other, '/members/m'))).toBeObservable(seen, { 0: 0, n: null });
  }),
);
