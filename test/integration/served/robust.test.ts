import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { serveZooKeeper, type ServedZooKeeper } from 'rxzk/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { connectFrame } from './frames/connectFrame.js';
import { frameOf } from './frames/frameOf.js';
import { greet, nobody, usual } from './frames/greet.js';
import { request, requests } from './frames/requests.js';

const mebibyte = 1024 * 1024;
const read = request(4, ['path', '=/big'], ['boolean', false]);
const session = connectFrame(usual, nobody);

describe('a served ZooKeeper with hostile clients', () => {
  let server: ServedZooKeeper;
  let before: number;
  const sockets: Socket[] = [];

  beforeEach(async () => {
    before = socketCount();
    server = await serveZooKeeper({
      seed: { '/big': 'x'.repeat(500_000) },
      minSessionTimeout: 1_000,
    });
  });

  afterEach(async () => {
    await server.close();
    for (const socket of sockets.splice(0)) socket.destroy();
    // When a socket closes, Node closes the handle of the socket one turn of the event loop later.
    // So the function below pauses for one turn before it counts the sockets.
    await eventually(async () => {
      await setImmediate();
      return socketCount() <= before;
    });
  });

  it.each([
    ['text', Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')],
    ['a negative length', Buffer.alloc(64, 0xff)],
    ['a length above the limit', Buffer.from('7fffffff0000', 'hex')],
    ['a first frame that is no greeting', Buffer.from('0000000401020304', 'hex')],
    ['a frame without a header', Buffer.concat([session, Buffer.from('0000000100', 'hex')])],
  ])('cuts off a client that sends %s', async (_, bytes) => {
    const socket = await open();
    socket.write(bytes);
    await eventually(() => socket.destroyed);
  });

  it('serves other clients while a frame never ends, and allocates no memory before bytes arrive', async () => {
    const used = process.memoryUsage();
    const announced = Buffer.from('000ffffe01', 'hex');
    for (let number = 0; number < 200; number += 1) {
      const socket = await open();
      socket.write(number % 2 === 0 ? announced : Buffer.concat([session, announced]));
    }
    await eventually(() => server.inspect().sessions.length === 100);
    await expectPrompt();
    const now = process.memoryUsage();

    expect(now.arrayBuffers - used.arrayBuffers).toBeLessThan(40 * mebibyte);
  });

  it('serves other clients during a flood of requests', async () => {
    const { wire } = await greet(server.port, usual, nobody);
    const flood = Buffer.concat(
      Array.from({ length: 20_000 }, (_, xid) => frameOf(requests.exists('=/big'), xid, '')),
    );
    wire.send(flood);
    await expectPrompt();
    await eventually(() => wire.frames.length === 20_000);
    wire.close();
  });

  it('grants 1,000 clients a session at once, and closes all', async () => {
    await Promise.all(
      Array.from({ length: 1_000 }, async () => {
        const socket = await open();
        socket.write(session);
      }),
    );
    await eventually(() => server.inspect().sessions.length === 1_000);

    expect(server.inspect().sessions.every(({ connected }) => connected)).toBe(true);
    await expectPrompt();
    await server.close();
    await eventually(() => sockets.every(({ destroyed }) => destroyed));
  });

  it('keeps little memory for a client that requests much and never reads', async () => {
    const used = process.memoryUsage();
    const socket = await open();
    socket.pause();
    socket.write(connectFrame({ ...usual, timeout: 2_000 }, nobody));
    const frame = frameOf(read, 1, '');
    const many = Buffer.concat(Array.from({ length: 4_000 }, () => frame));
    socket.write(many);
    await expectPrompt();
    // The client reads no replies, so the server stops reading the requests of this client. From
    // then on, the server notices no requests of this client. So the server ends the session when
    // the session timeout has passed.
    let most = 0;
    await eventually(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - used.arrayBuffers);
      return server.inspect().sessions.length === 0;
    });
    await expectPrompt();

    expect(most).toBeLessThan(100 * mebibyte);
  });

  it('keeps the connection of a client that sends nothing, until the client closes it', async () => {
    const socket = await open();
    await expectPrompt();

    expect(socket.destroyed).toBe(false);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['half a length', Buffer.from('0000', 'hex')],
    ['half a greeting', session.subarray(0, 20)],
    ['a greeting', session],
    ['half a request', Buffer.concat([session, frameOf(read, 1, '').subarray(0, 9)])],
    ['a request', Buffer.concat([session, frameOf(read, 1, '')])],
  ])('forgets a client that goes after %s', async (_, bytes) => {
    for (const end of ['end', 'destroy', 'resetAndDestroy'] as const) {
      const socket = await open();
      if (bytes.length > 0) await new Promise((resolve) => socket.write(bytes, resolve));
      socket[end]();
    }
    await eventually(() => server.inspect().sessions.every(({ connected }) => !connected));
    await eventually(() => sockets.every(({ destroyed }) => destroyed));
  });

  async function open(): Promise<Socket> {
    const socket = connect(server.port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.resume();
    await once(socket, 'connect');
    return socket;
  }

  /**
   * Expects that the server still serves a new client. Fails if the client gets no session or no
   * reply within the time limits of `greet` and `eventually`.
   */
  async function expectPrompt(): Promise<void> {
    const { wire } = await greet(server.port, usual, nobody);
    wire.send(frameOf(requests.exists('=/big'), 1, ''));
    await eventually(() => wire.frames.length === 1);
    wire.send(frameOf(requests.closeSession(), 2, ''));
    await eventually(() => wire.isClosed);
    // `greet` has already taken the frame that grants the session. The two frames here are the
    // replies to `exists` and `closeSession`.
    expect(wire.frames).toHaveLength(2);
  }
});

function socketCount(): number {
  return process
    .getActiveResourcesInfo()
    .filter((kind) => kind === 'TCPSocketWrap' || kind === 'TCPServerWrap').length;
}
