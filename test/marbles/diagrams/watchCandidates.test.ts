import { campaign, watchCandidates } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

it(
  'emits all candidates, in the order in which they lead',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/e': '' });
    const [a, b, c] = [zk.client(), zk.client(), zk.client()];
    const sub1 = '      --^----!      ';
    const first = '     --L-----      ';
    const sub2 = '      ----^------!  ';
    const second = '    ----f--L----- ';
    const candidates = 'n-a-x--b---n--';
    const values = { L: 'leader', f: 'follower' };

    m.expect(shown(campaign(a, '/e', { id: 'a' })), sub1).toBeObservable(first, values);
    m.expect(shown(campaign(b, '/e', { id: 'b' })), sub2).toBeObservable(second, values);
    m.expect(shown(watchCandidates(c, '/e'))).toBeObservable(candidates, {
      n: 'none',
      a: 'a',
      x: 'a b',
      b: 'b',
    });
  }),
);
