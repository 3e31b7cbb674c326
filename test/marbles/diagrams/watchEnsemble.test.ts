import { watchEnsemble } from 'rxzk';
import { memoryZooKeeper, set } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

const path = '/zookeeper/config';
const zk1 = 'server.1=zk1:2888:3888:participant;zk1:2181\n';
const zk2 = 'server.2=zk2:2888:3888:participant;zk2:2181\n';

it(
  'emits the members of the ensemble at once, and again when one joins or leaves',
  marbles((m) => {
    const zk = memoryZooKeeper({ [path]: `${zk1}version=1` });
    const client = zk.client();
    const changes = m.cold('----A------R---', {
      A: set(path, `${zk1}${zk2}version=2`),
      R: set(path, `${zk2}version=3`),
    });
    const expected = '      p---q------r---';

    zk.play(changes);
    m.expect(shown(watchEnsemble(client))).toBeObservable(expected, {
      p: 'zk1',
      q: 'zk1 zk2',
      r: 'zk2',
    });
  }),
);
