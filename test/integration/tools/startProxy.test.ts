import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startProxy, type TcpProxy } from '../../../tools/startProxy.js';

describe('startProxy', () => {
  let echo: Awaited<ReturnType<typeof startEcho>>;
  let proxy: TcpProxy;
  const clients: Socket[] = [];

  beforeEach(async () => {
    echo = await startEcho('');
    proxy = await startProxy({ host: '127.0.0.1', port: echo.port });
  });

  afterEach(async () => {
    clients.splice(0).forEach((client) => client.destroy());
    await proxy.stop();
    echo.stop();
  });

  it('forwards data and the end of the data in both directions', async () => {
    const client = await open();
    client.end('hello');
    expect(await textOf(client)).toBe('hello');
    await expect.poll(() => proxy.connections).toBe(0);
    await expect.poll(() => echo.sockets.size).toBe(0);
  });

  it('resets all connections on cut, and accepts again', async () => {
    const client = await open();
    await answer(client, 'hello');
    expect(proxy.connections).toBe(1);
    proxy.cut();
    expect(await failure(client)).toBe('ECONNRESET');
    expect(proxy.connections).toBe(0);
    await expect.poll(() => echo.sockets.size).toBe(0);
    await answer(await open(), 'again');
    expect(proxy.accepted).toBe(2);
  });

  it('refuses connections until `accept` is called, and keeps its port', async () => {
    const client = await open();
    const reset = failure(client);
    await proxy.refuse();
    expect(await reset).toBe('ECONNRESET');
    await expect(open()).rejects.toThrow('ECONNREFUSED');
    await proxy.refuse();
    await proxy.accept();
    await proxy.accept();
    await answer(await open(), 'again');
  });

  it('resets the client when the server refuses', async () => {
    echo.stop();
    expect(await failure(await open())).toBe('ECONNRESET');
  });

  it('carries a reset of the client to the server', async () => {
    const client = await open();
    await answer(client, 'hello');
    client.resetAndDestroy();
    await expect.poll(() => echo.sockets.size).toBe(0);
  });

  it('drops bytes during `swallow`, and then resets the connections that lost bytes', async () => {
    const [lossy, ended, idle] = [await open(), await open(), await open()];
    await Promise.all([answer(lossy, '1'), answer(ended, '2'), answer(idle, '3')]);
    proxy.swallow(true);
    const late = await open();
    const reset = Promise.all([failure(lossy), failure(late)]);
    lossy.write('lost');
    late.write('lost');
    ended.destroy();
    await expect.poll(() => proxy.connections).toBe(3);
    await expect.poll(() => lossy.bytesWritten + late.bytesWritten).toBe(9);
    // By now, the clients `lossy` and `late` have both written "lost". The client with the name
    // `ended` has closed its connection, and the proxy has noticed this. The server must not have
    // received any text "lost". The server must also not have noticed the closed connection.
    expect(echo.received).toBe('123');
    expect([...echo.sockets].filter(({ readableEnded }) => readableEnded)).toEqual([]);
    proxy.swallow(false);
    expect(await reset).toEqual(['ECONNRESET', 'ECONNRESET']);
    await answer(idle, 'alive');
    await expect.poll(() => echo.sockets.size).toBe(1);
  });

  it('severs connections without notice to the server, and refuses new ones until `accept`', async () => {
    const client = await open();
    await answer(client, '1');
    const reset = failure(client);
    proxy.sever('client');
    expect(await reset).toBe('ECONNRESET');
    await expect(open()).rejects.toThrow('ECONNREFUSED');
    const [held] = [...echo.sockets] as [Socket];
    held.write('lost');
    await expect.poll(() => held.writableLength).toBe(0);
    expect(held).toMatchObject({ readableEnded: false, destroyed: false });
    proxy.swallow(false);
    await proxy.accept();
    await expect.poll(() => echo.sockets.size).toBe(0);
    await answer(await open(), 'again');
  });

  it('severs connections without notice to the client', async () => {
    const client = await open();
    await answer(client, '1');
    proxy.sever('server');
    await expect.poll(() => echo.sockets.size).toBe(0);
    client.write('lost');
    await expect.poll(() => client.writableLength).toBe(0);
    expect(client).toMatchObject({ readableEnded: false, destroyed: false });
    await proxy.stop();
    expect(await failure(client)).toBe('ECONNRESET');
  });

  it('sends data of the server in small pieces', async () => {
    const client = await open();
    proxy.throttle(10, 5);
    const sizes: number[] = [];
    client.on('data', ({ length }) => sizes.push(length));
    client.end('x'.repeat(100));
    const start = performance.now();
    await once(client, 'end');
    expect(performance.now() - start).toBeGreaterThan(40);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(100);
  });

  it('reads from a throttled server only the bytes that it can pass on', async () => {
    proxy.throttle(1, 1000);
    const client = await open();
    client.resume();
    const size = 64 * 1024 * 1024;
    const [socket] = await expect
      .poll(() => [...echo.sockets])
      .toHaveLength(1)
      .then(() => [...echo.sockets]);
    socket?.write(Buffer.alloc(size));
    await expect.poll(() => client.bytesRead).toBeGreaterThan(0);
    expect(socket?.writableLength).toBeGreaterThan(0);
  });

  it('delays data in both directions', async () => {
    const client = await open();
    proxy.delay(50);
    const start = performance.now();
    await answer(client, 'hello');
    expect(performance.now() - start).toBeGreaterThanOrEqual(99);
  });

  it('sends new connections to another target', async () => {
    const other = await startEcho('other ');
    const before = await open();
    await answer(before, 'hello');
    proxy.retarget({ host: '127.0.0.1', port: other.port });
    await answer(await open(), 'hello', 'other hello');
    await answer(before, 'still');
    other.stop();
  });

  async function open(): Promise<Socket> {
    const client = connect(proxy.port, '127.0.0.1');
    clients.push(client);
    await once(client, 'connect');
    return client;
  }
});

/** Starts a server that sends each received text back. The server adds the prefix to each text. */
async function startEcho(prefix: string) {
  const sockets = new Set<Socket>();
  const state = { received: '' };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (data: Buffer) => {
      state.received += data.toString();
      socket.write(prefix + data.toString());
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    sockets,
    get received() {
      return state.received;
    },
    stop: () => {
      server.close();
      sockets.forEach((socket) => socket.destroy());
    },
  };
}

async function answer(client: Socket, sent: string, expected = sent): Promise<void> {
  const data = once(client, 'data');
  client.write(sent);
  expect(String((await data)[0])).toBe(expected);
}

async function failure(client: Socket): Promise<unknown> {
  const [error] = (await once(client.resume(), 'error')) as [NodeJS.ErrnoException];
  return error.code;
}

async function textOf(client: Socket): Promise<string> {
  let text = '';
  for await (const data of client) {
    text += String(data);
  }
  return text;
}
