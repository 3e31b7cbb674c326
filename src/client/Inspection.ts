import type { DetachedFailure } from './DetachedFailure.js';
import type { SessionState } from '../model/SessionState.js';
import type { StateChange } from '../model/StateChange.js';
import type { StreamInspection } from './StreamInspection.js';

/**
 * What a client is doing at one moment, as plain JSON. The object contains no credentials and no
 * data of znodes.
 */
export interface Inspection {
  /** The `name` of the client. */
  readonly name: string;
  /**
   * The state of the session, without its `cause`. A `cause` is an error, and an error is no JSON.
   * The last item of `timeline` has the text of the cause.
   */
  readonly session: SessionState;
  /** The last hundred states of the session. The last item is the present state. */
  readonly timeline: readonly StateChange[];
  /** How the client sends requests. */
  readonly transport: 'binding' | 'wire' | 'memory';
  /**
   * Why the C binding could not be loaded. In this case the client uses `wire`. `null` if the
   * client uses the binding, or did not try to load the binding.
   */
  readonly bindingUnavailable: string | null;
  /** The server of the present connection, as `host:port`. `null` without a connection. */
  readonly server: string | null;
  /**
   * The servers that the client tries when it connects, each as `host:port`, in the order of the
   * connect string. If `followEnsemble` is set, these are the members of the ensemble.
   */
  readonly servers: readonly string[];
  /**
   * The remaining time of the lease, in ms: see `ZkClient.lease`. The value is `null` until a
   * candidate of this client leads. After the candidate has stopped leading, the value is still a
   * number until the lease ends. Then the value is `null` again.
   */
  readonly lease: number | null;
  /**
   * The number of requests that the client has sent, and that have no reply yet. This number
   * includes the read requests that streams send.
   */
  readonly requestsInFlight: number;
  /**
   * The number of requests that wait for a connection. This number does not include the read
   * requests of streams.
   */
  readonly requestsWaiting: number;
  /**
   * How many watches the streams of this client use. The server may have more watches, because an
   * ended stream can leave its watch behind.
   */
  readonly watches: number;
  /**
   * The total length, in bytes, of the paths of all watches that are not recursive. Each path
   * includes the chroot. The field `watches` counts recursive watches too.
   */
  readonly watchBytes: number;
  /**
   * The number of changes that no watch event has reported. The client has found these changes by
   * the checks that the setting `recheck` turns on.
   */
  readonly missedChanges: number;
  /**
   * The streams, grouped by path. Streams that wait for a connection are in the list too.
   * `InspectConfig` limits the number of paths.
   */
  readonly streams: readonly StreamInspection[];
  /** The paths of the ephemerals that streams of this client own. */
  readonly owned: readonly string[];
  /**
   * The paths of owned znodes that the client still has to delete. For a sequential znode, the path
   * is usually the requested path, without the number from the server.
   */
  readonly deletions: readonly string[];
  /**
   * The number of pieces of detached work. `close` waits for this work. The number includes the
   * `deletions`.
   */
  readonly detached: number;
  /** The last hundred failures of detached work, the oldest first. */
  readonly detachedFailures: readonly DetachedFailure[];
  /**
   * Why the client cannot connect, or cannot find its chroot. If the client has no connection
   * because all servers failed, the value is the text of the error of the last attempt. Otherwise
   * the value is the text of the last NO_CHROOT error. As soon as the client creates a znode, or
   * one of its transactions succeeds, the client forgets the NO_CHROOT error. If there is no error
   * of either kind, the value is `null`.
   */
  readonly lastFailure: string | null;
}
