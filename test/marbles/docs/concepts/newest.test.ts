import { marbles } from 'rxjs-marbles';
import { decode, utf8, watchData } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { it } from 'vitest';

it(
  'emits what is there when it reads, not what has been in between',
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
    // b fires the watch, and is over when the next read arrives; so is the deletion.
    const expected = '---a-------c------------d';

    m.expect(watchData(client, '/config').pipe(decode(utf8))).toBeObservable(expected);
  }),
);
