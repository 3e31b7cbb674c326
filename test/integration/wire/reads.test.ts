import { lastValueFrom, type Observable } from 'rxjs';
import { createClient, digestIdentity, retryOnConnectionLoss, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { onServed } from '../support/served/onServed.js';
import { releasesUnderTest } from '../support/served/releasesUnderTest.js';

const ann = { scheme: 'digest', credentials: 'ann:pw' };
const closed = [{ perms: 31, ...digestIdentity('nobody:pw') }];

describe.each(releasesUnderTest('installed', '3.9.3'))('reads on the release %s', (release) => {
  let server: ZooKeeperServer;
  let client: ZkClient;

  beforeAll(async () => {
    server = await startServer({ release });
    client = createClient({ servers: server.servers, transport: 'wire', auth: [ann] });
  });

  afterAll(async () => {
    await client.close();
    await server.stop();
  });

  it('list the ephemerals of the session whose paths begin with a prefix', async () => {
    await using other = createClient({ servers: server.servers, transport: 'wire' });
    await lastValueFrom(client.create('/e'));
    await lastValueFrom(client.create('/e/mine', '', { mode: 'ephemeral', acl: closed }));
    await lastValueFrom(client.create('/eel', '', { mode: 'ephemeral' }));
    await lastValueFrom(other.create('/e/other', '', { mode: 'ephemeral' }));
    const ephemerals = async (prefix?: string): Promise<readonly string[]> =>
      (await lastValueFrom(client.getEphemerals(prefix))).toSorted();

    expect(await ephemerals()).toStrictEqual(['/e/mine', '/eel']);
    expect(await ephemerals('/e')).toStrictEqual(['/e/mine', '/eel']);
    expect(await ephemerals('/e/')).toStrictEqual(['/e/mine']);
    expect(await ephemerals('/none')).toStrictEqual([]);
    expect(await lastValueFrom(other.getEphemerals())).toStrictEqual(['/e/other']);
  });

  it('give ephemerals below the chroot under the paths that the caller knows', async () => {
    const servers = `${server.servers}/app`;
    await lastValueFrom(client.create('/app'));
    await using below = createClient({ servers, transport: 'wire' });
    await lastValueFrom(below.create('/x', '', { mode: 'ephemeral' }));

    expect(await lastValueFrom(below.getEphemerals())).toStrictEqual(['/x']);
    expect(await lastValueFrom(below.getEphemerals('/y'))).toStrictEqual([]);
    expect(await lastValueFrom(below.countDescendants('/'))).toBe(1);
  });

  it('count descendants, even unreadable ones, but need the permission to read the top', async () => {
    await lastValueFrom(client.ensurePath('/c/d/e'));
    await lastValueFrom(client.create('/c/closed', '', { acl: closed }));
    const before = await lastValueFrom(client.countDescendants('/'));
    await lastValueFrom(client.create('/cc'));

    expect(await lastValueFrom(client.countDescendants('/c'))).toBe(3);
    expect(await lastValueFrom(client.countDescendants('/zookeeper'))).toBe(2);
    expect(await lastValueFrom(client.countDescendants('/'))).toBe(before + 1);
    const of = (path: string): Promise<number> => lastValueFrom(client.countDescendants(path));
    await expect(of('/none')).rejects.toMatchObject({ code: 'NO_NODE', path: '/none' });
    await expect(of('/c/closed')).rejects.toMatchObject({ code: 'NO_AUTH', outcome: 'none' });
  });

  it('list the identities of the connection, without passwords', async () => {
    await lastValueFrom(client.addAuth('digest', 'bob:x'), { defaultValue: undefined });
    const identities = await lastValueFrom(client.whoAmI());

    expect(identities.map(({ scheme, id }) => `${scheme}:${id}`).toSorted()).toStrictEqual([
      ...['digest:ann', 'digest:bob', 'ip:127.0.0.1'],
    ]);
  });
});

describe('requests that are missing', () => {
  it.skipIf(onServed)('fail with UNIMPLEMENTED on 3.4.13, and the session stays', async () => {
    await using server = await startServer({ release: '3.4.13' });
    await using client = createClient({ servers: server.servers, transport: 'wire' });
    await lastValueFrom(client.create('/e', '', { mode: 'ephemeral' }));
    const refused = { code: 'UNIMPLEMENTED', outcome: 'none' };
    const requests: readonly Observable<unknown>[] = [
      client.getEphemerals(),
      client.countDescendants('/'),
      client.whoAmI(),
      client.create('/s', '', { stat: true }),
      client.create('/s/s', '', { stat: true, parents: true }),
    ];

    for (const request$ of [...requests, ...requests]) {
      // If the server does not know the type of a request, the server refuses the request. Then the
      // server closes the connection. The client may send the next request before the client
      // notices the closed connection. In this case, the next request fails, and
      // `retryOnConnectionLoss` repeats it.
      const reply = lastValueFrom<unknown>(request$.pipe(retryOnConnectionLoss()));
      await expect(reply).rejects.toMatchObject(refused);
    }
    // The loop above runs all `requests`, and then runs all `requests` again. In the second run,
    // the client refuses each request itself and sends nothing. So the last request of the first
    // run was the last request that the server received. The server closes the connection because
    // of this request. The client perhaps notices the closed connection only during the `exists`
    // below. In this case, this `exists` fails, and `retryOnConnectionLoss` repeats it.
    const owned$ = client.exists('/e').pipe(retryOnConnectionLoss());
    expect(await lastValueFrom(owned$)).not.toBeNull();
  });

  it('fail over the binding with an error that names the wire transport', async () => {
    await using server = await startServer();
    await using client = createClient({ servers: server.servers, transport: 'binding' });
    const refused = { code: 'UNIMPLEMENTED', outcome: 'none' };
    const requests: readonly Observable<unknown>[] = [
      client.getEphemerals(),
      client.countDescendants('/'),
      client.whoAmI(),
      client.create('/s', '', { stat: true }),
      client.create('/s/s', '', { stat: true, parents: true }),
    ];

    for (const request$ of requests) {
      const reply = lastValueFrom<unknown>(request$);
      await expect(reply).rejects.toMatchObject(refused);
      await expect(reply).rejects.toThrow("create the client with transport: 'wire'");
    }
    expect(await lastValueFrom(client.exists('/s'))).toBeNull();
  });
});
