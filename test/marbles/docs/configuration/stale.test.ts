import { map } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { decode, markStale, utf8, watchData } from 'rxzk';
import { memoryZooKeeper, set } from 'rxzk/testing';
import { it } from 'vitest';

it(
  'is in upper case while the client cannot receive a change',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/mode': 'a' });
    const client = zk.client({ session: m.cold('c---s--c------s---c') });
    zk.play(m.cold('                            -----b', { b: set('/mode', 'b') }));
    const expected = '                          a---A--(ab)---B---b';

    const mode$ = watchData(client, '/mode').pipe(
      decode(utf8),
      markStale(client),
      map(({ value, stale }) => (stale ? value?.toUpperCase() : value)),
    );
    m.expect(mode$).toBeObservable(expected);
  }),
);
