// The command `node client.mjs SERVERS` runs this program. SERVERS is a connect string.
//
// Reads a znode from a ZooKeeper in memory and a znode from a server, and prints both values. If
// the program cannot create a client for the server, it prints the reason. The program has no
// `await` at the top level, because a CommonJS bundle cannot contain such an `await`.
import { firstValueFrom, map } from 'rxjs';
import { createClient, watchData } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';

void main(process.argv[2]);

async function main(servers) {
  console.log(await read(memoryZooKeeper({ '/some': 'from memory' }).client(), '/some'));
  const client = open(servers);
  if (client !== null) {
    const path = await firstValueFrom(
      client.create('/some-', 'from a server', { mode: 'persistentSequential' }),
    );
    console.log(await read(client, path));
    await client.close();
  }
}

function open(servers) {
  try {
    return createClient({ servers });
  } catch ({ code, reason, message, cause }) {
    console.log(JSON.stringify({ code, reason, message, cause: cause?.message }));
    return null;
  }
}

function read(client, path) {
  return firstValueFrom(watchData(client, path).pipe(map(({ data }) => data.toString())));
}
