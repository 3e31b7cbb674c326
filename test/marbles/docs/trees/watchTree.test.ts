import { map, type Observable } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { watchTree, type ZkClient } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { it } from 'vitest';

/** The code under test: turns each event into one line for a log. */
function changes(client: ZkClient): Observable<string> {
  return watchTree(client, '/routes').pipe(
    map((event) => {
      if (event.type === 'synced') return 'synced';
      const [from, to] = [event.before?.data.toString(), event.after?.data.toString()];
      return `${event.type} ${event.path} ${from ?? '-'} ${to ?? '-'}`;
    }),
  );
}

it(
  'emits the first snapshot as events, and then each change',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/routes/search': 'v1' });
    zk.play(
      m.cold('          -----b---c---x', {
        b: create('/routes/cart', 'v1'),
        c: set('/routes/search', 'v2'),
        x: remove('/routes/cart'),
      }),
    );
    const expected = '  (ras)b---c---x';

    m.expect(changes(zk.client())).toBeObservable(expected, {
      r: 'added /routes - ',
      a: 'added /routes/search - v1',
      s: 'synced',
      b: 'added /routes/cart - v1',
      c: 'changed /routes/search v1 v2',
      x: 'removed /routes/cart v1 -',
    });
  }),
);
