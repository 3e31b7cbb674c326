import { once } from 'node:events';
import { connect } from 'node:net';
import type { Wire } from './Wire.js';

/** The time limit for a reply, in ms. A server replies at once or never. */
const patience = 5_000;

/** Connects to a server on this machine. */
export async function openWire(port: number): Promise<Wire> {
  const socket = connect(port, '127.0.0.1');
  const frames: Buffer[] = [];
  let rest = Buffer.alloc(0);
  let isClosed = false;
  let look: () => void = () => undefined;
  socket.setNoDelay(true);
  socket.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readInt32BE(0)) {
      const end = 4 + rest.readInt32BE(0);
      frames.push(rest.subarray(4, end));
      rest = rest.subarray(end);
    }
    look();
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    isClosed = true;
    look();
  });
  await once(socket, 'connect');

  return {
    frames,
    get isClosed() {
      return isClosed;
    },
    send: (bytes) => void socket.write(bytes),
    until: (condition) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, patience, false);
        look = () => {
          if (!condition() && !isClosed) return;
          clearTimeout(timer);
          look = () => undefined;
          resolve(true);
        };
        look();
      }),
    close: () => {
      socket.destroy();
    },
  };
}
