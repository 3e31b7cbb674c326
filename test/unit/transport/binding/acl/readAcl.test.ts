import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { concat, firstValueFrom, lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { readAcl, type ReadAclConfig } from '../../../../../src/transport/binding/acl/readAcl.js';
import { AuthFailedError } from '../../../../../src/errors/server/AuthFailedError.js';
import { ConnectionLossError } from '../../../../../src/errors/server/ConnectionLossError.js';
import { NoAuthError } from '../../../../../src/errors/server/NoAuthError.js';
import { NoNodeError } from '../../../../../src/errors/server/NoNodeError.js';
import { UnknownReturnCodeError } from '../../../../../src/errors/server/UnknownReturnCodeError.js';
import type { ZkError } from '../../../../../src/errors/ZkError.js';
import {
  sendByteByByte,
  startFakeServer,
  type FakeServer,
  type Script,
} from '../../wire/startFakeServer.js';
import {
  aclBody,
  closeRequest,
  connected,
  frame,
  getAclRequest,
  int,
  reply,
  text,
} from '../../wire/wire.js';

const ann = { scheme: 'digest', credentials: 'ann:pw' };
const bob = { scheme: 'digest', credentials: 'bob:pw' };

const nodeAcl = {
  acl: [
    { perms: 31, scheme: 'digest', id: 'ann:secret' },
    { perms: 1, scheme: 'world', id: 'anyone' },
  ],
  stat: {
    czxid: 0x100000002,
    mzxid: 0x100000003,
    pzxid: 0x100000009,
    ctime: 1_700_000_000_001,
    mtime: 1_700_000_000_002,
    version: 4,
    cversion: 5,
    aversion: 6,
    dataLength: 7,
    numChildren: 8,
    ephemeralOwner: '8000000000000010',
  },
};

/** Connected, the ACL, closed. */
const good: readonly Buffer[] = [connected, reply(1, 0, ...aclBody), reply(2, 0)];

function answering(...answers: readonly Buffer[]): Script {
  return (index) => answers[index];
}

function configFor(port: number, config: Partial<ReadAclConfig> = {}): ReadAclConfig {
  return { host: '127.0.0.1', port, path: '/app/a', credentials: [], timeout: 5000, ...config };
}

async function failure(port: number, config: Partial<ReadAclConfig> = {}): Promise<ZkError> {
  return lastValueFrom(readAcl(configFor(port, config))).then(
    () => expect.unreachable(),
    (error: unknown) => error as ZkError,
  );
}

function expectConnectionLoss(error: ZkError, cause: string): void {
  expect(error).toBeInstanceOf(ConnectionLossError);
  expect(error).toMatchObject({
    code: 'CONNECTION_LOSS',
    retryable: true,
    operation: 'getAcl',
    path: '/app/a',
    outcome: 'none',
  });
  expect(String(error.cause)).toContain(cause);
}

async function expectDisconnected(server: FakeServer): Promise<void> {
  await vi.waitFor(() => {
    expect(server.open.size).toBe(0);
  });
}

describe('readAcl', () => {
  describe('with a server that answers', () => {
    it('emits the ACL with its stat, and completes', async () => {
      const { port } = await startFakeServer(answering(...good));

      const values = await lastValueFrom(readAcl(configFor(port)).pipe(toArray()));

      expect(values).toStrictEqual([nodeAcl]);
    });

    it('reads replies that arrive byte by byte', async () => {
      const { port } = await startFakeServer(answering(...good), (socket, bytes) => {
        void sendByteByByte(socket, bytes);
      });

      expect(await lastValueFrom(readAcl(configFor(port)))).toStrictEqual(nodeAcl);
    });

    it('asks for a new session, the ACL, and the end of the session', async () => {
      const server = await startFakeServer(answering(...good));

      await lastValueFrom(readAcl(configFor(server.port)));

      expect(server.received.map((bytes) => bytes.toString('hex'))).toStrictEqual([
        '00000000' + // protocol version
          '0000000000000000' + // last zxid seen
          '00001388' + // timeout
          '0000000000000000' + // session id
          '00000010' + // length of the password
          '00000000000000000000000000000000' +
          '00', // not read-only
        '00000001' + '00000006' + '00000006' + '2f6170702f61',
        '00000002' + 'fffffff5',
      ]);
    });

    it('adds the identities one after the other before it asks for the ACL', async () => {
      const [session, acl, closed] = good as [Buffer, Buffer, Buffer];
      const server = await startFakeServer(
        answering(session, reply(-4, 0), reply(-4, 0), acl, closed),
      );

      await lastValueFrom(readAcl(configFor(server.port, { credentials: [ann, bob] })));

      expect(server.received.slice(1)).toStrictEqual([
        Buffer.concat([int(-4), int(100), int(0), text('digest'), text('ann:pw')]),
        Buffer.concat([int(-4), int(100), int(0), text('digest'), text('bob:pw')]),
        getAclRequest('/app/a'),
        closeRequest,
      ]);
    });

    it('sends nothing until it is subscribed to, and starts afresh for each subscriber', async () => {
      const server = await startFakeServer((index) => good[index % 3]);
      const acl$ = readAcl(configFor(server.port));
      await setTimeout(20);
      expect(server.received).toStrictEqual([]);

      expect(await lastValueFrom(concat(acl$, acl$).pipe(toArray()))).toStrictEqual([
        nodeAcl,
        nodeAcl,
      ]);
      expect(server.received).toHaveLength(6);
    });

    it('has ended the session before it emits, and leaves the connection', async () => {
      const server = await startFakeServer(answering(...good));

      await firstValueFrom(readAcl(configFor(server.port)));

      expect(server.received.at(-1)).toStrictEqual(closeRequest);
      await expectDisconnected(server);
    });

    it('lets the server hang up first', async () => {
      const order: string[] = [];
      const server = await startFakeServer((index, socket) => {
        if (index === 2) {
          socket.once('end', () => order.push('client'));
          void setTimeout(20).then(() => {
            order.push('server');
            socket.end();
          });
        }
        return good[index];
      });

      await lastValueFrom(readAcl(configFor(server.port)));

      await expectDisconnected(server);
      expect(order).toStrictEqual(['server', 'client']);
    });

    it('does not wait long for a server that does not hang up', async () => {
      const { port } = await startFakeServer(answering(...good));
      const start = performance.now();

      await lastValueFrom(readAcl(configFor(port)));

      expect(performance.now() - start).toBeLessThan(1000);
    });

    it('emits although the connection is lost at the end of the session', async () => {
      const [session, acl] = good as [Buffer, Buffer];
      const { port } = await startFakeServer((index, socket) => {
        if (index === 2) {
          socket.resetAndDestroy();
        }
        return [session, acl][index];
      });

      expect(await lastValueFrom(readAcl(configFor(port)))).toStrictEqual(nodeAcl);
    });

    it('emits at the time-out although the end of the session is not answered', async () => {
      const { port } = await startFakeServer(answering(...good.slice(0, 2)));

      const acl$ = readAcl(configFor(port, { timeout: 100 }));

      expect(await lastValueFrom(acl$)).toStrictEqual(nodeAcl);
    });
  });

  describe('with a server that refuses', () => {
    it.each([
      [-101, NoNodeError, 'NO_NODE'],
      [-102, NoAuthError, 'NO_AUTH'],
      [-999, UnknownReturnCodeError, 'UNKNOWN_RETURN_CODE'],
    ])('turns return code %i into an error and ends the session', async (rc, type, code) => {
      const server = await startFakeServer(answering(connected, reply(1, rc), reply(2, 0)));

      const error = await failure(server.port);

      expect(error).toBeInstanceOf(type);
      expect(error).toMatchObject({ code, operation: 'getAcl', path: '/app/a', outcome: 'none' });
      expect(server.received.at(-1)).toStrictEqual(closeRequest);
      await expectDisconnected(server);
    });

    it('names the shown path in errors and asks for the real one', async () => {
      const server = await startFakeServer(answering(connected, reply(1, -101), reply(2, 0)));

      const error = await failure(server.port, { shownPath: '/a' });

      expect(error.path).toBe('/a');
      expect(error.message).toBe('getAcl /a: the znode does not exist');
      expect(server.received[1]).toStrictEqual(getAclRequest('/app/a'));
    });

    it.each([-115, -1])('turns return code %i of an identity into AUTH_FAILED', async (rc) => {
      const server = await startFakeServer((index, socket) => {
        if (index === 1) {
          socket.end(reply(-4, rc));
        }
        return [connected][index];
      });

      const error = await failure(server.port, { credentials: [ann, bob] });

      expect(error).toBeInstanceOf(AuthFailedError);
      expect(error).toMatchObject({ code: 'AUTH_FAILED', operation: 'getAcl', path: '/app/a' });
      expect(JSON.stringify(error) + String(error.stack)).not.toContain('ann:pw');
      expect(server.received).toHaveLength(2);
    });

    it.each([
      ['a session without time', frame(int(0), int(0), Buffer.alloc(8, 1), int(0))],
      ['a session without an id', frame(int(0), int(4000), Buffer.alloc(8), int(0))],
    ])('is CONNECTION_LOSS for %s', async (_, response) => {
      const { port } = await startFakeServer(answering(response));

      expectConnectionLoss(await failure(port), 'the server refused the session');
    });
  });

  describe('with a connection that fails', () => {
    it('is CONNECTION_LOSS when nobody listens', async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const { port } = server.address() as AddressInfo;
      await new Promise((resolve) => server.close(resolve));

      expectConnectionLoss(await failure(port), 'ECONNREFUSED');
    });

    it('is CONNECTION_LOSS for a port that cannot be', async () => {
      expectConnectionLoss(await failure(65_536), 'ERR_SOCKET_BAD_PORT');
    });

    it.each([0, 1, 2])('is CONNECTION_LOSS when the server closes at request %i', async (at) => {
      const [session] = good as [Buffer];
      const { port } = await startFakeServer((index, socket) => {
        if (index === at) {
          socket.end();
          return undefined;
        }
        return [session, reply(-4, 0)][index];
      });

      const error = await failure(port, { credentials: [ann] });

      expectConnectionLoss(error, 'the server closed the connection');
    });

    it('is CONNECTION_LOSS when the server resets the connection', async () => {
      const { port } = await startFakeServer((_, socket) => {
        socket.resetAndDestroy();
        return undefined;
      });

      expectConnectionLoss(await failure(port), 'ECONNRESET');
    });

    it('is CONNECTION_LOSS wherever the reply is cut', async () => {
      const acl = reply(1, 0, ...aclBody);
      for (let cut = 0; cut < acl.length; cut += 7) {
        const { port } = await startFakeServer((index, socket) => {
          if (index === 1) {
            socket.end(acl.subarray(0, cut));
          }
          return [connected][index];
        });

        expectConnectionLoss(await failure(port), 'the server closed the connection');
      }
    });

    it('is CONNECTION_LOSS when the server does not answer in time, and leaves it', async () => {
      const server = await startFakeServer(answering());

      const error = await failure(server.port, { timeout: 50 });

      expectConnectionLoss(error, 'no answer within 50 ms');
      await expectDisconnected(server);
    });

    it('bounds the whole exchange, not each step of it', async () => {
      const server = await startFakeServer(
        answering(connected, ...Array<Buffer>(9).fill(reply(-4, 0))),
        (socket, bytes) => {
          void setTimeout(40).then(() => socket.write(bytes));
        },
      );

      const error = await failure(server.port, {
        credentials: Array<typeof ann>(9).fill(ann),
        timeout: 100,
      });

      expectConnectionLoss(error, 'no answer within 100 ms');
    });
  });

  describe('with a server that talks nonsense', () => {
    it.each([
      ['a negative length', int(-1), 'a frame of -1 bytes'],
      ['an absurd length', Buffer.from('HTTP/1.1'), 'a frame of 1213486160 bytes'],
      ['a reply without a body', reply(1, 0), 'ends too early'],
      ['an empty reply', frame(), 'ends too early'],
      ['a body that is cut', reply(1, 0, ...aclBody.slice(0, -1)), 'ends too early'],
      ['a count without entries', reply(1, 0, int(0x7fffffff)), 'ends too early'],
      ['the reply to another request', reply(7, 0, ...aclBody), 'a reply to request 7'],
    ])('is CONNECTION_LOSS for %s', async (_, bytes, cause) => {
      const server = await startFakeServer(answering(connected, bytes, reply(2, 0)));

      expectConnectionLoss(await failure(server.port), cause);
      await expectDisconnected(server);
    });

    it('is CONNECTION_LOSS for an answer to the connect request that is cut', async () => {
      const { port } = await startFakeServer(answering(frame(int(0))));

      expectConnectionLoss(await failure(port), 'ends too early');
    });
  });

  describe('without its subscriber', () => {
    it.each([0, 1, 2])('leaves the connection at request %i', async (at) => {
      const next = vi.fn();
      const error = vi.fn();
      const reached: Socket[] = [];
      const server = await startFakeServer((index, socket) => {
        if (index === at) {
          reached.push(socket);
          return undefined;
        }
        return good[index];
      });
      const subscription = readAcl(configFor(server.port)).subscribe({ next, error });
      await vi.waitFor(() => {
        expect(reached).toHaveLength(1);
      });

      subscription.unsubscribe();

      await expectDisconnected(server);
      expect(server.received).toHaveLength(at + 1);
      expect([next.mock.calls, error.mock.calls]).toStrictEqual([[], []]);
    });

    it('sends nothing when it is gone before the connection is up', async () => {
      const error = vi.fn();
      const server = await startFakeServer(answering(...good));

      readAcl(configFor(server.port)).subscribe({ error }).unsubscribe();
      await setTimeout(50);

      expect([server.received, server.open.size, error.mock.calls]).toStrictEqual([[], 0, []]);
    });
  });
});
