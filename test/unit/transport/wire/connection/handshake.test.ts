import { describe, expect, it, vi } from 'vitest';
import { ProtocolError } from '../../../../../src/errors/wire/ProtocolError.js';
import { SaslError } from '../../../../../src/errors/wire/SaslError.js';
import { startFakeServer } from '../startFakeServer.js';
import { frame, int, long, reply, text } from '../wire.js';
import { openWire } from './openWire.js';
import { grant, noSession, silence, startPeer } from './startPeer.js';

const session = { id: '1000abc', password: '07'.repeat(16) };
const ann = { scheme: 'digest', credentials: 'ann:pä' };
const bob = { scheme: 'digest', credentials: 'bob:pw' };

describe('a handshake', () => {
  it('asks for a new session, presents the identities in order, and sends a read', async () => {
    const server = await startPeer();
    const before = performance.now();
    const { connected } = openWire(server.port, { lastZxid: 2 ** 33, credentials: [ann, bob] });
    const connection = await connected();

    const [request, ...others] = server.received;
    expect(request).toStrictEqual(
      Buffer.concat([
        ...[int(0), long(2n ** 33n), int(4_000), long(0n), int(16), Buffer.alloc(16), Buffer.of(0)],
      ]),
    );
    expect(others).toStrictEqual([
      Buffer.concat([int(-4), int(100), int(0), text('digest'), text('ann:pä')]),
      Buffer.concat([int(-4), int(100), int(0), text('digest'), text('bob:pw')]),
      Buffer.concat([int(1), int(3), text('/'), Buffer.of(0)]),
    ]);
    expect(connection).toMatchObject({ session, sessionTimeout: 4_000, zxid: 99 });
    expect(connection.provedAt).toBeGreaterThan(before);
    expect(connection.provedAt).toBeLessThan(performance.now());
  });

  it('presents one identity at a time, so the client never misses a refusal', async () => {
    const server = await startPeer(({ xid }) => (xid === -4 ? silence : undefined));
    openWire(server.port, { credentials: [ann, bob] });

    await vi.waitFor(() => expect(server.received).toHaveLength(2));
    server.open.forEach((socket) => socket.write(reply(-4, 0)));
    await vi.waitFor(() => expect(server.received).toHaveLength(3));
  });

  it('resumes a session, without a proof', async () => {
    const server = await startPeer();
    const { connected } = openWire(server.port, { session, lastZxid: 7 });
    const connection = await connected();

    expect(server.received[0]).toStrictEqual(
      Buffer.concat([
        ...[int(0), long(7n), int(4_000), long(0x1000abcn)],
        ...[int(16), Buffer.alloc(16, 7), Buffer.of(0)],
      ]),
    );
    expect(connection).toMatchObject({ session, provedAt: -Infinity });
  });

  it('sends a write as proof when it resumes a session without a known zxid', async () => {
    const server = await startPeer(({ type }) => (type === 5 ? silence : undefined));
    const { log, connected } = openWire(server.port, { session, lastZxid: 0 });

    await vi.waitFor(() => expect(server.received).toHaveLength(3));
    expect(server.received[2]).toStrictEqual(
      Buffer.concat([int(2), int(5), text('/zookeeper/none'), int(0), int(-2)]),
    );
    expect(log).toStrictEqual([]);
    server.open.forEach((socket) => socket.write(reply(2, -101)));
    await connected();
  });

  it('accepts the shorter grant of a server before 3.4, without the last byte', async () => {
    const bytes = grant(4_000).subarray(0, -1);
    bytes.writeInt32BE(bytes.length - 4);
    const server = await startPeer(({ type }) => (type === 0 ? bytes : undefined));

    await openWire(server.port).connected();
  });

  it('does not succeed before the server has replied to a request', async () => {
    const server = await startPeer(({ type }) => (type === 0 ? undefined : silence), 600);
    const { ended, log } = openWire(server.port);

    expect(await ended()).toMatchObject({
      type: 'disconnected',
      cause: new Error('the server was silent for two thirds of the session timeout of 600 ms'),
    });
    expect(log).toStrictEqual(['disconnected', 'complete']);
  });

  it.each([-102, -127])(
    'succeeds even if the server refuses this request with %i',
    async (returnCode) => {
      const server = await startPeer(({ xid, type }) =>
        type === 3 ? reply(xid, returnCode) : undefined,
      );

      await openWire(server.port).connected();
    },
  );

  it('reports an expiry when the server does not resume the session', async () => {
    const server = await startPeer(() => noSession);
    const { ended, log } = openWire(server.port, { session });

    expect(await ended()).toStrictEqual({ type: 'expired' });
    expect(log).toStrictEqual(['expired', 'complete']);
    await vi.waitFor(() => expect(server.open.size).toBe(0));
  });

  it('reports that the server refuses an identity', async () => {
    const server = await startPeer(({ xid }) => (xid === -4 ? reply(-4, -115) : undefined));
    const { ended, log } = openWire(server.port, { credentials: [ann] });

    expect(await ended()).toStrictEqual({ type: 'authFailed' });
    expect(log).toStrictEqual(['authFailed', 'complete']);
    await vi.waitFor(() => expect(server.open.size).toBe(0));
  });

  it.each<[string, (xid: number) => Buffer]>([
    ['as a reply to an identity', () => reply(-4, -115)],
    ['as a reply to a read', (xid) => reply(xid, -115)],
    ['as an event', () => frame(int(-1), long(-1n), int(0), int(-1), int(4), text(''))],
    [
      'in the state of an event',
      () => frame(int(-1), long(-1n), int(0), int(3), int(4), text('/')),
    ],
    [
      'with the code of the C client',
      () => frame(int(-1), long(-1n), int(0), int(-1), int(-113), text('')),
    ],
  ])(
    'fails when the server refuses an identity that the client has not sent, %s',
    async (_, say) => {
      const server = await startPeer(({ xid, type }) => (type === 3 ? say(xid) : undefined));
      const { ended } = openWire(server.port);

      expect(await ended()).toMatchObject({
        type: 'disconnected',
        cause: expect.any(ProtocolError) as unknown,
      });
    },
  );

  it('reports that a server requires SASL', async () => {
    const server = await startPeer(({ xid, type }) => (type === 3 ? reply(xid, -124) : undefined));
    const { ended } = openWire(server.port);

    expect(await ended()).toMatchObject({
      type: 'disconnected',
      cause: new SaslError('the server takes only clients that authenticate with SASL'),
    });
  });

  it.each<[string, Buffer]>([
    ['no session for a new client', noSession],
    ['a session timeout of 0', grant(0)],
    ['a negative session timeout', grant(-1)],
    ['a password of another length', frame(int(0), int(4_000), long(5n), int(2), Buffer.alloc(2))],
    ['a grant with an additional byte', frame(grant(4_000).subarray(4), Buffer.of(0))],
    ['a grant that is too short', frame(int(0), int(4_000))],
    ['a web page', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ])('fails when the server sends %s', async (_, bytes) => {
    const server = await startFakeServer(() => bytes);
    const { ended, log } = openWire(server.port);

    expect(await ended()).toMatchObject({
      type: 'disconnected',
      cause: expect.any(ProtocolError) as unknown,
    });
    expect(log).toStrictEqual(['disconnected', 'complete']);
  });

  it('fails when the server grants another session than the requested one', async () => {
    const server = await startPeer();
    const { ended } = openWire(server.port, { session: { ...session, id: 'ffff' } });

    expect(await ended()).toMatchObject({
      cause: new ProtocolError('another session was granted'),
    });
  });

  it('fails when no server listens', async () => {
    const { ended } = openWire(1);

    expect(await ended()).toMatchObject({ type: 'disconnected', cause: { code: 'ECONNREFUSED' } });
  });

  it('fails when the server closes the connection, and names possible reasons', async () => {
    const server = await startFakeServer((_, socket) => {
      socket.end();
      return undefined;
    });
    const { ended } = openWire(server.port);

    expect(await ended()).toMatchObject({
      type: 'disconnected',
      cause: new Error(
        'the server granted no session and hung up: ' +
          'its data is old, it serves no clients now, or it uses TLS',
      ),
    });
  });

  it('ends at unsubscribe, after any of its steps', async () => {
    for (const steps of [0, 1, 2, 3]) {
      const server = await startPeer(() => (server.received.length > steps ? silence : undefined));
      const { log, subscription } = openWire(server.port, { credentials: [ann] });
      await vi.waitFor(() => expect(server.received).toHaveLength(Math.min(steps + 1, 3)));
      subscription.unsubscribe();

      await vi.waitFor(() => expect(server.open.size).toBe(0));
      expect(log.filter((entry) => entry !== 'connected')).toStrictEqual([]);
    }
  });
});
