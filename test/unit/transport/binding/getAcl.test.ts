import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { NEVER, type Observable, Subject } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { getAcl } from '../../../../src/transport/binding/getAcl.js';
import { wireTransport } from '../../../../src/transport/wire/wireTransport.js';
import { loopback } from '../../../integration/support/loopback.js';
import { startFakeServer, type FakeServer, type Script } from '../wire/startFakeServer.js';
import { aclBody, connected, int, reply, statBody, text } from '../wire/wire.js';

const ann = { scheme: 'digest', credentials: 'ann:pw' };
const bob = { scheme: 'digest', credentials: 'bob:pw' };

const acl = [
  { perms: 31, scheme: 'digest', id: 'ann:secret' },
  { perms: 1, scheme: 'world', id: 'anyone' },
];

const answered = [0, { acl, stat: { numChildren: 8 } }, undefined];

const rootRequest = Buffer.concat([int(1), int(3), text('/'), Buffer.of(0)]);
const aclRequest = Buffer.concat([int(2), int(6), text('/app/a')]);
const closeRequest = Buffer.concat([int(3), int(-11)]);

/**
 * The replies of a server that accepts all requests. There are four requests: open the session,
 * read the stat of the root, read the access control list of `/app/a`, and close the session.
 */
const good = [connected, reply(1, 0, ...statBody), reply(2, 0, ...aclBody), reply(3, 0)] as const;

function answering(...answers: readonly Buffer[]): Script {
  return (index) => answers[index];
}

interface Config {
  readonly credentials?: readonly (typeof ann)[];
  readonly sessionTimeout?: number;
  readonly over$?: Observable<unknown>;
}

/**
 * Calls `getAcl` for `/app/a`. Resolves with the arguments that `getAcl` passes to its callback.
 */
function read(port: number, { over$ = NEVER, ...config }: Config = {}): Promise<unknown[]> {
  const wire = wireTransport({ now: () => performance.now() });
  const address = loopback(port);
  const given = { credentials: [], sessionTimeout: 5_000, ...config };
  return new Promise((resolve) => {
    getAcl({ wire, address, path: '/app/a', over$, ...given }, (...answer) => resolve(answer));
  });
}

async function expectDisconnected(server: FakeServer): Promise<void> {
  await vi.waitFor(() => {
    expect(server.open.size).toBe(0);
  });
}

describe('getAcl of the binding', () => {
  it('sends the request in a second session, and ends this session before it calls back', async () => {
    const server = await startFakeServer(answering(...good));

    expect(await read(server.port)).toMatchObject(answered);
    expect(server.received.slice(1)).toStrictEqual([rootRequest, aclRequest, closeRequest]);
    await expectDisconnected(server);
  });

  it('presents the identities one after the other before it sends the request', async () => {
    const [session, ...others] = good;
    const server = await startFakeServer(answering(session, reply(-4, 0), reply(-4, 0), ...others));

    await read(server.port, { credentials: [ann, bob] });

    expect(server.received.slice(1)).toStrictEqual([
      Buffer.concat([int(-4), int(100), int(0), text('digest'), text('ann:pw')]),
      Buffer.concat([int(-4), int(100), int(0), text('digest'), text('bob:pw')]),
      rootRequest,
      aclRequest,
      closeRequest,
    ]);
  });

  it('returns the list although the connection is lost at the end of the session', async () => {
    const { port } = await startFakeServer((index, socket) => {
      if (index === 3) socket.resetAndDestroy();
      return good.slice(0, 3)[index];
    });

    expect(await read(port)).toMatchObject(answered);
  });

  it('returns the list although the server does not reply to the end of the session', async () => {
    const { port } = await startFakeServer(answering(...good.slice(0, 3)));

    expect(await read(port)).toMatchObject(answered);
  });

  it.each([-101, -102, -999])('returns the return code %i, and ends the session', async (code) => {
    const [session, root] = good;
    const server = await startFakeServer(answering(session, root, reply(2, code), reply(3, 0)));

    expect((await read(server.port))[0]).toBe(code);
    expect(server.received.at(-1)).toStrictEqual(closeRequest);
    await expectDisconnected(server);
  });

  it('fails when the server refuses its identity, and does not show the identity', async () => {
    const server = await startFakeServer((index, socket) => {
      if (index === 1) socket.end(reply(-4, -115));
      return [connected][index];
    });

    const [code, , cause] = await read(server.port, { credentials: [ann, bob] });

    expect(code).toBe(-115);
    expect(JSON.stringify(cause) + String((cause as Error).stack)).not.toContain('ann:pw');
    expect(server.received).toHaveLength(2);
  });

  it('reports a lost connection when no server listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');

    expectLoss(await read(port), 'ECONNREFUSED');
  });

  it.each([0, 1, 2])(
    'reports a lost connection when the server hangs up at frame %i',
    async (at) => {
      const { port } = await startFakeServer((index, socket) => {
        if (index === at) socket.end();
        return index < at ? good[index] : undefined;
      });

      expect((await read(port))[0]).toBe(-4);
    },
  );

  it('reports a lost connection when the server does not reply in time, and disconnects', async () => {
    const server = await startFakeServer(answering());

    expectLoss(await read(server.port, { sessionTimeout: 50 }), 'no reply within 50 ms');
    await expectDisconnected(server);
  });

  it('limits the time of all steps together, not the time of each step', async () => {
    const server = await startFakeServer(
      answering(connected, ...Array<Buffer>(9).fill(reply(-4, 0))),
      (socket, bytes) => {
        void setTimeout(40).then(() => socket.write(bytes));
      },
    );

    const answer = await read(server.port, {
      credentials: Array<typeof ann>(9).fill(ann),
      sessionTimeout: 100,
    });

    expectLoss(answer, 'no reply within 100 ms');
  });

  it('fails when the connection of the client is lost, and drops its own connection', async () => {
    const over$ = new Subject<null>();
    const server = await startFakeServer((index) => {
      if (index === 2) over$.next(null);
      return good.slice(0, 2)[index];
    });

    expectLoss(await read(server.port, { over$ }), 'it was lost');
    await expectDisconnected(server);
  });
});

function expectLoss([code, , error]: readonly unknown[], cause: string): void {
  expect(code).toBe(-4);
  expect(String((error as Error).cause)).toContain(cause);
}
