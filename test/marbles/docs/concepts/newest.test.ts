import { marbles } from 'rxjs-marbles';
import { decode, utf8, watchData } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { it } from 'vitest';

it(
  'emits the state of each read, and no state between two reads',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/config': 'a' });
    const client = zk.client();
    zk.delay(client, 3);
    const changes = {
      b: set('/config', 'b'),
      c: set('/config', 'c'),
      x: remove('/config'),
      d: create('/config', 'd'),
    };
    zk.play(m.cold('  -----bc-----------xd---', changes));
    // The write of b fires the watch, but c replaces b before the stream reads again. The change
    // x deletes the znode, and this also fires the watch. But before the stream reads again, the
    // change d creates the znode with the data d.
    const expected = '---a-------c------------d';

    m.expect(watchData(client, '/config').pipe(decode(utf8))).toBeObservable(expected);
  }),
);
