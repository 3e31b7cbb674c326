import { marbles } from 'rxjs-marbles';
import { shareLatest, watchData } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { expect, it } from 'vitest';

it(
  'reads once for each subscriber, unless the stream is shared',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/config': 'a' });
    const [cold, shared] = [zk.client(), zk.client()];
    const cold$ = watchData(cold, '/config');
    const shared$ = watchData(shared, '/config').pipe(shareLatest());

    for (const data$ of [cold$, cold$, shared$, shared$]) data$.subscribe();
    m.flush();

    expect(cold.inspect().streams).toMatchObject([{ path: '/config', streams: 2 }]);
    expect(shared.inspect().streams).toMatchObject([{ path: '/config', streams: 1 }]);
  }),
);
