import { firstValueFrom } from 'rxjs';
import { createClient, decode, utf8, watchData } from 'rxzk';
import { serveZooKeeper } from 'rxzk/testing';

/** Reads the configuration from a served ZooKeeper. */
export async function read(): Promise<string | null> {
  const server = await serveZooKeeper({ seed: { '/config': 'a' } });
  const client = createClient({ servers: server.servers });
  const text = await firstValueFrom(watchData(client, '/config').pipe(decode(utf8)));
  await client.close();
  await server.close();
  return text;
}

void read().then(console.log);
