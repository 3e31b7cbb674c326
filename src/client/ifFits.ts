import { type Observable, throwError } from 'rxjs';
import { DataTooLargeError } from '../errors/DataTooLargeError.js';

/**
 * The size of a write's packet in bytes, without the text of the path and without the data. Each
 * packet has an xid, a type, and the length fields of the path and the data. A `setData` packet
 * also has the version. A `create` packet also has the flags, a lifetime, and the access control
 * list that permits everything to everyone.
 */
const head = { setData: 20, create: 55 } as const;

/** What the size of a packet depends on, and the limit for this size. */
export interface Packet {
  readonly operation: keyof typeof head;
  readonly path: string;
  readonly data: Buffer;
  /** The server's `jute.maxbuffer` minus the length of the chroot, in bytes. */
  readonly maxBuffer: number;
}

/**
 * Returns the write if its packet is small enough for the server. Otherwise returns a stream that
 * fails with DATA_TOO_LARGE. When a server receives a larger packet, it closes the connection. Then
 * all other requests on the connection would also fail.
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
