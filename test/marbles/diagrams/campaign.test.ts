import { campaign } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

it(
  'emits leader or follower, emits suspended while the role is unknown, and resigns at unsubscribe',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const [a, b] = [zk.client({ sessionTimeout: 20 }), zk.client({ sessionTimeout: 20 })];
    const faults = m.cold('---X---Y------', {
      X: () => zk.suspend(a),
      Y: () => zk.resume(a),
    });
    const unsub = '        -----------!  ';
    const first = '        L--s---L------';
    const second = '       f----------L--';
    const values = { L: 'leader', f: 'follower', s: 'suspended' };

    zk.play(faults);
    m.expect(shown(campaign(a, '/jobs/leader')), unsub).toBeObservable(first, values);
    m.expect(shown(campaign(b, '/jobs/leader')), '--------------!').toBeObservable(second, values);
  }),
);
