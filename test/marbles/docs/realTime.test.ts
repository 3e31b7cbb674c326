import { concatMap, map, timer } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { watchData } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';

it(
  'loses the value of a Promise, because virtual time ends first',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/config': 'a' });
    const expected = '-----';

    const data$ = watchData(zk.client(), '/config').pipe(
      concatMap(async (node) => node?.data.toString()),
    );
    m.expect(data$).toBeObservable(expected);
  }),
);

it(
  'has a clock in virtual time: the clock of the client',
  marbles((m) => {
    const client = memoryZooKeeper().client();
    const expected = '-----(a|)';

    m.expect(timer(5).pipe(map(() => client.now()))).toBeObservable(expected, { a: 5 });
  }),
);
