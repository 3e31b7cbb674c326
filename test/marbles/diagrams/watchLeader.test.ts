import { campaign, watchLeader } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

it(
  'emits the leader, and null while nobody leads',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/e': '' });
    const [a, b, c] = [zk.client(), zk.client(), zk.client()];
    const sub1 = '    --^----!      ';
    const first = '   --L-----      ';
    const sub2 = '    ----^------!  ';
    const second = '  ----f--L----- ';
    const leader = '  n-a----b---n--';
    const values = { L: 'leader', f: 'follower' };

    m.expect(shown(campaign(a, '/e', { id: 'a' })), sub1).toBeObservable(first, values);
    m.expect(shown(campaign(b, '/e', { id: 'b' })), sub2).toBeObservable(second, values);
    m.expect(shown(watchLeader(c, '/e'))).toBeObservable(leader, { a: 'a', b: 'b', n: null });
  }),
);
