import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { firstValueFrom, skip } from 'rxjs';
import { createClient, watchData } from 'rxzk';
import { serveZooKeeper } from 'rxzk/testing';

let server;
beforeAll(async () => {
  server = await serveZooKeeper({ seed: { '/config': 'a' } });
});
afterAll(() => server.close());

test('shows a change of the configuration', async () => {
  const client = createClient({ servers: server.servers });
  const changed = firstValueFrom(watchData(client, '/config').pipe(skip(1)));
  await firstValueFrom(client.setData('/config', 'b'));
  expect((await changed).data.toString()).toBe('b');
  await client.close();
});
