import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { serveZooKeeper, type ServedZooKeeper } from 'rxzk/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { connectFrame } from './frames/connectFrame.js';
import type { Send } from './frames/Program.js';
import { frameOf } from './frames/frameOf.js';
import { nobody, usual } from './frames/greet.js';
import { request, requests } from './frames/requests.js';

const mebibyte = 1024 * 1024;
/**
 * A time limit in ms. The limit is shorter than the session timeout of 30 s. So if the server ends
 * a connection within this limit, the session timeout is not the reason.
 */
const soon = 20_000;
const read = request(4, ['path', '=/big'], ['boolean', false]);
/** A transaction of 40 reads. Its reply is larger than 16 MiB. */
const readMany = request(
  22,
  ...Array.from({ length: 40 }, () => [...header(4, false), ...read.fields]).flat(),
  ...header(-1, true),
);
const watch = request(106, ['path', '=/'], ['int', 1]);

describe('a served ZooKeeper and a client that reads slowly', { timeout: 40_000 }, () => {
  let server: ServedZooKeeper;
  const sockets: Socket[] = [];

  beforeEach(async () => {
    server = await serveZooKeeper({ seed: { '/big': 'x'.repeat(500_000), '/busy': '' } });
  });

  afterEach(async () => {
    await server.close();
    for (const socket of sockets.splice(0)) socket.destroy();
  });

  it('cuts the client off when the client asks for much and reads nothing, and keeps its session', async () => {
    const used = process.memoryUsage().arrayBuffers;
    await openDeaf(Array.from({ length: 4_000 }, () => read));
    let most = 0;
    await eventually(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - used);
      return !isConnected();
    }, soon);

    expect(server.inspect().sessions).toHaveLength(1);
    expect(most).toBeLessThan(60 * mebibyte);
  });

  it('cuts the client off when the client watches and reads nothing, although other events follow', async () => {
    await openDeaf([watch]);
    await eventually(() => server.inspect().watches === 1);
    // The loop causes more events than the buffers of the kernel can hold, so the server must keep
    // some of the events. If the loop caused many more events, the server would end the connection
    // at once.
    for (let count = 0; count < 200_000; count += 1) server.set('/busy', '');
    await eventually(() => {
      server.set('/busy', '');
      return !isConnected();
    }, soon);
  });

  it('reads requests of the client again after the client has read many events', async () => {
    const socket = await openDeaf([watch]);
    await eventually(() => server.inspect().watches === 1);
    for (let count = 0; count < 200_000; count += 1) server.set('/busy', '');
    await setImmediate();
    socket.resume();
    send(socket, [requests.closeSession()]);
    await eventually(() => server.inspect().sessions.length === 0);
  });

  it('keeps at most 16 MiB of events for the client', async () => {
    await openDeaf([watch]);
    await eventually(() => server.inspect().watches === 1);
    const used = process.memoryUsage().arrayBuffers;
    let most = 0;
    await eventually(() => {
      for (let count = 0; count < 20_000; count += 1) server.set('/busy', '');
      most = Math.max(most, process.memoryUsage().arrayBuffers - used);
      return !isConnected();
    }, soon);

    expect(most).toBeLessThan(80 * mebibyte);
  });

  it('ends the connection of a closed session, even if the client keeps its half', async () => {
    const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
    sockets.push(socket);
    socket.resume();
    await once(socket, 'connect');
    socket.write(connectFrame(usual, nobody));
    send(socket, [requests.closeSession()]);
    await once(socket, 'end');
    await eventually(async () => (await countConnections()) === 1, soon);
  });

  it('sends a reply of 20 MB as long as the client continues to read', async () => {
    const socket = await openDeaf([readMany]);
    let length = 0;
    const start = performance.now();
    while (length < 20_000_000) {
      const chunk = socket.read() as Buffer | null;
      length += chunk?.length ?? 0;
      // The test reads slowly on purpose. If the test waited for three seconds, the server would
      // end the connection. So each wait is shorter than three seconds.
      await setTimeout(length < 16_000_000 && performance.now() - start < 8_000 ? 250 : 1);
      expect(isConnected()).toBe(true);
    }
  });

  it('replies to all reads of much data that are sent at once', async () => {
    const socket = await open();
    let length = 0;
    socket.on('data', (chunk: Buffer) => (length += chunk.length));
    send(
      socket,
      Array.from({ length: 100 }, () => read),
    );
    await eventually(() => length >= 100 * 500_000);
    expect(isConnected()).toBe(true);
  });

  it('replies to 20,000 reads that are sent at once', async () => {
    const socket = await open();
    let length = 0;
    socket.on('data', (chunk: Buffer) => (length += chunk.length));
    send(
      socket,
      Array.from({ length: 20_000 }, () => request(4, ['path', '=/busy'], ['boolean', false])),
    );
    // One reply has 92 bytes: the field with the length of the frame (4), the header (16), the
    // empty data (4) and the stat (68).
    await eventually(() => length >= 20_000 * (4 + 16 + 4 + 68));
    expect(isConnected()).toBe(true);
  });

  function isConnected(): boolean {
    return server.inspect().sessions.some(({ connected }) => connected);
  }

  /**
   * Asks the server for the number of its connections. The number includes the connection of this
   * request.
   */
  async function countConnections(): Promise<number> {
    const socket = connect(server.port, '127.0.0.1');
    socket.write('mntr');
    const reply = await text(socket);
    return Number(/zk_num_alive_connections\t(\d+)/.exec(reply)?.[1]);
  }

  async function open(): Promise<Socket> {
    const socket = connect(server.port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(connectFrame(usual, nobody));
    await eventually(isConnected);
    return socket;
  }

  /**
   * Opens a client that sends the given requests. The client reads no replies until the test reads
   * from the socket of the client.
   */
  async function openDeaf(sent: readonly Send[]): Promise<Socket> {
    const socket = await open();
    socket.pause();
    send(socket, sent);
    return socket;
  }
});

function send(socket: Socket, sent: readonly Send[]): void {
  socket.write(Buffer.concat(sent.map((each, xid) => frameOf(each, xid + 1, ''))));
}

function header(type: number, done: boolean): Send['fields'] {
  return [
    ['int', type],
    ['boolean', done],
    ['int', -1],
  ];
}
