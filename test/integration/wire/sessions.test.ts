import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { openWire, sync } from '../../unit/transport/wire/connection/openWire.js';
import { steal } from '../support/steal.js';
import { call } from './call.js';
import { creation } from './operations.js';

describe('a session', () => {
  let server: ZooKeeperServer;

  beforeAll(async () => {
    server = await startServer();
  });

  afterAll(async () => {
    await server.stop();
  });

  it('outlives its connection, and is resumed with its id and password', async () => {
    const first = openWire(server.port);
    const { session, zxid } = await first.connected();
    await call(first.connection(), creation('/resumed', 'ephemeral'));
    first.subscription.unsubscribe();

    const second = openWire(server.port, { session, lastZxid: first.connection().zxid });
    const connection = await second.connected();
    expect(connection).toMatchObject({ session, provedAt: -Infinity });
    expect(connection.zxid).toBeGreaterThanOrEqual(zxid);
    const { reply } = await call(connection, { type: 'exists', path: '/resumed', watch: false });
    expect(reply?.ephemeralOwner).toBe(session.id);
  });

  it('has expired when it was ended by another connection', async () => {
    const first = openWire(server.port);
    const { session } = await first.connected();
    first.subscription.unsubscribe();
    await steal(server.port, session);
    const { ended, log } = openWire(server.port, { session });

    expect(await ended()).toStrictEqual({ type: 'expired' });
    expect(log).toStrictEqual(['expired', 'complete']);
  });

  it('has expired for a wrong password', async () => {
    const { session } = await openWire(server.port).connected();
    const { ended } = openWire(server.port, { session: { ...session, password: '11'.repeat(16) } });

    expect(await ended()).toStrictEqual({ type: 'expired' });
  });

  it('has expired when the client has not come back in time', async () => {
    const first = openWire(server.port, { sessionTimeout: 1_000 });
    const { session, sessionTimeout } = await first.connected();
    first.subscription.unsubscribe();
    expect(sessionTimeout).toBe(1_000);
    await vi.waitFor(
      async () => expect(await server.command('dump')).not.toContain(`0x${session.id}`),
      15_000,
    );
    const { ended } = openWire(server.port, { session });

    expect(await ended()).toStrictEqual({ type: 'expired' });
  });

  it('is not given to a client that has seen a later zxid than the server’s', async () => {
    const first = openWire(server.port);
    const { session } = await first.connected();
    first.subscription.unsubscribe();
    const { ended } = openWire(server.port, { session, lastZxid: 2 ** 52 });

    expect(await ended()).toMatchObject({ type: 'disconnected' });
    await openWire(server.port, { session }).connected();
  });

  it('lives while the client sends pings, and while the event loop is blocked', async () => {
    const opened = openWire(server.port, { sessionTimeout: 2_000 });
    const connection = await opened.connected();
    await call(connection, creation('/alive', 'ephemeral'));
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    opened.ask('asked before', sync);
    await Promise.resolve();
    const until = performance.now() + 1_450;
    while (performance.now() < until);
    await call(connection, sync);

    expect(opened.log).toStrictEqual(['connected', ['asked before', 0]]);
  });

  it('ends with its ephemerals at once, and the server logs no warning', async () => {
    const opened = openWire(server.port);
    const connection = await opened.connected();
    await call(connection, creation('/ended', 'ephemeral'));
    connection.closeSession().subscribe({ complete: () => opened.log.push(['end', 0]) });
    await opened.ended();

    expect(opened.log).toStrictEqual(['connected', 'disconnected', ['end', 0], 'complete']);
    const other = await openWire(server.port).connected();
    const exists = { type: 'exists', path: '/ended', watch: false } as const;
    expect(await call(other, exists)).toMatchObject({ reply: null });
    expect(await server.command('dump')).not.toContain(`0x${connection.session.id}`);
  });

  it('is not given to a client with an identity of an unknown scheme', async () => {
    const credentials = [{ scheme: 'nonsense', credentials: 'x' }];
    const { ended, log } = openWire(server.port, { credentials });

    expect(await ended()).toStrictEqual({ type: 'authFailed' });
    expect(log).toStrictEqual(['authFailed', 'complete']);
  });

  it('loses its connection when the server stops, and continues when the server is back', async () => {
    await using other = await startServer();
    const first = openWire(other.port, { sessionTimeout: 20_000 });
    const { session } = await first.connected();
    await call(first.connection(), creation('/kept', 'ephemeral'));
    await other.kill();
    expect(await first.ended()).toMatchObject({ type: 'disconnected' });
    await other.restart();
    const connection = await openWire(other.port, {
      ...{ session, sessionTimeout: 20_000 },
      lastZxid: first.connection().zxid,
    }).connected();

    const kept = { type: 'exists', path: '/kept', watch: false } as const;
    expect((await call(connection, kept)).reply?.ephemeralOwner).toBe(session.id);
  });
});
