import { type Observable, throwError } from 'rxjs';
import { DataTooLargeError } from '../errors/DataTooLargeError.js';

/**
 * What a write's packet holds beside path and data, in bytes: xid, type, two lengths, and the
 * version, or the open access control list, the flags and a life time.
 */
const head = { setData: 20, create: 55 } as const;

/** A packet's content, and how large it may be. */
export interface Packet {
  readonly operation: keyof typeof head;
  readonly path: string;
  readonly data: Buffer;
  /** The server's `jute.maxbuffer`, in bytes, less the chroot. */
  readonly maxBuffer: number;
}

/**
 * Lets a write through when it fits into one packet. A server drops the connection at a larger one,
 * and every other request with it.
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
