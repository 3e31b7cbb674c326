import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { firstValueFrom, skip } from 'rxjs';
import { createClient, watchData } from 'rxzk';
import { serveZooKeeper } from 'rxzk/testing';

let server;
before(async () => {
  server = await serveZooKeeper({ seed: { '/config': 'a' } });
});
after(() => server.close());

test('shows a change of the configuration', async () => {
  const client = createClient({ servers: server.servers });
  const changed = firstValueFrom(watchData(client, '/config').pipe(skip(1)));
  await firstValueFrom(client.setData('/config', 'b'));
  assert.equal((await changed).data.toString(), 'b');
  await client.close();
});
