import { map, merge, switchMap } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { decode, utf8, watchData } from 'rxzk';
import { memoryZooKeeper, set } from 'rxzk/testing';
import { it } from 'vitest';

it(
  'emits the event before the data that caused it',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/config': 'a' });
    const client = zk.client();
    zk.play(m.cold('  ---b', { b: set('/config', 'b') }));
    const expected = 'a--(eb)';

    const data$ = watchData(client, '/config').pipe(decode(utf8));
    const event$ = client.armData('/config').pipe(
      switchMap(({ fired$ }) => fired$),
      map(({ type }) => type),
    );
    m.expect(merge(data$, event$)).toBeObservable(expected, { a: 'a', b: 'b', e: 'changed' });
  }),
);
