import { type Observable, throwError } from 'rxjs';
import { DataTooLargeError } from '../errors/DataTooLargeError.js';

/**
 * The size of a write's packet without the path and the data, in bytes. The size always includes
 * four fields: the xid, the type, the length of the path, and the length of the data. For
 * `setData`, the size also includes the version. For `create`, the size also includes the flags,
 * the TTL, and the access control list that permits everything to everyone. `ifFits` uses this size
 * for each `create`, even if the `create` has no TTL or has another access control list.
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
 * fails with DATA_TOO_LARGE. If a packet is above the limit of a server, the server closes the
 * connection. Then all other requests on this connection would also fail.
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
