import { firstValueFrom, skip } from 'rxjs';
import { createClient, watchData } from 'rxzk';
import { type ServedZooKeeper, serveZooKeeper } from 'rxzk/testing';
import { expect, test } from 'vitest';

const it = test.extend<{ server: ServedZooKeeper }>({
  server: async ({}, use) => {
    await using server = await serveZooKeeper({ seed: { '/config': 'a' } });
    await use(server);
  },
});

it('shows a change of the configuration', async ({ server }) => {
  await using client = createClient({ servers: server.servers });
  const changed = firstValueFrom(watchData(client, '/config').pipe(skip(1)));
  await firstValueFrom(client.setData('/config', 'b'));

  expect((await changed)?.data.toString()).toBe('b');
});

it('goes on in the same session after a lost connection', async ({ server }) => {
  await using client = createClient({ servers: server.servers });
  await firstValueFrom(client.create('/mine', 'x', { mode: 'ephemeral' }));
  server.disconnectAll();
  const back = firstValueFrom(client.session$.pipe(skip(2)));

  expect(await back).toMatchObject({ status: 'connected' });
  expect(server.inspect().sessions).toMatchObject([{ ephemerals: ['/mine'] }]);
});
