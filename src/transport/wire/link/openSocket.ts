import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import type { Address } from '../../../model/Address.js';
import type { SecureOptions } from '../tls/SecureOptions.js';
import { serverNameOf } from '../tls/serverNameOf.js';

/**
 * Called with a chunk: the first `length` bytes of the buffer. The next chunk may overwrite these
 * bytes.
 */
export type OnChunk = (bytes: Buffer, view: DataView, length: number) => void;

const chunkSize = 64 * 1024;

/** Connects to a server. Uses TLS if `secure` is set. */
export function openSocket(
  address: Address,
  secure: SecureOptions | undefined,
  onChunk: OnChunk,
): Socket {
  return secure === undefined ? openPlain(address, onChunk) : openSecure(address, secure, onChunk);
}

/**
 * All sockets without TLS share one buffer. This is safe, because the client reads all frames of a
 * chunk before a socket overwrites the chunk.
 */
const buffer = Buffer.allocUnsafeSlow(chunkSize);
const view = new DataView(buffer.buffer);

function openPlain({ host, port }: Address, onChunk: OnChunk): Socket {
  const callback = (length: number): boolean => {
    onChunk(buffer, view, length);
    return true;
  };
  return connectPlain({ host, port, noDelay: true, onread: { buffer, callback } });
}

/**
 * Opens a TLS socket. This function can't use the shared buffer, because Node makes a new buffer
 * for each chunk of a TLS socket.
 */
function openSecure(address: Address, secure: SecureOptions, onChunk: OnChunk): Socket {
  const { host, port } = address;
  const socket = connectSecurely({ ...serverNameOf(address), ...secure, host, port });
  socket.setNoDelay(true);
  socket.on('data', (chunk: Buffer) => {
    onChunk(chunk, new DataView(chunk.buffer, chunk.byteOffset, chunk.length), chunk.length);
  });
  return socket;
}
