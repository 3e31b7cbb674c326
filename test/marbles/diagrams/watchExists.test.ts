import { watchExists } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

it(
  'emits the stat and each later stat, here as versions, and null while there is no znode',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const client = zk.client();
    const changes = m.cold('--C--S---R---', {
      C: create('/config', 'a'),
      S: set('/config', 'b'),
      R: remove('/config'),
    });
    const expected = '      n-0--1---n---';

    zk.play(changes);
    m.expect(shown(watchExists(client, '/config'))).toBeObservable(expected, {
      0: 0,
      1: 1,
      n: null,
    });
  }),
);
