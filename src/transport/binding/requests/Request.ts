import type { NativeHandle } from '../NativeHandle.js';

/** One request as it is made of a native handle. */
export interface Request<T> {
  readonly operation: string;
  /** As the caller gave it; the handle is called with the path below the chroot. */
  readonly path: string;
  /** Only a write may leave an outcome that nobody knows, and prove that the session is kept. */
  readonly effect: 'read' | 'write';
  /** Sends the request and gives the return code with which the C client takes it. */
  call(native: NativeHandle, path: string, done: Done<T>): number;
  /** When it was last answered as the read of a stream, which uses one request for all its reads. */
  answeredAt?: number;
}

/** Called once, with the return code 0 and the reply, or with another one. */
export type Done<T> = (returnCode: number, reply?: T) => void;
