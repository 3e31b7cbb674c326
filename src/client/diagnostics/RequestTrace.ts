import type { Outcome, ZkError } from '../../errors/ZkError.js';

/**
 * The context object of the tracing channel `rxzk:request`. All messages about one request get the same object. It
 * holds no credentials and no data of znodes.
 */
export interface RequestTrace {
  /** The `name` of the client. */
  readonly client: string;
  /** Relative to the chroot of the client. */
  readonly path: string;
  /** Such as `'getData'`; `'renewLease'` is the write of a leader that can't succeed. */
  readonly operation: string;
  /** A `request` that the program or an operator makes, or the `read` of a stream. */
  readonly kind: 'request' | 'read';
  /** The path that all paths are relative to; empty for the root. */
  readonly chroot: string;
  /** How the request is sent. */
  readonly transport: 'binding' | 'wire' | 'memory';
  /** `host:port`; `null` while the request waits for a connection. */
  readonly server: string | null;
  /** From the start to the end, in ms; `null` before the end. */
  readonly duration: number | null;
  /**
   * `null` before the end. Then `'ok'`, the outcome of a failed request, or `'unsubscribed'` if the
   * caller left before the reply.
   */
  readonly outcome: 'ok' | Outcome | 'unsubscribed' | null;
  /** The code of the error, such as `'NO_NODE'`; `null` for none. */
  readonly code: string | null;
  /**
   * Why the request failed. Not set for two expected replies: `NO_NODE` of a read, because a stream then waits for the
   * znode, and the refusal that proves a lease.
   */
  readonly error?: ZkError;
}
