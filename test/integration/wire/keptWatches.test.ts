import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { forkJoin, lastValueFrom } from 'rxjs';
import {
  createClient,
  type NodeData,
  type TracedRequest,
  type TreeEvent,
  watchChildren,
  watchData,
  watchExists,
  watchTree,
  type ZkClient,
} from 'rxzk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startProxy, type TcpProxy } from '../../../tools/startProxy.js';
import { forget } from '../../../tools/zookeeper/forget.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { onServed } from '../support/served/onServed.js';
import { eventually } from '../support/eventually.js';
import { openTapped } from '../support/openTapped.js';
import { record, type Recording } from '../support/record.js';
import { steal } from '../support/steal.js';

const count = 200;
const paths = Array.from({ length: count }, (_, index) => `/kept/${String(index)}`);

describe('watches over the wire', () => {
  let server: ZooKeeperServer;
  let proxy: TcpProxy;
  let other: ZkClient;
  let reads: string[];
  const note = (message: unknown): void => {
    const { operation, path } = message as TracedRequest;
    if (/^get|^exists/.test(operation)) reads.push(`${operation} ${path}`);
  };

  beforeEach(async () => {
    server = await startServer();
    proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    other = createClient({ servers: server.servers, transport: 'wire' });
    await lastValueFrom(other.create('/kept'));
    await lastValueFrom(forkJoin(paths.map((path) => other.create(path, 'old'))));
    reads = [];
    subscribe('rxzk:request', note);
  });

  afterEach(async () => {
    unsubscribe('rxzk:request', note);
    await other.close();
    await proxy.stop();
    await server.stop();
  });

  it('are set again after a loss, and the client reads only changed znodes', async () => {
    await using client = createClient({ servers: proxy.servers, transport: 'wire' });
    const session = record(client.session$);
    const data = paths.map((path) => record(watchData(client, path)));
    const children = record(watchChildren(client, '/kept'));
    const missing = record(watchExists(client, '/kept/new'));
    await Promise.all(data.map((stream) => stream.until(() => true)));
    await Promise.all([children.until(() => true), missing.until(() => true)]);
    await cutWhile(session, async () => {
      await lastValueFrom(other.setData('/kept/7', 'new'));
      await lastValueFrom(other.remove('/kept/9'));
      await lastValueFrom(other.create('/kept/new'));
    });

    await data[7]?.until(isNew);
    await data[9]?.until((node) => node === null);
    await children.until((list) => list?.children.includes('new') === true);
    await missing.until((stat) => stat !== null);
    // The reply to this sync arrives after the replies to all reads. So `reads` is complete when
    // the sync is done. `reads` must not contain a read of an unchanged znode.
    await lastValueFrom(client.sync('/'));
    expect(new Set(reads)).toStrictEqual(
      new Set([
        ...['getData /kept/7', 'getData /kept/9', 'exists /kept/9'],
        ...['getChildren /kept', 'exists /kept/new'],
      ]),
    );
    expect(
      data.every(({ values }, index) => values.length === (index === 7 || index === 9 ? 2 : 1)),
    ).toBe(true);
    // The streams have set their watches again. So the streams show the next change.
    await lastValueFrom(other.setData('/kept/8', 'new'));
    await data[8]?.until(isNew);
  });

  it('are set again in the session that follows an expired one', async () => {
    const { client, session: known } = openTapped({
      servers: proxy.servers,
      sessionTimeout: 4_000,
      transport: 'wire',
    });
    const session = record(client.session$);
    const data = paths.map((path) => record(watchData(client, path)));
    await Promise.all(data.map((stream) => stream.until(() => true)));
    const { id } = known()!;
    await proxy.refuse();
    proxy.cut();
    await session.until(({ status }) => status === 'suspended');
    await steal(server.port, known()!);
    await lastValueFrom(other.setData('/kept/7', 'new'));
    reads = [];
    await proxy.accept();
    await session.until((state) => state.status === 'connected' && state.sessionId !== id);
    await data[7]?.until(isNew);
    await lastValueFrom(client.sync('/'));

    expect(new Set(reads)).toStrictEqual(new Set(['getData /kept/7']));
    expect(data.every(({ values }, index) => values.length === (index === 7 ? 2 : 1))).toBe(true);
    // The streams have set their watches again. So the streams show the next change.
    await lastValueFrom(other.setData('/kept/8', 'new'));
    await data[8]?.until(isNew);
    await client.close();
  });

  it.each([
    { recursive: true, expected: ['getData /kept', 'getData /kept/7', 'getData /quiet'] },
    { recursive: false, expected: ['getData /kept/7', 'exists /quiet'] },
  ])(
    'make a tree report synced once in each session, after its changes, recursive $recursive',
    async ({ recursive, expected }) => {
      const { client, session: known } = openTapped({
        servers: proxy.servers,
        sessionTimeout: 4_000,
        transport: 'wire',
      });
      await lastValueFrom(other.create('/quiet'));
      const session = record(client.session$);
      const changing = record(watchTree(client, '/kept', { recursive }));
      const quiet = record(watchTree(client, '/quiet', { recursive }));
      await Promise.all([changing, quiet].map((tree) => tree.until(isSynced)));
      await cutWhile(session, () => lastValueFrom(other.setData('/kept/7', 'new')));
      await changing.until(({ type }) => type === 'changed');
      await lastValueFrom(client.sync('/'));
      expect([changing, quiet].map(({ values }) => values.filter(isSynced).length)).toStrictEqual([
        1, 1,
      ]);
      await cutWhile(session, async () => {
        await steal(server.port, known()!);
        await lastValueFrom(other.setData('/kept/7', 'newer'));
      });
      const twice = ({ values }: Recording<TreeEvent>): boolean =>
        values.filter(isSynced).length === 2;
      await eventually(async () => twice(changing) && twice(quiet));

      expect(changing.values.slice(-2).map(({ type }) => type)).toStrictEqual([
        'changed',
        'synced',
      ]);
      expect(quiet.values.map(({ type }) => type)).toStrictEqual(['added', 'synced', 'synced']);
      // On a busy machine, the event of the last `setData` may arrive some time after the start of
      // the new session. Without a recursive watch, the tree of `/kept` does not learn of the
      // change until the event arrives. So the tree first sends `exists /kept`, and reads `/kept/7`
      // after the event. The test ignores `exists /kept`.
      const others = reads.filter((read) => read !== 'exists /kept');
      expect(new Set(others)).toStrictEqual(new Set(expected));
      await client.close();
    },
  );

  it('report a change between two lost connections', async () => {
    await using client = createClient({ servers: proxy.servers, transport: 'wire' });
    const session = record(client.session$);
    const data = record(watchData(client, '/kept/0'));
    await data.until(() => true);
    for (let round = 1; round <= 5; round += 1) {
      await cutWhile(session, () => lastValueFrom(other.setData('/kept/0', String(round))));
      // The client is connected again. The test cuts this new connection at once. At this moment,
      // the client is perhaps still setting its watches again.
      proxy.cut();
      await data.until((node) => node?.data.toString() === String(round));
    }
  });

  it.skipIf(onServed)('are read again when the data of the server were wiped', async () => {
    await using client = createClient({
      servers: server.servers,
      transport: 'wire',
      sessionTimeout: 4_000,
    });
    const data = record(watchData(client, '/kept/0'));
    await data.until(() => true);
    await server.kill();
    forget(server);
    await server.restart();
    await data.until((node) => node === null, 30_000);
  });

  it('are removed at the server when the subscribers of their streams leave', async () => {
    await using client = createClient({ servers: server.servers, transport: 'wire' });
    const data = paths.map((path) => record(watchData(client, path)));
    const twice = record(watchExists(client, '/kept/0'));
    const children = record(watchChildren(client, '/kept'));
    await Promise.all(data.map((stream) => stream.until(() => true)));
    await Promise.all([twice.until(() => true), children.until(() => true)]);
    expect(await watchesAtServer()).toBe(count);
    data.forEach(({ subscription }) => {
      subscription.unsubscribe();
    });
    await eventually(async () => (await watchesAtServer()) === 1);
    twice.subscription.unsubscribe();
    children.subscription.unsubscribe();
    await eventually(async () => (await watchesAtServer()) === 0);
  });

  /**
   * Ends the connection of the client, and calls `happens` while the client has no connection. Then
   * lets the client connect again.
   */
  async function cutWhile(
    session: Recording<{ readonly status: string }>,
    happens: () => Promise<unknown>,
  ): Promise<void> {
    const suspended = session.next(({ status }) => status === 'suspended');
    await proxy.refuse();
    await suspended;
    await happens();
    reads = [];
    const connected = session.next(({ status }) => status === 'connected');
    await proxy.accept();
    await connected;
  }

  /**
   * Returns the number of data watches and existence watches. The server does not report the number
   * of child watches.
   */
  async function watchesAtServer(): Promise<number> {
    const socket = connect(server.port, '127.0.0.1');
    socket.write('wchs');
    const [, total] = /Total watches:(\d+)/.exec(await text(socket)) ?? [];
    return Number(total);
  }
});

function isSynced({ type }: TreeEvent): boolean {
  return type === 'synced';
}

function isNew(node: NodeData | null): boolean {
  return node?.data.toString() === 'new';
}
