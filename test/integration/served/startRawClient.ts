import { once } from 'node:events';
import { connect } from 'node:net';
import { slab } from '../../../src/transport/wire/jute/write/slab.js';
import { writeConnectRequest } from '../../../src/transport/wire/handshake/writeConnectRequest.js';

/** A client that does only what it is asked for. */
export interface RawClient extends AsyncDisposable {
  /** Asks for a new session, and waits for the reply. */
  connect(config: { readonly sessionTimeout: number }): Promise<void>;
  /** Resolves when the connection has ended. */
  readonly ended: Promise<unknown>;
}

/** Connects to a port of loopback. */
export async function startRawClient(port: number): Promise<RawClient> {
  const socket = connect(port, '127.0.0.1');
  const ended = once(socket, 'close');
  await once(socket, 'connect');
  return {
    ended,
    async connect({ sessionTimeout }) {
      const writer = slab();
      writeConnectRequest(writer, { session: null, lastZxid: 0, sessionTimeout });
      socket.write(writer.bytes.subarray(0, writer.at));
      await once(socket, 'data');
    },
    async [Symbol.asyncDispose]() {
      socket.destroy();
      await ended;
    },
  };
}
