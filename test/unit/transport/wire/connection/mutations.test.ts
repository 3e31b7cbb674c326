import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionLossError } from '../../../../../src/errors/server/ConnectionLossError.js';
import { UnimplementedError } from '../../../../../src/errors/server/UnimplementedError.js';
import { ProtocolError } from '../../../../../src/errors/wire/ProtocolError.js';
import { type Sample, samples } from '../records/samples.js';
import type { FakeServer } from '../startFakeServer.js';
import { connected, reply, text } from '../wire.js';
import { type Conversation, converse } from './converse.js';
import { cutAt, grownBy, type Mutation, mutations, swapped, twice } from './mutations.js';
import { sync } from './openWire.js';
import { silence, startPeer } from './startPeer.js';

const count = Number(process.env.RXZK_MUTATIONS ?? 25);
const auth = -4;
const protocolError = expect.any(ProtocolError) as unknown;

describe.each(samples)('a reply to $name', (sample) => {
  it('ends the connection with a typed error when it is cut, repeated, swapped or too long', async () => {
    const before = resources();
    const peer = await startMutant(sample);
    const length = 16 + sample.response.length;
    for (let at = 0; at < length; at += 1) {
      expect(await peer.send(cutAt(at))).toMatchObject({
        ...{ events: [{}, { cause: protocolError }], called: [[-4], [-4]] },
      });
    }
    expect(await peer.send(twice)).toMatchObject({
      ...{ events: [{}, { cause: protocolError }], called: [[0], [-4]] },
    });
    expect(await peer.send(swapped)).toMatchObject({ events: [{}, { cause: protocolError }] });
    for (const more of [Buffer.of(0), Buffer.alloc(500, 0xff)]) {
      const { events, called } = await peer.send(grownBy(more));
      // The client ignores additional bytes in the reply to `addAuth`.
      if (sample.operation.type === 'addAuth') expect(called).toStrictEqual([[0], [0]]);
      else expect(events).toMatchObject([{}, { cause: protocolError }]);
    }
    await expectNothingLeft(peer.server, before);
  }, 30_000);

  it('is read, or ends the connection with a typed error, after any change of its bytes', async () => {
    const before = resources();
    const peer = await startMutant(sample);
    await fc.assert(
      fc.asyncProperty(mutations, async (change) => {
        expectTypedEnd(await peer.send(change));
      }),
      { numRuns: count },
    );
    await expectNothingLeft(peer.server, before);
  }, 30_000);
});

describe('a grant of a session', () => {
  it('causes no connection, with a typed error, after any change of its bytes', async () => {
    const before = resources();
    let change: Mutation = cutAt(0);
    const server = await startPeer(({ type }, socket) => {
      if (type !== 0) return undefined;
      socket.end(change([connected]));
      return silence;
    });
    // The frame that grants a session is also valid without its last byte, because old servers do
    // not send this byte. So this loop always removes at least two bytes.
    for (let at = 0; at < connected.length - 5; at += 1) {
      change = cutAt(at);
      expect(reasonOf(await converse(server.port, []))).toBeInstanceOf(ProtocolError);
    }
    await fc.assert(
      fc.asyncProperty(mutations, async (mutation) => {
        change = mutation;
        expect(reasonOf(await converse(server.port, []))).toSatisfy(isTyped);
      }),
      { numRuns: 4 * count },
    );
    await expectNothingLeft(server, before);
  }, 30_000);
});

interface Mutant {
  readonly server: FakeServer;
  /**
   * Sends the request of the sample and a `sync`. The server passes its two replies to `change`,
   * and sends the bytes that `change` returns.
   */
  readonly send: (change: Mutation) => Promise<Conversation>;
}

/**
 * Starts a server. The server receives the request of the sample and a `sync`. When the second of
 * these requests arrives, the server sends both replies together, and then closes the connection.
 */
async function startMutant({ operation, response }: Sample): Promise<Mutant> {
  let change: Mutation = (replies) => Buffer.concat(replies);
  const xid = operation.type === 'addAuth' ? auth : 2;
  const last = operation.type === 'addAuth' ? 2 : 3;
  const replies = [reply(xid, 0, response), reply(last, 0, text('/'))];
  const server = await startPeer((heard, socket) => {
    if (heard.xid === last) socket.end(change(replies));
    return heard.xid === last || heard.xid === xid ? silence : undefined;
  });
  return {
    server,
    send(mutation) {
      change = mutation;
      return converse(server.port, [operation, sync]);
    },
  };
}

/**
 * Checks that the callback of each request was called once. Also checks that the connection has
 * ended with a typed error or a failed authentication.
 */
function expectTypedEnd({ events, called, error }: Conversation): void {
  expect(error).toBeUndefined();
  expect(called.map(({ length }) => length)).toStrictEqual([1, 1]);
  expect(called.flat().every((code) => code <= 0)).toBe(true);
  const [first, last, ...others] = events;
  expect(first?.type).toBe('connected');
  expect(others).toStrictEqual([]);
  if (last?.type !== 'authFailed') expect(last).toSatisfy(isTypedEvent);
}

function isTypedEvent(event: { readonly type: string; readonly cause?: unknown }): boolean {
  return event.type === 'disconnected' && isTyped(event.cause);
}

/** Checks that an attempt to connect has failed, and returns the reason. */
function reasonOf({ events, error }: Conversation): unknown {
  expect(events).toStrictEqual([]);
  expect(error).toBeInstanceOf(ConnectionLossError);
  const { cause } = error as Error;
  return (cause as Error).cause ?? cause;
}

/**
 * Returns `true` for a typed error. Also returns `true` for three other errors: the server closed
 * the connection, the server reset the connection, or the server did not grant a session.
 */
function isTyped(cause: unknown): boolean {
  if (cause instanceof ProtocolError || cause instanceof UnimplementedError) return true;
  const { code, message } = cause as NodeJS.ErrnoException;
  return code === 'ECONNRESET' || /^the server (closed the connection|granted no)/.test(message);
}

/**
 * Counts the timers, the sockets and the attempts to connect that keep the process alive. Returns
 * one number for each of the three kinds.
 */
function resources(): Readonly<Record<string, number>> {
  const kinds = process.getActiveResourcesInfo();
  return Object.fromEntries(
    ['Timeout', 'TCPSocketWrap', 'TCPConnectWrap'].map((kind) => [
      kind,
      kinds.filter((other) => other === kind).length,
    ]),
  );
}

async function expectNothingLeft(
  server: FakeServer,
  before: Readonly<Record<string, number>>,
): Promise<void> {
  await vi.waitFor(() => expect(server.open.size).toBe(0));
  // When a socket closes, Node closes the handle of this socket one turn of the event loop later.
  // So the test waits for some turns.
  for (let turn = 0; turn < 3; turn += 1) await setImmediate();
  for (const [kind, number] of Object.entries(resources())) {
    // `before` contains the numbers from the start of the test. `number` can be lower, because the
    // test runner can close its own resources during the test.
    expect(number, kind).toBeLessThanOrEqual(before[kind] ?? 0);
  }
}
