import { type Observable, throwError } from 'rxjs';
import { DataTooLargeError } from '../errors/DataTooLargeError.js';

/**
 * The size of the packet of a write without its path and its data, in bytes. Each packet has an
 * xid, a type and two lengths. `setData` also has the version. `create` also has the access control
 * list that permits everything to everyone, the flags and a lifetime.
 */
const head = { setData: 20, create: 55 } as const;

/** The content of a packet, and the maximum size. */
export interface Packet {
  readonly operation: keyof typeof head;
  readonly path: string;
  readonly data: Buffer;
  /** The server's `jute.maxbuffer` minus the length of the chroot, in bytes. */
  readonly maxBuffer: number;
}

/**
 * Returns the write if its packet is small enough for the server, and a stream that fails with
 * DATA_TOO_LARGE otherwise. A server drops the connection when it receives a larger packet. Then
 * all other requests of the connection would fail too.
 */
export function ifFits<T>(
  { operation, path, data, maxBuffer }: Packet,
  write$: Observable<T>,
): Observable<T> {
  const limit = maxBuffer - head[operation] - Buffer.byteLength(path);
  return data.length <= limit
    ? write$
    : throwError(() => new DataTooLargeError(data.length, limit, { operation, path }));
}
