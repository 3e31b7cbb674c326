// The command `node cluster.mjs SERVERS OTHERS` runs this program. SERVERS and OTHERS are connect
// strings.
//
// The command starts the primary process of `node:cluster`. The primary process starts two workers,
// which run this program too. The client of the primary process connects to SERVERS, and the
// clients of the workers connect to OTHERS. When the primary process prints `cut`, the test
// closes all connections to SERVERS. At the end, the primary process prints `done`. After that, the
// program must end by itself.
import assert from 'node:assert/strict';
import cluster from 'node:cluster';
import { once } from 'node:events';
import { filter, firstValueFrom, ReplaySubject, skipWhile, timeout } from 'rxjs';
import { createClient, ephemeralNode, watchChildren } from 'rxzk';

const [servers, others] = process.argv.slice(2);

if (cluster.isPrimary) {
  const client = createClient({ servers, sessionTimeout: 10_000 });
  const sessions = new ReplaySubject();
  client.session$.subscribe(sessions);
  const names = new ReplaySubject();
  watchChildren(client, '/cluster').subscribe(names);
  const { sessionId } = await soon(sessions, ({ status }) => status === 'connected');

  const [one, two] = [cluster.fork({ NAME: 'one' }), cluster.fork({ NAME: 'two' })];
  await soon(names, (list) => list?.children.length === 2);

  console.log('cut');
  await soon(sessions, ({ status }) => status === 'suspended');
  const resumed = await soon(
    sessions.pipe(skipWhile(({ status }) => status !== 'suspended')),
    ({ status }) => status === 'connected',
  );
  assert.equal(resumed.sessionId, sessionId);

  one.send('leave');
  assert.deepEqual(await once(one, 'exit'), [0, null]);
  await soon(
    names.pipe(skipWhile((list) => list?.children.length !== 2)),
    (list) => list?.children.join() === 'two',
  );
  two.send('leave');
  assert.deepEqual(await once(two, 'exit'), [0, null]);
  await client.close();
  console.log('done');
} else {
  const client = createClient({ servers: others, sessionTimeout: 10_000 });
  ephemeralNode(client, `/cluster/${process.env.NAME}`).subscribe();
  await once(process, 'message');
  await client.close();
  process.disconnect();
}

function soon(source$, predicate) {
  return firstValueFrom(source$.pipe(filter(predicate), timeout(15_000)));
}
