import { lastValueFrom } from 'rxjs';
import { type Acl, createClient, watchData } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/model/identities/digestOf.js';
import { startProxy, type TcpProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { record } from '../support/record.js';

const ann = { scheme: 'digest', credentials: 'ann:secret' };
const annOnly: readonly Acl[] = [{ perms: 31, scheme: 'digest', id: digestOf(ann.credentials) }];

describe('identities', () => {
  let server: ZooKeeperServer;
  let proxy: TcpProxy;

  beforeAll(async () => {
    server = await startServer();
    proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    const client = createClient({ servers: server.servers, auth: [ann] });
    await lastValueFrom(client.create('/secret', 'x', { acl: annOnly }));
    await client.close();
  });

  afterAll(async () => {
    await proxy.stop();
    await server.stop();
  });

  it('that are wrong cause no error when they are added, but NO_AUTH when the znode is read', async () => {
    const client = createClient({ servers: server.servers });
    try {
      await lastValueFrom(client.addAuth('digest', 'ann:wrong'));
      await expect(lastValueFrom(client.getData('/secret'))).rejects.toMatchObject({
        code: 'NO_AUTH',
      });
      const stream = record(watchData(client, '/secret'));
      expect(await stream.ended()).toMatchObject({ code: 'NO_AUTH', path: '/secret' });
      await lastValueFrom(client.addAuth('digest', 'ann:secret'));
      expect((await lastValueFrom(client.getData('/secret'))).data.toString()).toBe('x');
    } finally {
      await client.close();
    }
  });

  it('of an unknown scheme are AUTH_FAILED and close the session, its requests and its streams', async () => {
    const client = createClient({ servers: server.servers });
    const session = record(client.session$);
    const stream = record(watchData(client, '/'));
    await stream.until(() => true);
    await expect(lastValueFrom(client.addAuth('unheard-of', 'x'))).rejects.toMatchObject({
      code: 'AUTH_FAILED',
    });
    await session.ended();
    expect(session.latest).toMatchObject({
      ...{ status: 'closed', reason: 'authFailed' },
      cause: { code: 'AUTH_FAILED' },
    });
    expect(await stream.ended()).toMatchObject({ code: 'AUTH_FAILED' });
    await expect(lastValueFrom(client.exists('/'))).rejects.toMatchObject({ code: 'AUTH_FAILED' });
    await client.close();
  });

  it('of an unknown scheme in the settings close the session at once', async () => {
    const auth = [{ scheme: 'unheard-of', credentials: 'x' }];
    const client = createClient({ servers: server.servers, auth });
    const session = record(client.session$);
    await session.ended();
    expect(session.latest).toMatchObject({
      ...{ status: 'closed', reason: 'authFailed' },
      cause: { code: 'AUTH_FAILED' },
    });
    await client.close();
  });

  it('are presented at once on a connection that is idle', async () => {
    const client = createClient({ servers: server.servers, sessionTimeout: 10_000 });
    try {
      await lastValueFrom(client.sync('/'));
      const start = performance.now();
      await lastValueFrom(client.addAuth('digest', 'ann:secret'));
      expect(performance.now() - start).toBeLessThan(1_000);
    } finally {
      await client.close();
    }
  });

  it('apply after a reconnect, both from the settings and added later', async () => {
    for (const configured of [true, false]) {
      const auth = configured ? [ann] : [];
      const client = createClient({ servers: proxy.servers, auth });
      const session = record(client.session$);
      if (!configured) await lastValueFrom(client.addAuth('digest', ann.credentials));
      using stream = record(watchData(client, '/secret'));
      await stream.until((node) => node !== null);
      const cut = session.next(({ status }) => status === 'suspended');
      proxy.cut();
      await cut;
      const { mzxid } = await lastValueFrom(client.setData('/secret', `y${String(configured)}`));
      await stream.until((node) => node?.stat.mzxid === mzxid);
      expect(stream.end).toBeUndefined();
      await client.close();
    }
  });

  it('are never shown by errors or by inspect', async () => {
    const client = createClient({ servers: server.servers, auth: [ann] });
    const failed: unknown = await lastValueFrom(client.getData('/none')).catch((e: unknown) => e);
    const told = JSON.stringify([client.inspect(), failed, String(failed)]);
    expect(told).toContain('NO_NODE');
    expect(told).not.toContain('secret');
    expect(() => createClient({ servers: '', auth: [ann] })).not.toThrow(/secret/);
    await client.close();
  });
});
