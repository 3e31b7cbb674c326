import { spawnSync } from 'node:child_process';
import { filter, lastValueFrom, map, take } from 'rxjs';
import {
  createClient,
  ephemeralNode,
  watchChildren,
  watchData,
  watchExists,
  type ZkClient,
} from 'rxzk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startProxy, type TcpProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../support/eventually.js';
import { record } from '../support/record.js';

/** How many times the test cuts the connection. `npm run test:long` sets 30. */
const cuts = Number(process.env.RXZK_CUTS ?? 10);

describe('a connection', () => {
  let server: ZooKeeperServer;
  let proxy: TcpProxy;
  let client: ZkClient;
  let other: ZkClient;

  beforeEach(async () => {
    server = await startServer();
    proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    client = createClient({ servers: proxy.servers, sessionTimeout: 4_000 });
    other = createClient({ servers: server.servers });
  });

  afterEach(async () => {
    await client.close();
    await other.close();
    await proxy.stop();
    await server.stop();
  });

  it('that is lost again and again keeps its session, its ephemeral and its streams', async () => {
    const session = record(client.session$);
    const data = record(watchData(client, '/counter'));
    const owned = record(ephemeralNode(client, '/owned'));
    await lastValueFrom(other.create('/counter', '0'));
    await owned.until(() => true);
    for (let round = 1; round <= cuts; round += 1) {
      const resumed = session.next(({ status }) => status === 'connected');
      proxy.cut();
      await lastValueFrom(other.setData('/counter', String(round)));
      await data.until((node) => node?.data.toString() === String(round));
      await resumed;
    }
    const ids = session.values.flatMap((state) => ('sessionId' in state ? [state.sessionId] : []));
    expect(new Set(ids).size).toBe(1);
    expect(session.values.map(({ status }) => status)).not.toContain('expired');
    expect(owned).toMatchObject({ values: ['/owned'], end: undefined });
    expect(await lastValueFrom(other.exists('/owned'))).toHaveProperty('ephemeralOwner', ids[0]);
    const versions = data.values.map((node) => node?.stat.version ?? -1);
    expect(versions).toStrictEqual([...new Set(versions)].sort((a, b) => a - b));
    owned.subscription.unsubscribe();
    await eventually(async () => (await lastValueFrom(other.exists('/owned'))) === null);
  });

  it.each<readonly [string, (send: () => void) => unknown]>([
    [
      'the callback of the request before',
      (send) => {
        send();
      },
    ],
    ['the same turn of the event loop', setImmediate],
    ['the next turn', (send) => setImmediate(setImmediate, send)],
    ['a timer', setTimeout],
  ])(
    'is dropped when a request in %s notices its loss first, and the request fails',
    async (_, later) => {
      await lastValueFrom(client.create('/sent-too-late', 'x'));
      const session = record(client.session$);
      const suspended = session.next(({ status }) => status === 'suspended', 1_000);
      const failure = new Promise((resolve) => {
        later(() => {
          proxy.cut();
          // The test makes the request directly after `cut`, in the same callback. So the C client
          // has not noticed the lost connection yet. The C client sends the request on the lost
          // connection, and the request fails.
          client.setData('/sent-too-late', 'y').subscribe({ error: resolve });
        });
      });
      await suspended;
      expect(await failure).toMatchObject({ code: 'CONNECTION_LOSS', outcome: 'unknown' });
      await session.next(({ status }) => status === 'connected', 1_000);
    },
  );

  it('that is lost fails a read in flight with the outcome none, and a write with an unknown outcome', async () => {
    await lastValueFrom(client.exists('/'));
    proxy.swallow(true);
    const failures = Promise.all(
      [client.getData('/'), client.create('/unknown'), client.sync('/')].map((request$) =>
        lastValueFrom(request$ as typeof request$ & ReturnType<ZkClient['sync']>).catch(
          (error: unknown) => error,
        ),
      ),
    );
    proxy.cut();
    proxy.swallow(false);
    const lost = { code: 'CONNECTION_LOSS', retryable: true };
    expect(await failures).toMatchObject([
      { ...lost, outcome: 'none' },
      { ...lost, outcome: 'unknown', path: '/unknown', operation: 'create' },
      { ...lost, outcome: 'none' },
    ]);
  });

  it('that loses all bytes is dropped, and streams then show the missed changes', async () => {
    const session = record(client.session$);
    await lastValueFrom(other.create('/silent', 'before'));
    const data = record(watchData(client, '/silent'));
    await data.until((node) => node !== null);
    proxy.swallow(true);
    await lastValueFrom(other.setData('/silent', 'after'));
    await session.until(({ status }) => status === 'suspended');
    proxy.swallow(false);
    await data.until((node) => node?.data.toString() === 'after');
    expect(data.values.map((node) => node?.data.toString())).toStrictEqual(['before', 'after']);
  });

  it('that is slow transfers 900 kB without a false expiry', async () => {
    const session = record(client.session$);
    await lastValueFrom(other.create('/large', Buffer.alloc(900_000, 1)));
    await lastValueFrom(client.exists('/'));
    proxy.throttle(20_000, 20);
    const { data } = await lastValueFrom(client.getData('/large'));
    expect(data.length).toBe(900_000);
    expect(session.values.map(({ status }) => status)).toStrictEqual(['connecting', 'connected']);
    proxy.throttle(Infinity, 0);
  });

  it('to a killed and restarted server comes back, and streams continue', async () => {
    const session = record(client.session$);
    const data = record(watchData(client, '/data'));
    const children = record(watchChildren(client, '/'));
    const owned = record(ephemeralNode(client, '/owned'));
    await lastValueFrom(other.create('/data', 'before'));
    await owned.until(() => true);
    const suspended = session.next(({ status }) => status === 'suspended');
    await server.kill();
    await suspended;
    // The client may be connected again before `restart` resolves. So the test begins to wait for
    // the connection before it calls `restart`.
    const resumed = session.next(({ status }) => status === 'connected');
    await server.restart();
    await resumed;
    await lastValueFrom(other.setData('/data', 'after'));
    await data.until((node) => node?.data.toString() === 'after');
    await lastValueFrom(other.create('/child'));
    await children.until((list) => list?.children.includes('child') === true);
    expect(owned.values).toStrictEqual(['/owned']);
    expect(data.end ?? children.end).toBeUndefined();
  });

  it('shows streams the deletion and re-creation that it missed', async () => {
    const first = await lastValueFrom(other.create('/again', 'same'));
    const data = record(watchData(client, '/again'));
    await data.until((node) => node !== null);
    await proxy.refuse();
    await lastValueFrom(other.remove(first));
    await lastValueFrom(other.create('/again', 'same'));
    await proxy.accept();
    await data.next();
    const [before, after] = data.values;
    expect(data.values).toHaveLength(2);
    expect(after?.stat.version).toBe(before?.stat.version);
    expect(after?.stat.czxid).toBeGreaterThan(before?.stat.czxid ?? Infinity);
  });

  it('leaves nothing behind when the subscriber of a stream leaves during its read', async () => {
    await lastValueFrom(client.exists('/'));
    for (let index = 0; index < 100; index += 1) {
      watchData(client, `/path-${String(index)}`)
        .subscribe()
        .unsubscribe();
    }
    const values: unknown[] = [];
    client
      .getData('/')
      .subscribe((value) => values.push(value))
      .unsubscribe();
    await lastValueFrom(client.sync('/'));
    expect(client.inspect()).toMatchObject({ watches: 0, requestsInFlight: 0 });
    expect(values).toStrictEqual([]);
  });

  it('drops the watch of a stream whose consumer took one value', async () => {
    await lastValueFrom(client.create('/once', 'x'));
    const taken = await lastValueFrom(watchData(client, '/once').pipe(take(1)));
    expect(taken?.data.toString()).toBe('x');
    expect(await lastValueFrom(watchData(client, '/none').pipe(take(1)))).toBeNull();
    expect(client.inspect().watches).toBe(0);
    await lastValueFrom(client.setData('/once', 'y'));
    expect(client.inspect().watches).toBe(0);
  });

  it('is not disturbed by a subscriber that throws', async () => {
    const thrown: unknown[] = [];
    const listeners = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', (error) => thrown.push(error.message));
    try {
      await lastValueFrom(client.create('/thrown', '0'));
      watchData(client, '/thrown').subscribe(() => {
        throw new Error('a mistake of the consumer');
      });
      const data = record(watchData(client, '/thrown'));
      await data.until((node) => node !== null);
      await lastValueFrom(client.setData('/thrown', '1'));
      await data.until((node) => node?.data.toString() === '1');
      await vi.waitFor(() => {
        expect(thrown).toStrictEqual(Array(2).fill('a mistake of the consumer'));
      });
      expect(client.inspect().session.status).toBe('connected');
    } finally {
      process.removeAllListeners('uncaughtException');
      for (const listener of listeners) process.on('uncaughtException', listener);
    }
  });

  it('sees an event before the data that caused it', async () => {
    await lastValueFrom(client.create('/order', '0'));
    const seen: string[] = [];
    const armed = await lastValueFrom(client.armData('/order'));
    armed.fired$.subscribe(({ type }) => seen.push(type));
    for (let round = 1; round <= 50; round += 1) {
      other.setData('/order', String(round)).subscribe();
    }
    await eventually(async () => {
      const { data } = await lastValueFrom(
        client.getData('/order').pipe(map((node) => ({ data: node.data.toString() }))),
      );
      if (data !== '0') seen.push(data);
      return data !== '0';
    });
    expect(seen[0]).toBe('changed');
  });

  it('is closed only once by several calls, and then refuses requests', async () => {
    const session = record(client.session$);
    const stream = record(watchExists(client, '/'));
    await stream.until(() => true);
    expect(client.close()).toBe(client.close());
    await client.close();
    expect(stream.end).toStrictEqual({ kind: 'complete' });
    expect(session.latest).toStrictEqual({ status: 'closed', reason: 'requested' });
    expect(session.end).toStrictEqual({ kind: 'complete' });

    await expect(lastValueFrom(client.exists('/'))).rejects.toMatchObject({
      code: 'CLIENT_CLOSED',
      outcome: 'none',
    });
    await expect(lastValueFrom(client.create('/late'))).rejects.toMatchObject({
      code: 'CLIENT_CLOSED',
    });
    expect(record(watchData(client, '/'))).toMatchObject({ values: [], end: { kind: 'complete' } });
    expect(record(ephemeralNode(client, '/late'))).toMatchObject({ end: { kind: 'complete' } });
    expect(record(client.session$).values).toStrictEqual([session.latest]);
    expect(await lastValueFrom(other.exists('/late'))).toBeNull();
  });

  it('waits on close for the deletion of an owned znode that was just dropped', async () => {
    const owned = record(ephemeralNode(client, '/given-up'));
    await owned.until(() => true);
    owned.subscription.unsubscribe();
    expect(client.inspect().detached).toBe(1);
    await client.close();
    expect(await lastValueFrom(other.exists('/given-up'))).toBeNull();
  });

  it('ends its session on close, and its ephemerals are gone at once', async () => {
    await lastValueFrom(client.create('/mine', '', { mode: 'ephemeral' }));
    const gone = record(watchExists(other, '/mine').pipe(filter((stat) => stat === null)));
    const start = performance.now();
    await client.close();
    await gone.until(() => true);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('to a frozen server does not block the event loop for more than 100 ms on close', async () => {
    await lastValueFrom(client.exists('/'));
    await server.pause();
    let longest = 0;
    let last = performance.now();
    const tick = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 5);
    await client.close();
    clearInterval(tick);
    server.resume();
    expect(longest).toBeLessThan(100);
  });

  it('does not keep the process alive after close', () => {
    const program = `
      import { lastValueFrom } from 'rxjs';
      import { createClient, watchData } from 'rxzk';
      const client = createClient({ servers: '${server.servers}' });
      watchData(client, '/').subscribe();
      await lastValueFrom(client.create('/from-a-process', 'x'));
      await client.close();
      console.log('closed');
    `;
    const { stdout, status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', program],
      { encoding: 'utf8', timeout: 20_000 },
    );
    expect({ stdout, status, stderr }).toStrictEqual({ stdout: 'closed\n', status: 0, stderr: '' });
  });
});
