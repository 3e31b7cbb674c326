import { describe, expect, it } from 'vitest';
import { UnimplementedError } from '../../../../../src/errors/server/UnimplementedError.js';
import { ProtocolError } from '../../../../../src/errors/wire/ProtocolError.js';
import type { OperationOf } from '../../../../../src/transport/Operation.js';
import { wireTransport } from '../../../../../src/transport/wire/wireTransport.js';
import { reply } from '../wire.js';
import { now, openWire, sync } from './openWire.js';
import { silence, startPeer } from './startPeer.js';

const watch: OperationOf<'addWatch'> = { type: 'addWatch', path: '/a', recursive: true };
const creation = { type: 'create', path: '/a', data: Buffer.alloc(0), acl: [] } as const;

describe('a request that the server does not know', () => {
  it('ends one connection, and is not sent to this server again', async () => {
    const server = await startOldServer();
    const transport = wireTransport({ now });
    const first = openWire(server.port, {}, transport);
    await first.connected();
    first.ask('watch', watch);

    expect(await first.ended()).toMatchObject({ cause: expect.any(UnimplementedError) as unknown });
    expect(first.log).toStrictEqual(['connected', ['watch', -6], 'disconnected', 'complete']);

    const sent = server.received.length;
    const second = openWire(server.port, {}, transport);
    await second.connected();
    second.ask('watch', watch);
    expect(second.log).toStrictEqual(['connected', ['watch', -6]]);
    expect(server.received).toHaveLength(sent + 2);
  });

  it('is recognized when the server refuses it before it replies to earlier requests', async () => {
    const server = await startOldServer();
    const { connected, ask, ended, log } = openWire(server.port);
    await connected();
    ask('sync', sync);
    ask('watch', watch);
    ask('watch again', watch);

    expect(await ended()).toMatchObject({ cause: expect.any(UnimplementedError) as unknown });
    expect(log).toStrictEqual([
      ...[
        'connected',
        'disconnected',
        ['sync', -4],
        ['watch', -6],
        ['watch again', -6],
        'complete',
      ],
    ]);
  });

  it('is sent to another server', async () => {
    const [old, modern] = [await startOldServer(), await startPeer()];
    const transport = wireTransport({ now });
    const first = openWire(old.port, {}, transport);
    await first.connected();
    first.ask('watch', watch);
    await first.ended();
    const second = openWire(modern.port, {}, transport);
    const connection = await second.connected();

    expect(await new Promise((resolve) => connection.request(watch, resolve))).toBe(-101);
  });

  it('may be a creation in one mode, while the server knows other modes', async () => {
    const server = await startOldServer();
    const transport = wireTransport({ now });
    const first = openWire(server.port, {}, transport);
    await first.connected();
    first.ask('container', { ...creation, mode: 'container', ttl: undefined });
    await first.ended();
    const second = openWire(server.port, {}, transport);
    const connection = await second.connected();
    const codes = await Promise.all(
      (['container', 'persistent'] as const).map(
        (mode) =>
          new Promise((resolve) =>
            connection.request({ ...creation, mode, ttl: undefined }, resolve),
          ),
      ),
    );

    expect(codes).toStrictEqual([-6, -101]);
  });

  it('may be a creation that returns the stat, while the server knows other creations', async () => {
    const server = await startOldServer();
    const transport = wireTransport({ now });
    const first = openWire(server.port, {}, transport);
    const plain = { ...creation, mode: 'persistent', ttl: undefined } as const;
    await first.connected();
    first.ask('stat', { ...plain, stat: true });
    await first.ended();
    const connection = await openWire(server.port, {}, transport).connected();
    const codes = await Promise.all(
      [{ ...plain, stat: true as const }, plain].map(
        (operation) => new Promise((resolve) => connection.request(operation, resolve)),
      ),
    );

    expect(first.log).toContainEqual(['stat', -6]);
    expect(codes).toStrictEqual([-6, -101]);
  });

  it('is never a request that every server knows, because the refusal breaks the protocol', async () => {
    const read = { type: 'getData', path: '/a', watch: true } as const;
    const answers: ((xid: number) => Buffer)[] = [
      (xid) => reply(xid, -6),
      // This reply has the xid of the second request, but the first request has no reply yet.
      (xid) => reply(xid + 1, -6),
    ];
    for (const answer of answers) {
      const server = await startPeer(({ type, xid }, socket) => {
        if (type === 4) socket.end(answer(xid));
        return type === 4 ? silence : undefined;
      });
      const transport = wireTransport({ now });
      const first = openWire(server.port, {}, transport);
      await first.connected();
      first.ask('read', read);
      first.ask('read again', read);

      expect(await first.ended()).toMatchObject({ cause: expect.any(ProtocolError) as unknown });
      expect(first.log).toStrictEqual([
        ...['connected', 'disconnected', ['read', -4], ['read again', -4], 'complete'],
      ]);
      const sent = server.received.length;
      const second = openWire(server.port, {}, transport);
      await second.connected();
      second.ask('read', read);
      await second.ended();
      expect(server.received).toHaveLength(sent + 3);
    }
  });

  it('is not remembered when the server refuses it and keeps the connection', async () => {
    const server = await startPeer(({ type, xid }) => (type === 21 ? reply(xid, -6) : undefined));
    const { connected, ask, ended, log } = openWire(server.port);
    await connected();
    ask('ttl', { ...creation, mode: 'ttl', ttl: 1 });
    ask('sync', sync);
    await new Promise((resolve) => setTimeout(resolve, 50));
    server.open.forEach((socket) => socket.destroy());

    expect(await ended()).toMatchObject({ cause: new Error('the server closed the connection') });
    expect(log).toStrictEqual([
      ...['connected', ['ttl', -6], ['sync', -101], 'disconnected', 'complete'],
    ]);
  });
});

/**
 * Starts an old server. The server knows `addAuth` and the requests whose type is less than 13. To
 * any other request, the server replies -6 (`unimplemented`) at once. Then the server closes the
 * connection. The server knows `sync`, but never replies to it.
 */
function startOldServer(): ReturnType<typeof startPeer> {
  return startPeer(({ type, xid }, socket) => {
    if (type === 9) return silence;
    if (type < 13 || type === 100) return undefined;
    socket.end(reply(xid, -6));
    return silence;
  });
}
