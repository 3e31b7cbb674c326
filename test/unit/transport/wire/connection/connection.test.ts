import type { Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { statBytes } from '../records/samples.js';
import { sendByteByByte } from '../startFakeServer.js';
import { frame, int, long, reply, text } from '../wire.js';
import { openWire, sync } from './openWire.js';
import { silence, startPeer } from './startPeer.js';

const event = (path: string): Buffer =>
  frame(int(-1), long(-1n), int(0), int(3), int(3), text(path));
const read = { type: 'getData', path: '/a', watch: true } as const;

describe('a connection', () => {
  it('sends all requests of a turn in one packet', async () => {
    const chunks: Buffer[] = [];
    const server = await startPeer();
    const { connected, ask } = openWire(server.port);
    await connected();
    const [socket] = server.open as Set<Socket>;
    socket?.on('data', (chunk) => chunks.push(chunk));
    for (let count = 0; count < 100; count += 1) ask('', sync);

    await vi.waitFor(() => expect(server.received).toHaveLength(102));
    expect(chunks).toHaveLength(1);
  });

  it('sends requests that callbacks of replies make in one packet, after all these replies', async () => {
    const chunks: Buffer[] = [];
    const server = await startPeer(({ type }) => (type === 9 ? silence : undefined));
    const { connected } = openWire(server.port);
    const connection = await connected();
    const again = (): void => connection.request(sync, () => undefined);
    for (let count = 0; count < 50; count += 1) connection.request(sync, again);
    await vi.waitFor(() => expect(server.received).toHaveLength(52));
    const [socket] = server.open as Set<Socket>;
    socket?.on('data', (chunk) => chunks.push(chunk));
    const replies = Array.from({ length: 50 }, (_, index) => reply(index + 2, 0, text('/')));
    socket?.write(Buffer.concat(replies));

    await vi.waitFor(() => expect(server.received).toHaveLength(102));
    expect(chunks).toHaveLength(1);
  });

  it('sends a request that is larger than its buffer', async () => {
    const server = await startPeer();
    const { connected, ask, log } = openWire(server.port);
    await connected();
    const data = Buffer.alloc(200_000, 'x');
    for (let count = 0; count < 3; count += 1) {
      ask('small', sync);
      ask('large', { type: 'setData', path: '/a', data, version: -1 });
    }

    await vi.waitFor(() => expect(log).toHaveLength(7), 10_000);
    const large = server.received.filter((bytes) => bytes.readInt32BE(4) === 5);
    expect(large).toHaveLength(3);
    // For each large request, `toStrictEqual` would need one second. So the test compares the
    // buffers with `equals`.
    expect(large.every((bytes) => bytes.subarray(18, 200_018).equals(data))).toBe(true);
  });

  it('reads replies that arrive one byte at a time', async () => {
    const server = await startPeer(
      ({ type, xid }) => {
        if (type !== 4) return undefined;
        return Buffer.concat([event('/é'), reply(xid, 0, int(2), Buffer.of(1, 2), statBytes)]);
      },
      20_000,
      (socket, bytes) => void sendByteByByte(socket, bytes),
    );
    const { connected, ask, log } = openWire(server.port);
    await connected();
    ask('read', read);

    await vi.waitFor(() => expect(log).toHaveLength(3), 10_000);
    expect(log).toStrictEqual(['connected', { type: 'changed', path: '/é' }, ['read', 0]]);
  });

  it('reports its loss, and then fails each waiting request once, in their order', async () => {
    const server = await startPeer(({ type }) =>
      type === 3 ? undefined : type === 0 ? undefined : silence,
    );
    const { connected, ask, ended, log, causes } = openWire(server.port);
    await connected();
    ask('first', read);
    ask('auth', { type: 'addAuth', path: '/', credential: { scheme: 'ip', credentials: '' } });
    ask('last', sync);
    await vi.waitFor(() => expect(server.received).toHaveLength(5));
    server.open.forEach((socket) => socket.destroy());
    await ended();
    ask('too late', sync);

    expect(log).toStrictEqual([
      ...['connected', 'disconnected', ['first', -4], ['auth', -4], ['last', -4], 'complete'],
      ['too late', -1001],
    ]);
    expect(causes).toHaveLength(3);
    expect(new Set(causes).size).toBe(1);
  });

  it('sends no request that is made during the report of its loss or of failed requests', async () => {
    const server = await startPeer(({ type }) => (type === 9 ? silence : undefined));
    const { connected, ended, log } = openWire(server.port, {}, {}, ({ type }) => {
      if (type === 'disconnected') ask('in the event');
    });
    const connection = await connected();
    function ask(name: string, then: () => void = () => undefined): void {
      connection.request(sync, (returnCode) => {
        log.push([name, returnCode]);
        then();
      });
    }
    ask('first', () => ask('in the first'));
    ask('second', () => ask('in the second'));
    await vi.waitFor(() => expect(server.received).toHaveLength(4));
    server.open.forEach((socket) => socket.destroy());
    await ended();

    expect(log).toStrictEqual([
      ...['connected', 'disconnected', ['in the event', -1001]],
      ...[
        ['first', -4],
        ['in the first', -1001],
        ['second', -4],
        ['in the second', -1001],
      ],
      'complete',
    ]);
  });

  it('fails the waiting requests when its subscriber leaves, and does not end the session', async () => {
    const server = await startPeer(({ type }) => (type === 9 ? silence : undefined));
    const { connected, ask, log, subscription, causes } = openWire(server.port);
    await connected();
    ask('sent', sync);
    await vi.waitFor(() => expect(server.received).toHaveLength(3));
    ask('on its way', sync);
    subscription.unsubscribe();
    ask('too late', sync);

    expect(log).toStrictEqual(['connected', ['sent', -4], ['on its way', -4], ['too late', -1001]]);
    expect(causes).toStrictEqual(Array(2).fill(new Error('the connection was dropped')));
    await vi.waitFor(() => expect(server.open.size).toBe(0));
    expect(server.received).toHaveLength(3);
  });

  it.each([
    ['a reply', 'first -101', ['/a', 'first -101', 'second -4', 'third -4']],
    ['an event', '/a', ['/a', 'first -4', 'second -4', 'third -4']],
  ])('reports nothing more after its subscriber drops it at %s', async (_, last, expected) => {
    const server = await startPeer(({ type, xid }) => {
      if (type === 4) return silence;
      const answers = [event('/a'), reply(2, -101), event('/b'), reply(3, -101), reply(4, 0)];
      return type === 9 && xid === 4 ? Buffer.concat(answers) : undefined;
    });
    const told: string[] = [];
    const tell = (what: string): void => {
      told.push(what);
      if (what === last) subscription.unsubscribe();
    };
    const { connected, subscription } = openWire(server.port, {
      onWatchEvent: ({ path }) => tell(path),
    });
    const connection = await connected();
    connection.request(read, (returnCode) => tell(`first ${String(returnCode)}`));
    connection.request(read, (returnCode) => tell(`second ${String(returnCode)}`));
    connection.request(sync, (returnCode) => tell(`third ${String(returnCode)}`));

    await vi.waitFor(() => expect(told).toHaveLength(expected.length));
    expect(told).toStrictEqual(expected);
    await vi.waitFor(() => expect(server.open.size).toBe(0));
  });

  it('ends when its subscriber drops it during the connected event', async () => {
    const server = await startPeer();
    const { log, subscription } = openWire(server.port, {}, {}, ({ type }) => {
      if (type === 'connected') subscription.unsubscribe();
    });

    await vi.waitFor(() => expect(log).toStrictEqual(['connected']));
    await vi.waitFor(() => expect(server.open.size).toBe(0));
  });

  it('reports the refusal of an added identity, and then ends', async () => {
    const server = await startPeer(({ type }) =>
      type === 100 ? reply(-4, -115) : type === 9 ? silence : undefined,
    );
    const { connected, ask, ended, log } = openWire(server.port);
    await connected();
    const credential = { scheme: 'nonsense', credentials: '' };
    ask('before', sync);
    ask('auth', { type: 'addAuth', path: '/', credential });
    ask('behind', sync);
    await ended();

    expect(log).toStrictEqual([
      ...['connected', 'authFailed', ['auth', -115], ['before', -4], ['behind', -4], 'complete'],
    ]);
  });

  it('continues when an added identity fails for another reason than a refusal', async () => {
    const server = await startPeer(({ type }) => (type === 100 ? reply(-4, -127) : undefined));
    const { connected, ask, log } = openWire(server.port);
    await connected();
    ask('auth', { type: 'addAuth', path: '/', credential: { scheme: 'ip', credentials: '' } });
    ask('behind', sync);

    await vi.waitFor(() => expect(log).toHaveLength(3));
    expect(log).toStrictEqual(['connected', ['auth', -127], ['behind', -101]]);
  });
});
