import { map } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { watchData } from 'rxzk';
import { memoryZooKeeper, set } from 'rxzk/testing';
import { expect, it } from 'vitest';

it('shows a change in the frame in which it happens', () => {
  const scheduler = new TestScheduler((actual, expected) => {
    expect(actual).toStrictEqual(expected);
  });

  scheduler.run(({ cold, expectObservable }) => {
    const zk = memoryZooKeeper({ '/config': 'a' });
    zk.play(cold('             --b--c', { b: set('/config', 'b'), c: set('/config', 'c') }));
    const expected = '         a-b--c';

    const data$ = watchData(zk.client(), '/config').pipe(map((node) => node?.data.toString()));
    expectObservable(data$).toBe(expected);
  });
});
