import { expect, test } from '@jest/globals';
import { map } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { watchData } from 'rxzk';
import { memoryZooKeeper, set } from 'rxzk/testing';

test('shows a change in the frame in which it happens', () => {
  const scheduler = new TestScheduler((actual, expected) => {
    expect(actual).toEqual(expected);
  });

  scheduler.run(({ cold, expectObservable, flush }) => {
    const zk = memoryZooKeeper({ '/config': 'a' });
    zk.play(cold('    --b', { b: set('/config', 'b') }));
    const unsub = '   ---!';
    const expected = 'a-b';

    const data$ = watchData(zk.client(), '/config').pipe(map((node) => node?.data.toString()));
    expectObservable(data$, unsub).toBe(expected);
    flush();
    zk.expectClean();
  });
});
