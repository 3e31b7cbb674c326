import { lock } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

it(
  'lets one candidate at a time hold the lock, in the order of their arrival',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const [a, b, c] = [zk.client(), zk.client(), zk.client()];
    const sub1 = '   ^---!       ';
    const first = '  L---        ';
    const sub2 = '   -^------!   ';
    const second = ' -f--L---    ';
    const sub3 = '   --^--------!';
    const third = '  --f-----L---';
    const values = { L: 'leader', f: 'follower' };

    m.expect(shown(lock(a, '/lock')), sub1).toBeObservable(first, values);
    m.expect(shown(lock(b, '/lock')), sub2).toBeObservable(second, values);
    m.expect(shown(lock(c, '/lock')), sub3).toBeObservable(third, values);
  }),
);
