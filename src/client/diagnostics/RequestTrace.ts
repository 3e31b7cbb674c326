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
   * The name of the request, such as `'getData'`. A leader renews its lease with the request
   * `'renewLease'`. This request is a write that cannot succeed. The client expects the refusal,
   * because the refusal proves that the session lives. The usual code of the refusal is
   * BAD_VERSION.
   */
  readonly operation: string;
  /**
   * `request`: a method such as `getData` sends the request. The caller of the method is the
   * program, or code of this package.
   * `read`: a stream sends a read, which usually also sets a watch.
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
   * How the request has ended, or `null` before the end. `'ok'` means that the request succeeded.
   * `'unsubscribed'` means that the subscriber unsubscribed before the reply. If the request failed
   * with a `ZkError`, this property has the `outcome` of the error. For any other error, it is
   * `'none'`.
   */
  readonly outcome: 'ok' | Outcome | 'unsubscribed' | null;
  /**
   * The code of the error, such as `'NO_NODE'`. `null` if there is no error, or if the error is no
   * `ZkError`.
   */
  readonly code: string | null;
  /**
   * Why the request failed. The client expects the errors in the list below. For these errors, this
   * property is missing, and only `outcome` and `code` describe the error:
   * - `NO_NODE` of a `read`, because the stream then waits for the znode.
   * - BAD_VERSION, QUOTA_EXCEEDED or NO_NODE of a `'renewLease'`. Each of these errors proves that
   *   the ensemble still keeps the session.
   */
  readonly error?: ZkError;
}
