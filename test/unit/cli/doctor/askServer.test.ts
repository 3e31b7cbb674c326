import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { lastValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { askServer } from '../../../../src/cli/doctor/askServer.js';

describe('askServer', () => {
  it('emits the whole reply, which may come in pieces', async () => {
    await using peer = await startPeer((socket) => {
      socket.once('data', () => {
        socket.write(Buffer.from('Mode: ä').subarray(0, 7));
        setImmediate(() => socket.end(Buffer.from('ä').subarray(1)));
      });
    });
    expect(await ask(peer.port, 5_000)).toBe('Mode: ä');
  });

  it('errors and stops reading when a host sends endlessly', async () => {
    let sent = 0;
    await using peer = await startPeer((socket) => {
      const send = (): void => {
        while (!socket.destroyed && socket.write(Buffer.alloc(65_536, 'a'))) sent += 65_536;
      };
      socket.on('drain', send);
      send();
    });
    await expect(ask(peer.port, 60_000)).rejects.toThrow('it sends more than 65536 bytes');
    await peer.left();
    // When the reply became too long, the client stopped reading. After that, the host was able to
    // send only the bytes that fit into the buffers of both sockets.
    expect(sent).toBeLessThan(32 * 1_024 * 1_024);
  });

  it('errors after the timeout when a host sends too slowly', async () => {
    await using peer = await startPeer((socket) => {
      const timer = setInterval(() => socket.write('a'), 20);
      socket.once('close', () => clearInterval(timer));
    });
    await expect(ask(peer.port, 200)).rejects.toThrow('no whole reply within --timeout');
    await peer.left();
  });

  it('errors after the timeout when a host never replies', async () => {
    await using peer = await startPeer(() => {});
    await expect(ask(peer.port, 100)).rejects.toThrow('no whole reply within --timeout');
  });
});

function ask(port: number, limit: number): Promise<string> {
  return lastValueFrom(askServer({ host: '127.0.0.1', port }, 'srvr', limit));
}

/** Starts a host. The host calls `treat` with the socket of each new connection. */
async function startPeer(treat: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  const closed: Promise<unknown>[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    closed.push(new Promise((resolve) => void socket.once('close', resolve)));
    // The socket of the host can fail when the client closes the connection. The test ignores this
    // error, because the client may close the connection at any time.
    socket.on('error', () => {});
    treat(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    /** Waits until all connections are closed. */
    left: () => Promise.all(closed),
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
