import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Link, LinkEnd } from './Link.js';
import { resetSocket } from './resetSocket.js';
import type { Traffic } from './Traffic.js';

/**
 * Forwards data between a client and a server, in both directions.
 *
 * @param closed - a function that `openLink` calls once, when both connections are closed
 */
export function openLink(
  client: Socket,
  server: Socket,
  traffic: Readonly<Traffic>,
  closed: () => void,
): Link {
  let lossy = false;

  function reset(): void {
    resetEnd('client');
    resetEnd('server');
  }

  function resetEnd(end: LinkEnd): void {
    resetSocket(end === 'client' ? client : server);
  }

  function onClose(socket: Socket): void {
    if (client.closed && server.closed) {
      closed();
    } else if (traffic.swallowed) {
      lossy = true;
    } else if (!socket.readableEnded || !socket.writableFinished) {
      reset();
    }
  }

  async function forward(from: Socket, to: Socket, chunk: () => number): Promise<void> {
    // By default, this loop would destroy its socket (`from`) after the end of the incoming data.
    // Data that the proxy must still write to this socket would then be lost.
    const received: AsyncIterable<Buffer> = from.iterator({ destroyOnReturn: false });
    for await (const data of received) {
      await pause(traffic.delay);
      for await (const piece of pieces(data, chunk, traffic)) {
        if (traffic.swallowed) {
          lossy = true;
        } else if (!to.write(piece)) {
          await once(to, 'drain');
        }
      }
    }
    if (traffic.swallowed) {
      lossy = true;
    } else {
      to.end();
    }
  }

  for (const socket of [client, server]) {
    // Without a listener for `error`, an error would end this process. After every error, the
    // socket also emits `close`, and `onClose` handles this event. So the listener for `error` does
    // nothing.
    socket.on('error', ignore);
    socket.once('close', () => {
      onClose(socket);
    });
  }
  forward(client, server, () => Infinity).catch(ignore);
  forward(server, client, () => traffic.chunk).catch(ignore);
  return {
    get held() {
      return !client.destroyed && !client.readableEnded;
    },
    get lossy() {
      return lossy;
    },
    reset,
    resetEnd,
  };
}

/**
 * Splits data into pieces of at most `chunk()` bytes. If `chunk()` is finite, waits for
 * `traffic.pause` ms after each piece.
 */
async function* pieces(
  data: Buffer,
  chunk: () => number,
  traffic: Readonly<Traffic>,
): AsyncGenerator<Buffer> {
  let rest = data;
  while (rest.length > 0) {
    const size = chunk();
    yield rest.subarray(0, size);
    rest = rest.subarray(size);
    if (size !== Infinity) {
      await pause(traffic.pause);
    }
  }
}

async function pause(ms: number): Promise<void> {
  if (ms > 0) {
    await sleep(ms);
  }
}

function ignore(): void {
  return;
}
