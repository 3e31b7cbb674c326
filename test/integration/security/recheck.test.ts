import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { lastValueFrom } from 'rxjs';
import {
  collectTree,
  createClient,
  watchChildren,
  watchData,
  watchExists,
  watchTree,
  type ZkClient,
} from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { record } from '../support/record.js';

const admin = { scheme: 'digest', credentials: 'admin:pw' };
const open = [{ perms: 31, scheme: 'world', id: 'anyone' }];
const closed = [{ perms: 31, scheme: 'auth', id: '' }];

/**
 * The time between two rechecks, in ms. Some tests make changes that the server does not report.
 * Each of these changes must happen before the first recheck, so `period` is long.
 */
const period = 5_000;

describe.each(['binding', 'wire'] as const)('recheck over the %s', (transport) => {
  let server: ZooKeeperServer;
  let owner: ZkClient;

  beforeAll(async () => {
    server = await startServer();
    owner = createClient({ servers: server.servers, auth: [admin], transport });
  });

  afterAll(async () => {
    await owner.close();
    await server.stop();
  });

  /**
   * Changes a znode while only the owner is allowed to read it. So the server sends no event of
   * this change to other clients.
   */
  async function inSecret(path: string, change: () => Promise<unknown>): Promise<void> {
    await lastValueFrom(owner.setAcl(path, closed));
    await change();
    await lastValueFrom(owner.setAcl(path, open));
  }

  it('finds changes of data, children and existence that the server does not report', async () => {
    for (const path of ['/a', '/list', '/gone']) await lastValueFrom(owner.create(path, 'old'));
    const missed: unknown[] = [];
    const note = (message: unknown): void => void missed.push(message);
    subscribe('rxzk:missed', note);
    await using client = createClient({ servers: server.servers, recheck: period, transport });
    const data = record(watchData(client, '/a'));
    const list = record(watchChildren(client, '/list'));
    const stat = record(watchExists(client, '/gone'));
    await Promise.all([data.until(() => true), list.until(() => true), stat.until(() => true)]);

    await inSecret('/a', () => lastValueFrom(owner.setData('/a', 'new')));
    await inSecret('/list', () => lastValueFrom(owner.create('/list/b')));
    await inSecret('/gone', () => lastValueFrom(owner.setData('/gone', 'new')));
    await data.until((node) => node?.data.toString() === 'new');
    await list.until((seen) => seen?.children.length === 1);
    await stat.until((seen) => seen?.version === 1);

    expect(client.inspect().missedChanges).toBe(3);
    expect(missed).toHaveLength(3);
    expect(missed).toEqual(
      expect.arrayContaining([{ path: '/a' }, { path: '/list' }, { path: '/gone' }]),
    );
    unsubscribe('rxzk:missed', note);
    // After the recheck, the streams have set their watches again. So the streams show the next
    // change at once, without another recheck.
    await lastValueFrom(owner.setData('/a', 'newer'));
    await data.until((node) => node?.data.toString() === 'newer');
    expect(client.inspect().missedChanges).toBe(3);
  });

  it('finds changes in a tree of znodes that the client may not read', async () => {
    await lastValueFrom(owner.create('/tree', ''));
    for (const path of ['/tree/a', '/tree/gone']) await lastValueFrom(owner.create(path, 'old'));
    await using client = createClient({ servers: server.servers, recheck: period, transport });
    using tree = record(watchTree(client, '/tree').pipe(collectTree()));
    await tree.until(({ size }) => size === 3);
    const isOne = client.inspect().streams.some(({ kinds }) => kinds.includes('tree'));
    expect(isOne).toBe(transport === 'wire');

    await inSecret('/tree/a', () => lastValueFrom(owner.setData('/tree/a', 'new')));
    await lastValueFrom(owner.setAcl('/tree/gone', closed));
    await lastValueFrom(owner.remove('/tree/gone'));
    await tree.until(
      (nodes) =>
        nodes.get('/tree/a')?.data.toString() === 'new' && nodes.get('/tree/gone') === null,
    );

    // The stream of the tree continues and shows the next change.
    await lastValueFrom(owner.create('/tree/b', 'new'));
    await tree.until((nodes) => nodes.get('/tree/b')?.data.toString() === 'new');
  });

  it('reports a closed znode with the error of the read', async () => {
    await lastValueFrom(owner.create('/closed', 'old'));
    await using client = createClient({ servers: server.servers, recheck: 300, transport });
    const data = record(watchData(client, '/closed'));
    await data.until(() => true);
    await lastValueFrom(owner.setAcl('/closed', closed));
    await lastValueFrom(owner.setData('/closed', 'new'));

    expect(await data.ended()).toMatchObject({ code: 'NO_AUTH' });
  });
});
