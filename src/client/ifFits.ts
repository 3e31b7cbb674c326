import { type Observable, throwError } from 'rxjs';
import { DataTooLargeError } from '../errors/DataTooLargeError.js';

/**
 * The size of a write's packet without path and data, in bytes. It has xid, type and two lengths.
 * `setData` also has the version. `create` also has the open access control list, the flags and a
 * lifetime.
 */
const head = { setData: 20, create: 55 } as const;

/** A packet's content, and its maximum size. */
export interface Packet {
  readonly operation: keyof typeof head;
  readonly path: string;
  readonly data: Buffer;
  /** The server's `jute.maxbuffer`, in bytes, less the chroot. */
  readonly maxBuffer: number;
}

/**
 * Passes a write on if it fits into one packet. At a larger packet, a server drops the connection,
 * so every other request would fail too.
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
