import { expect, test } from '@jest/globals';
import { firstValueFrom, map } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { createClient, isZkError, watchData } from 'rxzk';
import { memoryZooKeeper, serveZooKeeper, set } from 'rxzk/testing';

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

test('reads over the wire, and knows an error by its code', async () => {
  const server = await serveZooKeeper({ seed: { '/config': 'a' } });
  const client = createClient({ servers: server.servers });
  const { data } = await firstValueFrom(client.getData('/config'));
  expect(data.toString()).toBe('a');
  const error = await firstValueFrom(client.getData('/missing')).catch((thrown: unknown) => thrown);
  expect(isZkError(error, 'NO_NODE')).toBe(true);
  await client.close();
  await server.close();
});
