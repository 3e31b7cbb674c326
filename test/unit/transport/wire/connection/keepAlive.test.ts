import { describe, expect, it, vi } from 'vitest';
import { frame, int, long, text } from '../wire.js';
import { openWire, sync } from './openWire.js';
import { silence, startPeer } from './startPeer.js';

const sessionTimeout = 600;
const pings = (received: readonly Buffer[]): number =>
  received.filter((bytes) => bytes.length === 8 && bytes.readInt32BE(0) === -2).length;

describe('a connection that is kept alive', () => {
  it('sends a ping every third of the session timeout when it is idle', async () => {
    const server = await startPeer(undefined, sessionTimeout);
    const { connected, log } = openWire(server.port);
    await connected();
    const begun = performance.now();

    await vi.waitFor(() => expect(pings(server.received)).toBe(5), 10_000);
    expect(performance.now() - begun).toBeGreaterThan(4.5 * (sessionTimeout / 3));
    expect(log).toStrictEqual(['connected']);
  });

  it('sends pings also when it is busy', async () => {
    const server = await startPeer(undefined, sessionTimeout);
    const { connected } = openWire(server.port);
    const connection = await connected();
    let busy = true;
    const again = (): void => {
      if (busy) setTimeout(() => connection.request(sync, again), 1);
    };
    again();

    await vi.waitFor(() => expect(pings(server.received)).toBe(3), 10_000);
    busy = false;
  });

  it('is dropped when nothing has arrived for two thirds of the session timeout', async () => {
    const server = await startPeer(({ xid }) => (xid === -2 ? silence : undefined), sessionTimeout);
    const { connected, ask, ended, log } = openWire(server.port);
    await connected();
    const begun = performance.now();
    server.open.forEach((socket) => socket.pause());
    ask('waits', sync);

    expect(await ended()).toMatchObject({
      type: 'disconnected',
      cause: new Error('the server was silent for two thirds of the session timeout of 600 ms'),
    });
    expect(performance.now() - begun).toBeGreaterThan(sessionTimeout / 2);
    expect(log).toStrictEqual(['connected', 'disconnected', ['waits', -4], 'complete']);
  });

  it('continues while the server sends something in time', async () => {
    const server = await startPeer(({ xid }) => (xid === -2 ? silence : undefined), sessionTimeout);
    const { connected, ask, log } = openWire(server.port);
    await connected();
    const begun = performance.now();
    while (performance.now() - begun < 2 * sessionTimeout) {
      ask('', sync);
      await new Promise((resolve) => setTimeout(resolve, sessionTimeout / 6));
    }

    expect(log).not.toContain('disconnected');
  });

  it('is dropped when the server sends a frame too slowly', async () => {
    const server = await startPeer(({ type }, socket) => {
      if (type !== 9) return undefined;
      socket.write(int(10_000));
      const dribble = setInterval(() => socket.write(Buffer.of(0)), 10);
      socket.once('close', () => clearInterval(dribble));
      return silence;
    }, sessionTimeout);
    const { connected, ask, ended } = openWire(server.port);
    await connected();
    ask('', sync);

    expect(await ended()).toMatchObject({
      cause: new Error('the server was silent for two thirds of the session timeout of 600 ms'),
    });
  });

  it('is not dropped when the event loop was blocked and replies wait to be read', async () => {
    let clock = 0;
    const server = await startPeer(({ xid }) => (xid === -2 ? silence : undefined), sessionTimeout);
    const { connected, log } = openWire(
      server.port,
      { onWatchEvent: () => undefined },
      { now: () => performance.now() + clock },
    );
    const connection = await connected();
    connection.request({ type: 'exists', path: '/a', watch: true }, () => undefined);
    await vi.waitFor(() => expect(server.received).toHaveLength(3));
    await new Promise((resolve) => setTimeout(resolve, sessionTimeout / 3));
    // The next lines imitate a blocked event loop. The clock moves on and timers become due
    // before the client reads the bytes of the server.
    server.open.forEach((socket) =>
      socket.write(frame(int(-1), long(-1n), int(0), int(3), int(3), text('/a'))),
    );
    clock += sessionTimeout / 2;
    await new Promise((resolve) => setTimeout(resolve, sessionTimeout / 3));

    expect(log).toStrictEqual(['connected']);
  });
});
