import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import type { Address } from '../../../model/Address.js';
import type { SecureOptions } from '../tls/SecureOptions.js';
import { serverNameOf } from '../tls/serverNameOf.js';

/** Called with the received data: the first `length` bytes. They are overwritten afterwards. */
export type OnChunk = (bytes: Buffer, view: DataView, length: number) => void;

const chunkSize = 64 * 1024;

/** Connects to a server, over TLS if there are options for it. */
export function openSocket(
  address: Address,
  secure: SecureOptions | undefined,
  onChunk: OnChunk,
): Socket {
  return secure === undefined ? openPlain(address, onChunk) : openSecure(address, secure, onChunk);
}

/** All sockets read into the same bytes: a chunk is used up before the next one is read. */
const buffer = Buffer.allocUnsafeSlow(chunkSize);
const view = new DataView(buffer.buffer);

function openPlain({ host, port }: Address, onChunk: OnChunk): Socket {
  const callback = (length: number): boolean => {
    onChunk(buffer, view, length);
    return true;
  };
  return connectPlain({ host, port, noDelay: true, onread: { buffer, callback } });
}

/** A TLS socket can't read into given bytes. */
function openSecure(address: Address, secure: SecureOptions, onChunk: OnChunk): Socket {
  const { host, port } = address;
  const socket = connectSecurely({ ...serverNameOf(address), ...secure, host, port });
  socket.setNoDelay(true);
  socket.on('data', (chunk: Buffer) => {
    onChunk(chunk, new DataView(chunk.buffer, chunk.byteOffset, chunk.length), chunk.length);
  });
  return socket;
}
