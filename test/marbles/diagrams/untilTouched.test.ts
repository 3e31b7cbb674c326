import { untilTouched } from 'rxzk';
import { memoryZooKeeper, remove, set } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';

it(
  'completes when the znode is changed or deleted, and emits nothing',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/e/n_1': '', '/e/n_2': '' });
    const client = zk.client();
    const changes = m.cold('---S----R---', {
      S: set('/e/n_1', 'new'),
      R: remove('/e/n_2'),
    });
    const changed = '       ---|        ';
    const deleted = '       --------|   ';

    zk.play(changes);
    m.expect(untilTouched(client, '/e/n_1')).toBeObservable(changed);
    m.expect(untilTouched(client, '/e/n_2')).toBeObservable(deleted);
  }),
);
