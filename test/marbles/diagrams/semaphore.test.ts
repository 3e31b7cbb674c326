import { semaphore } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

it(
  'lets each permit have one holder at a time, in the order of their arrival',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const [a, b, c] = [zk.client(), zk.client(), zk.client()];
    const sub1 = '   ^----!      ';
    const first = '  L-----      ';
    const sub2 = '   -^------!   ';
    const second = ' -L-------   ';
    const sub3 = '   --^--------!';
    const third = '  --f--L------';
    const values = { L: 'leader', f: 'follower' };

    m.expect(shown(semaphore(a, '/pool', 2)), sub1).toBeObservable(first, values);
    m.expect(shown(semaphore(b, '/pool', 2)), sub2).toBeObservable(second, values);
    m.expect(shown(semaphore(c, '/pool', 2)), sub3).toBeObservable(third, values);
  }),
);
