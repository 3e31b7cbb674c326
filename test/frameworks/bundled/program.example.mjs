import { firstValueFrom } from 'rxjs';
import { createClient } from 'rxzk';
import { serveZooKeeper } from 'rxzk/testing';

void run();

/** The program is a function, because a CommonJS bundle has no `await` at the top level. */
async function run() {
  const server = await serveZooKeeper();
  const client = createClient({ servers: server.servers, transport: 'wire' });
  await firstValueFrom(client.create('/bundled', 'over the wire'));
  const { data } = await firstValueFrom(client.getData('/bundled'));
  console.log(data.toString());
  await client.close();
  await server.close();
}
