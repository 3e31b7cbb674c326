import type { Outcome, ZkError } from '../../errors/ZkError.js';

/**
 * The context object of the tracing channel `rxzk:request`. All messages about the same request get
 * the same object. The object contains no credentials and no data of znodes.
 */
export interface RequestTrace {
  /** The `name` of the client. */
  readonly client: string;
  /** The path of the request, relative to the chroot of the client. */
  readonly path: string;
  /**
   * The name of the request, such as `'getData'`. `'renewLease'` is the renewal of a leader's
   * lease: a write that always fails.
   */
  readonly operation: string;
  /**
   * `request`: the program or an operator has made the request. `read`: a stream has read a znode
   * and set a watch.
   */
  readonly kind: 'request' | 'read';
  /**
   * The chroot of the client. All paths are relative to the chroot. Empty if the client has no
   * chroot.
   */
  readonly chroot: string;
  /** How the client sends the request. */
  readonly transport: 'binding' | 'wire' | 'memory';
  /** The server of the request, as `host:port`. `null` while the request waits for a connection. */
  readonly server: string | null;
  /** The time from the start of the request to its end, in ms. `null` before the end. */
  readonly duration: number | null;
  /**
   * How the request has ended. `null` before the end. `'ok'` for success. For a failed request, the
   * outcome of the error. `'unsubscribed'` if the caller left before the reply.
   */
  readonly outcome: 'ok' | Outcome | 'unsubscribed' | null;
  /** The code of the error, such as `'NO_NODE'`. `null` if the request has not failed. */
  readonly code: string | null;
  /**
   * Why the request failed. Two expected errors are not set here, although `code` has their code:
   * - `NO_NODE` of a `read`, because the stream then waits for the znode.
   * - The error of a `'renewLease'`, if this error proves the lease.
   */
  readonly error?: ZkError;
}
